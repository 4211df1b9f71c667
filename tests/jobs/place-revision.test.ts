import { beforeEach, describe, expect, test } from 'vitest';
import type { NewsItem, Subscription } from '../../src/domain/news.ts';
import { atOnce } from '../../src/domain/schedule.ts';
import { placeNews, placeRevision } from '../../src/jobs/place-news.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { adding, changing, type Store } from '../../store/store.ts';
import { newsOf, subscriptionOf } from '../domain/samples.ts';

let now: Temporal.Instant;
let store: Store;
const clock = () => now;

beforeEach(() => {
  now = Temporal.Instant.from('2026-02-02T10:00:00Z');
  store = createMemoryStore();
});

async function subscribe(fields: Partial<Subscription> = {}): Promise<void> {
  const id = await store.newId('subscriptions');
  await store.subscriptions.add(subscriptionOf({ channel: 'C1', ...fields, id }));
}

async function arrive(fields: Partial<NewsItem> = {}): Promise<NewsItem> {
  const id = await store.newId('news');
  const origin = { kind: 'feed' as const, feedId: 'FEED-1', permalink: null };
  const item = newsOf({ key: id, createdAt: now.toString(), ...fields, origin, id });
  const placed = await placeNews({ store, clock }, { item, channels: ['C1'], feedIds: ['FEED-1'] });
  await store.commit([adding('news', item), ...placed]);
  return item;
}

async function revise(before: NewsItem, fields: Partial<NewsItem>): Promise<void> {
  now = now.add({ hours: 1 });
  const item = { ...before, ...fields };
  const placed = await placeRevision({ store, clock }, { item, before, feedIds: ['FEED-1'] });
  await store.commit([changing('news', item.id, () => item), ...placed]);
}

const orders = async () =>
  (await store.deliveries.find()).map(({ key, replaces, inThreadOf }) => [key, replaces, inThreadOf]);
const words = async (id: string) => JSON.stringify((await store.deliveries.get(id))?.message.blocks);

describe('an edited item', () => {
  test('brings its post up to date without a word, and keeps why it is there', async () => {
    await subscribe({ filter: 'lemons', mention: 'S0TRADE' });
    await revise(await arrive(), { title: 'Lemons, edited' });
    expect(await orders()).toEqual([
      ['news:N-1:C1', null, null],
      ['update:POST-1:POST-2', 'POST-1', null],
    ]);
    for (const kept of ['Lemons, edited', 'R-1', 'matched lemons', 'S0TRADE'])
      expect(await words('POST-2')).toContain(kept);
  });

  test('says in the thread what changed where a subscription wants a note', async () => {
    await subscribe();
    await subscribe({ edits: 'note', thread: 'broadcast' });
    const before = await arrive({ text: 'The ban is lifted. It was old.' });
    await revise(before, { title: 'Edited', text: 'The ban is lifted. It comes back.', published: '2026-02-01' });
    const note = (await store.deliveries.find()).at(-1);
    expect(note).toMatchObject({ key: 'news:note:POST-3', inThreadOf: 'POST-1', broadcast: true, about: null });
    for (const said of [
      'Ruritania lifts its ban on lemons',
      'Edited',
      'It comes back.',
      'It was old.',
      'Sun 1 Feb 2026',
    ])
      expect(await words('POST-3')).toContain(said);
    expect(await words('POST-3')).not.toContain('The ban is lifted');
  });

  test('makes no note where nothing that one reads has changed', async () => {
    await subscribe({ edits: 'note' });
    await revise(await arrive(), { text: 'Ruritania  WILL lift its ban on lemons.' });
    expect((await orders()).map(([key]) => key)).toEqual(['news:N-1:C1', 'update:POST-1:POST-2']);
  });

  test('is noted after the quiet hours', async () => {
    await subscribe({ edits: 'note', quiet: { from: '10:30', to: '13:00', zone: 'UTC' } });
    await revise(await arrive(), { title: 'Edited' });
    expect((await store.deliveries.find()).at(-1)?.notBefore).toBe('2026-02-02T13:00:00Z');
  });

  test('is posted again where a subscription wants that', async () => {
    await subscribe({ edits: 'repost' });
    await revise(await arrive(), { title: 'Edited' });
    expect((await orders()).map(([key]) => key)).toEqual([
      'news:N-1:C1',
      'news:N-1:C1:again:POST-2',
      'update:POST-1:POST-3',
    ]);
    expect((await store.placements.find())[0]).toMatchObject({ state: 'posted', deliveryId: 'POST-2' });
  });

  test('that is no longer wanted stays where it is posted, and is brought up to date', async () => {
    await subscribe({ filter: 'title:lemons', edits: 'repost' });
    const before = await arrive();
    await revise(before, { title: 'Oranges' });
    await revise(before, { title: 'Oranges again' });
    expect((await orders()).map(([key]) => key)).toEqual([
      'news:N-1:C1',
      'update:POST-1:POST-2',
      'update:POST-1:POST-3',
    ]);
    expect((await store.placements.find())[0]).toMatchObject({ state: 'posted', deliveryId: 'POST-1' });
  });

  test('that was dropped is posted when it comes to match', async () => {
    await subscribe({ filter: 'oranges' });
    const before = await arrive();
    expect(await orders()).toEqual([]);
    await revise(before, { text: 'Oranges too.' });
    expect((await orders()).map(([key]) => key)).toEqual(['news:N-1:C1']);
  });

  test('that is held is dropped when it matches no more, and keeps its slot when it does', async () => {
    await subscribe({ filter: 'lemons', schedule: { ...atOnce, every: 'daily', at: '12:00' } });
    const before = await arrive();
    await revise(before, { title: 'More lemons' });
    expect((await store.placements.find())[0]).toMatchObject({ state: 'held', until: '2026-02-02T12:00:00Z' });
    await revise(before, { title: 'Oranges', text: 'Oranges' });
    expect((await store.placements.find())[0]).toMatchObject({ state: 'dropped' });
    expect(await orders()).toEqual([]);
  });
});

describe('a correction', () => {
  test.each([
    ['off', null, false],
    ['only', 'POST-1', false],
    ['broadcast', 'POST-1', true],
  ] as const)('with the thread policy %s goes where that says', async (thread, inThreadOf, broadcast) => {
    await subscribe({ thread });
    const { id } = await arrive();
    await arrive({ correctionOf: id });
    expect(await store.deliveries.get('POST-2')).toMatchObject({ key: 'news:N-2:C1', inThreadOf, broadcast });
  });

  test('of something that the channel never got stands on its own', async () => {
    await subscribe({ thread: 'only' });
    await arrive({ correctionOf: 'N-99' });
    expect(await store.deliveries.get('POST-1')).toMatchObject({ inThreadOf: null });
  });
});
