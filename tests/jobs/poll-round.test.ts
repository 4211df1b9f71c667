import { expect, test } from 'vitest';
import type { Network } from '../../src/deps.ts';
import { beginRecord } from '../../src/domain/records.ts';
import { subscriptionOf } from '../domain/samples.ts';
import { item, newsDesk } from './news-desk.ts';

const desk = newsDesk();

/** Subscribes a channel to a feed now. */
async function subscribe(feedId: string, channel: string): Promise<void> {
  const id = await desk.store.newId('subscriptions');
  const { createdAt: _, createdBy: __, history: ___, ...begun } = subscriptionOf({ id, feedId, channel });
  await desk.store.subscriptions.add(beginRecord(begun, { by: 'U1', at: desk.now, what: 'subscribe' }));
}

/** A way out that does something each time before a feed is asked for. */
const before = (work: (url: string) => Promise<void>) => (network: Network) => ({
  ...network,
  feed: async (...asked: Parameters<Network['feed']>) => {
    await work(asked[0]);
    return await network.feed(...asked);
  },
});

test('a channel that subscribes while a feed is fetched gets what comes with it', async () => {
  const id = await desk.follow([item(1)]);
  desk.publish([item(2), item(1)]);
  desk.through = before(async () => {
    desk.now = desk.now.add({ seconds: 1 });
    await subscribe(id, 'C2');
  });
  await desk.poll();
  expect(await desk.posts()).toEqual(['N-1 C1', 'N-1 C2']);
});

test('a channel that has ended its subscription meanwhile gets nothing', async () => {
  await desk.follow([item(1)]);
  await subscribe('FEED-1', 'C2');
  await desk.poll();
  desk.later();
  desk.publish([item(2), item(1)]);
  desk.through = before(async () => {
    await desk.store.subscriptions.update('R-1', (old) => ({ ...old, state: 'removed' }));
  });
  await desk.poll();
  expect(await desk.posts()).toEqual(['N-1 C2']);
});

test('two feeds of one host are polled at once, and those of others beside them', async () => {
  for (const n of [1, 2, 3, 4, 5]) await desk.follow([item(n)], `/feed${n}`);
  const elsewhere = desk.publisher.url.replace('127.0.0.1', 'localhost');
  await desk.store.feeds.update('FEED-5', (feed) => ({ ...feed, url: `${elsewhere}/feed5` }));
  let running: string[] = [];
  let most: string[] = [];
  const ended = Promise.withResolvers<void>();
  desk.through = (network) => ({
    ...network,
    feed: async (url, known) => {
      running = [...running, new URL(url).hostname];
      if (running.length > most.length) most = running;
      if (running.length === 3) ended.resolve();
      await ended.promise;
      running = running.toSpliced(running.indexOf(new URL(url).hostname), 1);
      return await network.feed(desk.publisher.url + new URL(url).pathname, known);
    },
  });
  await desk.poll();
  expect(most).toEqual(['127.0.0.1', '127.0.0.1', 'localhost']);
  const polled = await desk.store.feeds.find();
  expect(polled.map(({ polledAt }) => polledAt)).toEqual(polled.map(() => desk.now.toString()));
});

test('a host that did not answer is asked for no more pages in that round, and later for those left out', async () => {
  await desk.follow([item(1)]);
  const numbers = [5, 4, 3, 2];
  for (const n of numbers) desk.publisher.silent.set(`/items/${n}`, () => {});
  desk.publish([...numbers.map((n) => item(n, { text: 'A teaser.' })), item(1)]);
  desk.publisher.asked.length = 0;
  await desk.poll();
  expect(desk.publisher.asked.filter((path) => path.startsWith('/items/'))).toEqual(['/items/2']);
  expect((await desk.feed()).rereads).toHaveLength(4);
  desk.publisher.silent.clear();
  for (const n of numbers) desk.publisher.pages.set(`/items/${n}`, { body: `<p>${`All of ${n}. `.repeat(90)}</p>` });
  desk.later();
  await desk.poll();
  expect((await desk.news()).map(({ text }) => text.slice(0, 8))).toEqual([
    'All of 2',
    'All of 3',
    'All of 4',
    'All of 5',
  ]);
});

test('pages that are owed stay owed where they were left out', async () => {
  await desk.follow([item(1)]);
  const numbers = [4, 3, 2];
  for (const n of numbers) desk.publisher.silent.set(`/items/${n}`, () => {});
  desk.publish([...numbers.map((n) => item(n, { text: 'A teaser.' })), item(1)]);
  await desk.poll();
  desk.later();
  await desk.poll();
  expect((await desk.feed()).rereads.map(({ item: id }) => id)).toEqual(['N-2', 'N-3']);
});
