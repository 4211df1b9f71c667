import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewsItem, Subscription } from '../../src/domain/news.ts';
import { changeRecord } from '../../src/domain/records.ts';
import { atOnce } from '../../src/domain/schedule.ts';
import { placeNews } from '../../src/jobs/place-news.ts';
import { releaseNews } from '../../src/jobs/release-news.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { adding, type Store } from '../../store/store.ts';
import { actOf, newsOf, subscriptionOf } from '../domain/samples.ts';

const log = pino({ level: 'silent' });
const daily = { ...atOnce, every: 'daily' as const, at: '12:00' };
let now: Temporal.Instant;
let store: Store;

beforeEach(() => {
  now = Temporal.Instant.from('2026-02-02T10:00:00Z');
  store = createMemoryStore();
});

const clock = () => now;
const later = (minutes: number) => {
  now = now.add({ minutes });
};
const release = (over: Partial<Store> = {}) =>
  releaseNews({ store: { ...store, ...over }, clock, log, outbox: { nudge: () => {} } });
const posts = async () => (await store.deliveries.find()).map(({ key }) => key);
const states = async () => (await store.placements.find()).map(({ state }) => state);

async function subscribe(fields: Partial<Subscription> = {}): Promise<Subscription> {
  const id = await store.newId('subscriptions');
  return await store.subscriptions.add(subscriptionOf({ channel: 'C1', ...fields, id }));
}

/** An item that a feed brings now. */
async function arrive(fields: Partial<NewsItem> = {}, feedId = 'FEED-1', channels = ['C1']): Promise<NewsItem> {
  const id = fields.id ?? (await store.newId('news'));
  const origin = { kind: 'feed' as const, feedId, permalink: null };
  const item = newsOf({ key: id, createdAt: now.toString(), title: `Item ${id}`, ...fields, origin, id });
  const isNew = (await store.news.get(id)) === null;
  const placed = await placeNews({ store, clock }, { item, channels, feedIds: [feedId] });
  await store.commit([...(isNew ? [adding('news', item)] : []), ...placed]);
  return item;
}

const change = (id: string, fields: Partial<Subscription>) =>
  store.subscriptions.update(id, (old) => changeRecord(old, fields, actOf('U1', now.toString())));

describe('an item that arrives', () => {
  test('is posted once where two subscriptions want it, and both are named under it', async () => {
    await subscribe({ filter: 'title:item' });
    await subscribe({ filter: 'lemons' });
    await arrive();
    expect(await posts()).toEqual(['news:N-1:C1']);
    const [delivery] = await store.deliveries.find();
    expect(JSON.stringify(delivery?.message.blocks)).toContain('R-1, R-2 · matched title:item, lemons');
  });

  test('that a second feed brings as well is posted once', async () => {
    await subscribe();
    await subscribe({ feedId: 'FEED-2' });
    const { id } = await arrive();
    later(5);
    await arrive({ id }, 'FEED-2');
    expect(await posts()).toEqual(['news:N-1:C1']);
  });

  test('that one subscription dropped is raised by another one that comes to carry it', async () => {
    await subscribe({ filter: 'oranges' });
    await subscribe({ feedId: 'FEED-2', schedule: daily });
    const { id } = await arrive();
    expect(await states()).toEqual(['dropped']);
    await arrive({ id }, 'FEED-2');
    expect(await states()).toEqual(['held']);
    expect((await store.placements.find())[0]?.decisions.map(({ stage }) => stage)).toEqual(['filter', 'schedule']);
  });

  test('is raised when its words come later', async () => {
    await subscribe({ filter: 'oranges' });
    const { id } = await arrive();
    later(60);
    await arrive({ id, text: 'Oranges too.' });
    expect([await states(), await posts()]).toEqual([['posted'], ['news:N-1:C1']]);
  });

  test('mentions the group, for its own channel only', async () => {
    await subscribe({ mention: 'S0TRADE' });
    await subscribe({ channel: 'C2' });
    await arrive({}, 'FEED-1', ['C1', 'C2']);
    const shown = (await store.deliveries.find()).map(({ message }) =>
      JSON.stringify(message.blocks).includes('S0TRADE'),
    );
    expect(shown).toEqual([true, false]);
  });
});

describe('what is held', () => {
  test('comes as one digest at its slot, once, and an empty digest is never sent', async () => {
    await subscribe({ schedule: daily });
    for (let n = 0; n < 3; n += 1) await arrive();
    await release();
    expect(await posts()).toEqual([]);
    later(120);
    await release();
    expect(await posts()).toEqual(['news:digest:POST-1']);
    expect(await states()).toEqual(['digested', 'digested', 'digested']);
    expect((await store.placements.find()).every(({ deliveryId }) => deliveryId === 'POST-1')).toBe(true);
    await release();
    later(24 * 60);
    await release();
    expect(await posts()).toHaveLength(1);
  });

  test('of one item comes as the post of that item', async () => {
    await subscribe({ schedule: daily });
    await arrive();
    later(120);
    await release();
    expect([await posts(), await states()]).toEqual([['news:N-1:C1'], ['posted']]);
  });

  test('that is long goes on in the thread of its first message', async () => {
    await subscribe({ schedule: daily });
    for (let n = 0; n < 50; n += 1) await arrive();
    later(120);
    await release();
    const deliveries = await store.deliveries.find();
    expect(deliveries.map(({ inThreadOf }) => inThreadOf)).toEqual([null, 'POST-1', 'POST-1']);
    const shown = JSON.stringify(deliveries.map(({ message }) => message.blocks));
    for (let n = 1; n <= 50; n += 1) expect(shown).toContain(`"N-${n}"`);
  });

  test('in two channels comes in each by itself', async () => {
    await subscribe({ schedule: daily });
    await subscribe({ channel: 'C2', schedule: { ...daily, at: '13:00' } });
    for (let n = 0; n < 2; n += 1) await arrive({}, 'FEED-1', ['C1', 'C2']);
    later(120);
    await release();
    expect((await store.deliveries.find()).map(({ channel }) => channel)).toEqual(['C1']);
    later(60);
    await release();
    expect((await store.deliveries.find()).map(({ channel }) => channel)).toEqual(['C1', 'C2']);
  });

  test('over quiet hours comes when they end', async () => {
    await subscribe({ quiet: { from: '09:00', to: '10:30', zone: 'UTC' } });
    await arrive();
    await arrive();
    expect(await posts()).toEqual([]);
    later(30);
    await release();
    expect(await posts()).toEqual(['news:digest:POST-1']);
    await arrive();
    expect(await posts()).toHaveLength(2);
  });

  test('after a burst comes as one message: five posts, then the rest', async () => {
    await subscribe();
    for (let n = 0; n < 12; n += 1) await arrive();
    expect(await posts()).toHaveLength(5);
    later(9);
    await release();
    expect(await posts()).toHaveLength(5);
    later(1);
    await release();
    expect((await posts()).slice(5)).toEqual(['news:digest:POST-6']);
    expect(JSON.stringify((await store.deliveries.get('POST-6'))?.message)).toContain('More news · 7 items');
  });

  test('comes at once where the subscription changes to that', async () => {
    await subscribe({ schedule: daily });
    await arrive();
    later(5);
    await change('R-1', { schedule: atOnce });
    await release();
    expect(await posts()).toEqual(['news:N-1:C1']);
  });

  test('is dropped where the subscription ends', async () => {
    await subscribe({ schedule: daily });
    await arrive();
    later(5);
    await change('R-1', { state: 'removed' });
    await release();
    later(120);
    await release();
    expect([await states(), await posts()]).toEqual([['dropped'], []]);
  });

  test('waits through a pause and comes after it; what comes in the pause does not', async () => {
    await subscribe({ schedule: daily });
    await arrive();
    later(5);
    await change('R-1', { state: 'paused', pausedUntil: now.add({ hours: 48 }).toString() });
    later(5);
    await arrive();
    expect(await states()).toEqual(['held', 'dropped']);
    later(24 * 60);
    await release();
    expect(await posts()).toEqual([]);
    later(24 * 60);
    await release();
    expect([(await store.subscriptions.get('R-1'))?.state, await posts()]).toEqual(['active', []]);
    later(120);
    await release();
    expect(await posts()).toEqual(['news:N-1:C1']);
  });

  test('in a mute that is longer than a pause waits for the end of the mute', async () => {
    await subscribe({ mutedUntil: '2026-02-20T00:00:00Z' });
    await change('R-1', { state: 'paused', pausedBecause: 'x', pausedUntil: '2026-02-03T00:00:00Z' });
    later(24 * 60);
    await release();
    expect(await store.subscriptions.get('R-1')).toMatchObject({
      ...{ state: 'active', pausedBecause: null, pausedUntil: null, mutedUntil: '2026-02-20T00:00:00Z' },
    });
    await arrive();
    expect([await states(), await posts()]).toEqual([['held'], []]);
  });

  test('comes where its subscription is resumed while it is being decided on', async () => {
    await subscribe({ quiet: { from: '09:00', to: '11:00', zone: 'UTC' } });
    await arrive();
    await arrive();
    later(5);
    await change('R-1', { state: 'paused', pausedBecause: 'somebody asked for it' });
    later(1);
    const get: Store['news']['get'] = async (id) => {
      later(1);
      if (id === 'N-2') await change('R-1', { state: 'active', pausedBecause: null });
      later(1);
      return await store.news.get(id);
    };
    await release({ news: { ...store.news, get } });
    later(60);
    await release();
    later(24 * 60);
    await release();
    expect(await states()).not.toContain('held');
  });

  test('is released whole or not at all when the app dies', async () => {
    await subscribe({ schedule: daily });
    for (let n = 0; n < 30; n += 1) await arrive();
    later(120);
    await release({
      commit: async () => {
        throw new Error('dead');
      },
    });
    expect([await posts(), new Set(await states())]).toEqual([[], new Set(['held'])]);
    await release();
    expect(await posts()).toHaveLength(2);
  });

  test('is left to whoever changes it at the same moment', async () => {
    await subscribe({ schedule: daily });
    await subscribe({ feedId: 'FEED-2' });
    const { id } = await arrive();
    await arrive();
    later(120);
    const commit: Store['commit'] = async (changes) => {
      await arrive({ id }, 'FEED-2');
      return await store.commit(changes);
    };
    await release({ commit });
    expect([await posts(), await states()]).toEqual([['news:N-1:C1'], ['posted', 'held']]);
    await release();
    expect([await posts(), await states()]).toEqual([
      ['news:N-1:C1', 'news:N-2:C1'],
      ['posted', 'posted'],
    ]);
  });
});
