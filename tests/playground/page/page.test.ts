import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { browserTrouble, type OpenPage, startBrowser, type TestBrowser } from '../../browser.ts';
import { type Demo, startDemo } from '../demo-app.ts';
import { registerDesk } from './desk-app.ts';
import { deskWorkspace } from './desk-workspace.ts';

const trouble = await browserTrouble();

let browser: TestBrowser;
let demo: Demo;
let opened: OpenPage[] = [];

beforeAll(async () => {
  if (!trouble) browser = await startBrowser();
});
afterAll(() => browser?.close());

async function open(path = '/', options: Parameters<TestBrowser['open']>[1] = {}): Promise<Page> {
  const one = await browser.open(demo.playground.url + path, options);
  opened.push(one);
  await one.page.getByRole('banner').waitFor();
  return one.page;
}

const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^Message to/ });
const last = (page: Page): Locator => page.getByRole('article').last();

async function run(page: Page, line: string): Promise<void> {
  await composer(page).fill(line);
  await composer(page).press('Enter');
}

function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate(
    (one: { ownerDocument: { activeElement: unknown } }) => one.ownerDocument.activeElement === one,
  );
}

async function pick(field: Locator, typed: string): Promise<void> {
  await field.click();
  await field.pressSequentially(typed);
  await field.page().getByRole('option').first().waitFor();
  await field.press('Enter');
}

describe.skipIf(trouble !== null)(`the page in a browser${trouble ? ` (${trouble})` : ''}`, { timeout: 60_000 }, () => {
  beforeEach(async () => {
    demo = await startDemo(registerDesk, { workspace: deskWorkspace });
  });

  afterEach(async () => {
    const errors = opened.flatMap((one) => one.errors);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    await demo.stop();
    expect(errors).toEqual([]);
  });

  test('a command is found, completed and sent by keyboard; its answer is for one person', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.getByRole('option', { name: /^\/desk-admin/ }).waitFor();
    await page.keyboard.type('desk');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: /^show/ }).waitFor();
    await page.keyboard.type('sh');
    await page.keyboard.press('Enter');
    await page.keyboard.type('T-1');
    await page.getByText('shows a ticket, to you alone').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Only you see this: show T-1').waitFor();
    await expect(last(page).innerText()).resolves.toContain('Only visible to you');

    await page.getByRole('button', { name: /Switch person/ }).click();
    await page.getByRole('menuitemradio', { name: /Lin Okafor/ }).click();
    await page.getByText('This is the beginning of #help-desk').waitFor();

    await page.goBack();
    await last(page).getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('This is the beginning of #help-desk').waitFor();
    await page.reload();
    await page.getByText('This is the beginning of #help-desk').waitFor();
  });

  test('buttons and menus change a card, ask first, and open a thread', async () => {
    const page = await open();
    await page.getByRole('button', { name: /Post a ticket/ }).click();
    await page.getByRole('heading', { name: 'Crane 4 is slow' }).waitFor();

    await pick(page.getByRole('combobox', { name: 'Owner' }), 'kei');
    await page.getByRole('button', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('@Kei Tanaka owns this now.').waitFor();
    await thread.getByRole('textbox').fill('Thanks, @kei');
    await thread.getByRole('textbox').press('Enter');
    await thread.getByText('Thanks, @Kei Tanaka').waitFor();
    await thread.getByRole('textbox').press('Escape');
    await thread.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'More options' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await last(page).getByText('You watch this ticket now.').waitFor();

    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('State: done').waitFor();

    await page.getByRole('button', { name: 'Drop' }).click();
    const question = page.getByRole('alertdialog', { name: 'Drop this ticket?' });
    await question.getByRole('button', { name: 'Keep it' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Drop');
    await page.getByRole('button', { name: 'Drop' }).click();
    await question.getByRole('button', { name: 'Drop it' }).click();
    await page.getByRole('heading', { name: 'Crane 4 is slow' }).waitFor({ state: 'detached' });
  });

  test('a form keeps what was typed, shows problems under their fields, and goes through', async () => {
    const page = await open();
    await run(page, '/desk new');
    const form = page.getByRole('dialog', { name: 'New ticket' });
    const title = form.getByRole('textbox', { name: 'Title' });
    await expect.poll(() => isFocused(title)).toBe(true);
    await title.fill('Crane slow');
    await title.press('Enter');
    await form.getByText('Please complete this required field.').waitFor();

    await pick(form.getByRole('combobox', { name: 'Kind' }), 'cra');
    await pick(form.getByRole('combobox', { name: 'Ship' }), 'au');
    await pick(form.getByRole('combobox', { name: 'Owners' }), 'lin');
    await pick(form.getByRole('combobox', { name: 'Owners' }), 'kei');
    await form.getByRole('button', { name: 'Remove Lin Okafor' }).click();
    await form.getByLabel('This week').check();

    await form.getByRole('button', { name: 'House rules' }).click();
    const rules = page.getByRole('dialog', { name: 'House rules' });
    await rules.getByText('Name the crane').waitFor();
    await rules.getByRole('button', { name: 'Back' }).first().click();
    await expect(title.inputValue()).resolves.toBe('Crane slow');

    await page.reload();
    await expect(title.inputValue()).resolves.toBe('Crane slow');
    await form.getByRole('button', { name: 'Create' }).click();
    await form.getByText('Please use three words at least.').waitFor();
    await expect(title.getAttribute('aria-invalid')).resolves.toBe('true');
    await expect.poll(() => isFocused(title)).toBe(true);

    await title.fill('x'.repeat(83));
    await form.getByText('3 too many').waitFor();
    await title.fill('Crane 4 is slow');
    await form.getByRole('button', { name: 'Create' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('New ticket of @Ana Rivera: Crane 4 is slow, crane, Aurora, @Kei Tanaka').waitFor();
    await expect.poll(() => isFocused(composer(page))).toBe(true);
  });

  test('a guided start goes from step to step by itself, and can be put away and taken out', async () => {
    const page = await open();
    await page.getByRole('button', { name: /Make a message a ticket/ }).click();
    const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
    await expect(title.inputValue()).resolves.toBe('Berth 3 is flooded');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /You act as Lin Okafor/ }).waitFor();
    await page.getByRole('button', { name: 'Put the guide away' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'port-news', level: 1 }).waitFor();
    await expect(page.getByText('Three things to try').count()).resolves.toBe(0);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Three things to try').waitFor();
  });

  test('every kind of input reaches the app as Slack would send it', async () => {
    const page = await open();
    await run(page, '/desk-admin');
    const form = page.getByRole('dialog', { name: 'Everything' });
    await form.getByRole('textbox', { name: 'Count' }).fill('1');
    await form.getByRole('textbox', { name: 'Mail' }).fill('kei@example.org');
    await form.getByRole('textbox', { name: 'Address' }).fill('https://example.org');
    await form.getByLabel('Day').fill('2026-08-03');
    await form.getByLabel('Time').fill('09:30');
    await form.getByLabel('Moment').fill('2026-08-03T08:00');
    await form.getByRole('checkbox', { name: 'North' }).check();
    await form.getByRole('checkbox', { name: 'South' }).check();
    await pick(form.getByRole('combobox', { name: 'Quay' }), 'sou');
    await pick(form.getByRole('combobox', { name: 'Channel' }), 'news');
    await form
      .getByLabel('Papers')
      .setInputFiles({ name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from('12') });
    await form.getByText('bill.txt').waitFor();
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Please enter a number of at least 2.').waitFor();
    await form.getByRole('textbox', { name: 'Count' }).fill('3');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'detached' });
    // 8:00 in New York, where Ana reads the clock, is noon UTC.
    const expected = [
      'Count="3"',
      'Mail="kei@example.org"',
      'Address="https://example.org"',
      'Day="2026-08-03"',
      'Time="09:30"',
      'Moment=1785758400',
      'Sides=[{"value":"north"},{"value":"south"}]',
      'Quay=[{"value":"south"}]',
      'Channel="C0NEWS"',
      'Here="C0HELP"',
      'Papers=[{"name":"bill.txt"}]',
    ];
    await last(page).getByText(expected.join('; ')).waitFor();
  });

  test('a date typed by keyboard in a message is told once, when it is whole', async () => {
    const page = await open();
    await run(page, '/desk gallery');
    const day = page.getByLabel('Date', { exact: true });
    await day.focus();
    await page.keyboard.type('12242027');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Everything that blocks/ }).waitFor();
    const told = () =>
      demo.playground.inspector.filter(({ name }) => name === 'block_actions').map(({ request }) => request);
    await expect.poll(() => JSON.stringify(told())).toContain('"selected_date":"2027-12-24"');
    await day.blur();
    expect(told()).toHaveLength(1);
  });

  test('a file sent with a message can be fetched by the others', async () => {
    const ana = await open('/#/U0ANA/C0HELP');
    const lin = await open('/#/U0LIN/C0HELP');
    const chosen = ana.waitForEvent('filechooser');
    await ana.getByRole('button', { name: 'Attach files' }).click();
    await (await chosen).setFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('the plan') });
    await ana.getByRole('button', { name: 'Remove plan.txt' }).waitFor();
    await run(ana, 'Here it is');
    const download = lin.waitForEvent('download');
    await last(lin).getByRole('link', { name: 'plan.txt' }).click();
    expect((await download).suggestedFilename()).toBe('plan.txt');
  });

  test('a message shortcut starts from a message by keyboard', async () => {
    const page = await open();
    await run(page, 'The crane squeaks');
    await last(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Make a ticket/ }).waitFor();
    await page.keyboard.press('Enter');
    const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
    await expect(title.inputValue()).resolves.toBe('The crane squeaks');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('each person sees his own Home, zone and messages; a second page follows live', async () => {
    const ana = await open('/#/U0ANA/C0HELP');
    const kei = await open('/#/U0KEI/C0HELP');
    await run(ana, 'Good evening @kei <b>&amp;</b>');
    await last(kei).getByText('Good evening @Kei Tanaka <b>&amp;</b>').waitFor();
    await expect(kei.getByRole('log').innerText()).resolves.toContain('Ana Rivera');
    const time = (page: Page) => last(page).getByRole('time').first().innerText();
    expect(await time(ana)).not.toBe(await time(kei));
    await expect(kei.getByRole('link', { name: 'leads' }).count()).resolves.toBe(0);

    await kei.getByRole('button', { name: 'Desk', exact: true }).click();
    await kei.getByText('Welcome, @Kei Tanaka').waitFor();
    await kei.reload();
    await kei.getByText('Welcome, @Kei Tanaka').waitFor();

    await ana.getByRole('button', { name: 'Kei Tanaka' }).click();
    await run(ana, 'Just for you');
    await kei.getByRole('link', { name: /Ana Rivera 1 unread/ }).click();
    await kei.getByText('Just for you').waitFor();
  });

  test('the clock moves, and everything stands after a reload and a reset', async () => {
    const page = await open();
    await run(page, 'Before');
    await last(page).getByText('Before').waitFor();
    await page.getByRole('button', { name: /^Workspace clock/ }).click();
    await page.getByRole('menuitem', { name: /next Monday, 9:00/ }).click();
    await page.getByRole('button', { name: /Mon, .* 9:00 AM E[DS]T, moved by/ }).waitFor();
    await run(page, 'After');
    await page.getByRole('separator', { name: 'Today' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /moved by/ }).waitFor();
    await last(page).getByText('After').waitFor();

    await page.getByRole('button', { name: 'Help and settings' }).click();
    await page.getByRole('menuitem', { name: /Reset/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reset' }).click();
    await page.getByText('This is the beginning of #help-desk').waitFor();
    await page.getByRole('button', { name: /^Workspace clock: (?!.*moved)/ }).waitFor();
  });

  test('a page finds its way back when the stand-in was restarted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await demo.stop();
    demo = await startDemo(registerDesk, { workspace: deskWorkspace, folder });
    const page = await open();
    await run(page, 'Keep me');
    await last(page).getByText('Keep me').waitFor();
    const port = Number(new URL(demo.playground.url).port);
    await demo.stop();
    await page.getByText('The connection is lost').waitFor();
    demo = await startDemo(registerDesk, { workspace: deskWorkspace, folder, port });
    await page.getByText('The connection is lost').waitFor({ state: 'detached' });
    await run(page, 'And me');
    await last(page).getByText('And me').waitFor();
    await expect(page.getByText('Keep me').count()).resolves.toBe(1);
    // The browser itself tells of the stream that ended and could not be opened; nothing else may go wrong.
    for (const { errors } of opened)
      errors.splice(0, errors.length, ...errors.filter((error) => !error.includes('net::ERR_')));
  });

  test('what Slack refuses is told in its words, with the payload', async () => {
    const page = await open();
    await run(page, '/desk broken');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Inspector', exact: true }).click();
    await page.getByRole('button', { name: 'Problems' }).click();
    await page.getByRole('button', { name: /chat\.postMessage.*invalid_blocks/ }).click();
    const entry = page.getByRole('region', { name: /Entry chat/ });
    await entry
      .getByRole('listitem')
      .getByText(/must be less than 151 characters \[json-pointer:/)
      .waitFor();
  });

  test('an app that does not answer is reported where the person is', async () => {
    const page = await open();
    demo.playground.connect('http://127.0.0.1:1/slack/events');
    await run(page, '/desk card');
    await page
      .getByRole('alert')
      .getByText(/\/desk failed with the error/)
      .waitFor();
    await page.getByRole('button', { name: 'Show in inspector' }).click();
    await page.getByRole('region', { name: 'Entry /desk' }).waitFor();
  });

  test('on a narrow screen the side bar is a drawer and nothing is wider than the screen', async () => {
    const page = await open('/', { width: 390, height: 844, reducedMotion: true });
    const links = page.getByRole('link', { name: 'port-news' });
    await expect(links.isVisible()).resolves.toBe(false);
    await page.getByRole('button', { name: 'Channels and messages' }).click();
    await links.waitFor();
    await page.keyboard.press('Escape');
    await links.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Channels and messages' }).click();
    await links.click();
    await page.getByRole('heading', { name: 'port-news', level: 1 }).waitFor();
    await run(page, '/desk gallery');
    await page.getByRole('heading', { name: /Everything that blocks/ }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
