/**
 * Takes the pictures of the README from a running playground:
 *
 *   npm run screenshots -- http://127.0.0.1:3000 [folder]
 *
 * The workspace is reset before each picture. An emoji font on the machine is needed for emoji to show.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser, type TestBrowser } from '../tests/browser.ts';
import { type Picture, pictures, type Step } from './screenshot-steps.ts';

const [address = 'http://127.0.0.1:3000', folder = 'docs'] = process.argv.slice(2);
const HEIGHTS: Record<number, number> = { 390: 844, 1024: 768, 1280: 860 };

async function reset(): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/play/reset`, { method: 'POST', headers, body: '{}' });
  if (!response.ok) throw new Error(`${address} did not reset: HTTP ${response.status}`);
}

async function take(page: Page, step: Step): Promise<void> {
  switch (step.do) {
    case 'go':
      await page.goto(`${address}/${step.place}`);
      await page.reload();
      return;
    case 'run':
      await page.locator('.composer-text').first().fill(step.line);
      return page.locator('.composer-text').first().press('Enter');
    case 'click':
      return page.getByRole(step.role, { name: step.name }).first().click();
    case 'type':
      return page.keyboard.type(step.text);
    case 'press':
      return page.keyboard.press(step.key);
    case 'see':
      return page.getByText(step.text).first().waitFor();
  }
}

async function shoot(browser: TestBrowser, picture: Picture, width: number): Promise<string> {
  await reset();
  const { page, errors } = await browser.open(address, {
    width,
    height: HEIGHTS[width] ?? 900,
    dark: picture.dark ?? false,
    reducedMotion: true,
  });
  for (const step of picture.steps) await take(page, step);
  await page.mouse.move(0, 0);
  await page.waitForFunction('document.fonts.status === "loaded"');
  const path = join(folder, `${picture.name}-${width}.png`);
  await page.screenshot({ path });
  await page.context().close();
  return errors.length === 0 ? path : `${path} (errors: ${errors.join('; ')})`;
}

await mkdir(folder, { recursive: true });
const browser = await startBrowser();
try {
  for (const picture of pictures)
    for (const width of picture.widths) process.stdout.write(`${await shoot(browser, picture, width)}\n`);
} finally {
  await browser.close();
}
