import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { startTryOut, type TryOut } from '../src/start-playground.ts';
import { browserTrouble, type OpenPage, startBrowser, type TestBrowser } from './browser.ts';

const trouble = await browserTrouble();

let browser: TestBrowser;
let tryOut: TryOut;
let folder: string;
let opened: OpenPage;
let page: Page;

const start = () => startTryOut({ host: '127.0.0.1', port: 0, folder, log: createLog('silent'), prefix: '' });

beforeAll(async () => {
  if (!trouble) browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(trouble !== null)(
  `Accord in the playground${trouble ? ` (${trouble})` : ''}`,
  { timeout: 90_000 },
  () => {
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'accord-tour-'));
      tryOut = await start();
      opened = await browser.open(tryOut.url);
      page = opened.page;
      await page.getByRole('banner').waitFor();
    });

    afterEach(async () => {
      const { errors } = opened;
      await page.context().close();
      await tryOut.stop();
      await rm(folder, { recursive: true, force: true });
      expect(errors).toEqual([]);
    });

    const composer = () => page.getByRole('textbox', { name: /^Message to/ });

    async function type(line: string): Promise<void> {
      await composer().fill(line);
      await composer().press('Enter');
    }

    /** Presses Tab until the words of what has the focus fit. */
    async function tabTo(words: RegExp): Promise<void> {
      for (let presses = 0; presses < 150; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>(
          'document.activeElement === document.body ? "" : document.activeElement.innerText',
        );
        if (words.test(focused.trim())) return;
      }
      throw new Error(`nothing with the words ${words} takes the focus`);
    }

    async function become(name: RegExp): Promise<void> {
      await page.getByRole('button', { name: /Switch person/ }).click();
      await page.getByRole('menuitemradio', { name }).click();
    }

    async function openMessagesWithAccord(): Promise<void> {
      await page.locator('.side .row', { hasText: 'Accord' }).click();
      await page
        .getByRole('navigation', { name: 'App' })
        .getByRole('button', { name: /^Messages/ })
        .click();
    }

    async function seriousFindings(): Promise<string[]> {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
      return violations
        .filter((each) => each.impact === 'serious' || each.impact === 'critical')
        .map((each) => `${each.id}: ${each.nodes[0]?.html}`);
    }

    test('by mouse: read, track, assign, answer; it is all there after a reload and a restart', async () => {
      await page.getByRole('button', { name: /Read an article/ }).click();
      await page.getByRole('button', { name: 'Track commitments' }).waitFor();
      expect(await seriousFindings()).toEqual([]);

      await page.getByRole('button', { name: /Track its commitments/ }).click();
      const form = page.getByRole('dialog', { name: 'Track commitments' });
      await form.waitFor();
      expect(await seriousFindings()).toEqual([]);
      await form.getByRole('button', { name: 'Track', exact: true }).click();
      await page.getByText(/Tracked as/).waitFor();

      await page.getByRole('button', { name: /Give somebody work/ }).click();
      await page.getByText('Ask CERT for indicators').first().waitFor();
      expect(await seriousFindings()).toEqual([]);

      await page.getByRole('button', { name: 'Show F-1' }).click();
      await page
        .getByRole('navigation', { name: 'App' })
        .getByRole('button', { name: /^Messages/ })
        .click();
      await page.getByRole('button', { name: 'Respond F-1' }).last().click();
      const answer = page.getByRole('dialog', { name: 'Respond to F-1' });
      await answer.getByLabel('Your answer').fill('Indicators received');
      await answer.getByLabel(/^Link/).fill('no address');
      await answer.getByRole('button', { name: 'Send the answer' }).click();
      await answer.getByText(/is no web address/).waitFor();
      await answer.getByLabel(/^Link/).fill('https://www.cisa.gov/x');
      await answer.getByRole('button', { name: 'Send the answer' }).click();
      await answer.waitFor({ state: 'detached' });

      await page.reload();
      await become(/Ana Torres/);
      await openMessagesWithAccord();
      await page.getByText('Indicators received').first().waitFor();
    });

    test('by keyboard alone: read, track, assign, be somebody else, answer', async () => {
      const [first] = tryOut.playground.workspace.seed.guide ?? [];
      const [step] = first?.steps ?? [];
      await composer().focus();
      await page.keyboard.type(step?.kind === 'command' ? step.text : '');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Track commitments' }).waitFor();

      await composer().focus();
      await page.keyboard.type('/news track');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Track commitments' }).waitFor();
      await tabTo(/^Track$/);
      await page.keyboard.press('Enter');
      await page.getByText(/Tracked as/).waitFor();

      await composer().focus();
      await page.keyboard.type('/followups assign @li "Minutes of the first meeting" by +3bd');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByText('Minutes of the first meeting').first().waitFor();

      await tabTo(/^(?:AT\s+)?Ana Torres$/);
      await page.keyboard.press('Enter');
      await page.getByRole('menuitemradio', { name: /Li Wei/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page
        .getByRole('button', { name: /Switch person.*Li Wei|Li Wei.*/ })
        .first()
        .waitFor();

      await composer().focus();
      await page.keyboard.type('/followups respond F-1 "Here they are"');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page
        .getByText(/is answered/)
        .first()
        .waitFor();
    });

    test('by keyboard alone: a form is filled, mended where it is wrong, and sent', async () => {
      await composer().focus();
      await page.keyboard.type('/followups assign');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name: 'Assign a follow-up' });
      await form.waitFor();
      await form.getByLabel('What should be done').focus();
      await page.keyboard.type('Minutes of the first meeting');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Li');
      await page.getByRole('option', { name: /Li Wei/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('31/09');
      await page.keyboard.press('Enter');
      await form.getByText(/September has 30 days/).waitFor();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('+5bd');
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'detached' });
      await page.getByText('Minutes of the first meeting').first().waitFor();
    });

    test('a clock that is moved forward makes the reminder come', async () => {
      await type('/followups assign @ana "Read the notice" by tomorrow');
      await page.getByText('Read the notice').first().waitFor();
      await tryOut.playground.moveClock(3 * 86_400_000);
      await openMessagesWithAccord();
      await page.getByText('This is overdue:').first().waitFor();
    });

    test('reset brings the seed back, in the register too', async () => {
      await type('/followups assign @ana "Read the notice" by tomorrow');
      await page.getByText('Read the notice').first().waitFor();
      await tryOut.playground.reset();
      await type('/followups list');
      await page.getByText('Nothing here.').waitFor();
      await type('/commitments list');
      await page.getByText('7 in all · list').waitFor();
    });
  },
);
