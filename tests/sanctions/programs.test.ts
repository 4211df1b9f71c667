import { afterEach, beforeEach, expect, test } from 'vitest';
import { orderDelivery } from '../../src/domain/deliveries.ts';
import { giveCommitments, giveNews, giveProgramme } from '../commands/stocked.ts';
import { agreementOf, sourceOf } from '../domain/samples.ts';
import { type Site, startSite } from '../site.ts';
import { startWorkspace, type TestWorkspace } from '../workspace.ts';
import { later, ownAddress, ownList, publish } from './own-list.ts';

let workspace: TestWorkspace;
let site: Site;

const cyber = { id: 'A-1', name: 'Nimbus Freight', schema: 'organization', programs: ['CYBER2'], countries: ['RU'] };
const second = { id: 'A-2', name: 'Halcyon Dawn', schema: 'vessel', programs: ['cyber2'] };

beforeEach(async () => {
  site = await startSite();
  publish(site, ownList(cyber));
  workspace = await startWorkspace({ lists: [ownAddress(site)] });
  await giveProgramme(workspace, { name: 'Cyber sanctions' });
  await workspace.playground.moveClock(60_000);
});

afterEach(async () => {
  await workspace.close();
  await site.close();
});

async function shown(command: string): Promise<string> {
  const { replies } = await workspace.playground.as('U0ANA').command(command, { channel: 'cyber' });
  return replies.map((reply) => `${reply.text}\n${JSON.stringify(reply.blocks)}`).join('\n');
}

test('a programme tells how many are listed under its tag, who, and what changed last', async () => {
  expect(await shown('/sanctions program show CYBER2')).toContain(
    'Listed parties: partners 1. No change seen since the lists were loaded.',
  );
  publish(site, ownList(cyber, second));
  await workspace.playground.moveClock(later);
  expect(await shown('/sanctions program show CYBER2')).toMatch(/partners 2\. Last change seen: .*added Halcyon Dawn/);
  await workspace.playground.as('U0ANA').click('Show who is listed');
  const parties = await shown('/sanctions program listed cyber2');
  for (const words of [
    '2 in all',
    'Nimbus Freight',
    'organization · RU · partners A-1',
    'No official sanctions list is loaded: only partners was looked at.',
  ])
    expect(parties).toContain(words);
  expect(parties).not.toContain('Quorvath');
});

test('a tag that only the lists have is shown too', async () => {
  publish(site, ownList(cyber, { ...second, programs: ['IFSR'] }));
  await workspace.playground.moveClock(later);
  const parties = await shown('/sanctions program listed ifsr');
  for (const words of ['Listed under IFSR', '1 in all', 'Halcyon Dawn']) expect(parties).toContain(words);
  expect(await shown('/sanctions program listed IFSRR')).toContain('There is no IFSRR here');
});

test('a programme without a tag does not claim that nobody is listed', async () => {
  await giveProgramme(workspace, { tag: null, name: 'Other sanctions', authorities: ['Regulation 1'] });
  expect(await shown('/sanctions program show S-2')).toContain('Listed parties: not told');
});

test('a link between a commitment and a programme shows on both cards, and can be taken away', async () => {
  await giveCommitments(workspace, 1);
  expect(await shown('/commitments link C-1 CYBER2')).toContain('may call down CYBER2 · Cyber sanctions');
  expect(await shown('/commitments show C-1')).toContain('CYBER2 · Cyber sanctions · authorised');
  expect(await shown('/sanctions program show S-1')).toContain('Promise 1');
  await shown('/commitments link C-1 S-1 --remove');
  expect(await shown('/commitments show C-1')).not.toContain('CYBER2');
  expect(await workspace.store.programmes.get('S-1')).toMatchObject({
    commitmentIds: [],
    history: [{ by: 'U0ANA' }, { by: 'U0ANA' }],
  });
});

test('the commitments of a linked agreement are under its programmes', async () => {
  await workspace.store.agreements.add(agreementOf({ id: 'A-1' }));
  await giveCommitments(workspace, 1, { agreementId: 'A-1' });
  await workspace.store.programmes.update('S-1', (old) => ({ ...old, agreementIds: ['A-1'] }));
  expect(await shown('/commitments show C-1')).toContain('CYBER2 · Cyber sanctions');
});

test.each([
  ['/commitments link C-1', 'needs a programme'],
  ['/commitments link C-1 CYBER3', 'Nearest: CYBER2'],
  ['/sanctions program listed', 'needs a programme'],
])('%s is answered with what is wrong', async (line, words) => {
  await giveCommitments(workspace, 1);
  expect(await shown(line)).toContain(words);
});

test('a new listing under a linked programme is told once, in the thread of the article', async () => {
  const article = await giveNews(workspace, { title: 'The understanding' });
  await giveCommitments(workspace, 2, { source: sourceOf({ newsId: article.id }) });
  for (const id of ['C-1', 'C-2']) await shown(`/commitments link ${id} S-1`);
  const message = { text: 'The understanding', blocks: [] };
  const order = { id: await workspace.store.newId('deliveries'), key: 'news', channel: 'C0CYBER', about: article.id };
  const now = Temporal.Instant.fromEpochMilliseconds(workspace.playground.now());
  await workspace.store.deliveries.add(orderDelivery({ ...order, message }, now));
  await workspace.playground.moveClock(60_000);
  publish(site, ownList(cyber, second));
  await workspace.playground.moveClock(later);
  await workspace.playground.moveClock(later * 2);
  const told = (await workspace.store.deliveries.find({ about: 'S-1' })).map((each) => each.message.text);
  expect(told).toEqual([
    '1 new listing under CYBER2 · Cyber sanctions: Halcyon Dawn. A breach of C-1, C-2 may call it down.',
  ]);
  const [card] = await workspace.store.deliveries.find({ about: article.id });
  expect(await workspace.store.deliveries.find({ about: 'S-1' })).toMatchObject([
    { state: 'posted', threadTs: card?.posted?.ts },
  ]);
});
