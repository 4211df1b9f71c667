import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesPost } from '../../views/sanctions-changes.ts';
import { listChangeOf } from '../domain/samples.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later, ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

const cyber = { id: 'A-1', name: 'Nimbus Freight', schema: 'organization', programs: ['CYBER2'], countries: ['RU'] };
const other = { id: 'A-2', name: 'Halcyon Dawn', schema: 'vessel', programs: ['OTHER'] };

beforeEach(async () => {
  site = await startSite();
  publish(site, ownList(cyber));
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await workspace.playground.moveClock(60_000);
});

afterEach(async () => {
  await workspace.close();
  await site.close();
});

async function shown(command: string, channel = 'cyber'): Promise<string> {
  const { replies } = await workspace.playground.as('U0ANA').command(command, { channel });
  return replies.map((reply) => `${reply.text}\n${JSON.stringify(reply.blocks)}`).join('\n');
}

const postsIn = (channel: string) =>
  workspace.playground
    .as('U0LI')
    .messages(channel)
    .filter(({ text }) => text.startsWith('partners'))
    .map((message) => `${message.text} ${JSON.stringify(message.blocks)}`);

test('a channel gets what it asked for, old beside new, once; the list as it stood is not posted', async () => {
  expect(await shown('/sanctions subscribe own program:CYBER2')).toContain('RL-1');
  publish(site, ownList({ ...cyber, countries: ['RU', 'BY'], name: 'Nimbus Freight Group' }, other));
  await workspace.playground.moveClock(later);
  await workspace.playground.moveClock(later * 2);
  const posts = postsIn('cyber');
  expect(posts).toHaveLength(1);
  for (const words of ['1 amended', 'name: Nimbus Freight → Nimbus Freight Group', 'countries: added BY'])
    expect(posts[0]).toContain(words);
  expect(posts[0]).not.toContain('Halcyon Dawn');
});

test('a party that leaves a programme or a country is told to those who ask for it', async () => {
  await shown('/sanctions subscribe own program:CYBER2');
  publish(site, ownList({ ...cyber, programs: ['OTHER'], countries: ['BY'] }));
  await workspace.playground.moveClock(later);
  expect(postsIn('cyber')).toEqual([expect.stringContaining('programs: CYBER2 → OTHER')]);
});

test('additions and removals are told; a broken download is no removal', async () => {
  await shown('/sanctions subscribe all');
  publish(site, ownList(other));
  await workspace.playground.moveClock(later);
  publish(site, '');
  await workspace.playground.moveClock(later * 2);
  expect(postsIn('cyber')).toEqual([expect.stringContaining('1 added, 1 removed')]);
});

test('the changes are listed by time, programme and kind', async () => {
  publish(site, ownList(other));
  await workspace.playground.moveClock(later);
  const all = await shown('/sanctions changes --since 7d');
  expect(all).toContain('No official sanctions list is loaded: only partners was looked at.');
  expect(all).toContain('added Halcyon Dawn');
  expect(all).toContain('removed Nimbus Freight');
  expect(await shown('/sanctions changes program:CYBER2')).not.toContain('Halcyon');
  expect(await shown('/sanctions changes kind:added list:own')).toContain('Halcyon');
  expect(await shown('/sanctions changes list:sdn')).toContain('Nothing that was seen here');
  await workspace.playground.moveClock(9 * 24 * 3_600_000);
  expect(await shown('/sanctions changes')).toContain('Nothing that was seen here');
});

test('a subscription is listed, ended, undone, and not made twice', async () => {
  await shown('/sanctions subscribe sdn,un program:CYBER2');
  expect(await shown('/sanctions subscribe sdn un program:CYBER2')).toContain('That is here already: RL-1');
  expect(await shown('/sanctions subscribe list')).toContain('OFAC SDN, UN Security Council, program:CYBER2');
  expect(await shown('/sanctions subscribe remove RL-1')).toContain('has ended');
  await workspace.playground.as('U0ANA').click('Undo');
  expect(await workspace.store.listSubscriptions.get('RL-1')).toMatchObject({ state: 'active' });
});

test.each([
  ['subscribe teapots', '“teapots” is no list'],
  ['subscribe', 'needs a list'],
  ['subscribe own program:NOSUCH', '“NOSUCH” is no programme that a loaded list or the catalogue names. Use one of: '],
  ['subscribe own program:CYBER3', 'Use one of: CYBER2. Nothing was saved.'],
  ['subscribe own country:Atlantis', '“Atlantis” as a country'],
  ['subscribe own type:teapot', '“teapot” is no type'],
  ['subscribe list all', '/sanctions subscribe takes no “all”'],
  ['changes list:xyz', '“xyz” is no list. Use one of: sdn, ofac-sdn'],
  ['changes program:NOSUCH', '“NOSUCH” is no programme'],
  ['changes yesterday', '/sanctions changes takes no “yesterday”'],
  ['changes --since teatime', '“teatime” is no day to begin with. Use one of: 1d, 7d, 2w'],
  ['changes --since 1h', 'Use one of: 1d, 7d'],
  ['subscribe own --daily teatime', 'teatime'],
])('%s is answered with what is wrong', async (line, words) => {
  expect(await shown(`/sanctions ${line}`)).toContain(words);
  expect(await workspace.store.listSubscriptions.find()).toEqual([]);
});

test('a country may be named', async () => {
  expect(await shown('/sanctions subscribe own country:Russia')).toContain('country:RU');
});

const day = 24 * 3_600_000;
/** Twelve hours on, as a time of day: no test depends on when it runs. */
const halfDayOn = () => {
  const now = Temporal.Instant.fromEpochMilliseconds(workspace.playground.now());
  return now.toZonedDateTimeISO('America/New_York').add({ hours: 12 }).toPlainTime().toString().slice(0, 5);
};
const digests = () =>
  workspace.playground
    .as('U0LI')
    .messages('cyber')
    .filter(({ text }) => text.startsWith('Changes of the sanctions lists'))
    .map(({ text }) => text);

test('a daily digest comes once a day, with what came since the last one, and not where nothing came', async () => {
  expect(await shown(`/sanctions subscribe own --daily ${halfDayOn()}`)).toMatch(/daily at .* \(America\/New_York\)/);
  publish(site, ownList(cyber, other));
  await workspace.playground.moveClock(later);
  publish(site, ownList(other));
  await workspace.playground.moveClock(later * 2);
  expect(postsIn('cyber')).toEqual([]);
  await workspace.playground.moveClock(day + later * 2);
  expect(digests()).toEqual([
    'Changes of the sanctions lists: 1 added, 1 removed. added Halcyon Dawn; removed Nimbus Freight',
  ]);
  await workspace.playground.moveClock(4 * day);
  expect(digests()).toHaveLength(1);
});

test('from daily to at once nothing is lost, and back nothing is told twice', async () => {
  const daily = `/sanctions subscribe own --daily ${halfDayOn()}`;
  await shown(daily);
  publish(site, ownList(cyber, other));
  await workspace.playground.moveClock(later);
  expect([...digests(), ...postsIn('cyber')]).toEqual([]);
  expect(await shown('/sanctions subscribe own')).toContain('RL-1 posts here');
  await workspace.playground.moveClock(later + 60_000);
  expect(digests()).toHaveLength(1);
  publish(site, ownList(other));
  await workspace.playground.moveClock(later * 3);
  expect(postsIn('cyber')).toEqual([expect.stringContaining('1 removed')]);
  await shown(daily);
  await workspace.playground.moveClock(3 * day);
  expect(digests()).toHaveLength(1);
  expect(await workspace.store.listSubscriptions.find()).toHaveLength(1);
});

test('a digest leaves out what a post at once has shown in the same channel', async () => {
  await shown('/sanctions subscribe own program:CYBER2');
  await shown(`/sanctions subscribe own --daily ${halfDayOn()}`);
  publish(site, ownList(cyber, other, { ...cyber, id: 'A-3', name: 'Crimson Pallet' }));
  await workspace.playground.moveClock(later);
  expect(postsIn('cyber')).toEqual([expect.stringContaining('added Crimson Pallet')]);
  await workspace.playground.moveClock(day);
  expect(digests()).toEqual(['Changes of the sanctions lists: 1 added. added Halcyon Dawn']);
});

test('a list that is not loaded yet is said so', async () => {
  expect(await shown('/sanctions subscribe sdn')).toContain(
    'Not loaded yet, so nothing is compared until it is: OFAC SDN',
  );
  expect(await shown('/sanctions subscribe own')).not.toContain('Not loaded yet');
});

test('a channel that Accord may not post in is not subscribed', async () => {
  expect(await shown('/sanctions subscribe all', 'legal')).toContain('/invite');
  expect(await workspace.store.listSubscriptions.find()).toEqual([]);
});

test('an amendment shows what came, what went, and of long texts where they differ', () => {
  const same = 'A long remark that both versions of the record begin with, word for word, and go on with';
  const fields = [
    { field: 'programs', old: '', new: 'NPWMD' },
    { field: 'countries', old: 'RU', new: '' },
    { field: 'remarks', old: `${same} nothing else.`, new: `${same} a second address.` },
  ];
  const post = JSON.stringify(changesPost([{ ...listChangeOf({ kind: 'amended' }), fields }]).blocks);
  for (const words of [
    'programs: added NPWMD',
    'countries: removed RU',
    'remarks: … nothing else. → … a second address.',
  ])
    expect(post).toContain(words);
});

test('on a big day every kind of change is seen, removals first, and what is left out is counted', () => {
  const change = (kind: 'added' | 'removed' | 'amended', at: number) => ({
    ...{ id: `CHANGE-${at}`, version: 1, key: `${kind}${at}`, at: '2026-01-31T09:00:00Z', list: 'own' as const },
    ...{ listName: 'partners', listDate: null, kind, entryId: `${kind}-${at}`, name: `${kind} party ${at}` },
    ...{ schema: 'person' as const, programs: ['A', 'B', 'C', 'D', 'E', 'F'], countries: [], fields: [] },
  });
  const times = (count: number, kind: 'added' | 'removed' | 'amended') =>
    Array.from({ length: count }, (_, at) => change(kind, at));
  const post = changesPost([...times(300, 'added'), ...times(2, 'removed'), ...times(40, 'amended')]);
  const blocks = JSON.stringify(post.blocks);
  expect(
    post.text
      .split('. ')[1]
      ?.split('; ')
      .map((words) => words.split(' ')[0]),
  ).toEqual([...Array(2).fill('removed'), ...Array(4).fill('added'), ...Array(4).fill('amended')]);
  expect(blocks).toContain('and 332 more: 296 added, 36 amended');
  expect(blocks).toContain('A, B, C, D and 2 more');
});

test('the largest post of changes stays within what Slack takes', () => {
  const long = 'ß'.repeat(400);
  const fields = Array.from({ length: 12 }, () => ({ field: 'a.k.a.', old: long, new: long }));
  const change = {
    ...{ id: 'CHANGE-1', version: 1, key: 'k', at: '2026-01-31T09:00:00Z', list: 'own' as const, listName: 'partners' },
    ...{ listDate: null, kind: 'amended' as const, entryId: 'A-1', name: long, schema: 'person' as const },
    ...{ programs: ['CYBER2'], countries: ['RU'], fields },
  };
  const post = changesPost(Array.from({ length: 500 }, () => change));
  expect(JSON.stringify(post.blocks).length).toBeLessThan(13_200);
  expect(JSON.stringify(post.blocks)).toContain('and 490 more: 490 amended');
  expect(JSON.stringify(post.blocks)).toContain('and 8 more: a.k.a.');
});
