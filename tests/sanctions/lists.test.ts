import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { shelvedLists } from '../../src/lists/list-shelf.ts';
import { officialSources } from '../../src/lists/official-sources.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later, others, ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

beforeEach(async () => {
  site = await startSite();
  publish(site, ownList({ id: 'A-1', name: 'Nimbus Freight Ltd', programs: ['CYBER2'] }));
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await workspace.playground.moveClock(60_000);
});

afterEach(async () => {
  await workspace.close();
  await site.close();
});

async function listsAnswer(): Promise<string> {
  const { replies } = await workspace.playground.as('U0ANA').command('/sanctions lists');
  return replies.map((reply) => JSON.stringify(reply)).join('\n');
}

const stateOfOwn = async () => (await workspace.store.listStates.find())[0];

async function load(file: string): Promise<{ code: number; told: string }> {
  const told: string[] = [];
  const env = { ACCORD_DATA_DIR: workspace.folder };
  const terminal = {
    stdin: process.stdin,
    print: () => {},
    tell: (line: string) => void told.push(line),
    showsProgress: false,
    env,
  };
  return { code: await runCli(['lists', 'load', `own:${file}`], terminal), told: told.join('\n') };
}

describe('a version loaded on the command line', () => {
  test('while Accord runs on the folder is refused and changes nothing', async () => {
    const file = join(workspace.folder, 'partners.jsonl');
    await writeFile(file, ownList({ id: 'A-9', name: 'Halcyon Dawn' }));
    expect(await load(file)).toEqual({ code: 1, told: expect.stringContaining('Accord is running on') });
    expect(await listsAnswer()).toContain('partners, 21 records');
    await workspace.restart();
    expect(await listsAnswer()).toContain('partners, 21 records');
  });
  test('is told at the next start, once, to who subscribed', async () => {
    await workspace.playground.as('U0ANA').command('/sanctions subscribe own', { channel: 'cyber' });
    const file = join(workspace.folder, 'partners.jsonl');
    const text = ownList({ id: 'A-9', name: 'Halcyon Dawn', programs: ['OTHER'] });
    await writeFile(file, text);
    publish(site, text);
    const told = 'Against the version held: 1 added, 1 removed, 0 amended. Accord tells them when it runs again.';
    await workspace.restart(async () => expect((await load(file)).told).toContain(told));
    await workspace.playground.moveClock(120_000);
    await workspace.restart();
    await workspace.playground.moveClock(later);
    const posts = workspace.playground
      .as('U0LI')
      .messages('cyber')
      .filter(({ text: words }) => words.startsWith('partners'));
    expect(posts.map(({ text: words }) => words)).toEqual([
      'partners: 1 added, 1 removed. added Halcyon Dawn; removed Nimbus Freight Ltd',
    ]);
  });
});

test('a list taken with --accept keeps that mark on answers and certificates until a whole one comes', async () => {
  const file = join(workspace.folder, 'partners.jsonl');
  const line = (id: string) => `${JSON.stringify({ id, name: 'Nimbus Freight Ltd', programs: ['CYBER2'] })}\n`;
  await writeFile(file, line('A-1') + line('A-2'));
  site.set('/partners.jsonl', '');
  const terminal = {
    ...{ stdin: process.stdin, print: () => {}, tell: () => {}, showsProgress: false },
    env: { ACCORD_DATA_DIR: workspace.folder },
  };
  await workspace.service.stop();
  expect(await runCli(['lists', 'load', `own:${file}`, '--accept'], terminal)).toBe(0);
  await workspace.restart();
  const ana = workspace.playground.as('U0ANA');
  const shown = async (command: string) => JSON.stringify((await ana.command(command)).replies);
  for (const command of ['/sanctions screen "Nobody Known"', '/sanctions show X-1', '/sanctions lists'])
    expect(await shown(command)).toContain('partners, 2 records (taken with --accept)');
  expect(await shown('/sanctions show X-1')).toContain('partners: 2 records, taken with --accept.');
  publish(site, ownList({ id: 'A-1', name: 'Nimbus Freight Ltd' }, { id: 'A-2', name: 'Nimbus Freight Ltd' }));
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions lists')).not.toContain('--accept');
});

describe('lists at work', () => {
  test('a list is fetched, kept on the shelf and named with its records and age', async () => {
    const answer = await listsAnswer();
    expect(answer).toContain('partners, 21 records, loaded');
    expect(answer).toContain('OFAC SDN');
    expect(answer).not.toContain('No sanctions list is loaded');
  });

  test('the shelf knows when a list was checked, for those who read it without Slack', async () => {
    await workspace.playground.moveClock(later);
    const [list] = await shelvedLists(join(workspace.folder, 'lists'));
    expect(list?.checkedAt).toBe((await stateOfOwn())?.checkedAt?.replace(/\.\d+Z$/, 'Z'));
  });

  test('a restart needs no network', async () => {
    await site.close();
    await workspace.restart();
    expect(await listsAnswer()).toContain('partners, 21 records');
    site = await startSite();
  });

  test('a list that its publisher no longer sends grows out of date, and the answer leads with it', async () => {
    site.set('/partners.jsonl', '');
    await workspace.playground.moveClock(49 * 3_600_000);
    const answer = await listsAnswer();
    expect(answer).toMatch(/Out of date: the partners list was last checked 2 days ago/);
  });

  test.each([
    ['an empty answer', '', 'application/x-ndjson', 'answered with nothing'],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'text/html', 'Nothing was changed'],
    ['half of the list', ownList().split('\n').slice(0, 8).join('\n'), 'application/x-ndjson', 'fewer than the 21'],
    ['a cut line', ownList().slice(0, -20), 'application/x-ndjson', 'cut off'],
  ])('%s replaces nothing and is told', async (_what, text, type, words) => {
    publish(site, text, type);
    await workspace.playground.moveClock(later);
    const answer = await listsAnswer();
    expect(answer).toContain('partners, 21 records');
    expect(answer).toContain(words);
    expect(await stateOfOwn()).toMatchObject({ failures: expect.any(Number), failure: expect.stringContaining(words) });
    expect(await workspace.store.listChanges.find()).toEqual([]);
  });

  test('a list that stops refreshing is told once to who subscribed, and once when it is well again', async () => {
    await workspace.playground.as('U0ANA').command('/sanctions subscribe own', { channel: 'cyber' });
    const told = () =>
      workspace.playground
        .as('U0LI')
        .messages('cyber')
        .map(({ text }) => text)
        .filter((text) => /refresh/.test(text));
    publish(site, '<!doctype html><html><body>Sign in</body></html>', 'text/html');
    for (const hours of [4, 5, 7, 9, 14, 21, 28]) await workspace.playground.moveClock(hours * 3_600_000);
    expect(told()).toEqual([
      expect.stringMatching(
        /^The partners list could not be refreshed 5 times in a row, last checked .*web page.*nothing was replaced\.$/,
      ),
    ]);
    publish(site, ownList({ id: 'A-1', name: 'Nimbus Freight Ltd', programs: ['CYBER2'] }));
    for (const hours of [35, 39]) await workspace.playground.moveClock(hours * 3_600_000);
    expect(told().slice(1)).toEqual([
      expect.stringMatching(/^The partners list is refreshed again\. Now: partners, 21 records/),
    ]);
  });

  test('a new version is told by its differences, once', async () => {
    publish(
      site,
      ownList({ id: 'A-1', name: 'Nimbus Freight Limited', programs: ['CYBER2'] }, { id: 'A-2', name: 'Zed Co' }),
    );
    await workspace.playground.moveClock(later);
    await workspace.playground.moveClock(later * 2);
    const changes = await workspace.store.listChanges.find();
    expect(changes).toMatchObject([
      { kind: 'added', entryId: 'A-2', name: 'Zed Co', list: 'own', listName: 'partners' },
      {
        kind: 'amended',
        entryId: 'A-1',
        fields: [{ field: 'name', old: 'Nimbus Freight Ltd', new: 'Nimbus Freight Limited' }],
      },
    ]);
    expect(await listsAnswer()).toContain('partners, 22 records');
  });

  test('the same step taken forth, back and forth again is three steps', async () => {
    const versions = [ownList(), ownList({ id: 'A-1', name: 'Nimbus Freight Ltd', programs: ['CYBER2'] }), ownList()];
    for (const [at, version] of versions.entries()) {
      publish(site, version);
      await workspace.playground.moveClock(later * (at + 1));
    }
    const kinds = (await workspace.store.listChanges.find()).map(({ kind }) => kind);
    expect(kinds).toEqual(['removed', 'added', 'removed']);
  });
});

test('without any list the answer leads with that', async () => {
  await workspace.close();
  workspace = await startWorkspace();
  expect(await listsAnswer()).toContain('No sanctions list is loaded, so nothing was screened.');
});

test('every official list has one address, over https', () => {
  expect(officialSources.map(({ list }) => list)).toEqual(['ofac-sdn', 'ofac-cons', 'un', 'uk', 'eu', 'csl']);
  for (const { url } of officialSources) expect(url).toMatch(/^https:\/\//);
  expect(others).toHaveLength(20);
});
