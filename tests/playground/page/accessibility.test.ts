import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserTrouble, startBrowser, type TestBrowser } from '../../browser.ts';
import { type Demo, startDemo } from '../demo-app.ts';
import { registerDesk } from './desk-app.ts';
import { deskWorkspace } from './desk-workspace.ts';

const trouble = await browserTrouble();

let browser: TestBrowser;
let demo: Demo;

beforeAll(async () => {
  if (trouble) return;
  browser = await startBrowser();
  demo = await startDemo(registerDesk, { workspace: deskWorkspace });
  const ana = demo.playground.as('U0ANA');
  await ana.say('Hello https://example.org and `code`');
  await ana.command('/desk gallery');
  await ana.command('/desk show T-1');
  await ana.command('/desk broken');
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

async function findings(page: Page, rules: string[]): Promise<string[]> {
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: rules } : {}) };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}

const screens: Record<string, (page: Page) => Promise<void>> = {
  'a channel with every block, and the command menu': async (page) => {
    await page.getByRole('heading', { name: /Everything that blocks/ }).waitFor();
    await page.getByRole('textbox', { name: /^Message to/ }).fill('/desk ');
    await page.getByRole('option').first().waitFor();
  },
  'a form with a problem': async (page) => {
    await page.getByRole('textbox', { name: /^Message to/ }).fill('/desk new');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Please complete this required field.').first().waitFor();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Kind' }).click();
  },
  'the inspector beside a thread': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('article').first().hover();
    await page.getByRole('button', { name: 'Reply in thread' }).first().click();
    await page.getByRole('button', { name: 'Inspector', exact: true }).click();
    await page.getByRole('button', { name: /invalid_blocks/ }).click();
  },
  'the Home and a menu': async (page) => {
    await page.getByRole('button', { name: 'Desk', exact: true }).click();
    await page.getByRole('region', { name: 'Home', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Help and settings' }).click();
  },
  'the list of keys': async (page) => {
    await page.getByRole('menuitem', { name: /Keyboard/ }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  },
};

describe.skipIf(trouble !== null)(`accessibility${trouble ? ` (${trouble})` : ''}`, () => {
  // What the theme changes is the colours.
  test.each([
    ['light', { dark: false, rules: [] }],
    ['dark', { dark: true, rules: ['color-contrast'] }],
  ])('has no serious finding in %s', { timeout: 40_000 }, async (_name, { dark, rules }) => {
    const { page, errors } = await browser.open(demo.playground.url, { dark, reducedMotion: true });
    await page.evaluate(axe.source);
    const found: Record<string, string[]> = {};
    for (const [name, show] of Object.entries(screens)) {
      await show(page);
      found[name] = await findings(page, rules);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(screens).map((name) => [name, []])));
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
