import { pino } from 'pino';
import { afterEach, beforeEach } from 'vitest';
import type { Deps } from '../../src/deps.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import { beginFeed } from '../../src/domain/feeds.ts';
import type { Feed, FeedEntry } from '../../src/domain/news.ts';
import { beginRecord } from '../../src/domain/records.ts';
import { createNetwork } from '../../src/feeds/network.ts';
import { type PollOptions, pollFeeds } from '../../src/jobs/poll-feeds.ts';
import { createFetcher, type Fetcher } from '../../src/net/fetcher.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import type { Store } from '../../store/store.ts';
import { subscriptionOf } from '../domain/samples.ts';
import { type Publisher, plainReader, rss, startPublisher } from './publisher.ts';

/** An address of an official register whose entries a test gives itself. */
type Register = Map<string, FeedEntry[]>;

/** A store, a publisher, a way out to it and a clock, fresh for each test of the file that calls this. */
export function newsDesk() {
  const desk = {
    now: Temporal.Instant.from('2026-03-10T10:00:00Z'),
    store: createMemoryStore() as Store,
    publisher: {} as Publisher,
    register: new Map() as Register,
    /** What stands between the poll and the network. */
    through: (network: Deps['network']): Deps['network'] => network,
    later: (hours = 1) => {
      desk.now = desk.now.add({ seconds: Math.round(hours * 3600) });
    },
    poll: (options: PollOptions = {}) => pollFeeds(depsOf(), { random: () => 0, ...options }),
    publish: (items: Parameters<typeof rss>[0], path = '/feed', headers = {}) =>
      desk.publisher.pages.set(path, {
        headers: { 'content-type': 'application/rss+xml', ...headers },
        body: rss(items),
      }),
    /** A feed with a subscription of channel C1 by U1, polled once. */
    follow: async (items: Parameters<typeof rss>[0], path = '/feed', fields: Partial<Feed> = {}): Promise<string> => {
      desk.publish(items, path);
      return await desk.subscribe(path, fields);
    },
    subscribe: async (path = '/feed', fields: Partial<Feed> = {}, channel = 'C1'): Promise<string> => {
      const id = await desk.store.newId('feeds');
      const url = desk.publisher.url + path;
      await desk.store.feeds.add({
        ...beginFeed({ id, url, title: 'Trade desk', seen: [] }, null, desk.now.toString()),
        ...fields,
      });
      const subscription = await desk.store.newId('subscriptions');
      const {
        createdAt: _,
        createdBy: __,
        history: ___,
        ...begun
      } = subscriptionOf({ id: subscription, feedId: id, channel });
      await desk.store.subscriptions.add(beginRecord(begun, { by: 'U1', at: desk.now, what: 'subscribe' }));
      await desk.poll();
      desk.later();
      return id;
    },
    feed: async (id = 'FEED-1') => (await desk.store.feeds.get(id)) as Feed,
    news: () => desk.store.news.find(),
    /** The channels in which something was posted of an item. */
    posts: async () =>
      (await desk.store.deliveries.find({ replaces: null })).flatMap(({ about, channel }) =>
        about ? [`${about} ${channel}`] : [],
      ),
    /** What people were told, in the order in which they were. */
    told: async () =>
      (await desk.store.deliveries.find({ about: null })).map(({ channel, message }) => `${channel}: ${message.text}`),
  };
  let fetcher: Fetcher;
  const depsOf = () => ({
    ...{ store: desk.store, clock: () => desk.now, log: pino({ level: 'silent' }), reader: plainReader },
    ...{
      outbox: { nudge: () => {} },
      abstracts: async () => null,
      names: commandNames(''),
      network: desk.through(withRegister(createNetwork(fetcher, () => desk.now))),
    },
  });
  const withRegister = (network: Deps['network']): Deps['network'] => ({
    ...network,
    feed: async (url, known) => {
      const entries = desk.register.get(new URL(url).pathname);
      if (!entries) return await network.feed(url, known);
      return { title: 'Register', entries, etag: null, lastModified: null, movedTo: null };
    },
  });
  beforeEach(async () => {
    desk.now = Temporal.Instant.from('2026-03-10T10:00:00Z');
    desk.store = createMemoryStore();
    desk.publisher = await startPublisher();
    desk.register = new Map();
    desk.through = (network) => network;
    fetcher = createFetcher({ allow: ['127.0.0.1'], clock: () => desk.now, timeoutMs: 2000 });
  });
  afterEach(() => fetcher.close());
  return desk;
}

const sentence = 'The ministry binds every exporter of steel to ask for a licence in words of its own. ';

/** An item of a feed with its own text, long enough to be no teaser. */
export const item = (n: number | string, fields = {}) => ({
  ...{ title: `Steel order ${n}`, link: `/items/${n}`, guid: `g${n}`, text: `<p>${`${n} ${sentence}`.repeat(10)}</p>` },
  ...fields,
});
