import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeNews } from '../../src/jobs/place-news.ts';
import { openJsonStore } from '../../store/json-store.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { adding } from '../../store/store.ts';
import { newsOf, subscriptionOf } from '../domain/samples.ts';
import { item, newsDesk } from './news-desk.ts';

const desk = newsDesk();
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accord-burst-'));
  desk.store = await openJsonStore(folder);
});
afterEach(async () => {
  await desk.store.close();
  rmSync(folder, { recursive: true });
});

const feeds = Array.from({ length: 12 }, (_, n) => `/feed-${n}`);
const fresh = (n: number) => item(`${n} of today`, { title: `Another ${n} thing entirely number ${n}` });

test('twelve feeds that bring something at once bring five posts, and the rest is held', async () => {
  for (const [n, path] of feeds.entries()) await desk.follow([item(n)], path);
  for (const [n, path] of feeds.entries()) desk.publish([fresh(n), item(n)], path);
  desk.later();
  await desk.poll();
  expect(await desk.posts()).toHaveLength(5);
  const held = await desk.store.placements.find({ state: 'held' });
  expect(held.map(({ decisions }) => decisions[0]?.stage)).toEqual(Array(7).fill('burst'));
  desk.later();
  desk.publish([item('later', { title: 'One more of later on' }), fresh(0), item(0)], '/feed-0');
  await desk.poll();
  expect(await desk.posts()).toHaveLength(6);
});

test('twelve items that are decided on before any of them is saved bring five posts', async () => {
  const store = createMemoryStore();
  const clock = () => desk.now;
  await store.subscriptions.add(subscriptionOf({ channel: 'C1' }));
  const origin = { kind: 'feed' as const, feedId: 'FEED-1', permalink: null };
  const items = feeds.map((key, n) => newsOf({ id: `N-${n + 1}`, key, createdAt: desk.now.toString(), origin }));
  const placed = await Promise.all(
    items.map((each) => placeNews({ store, clock }, { item: each, channels: ['C1'], feedIds: ['FEED-1'] })),
  );
  for (const [n, changes] of placed.entries()) await store.commit([adding('news', items[n] ?? newsOf()), ...changes]);
  expect(await store.placements.find({ state: 'posted' })).toHaveLength(5);
  expect(await store.placements.find({ state: 'held' })).toHaveLength(7);
});
