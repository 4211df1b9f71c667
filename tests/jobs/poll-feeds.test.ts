import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import type { Outbox } from '../../src/deps.ts';
import { commandNames } from '../../src/domain/command-names.ts';
import { beginFeed } from '../../src/domain/feeds.ts';
import type { Feed } from '../../src/domain/news.ts';
import { beginRecord, changeRecord } from '../../src/domain/records.ts';
import { plainOptions } from '../../src/domain/subscription-options.ts';
import { createNetwork } from '../../src/feeds/network.ts';
import { type PollOptions, pollFeeds } from '../../src/jobs/poll-feeds.ts';
import { createFetcher, type Fetcher } from '../../src/net/fetcher.ts';
import { createMemoryStore } from '../../store/memory-store.ts';
import { removing, type Store } from '../../store/store.ts';
import { startFakeSlack } from '../delivery/fake-slack.ts';
import { type Publisher, plainReader, rss, startPublisher } from './publisher.ts';

const log = pino({ level: 'silent' });
const long = `<p>${'A long sentence of the feed itself stands here. '.repeat(20)}</p>`;
let now: Temporal.Instant;
let store: Store;
let publisher: Publisher;
let fetcher: Fetcher;
let nudges: number;

beforeEach(async () => {
  now = Temporal.Instant.from('2015-09-28T10:00:00Z');
  store = createMemoryStore();
  publisher = await startPublisher();
  fetcher = createFetcher({ allow: ['127.0.0.1'], clock: () => now, timeoutMs: 2000 });
  nudges = 0;
});

afterEach(() => fetcher.close());

async function poll(options: PollOptions = {}, over: { store?: Store; outbox?: Outbox } = {}): Promise<void> {
  const outbox = { nudge: () => void nudges++ };
  const network = createNetwork(fetcher, () => now);
  const deps = {
    store,
    clock: () => now,
    log,
    reader: plainReader,
    abstracts: async () => null,
    network,
    outbox,
    names: commandNames(''),
    ...over,
  };
  await pollFeeds(deps, { random: () => 0, ...options });
}

async function addFeed(path = '/feed', fields: Partial<Feed> = {}): Promise<string> {
  const id = await store.newId('feeds');
  const begun = beginFeed({ id, url: publisher.url + path, title: 'Trade desk', seen: [] }, null, now.toString());
  await store.feeds.add({ ...begun, ...fields });
  return id;
}

async function subscribe(feedId: string, channel: string, createdBy = 'U1'): Promise<string> {
  const id = await store.newId('subscriptions');
  const fields = { id, feedId, channel, state: 'active' as const, pausedBecause: null, ...plainOptions };
  await store.subscriptions.add(beginRecord(fields, { by: createdBy, at: now, what: 'subscribe' }));
  return id;
}

const publish = (items: Parameters<typeof rss>[0], path = '/feed', headers = {}) =>
  publisher.pages.set(path, { headers: { 'content-type': 'application/rss+xml', ...headers }, body: rss(items) });
const item = (n: number, fields = {}) => ({
  title: `Item ${n}`,
  link: `/items/${n}`,
  guid: `g${n}`,
  text: long,
  ...fields,
});
const later = (minutes = 20) => {
  now = now.add({ minutes });
};
/** As if the feed had only brought its first item so far. */
const forget = (id: string) =>
  store.feeds.update(id, (feed) => ({ ...feed, seen: ['g1'], held: feed.held.slice(0, 1) }));
const posts = async () => (await store.deliveries.find({ replaces: null })).map(({ key }) => key);
const feedOf = async (id: string) => (await store.feeds.get(id)) as Feed;

/** Takes away what is known of the first item in its channel. */
const forgetPost = () => store.commit([removing('deliveries', 'POST-1'), removing('placements', 'PLACE-1')]);

/** A feed that has been polled once, for one channel. */
async function followed(items = [item(1)]): Promise<string> {
  publish(items);
  const id = await addFeed();
  await subscribe(id, 'C1');
  await poll();
  later();
  return id;
}

describe('the first poll', () => {
  test('remembers what is there and posts nothing', async () => {
    const id = await followed([item(2), item(1)]);
    expect(await feedOf(id)).toMatchObject({
      seen: ['g1', 'g2'],
      polledAt: '2015-09-28T10:00:00Z',
      nextPollAt: '2015-09-28T10:15:00Z',
    });
    expect([await posts(), await store.news.find()]).toEqual([[], []]);
  });

  test('is the first that goes well', async () => {
    const id = await addFeed();
    await subscribe(id, 'C1');
    await poll();
    publish([item(1)]);
    later();
    await poll();
    expect(await feedOf(id)).toMatchObject({ seen: ['g1'], failures: 0, failure: null });
    expect(await posts()).toEqual([]);
  });
});

describe('a new entry', () => {
  test('becomes an item that is read, and a post for each channel, once', async () => {
    const id = await followed();
    await subscribe(id, 'C2');
    await subscribe(id, 'C2', 'U2');
    publish([item(2, { date: 'Mon, 28 Sep 2015 10:10:00 GMT' }), item(1)]);
    await poll();
    const [news] = await store.news.find();
    expect(news).toMatchObject({
      ...{
        id: 'N-1',
        key: `${publisher.url}/items/2`,
        url: `${publisher.url}/items/2`,
        title: 'Item 2',
        publisher: 'Trade desk',
      },
      ...{ published: '2015-09-28', origin: { kind: 'feed', feedId: id }, createdBy: 'accord' },
    });
    expect(news?.reading.summary[0]).toBe('A long sentence of the feed itself stands here.');
    expect(await posts()).toEqual(['news:N-1:C1', 'news:N-1:C2']);
    expect((await store.deliveries.find())[0]).toMatchObject({ channel: 'C1', about: 'N-1', state: 'waiting' });
    expect(nudges).toBeGreaterThan(0);
    later();
    await poll();
    expect(await posts()).toHaveLength(2);
  });

  test.each([
    ['the order of the feed reversed', [item(4), item(3), item(2)]],
    ['their dates', [2, 4, 3].map((n) => item(n, { date: `Mon, ${20 + n} Sep 2015 10:00:00 GMT` }))],
  ])('comes after older ones, by %s', async (_what, items) => {
    await followed([]);
    publish(items);
    await poll();
    expect((await store.news.find()).map(({ title }) => title)).toEqual(['Item 2', 'Item 3', 'Item 4']);
  });

  test.each([
    ['a guid that changes', { guid: 'other' }],
    ['a tracking parameter', { link: '/items/2?utm_source=rss', guid: 'other' }],
    ['an edited title', { title: 'Edited', guid: 'g2' }],
    ['a closing slash', { link: '/items/2/', guid: 'other' }],
  ])('is known again in spite of %s', async (_what, fields) => {
    await followed();
    publish([item(2), item(1)]);
    await poll();
    later();
    publish([item(2, fields), item(1)]);
    await poll();
    expect(await posts()).toEqual(['news:N-1:C1']);
  });

  test('that two feeds bring is one item, posted once in a channel', async () => {
    const first = await followed();
    publish([], '/second');
    const second = await addFeed('/second');
    await subscribe(second, 'C1');
    await subscribe(second, 'C2');
    await poll();
    publish([item(2), item(1)]);
    publish([item(2, { guid: 'of-another' })], '/second');
    later();
    await poll({ atOnce: 2 });
    expect([await feedOf(first), await feedOf(second)].map(({ seen }) => seen.at(-1))).toEqual(['g2', 'of-another']);
    expect(await store.news.find()).toHaveLength(1);
    expect((await posts()).map((key) => key.split(':').at(-1)).sort()).toEqual(['C1', 'C2']);
  });

  test('that somebody else saves in the same moment is posted as theirs', async () => {
    await followed();
    publish([item(2), item(1)]);
    await poll();
    await forgetPost();
    await forget('FEED-1');
    later();
    let looks = 0;
    const find: Store['news']['find'] = async (where) => (looks++ === 0 ? [] : await store.news.find(where));
    await poll({}, { store: { ...store, news: { ...store.news, find } } });
    expect(await store.news.find()).toHaveLength(1);
    expect(await posts()).toEqual(['news:N-1:C1']);
  });

  test('whose address is everybody’s is told by its guid', async () => {
    await followed([]);
    publish([item(3, { link: '/' }), item(2, { link: '/' })]);
    await poll();
    expect((await store.news.find()).map(({ key }) => key)).toEqual(['FEED-1 g2', 'FEED-1 g3']);
    expect(await posts()).toHaveLength(2);
  });

  test('that was read by hand before is posted as that item', async () => {
    await followed();
    publish([item(2), item(1)]);
    await poll();
    const [read] = await store.news.find();
    await forgetPost();
    await forget('FEED-1');
    later();
    await poll();
    expect(await store.news.find()).toEqual([read]);
    expect(await posts()).toEqual(['news:N-1:C1']);
  });

  test('that was news a month ago is not posted again', async () => {
    await followed();
    publish([item(2), item(1)]);
    await poll();
    await forgetPost();
    later(31 * 24 * 60);
    publish([item(2, { guid: 'changed' }), item(1)]);
    await poll();
    expect(await posts()).toEqual([]);
    expect((await feedOf('FEED-1')).seen).toContain('changed');
  });

  test('is there with its post and as seen, or not at all, when the app dies', async () => {
    await followed();
    publish([item(2), item(1)]);
    const commit = async () => {
      throw new Error('dead');
    };
    await poll({}, { store: { ...store, commit } });
    expect([await store.news.find(), await posts(), (await feedOf('FEED-1')).seen]).toEqual([[], [], ['g1']]);
    later();
    await poll();
    expect(await posts()).toEqual(['news:N-2:C1']);
    expect((await feedOf('FEED-1')).seen).toEqual(['g1', 'g2']);
  });

  test('that cannot be saved comes again, though the feed has not changed', async () => {
    const id = await followed();
    publish([item(3), item(2), item(1)], '/feed', { etag: '"3"' });
    let failures = 1;
    const commit: Store['commit'] = async (changes) => {
      if (failures-- > 0) throw new Error('disk full');
      return await store.commit(changes);
    };
    await poll({}, { store: { ...store, commit } });
    expect((await store.news.find()).map(({ title }) => title)).toEqual(['Item 3']);
    later();
    await poll();
    expect((await store.news.find()).map(({ title }) => title)).toEqual(['Item 3', 'Item 2']);
    expect(await feedOf(id)).toMatchObject({ etag: '"3"', seen: ['g1', 'g2', 'g3'] });
  });
});

describe('the text of an item', () => {
  const teaser = { text: '<p>Only a teaser.</p>' };
  const page = (body: string, headers = {}) => publisher.pages.set('/items/2', { headers, body });
  const textOf = async () => (await store.news.find())[0]?.text;

  test('is that of its page where the feed holds only a teaser', async () => {
    await followed();
    page('<p>The whole text of the page is here.</p>');
    publish([item(2, teaser), item(1)]);
    await poll();
    expect(await textOf()).toBe('The whole text of the page is here.');
  });

  test.each<[string, () => void]>([
    ['is not there', () => {}],
    ['says less', () => page('<p>Script</p>')],
    ['is no page', () => page('%PDF', { 'content-type': 'application/pdf' })],
    ['leads inside', () => publisher.pages.set('/items/2', { status: 302, headers: { location: 'http://10.0.0.1/' } })],
  ])('is the teaser where its page %s', async (_what, prepare) => {
    await followed();
    prepare();
    publish([item(2, teaser), item(1)]);
    await poll();
    expect(await textOf()).toBe('Only a teaser.');
  });

  test('is taken from the feed where it holds enough', async () => {
    await followed();
    publish([item(2), item(1)]);
    await poll();
    expect(publisher.asked).not.toContain('/items/2');
  });
});

describe('who is polled', () => {
  test('is a feed whose time has come and for which a channel waits', async () => {
    for (const path of ['/due', '/not-yet', '/nobody', '/paused']) publish([], path);
    await subscribe(await addFeed('/due'), 'C1');
    await subscribe(await addFeed('/not-yet', { nextPollAt: now.add({ seconds: 1 }).toString() }), 'C1');
    await addFeed('/nobody');
    const paused = await subscribe(await addFeed('/paused'), 'C1');
    await store.subscriptions.update(paused, (old) => ({ ...old, state: 'paused' }));
    await poll();
    expect(publisher.asked).toEqual(['/due']);
  });

  test('is asked with what it said last time, and not read again while it has not changed', async () => {
    publish([item(1)], '/feed', { etag: '"1"' });
    const id = await addFeed();
    await subscribe(id, 'C1');
    await poll();
    later();
    await poll();
    expect(await feedOf(id)).toMatchObject({
      etag: '"1"',
      title: 'Trade desk',
      seen: ['g1'],
      nextPollAt: '2015-09-28T10:35:00Z',
    });
  });

  test('an old feed that somebody takes up again does not flood the channel', async () => {
    const id = await followed();
    const [subscription] = await store.subscriptions.find();
    await store.subscriptions.update(subscription?.id ?? '', (old) => ({ ...old, state: 'removed' }));
    later(60 * 24 * 90);
    await subscribe(id, 'C2');
    publish([item(9), item(8), item(7)]);
    await poll();
    expect(await posts()).toEqual([]);
    later();
    publish([item(10), item(9), item(8), item(7)]);
    await poll();
    expect(await posts()).toEqual(['news:N-1:C2']);
  });

  test('a resumed subscription begins anew, while one that waited all along misses nothing', async () => {
    const id = await followed();
    const resumed = await subscribe(id, 'C2');
    const act = { by: 'U1', what: 'pause' };
    await store.subscriptions.update(resumed, (old) => changeRecord(old, { state: 'paused' }, { ...act, at: now }));
    later();
    await store.subscriptions.update(resumed, (old) => changeRecord(old, { state: 'active' }, { ...act, at: now }));
    publish([item(2), item(1)]);
    await poll();
    expect(await posts()).toEqual(['news:N-1:C1', 'news:N-1:C2']);
  });

  test('after an outage of the app, what came meanwhile is posted', async () => {
    await followed();
    later(3 * 24 * 60);
    publish([item(3), item(2), item(1)]);
    await poll();
    expect(await posts()).toEqual(['news:N-1:C1', 'news:N-2:C1']);
  });

  test('are several at once, as many as is allowed', async () => {
    const paths = [1, 2, 3, 4, 5, 6, 7].map((n) => `/feed${n}`);
    for (const path of paths) {
      publish([], path);
      await subscribe(await addFeed(path, { url: `https://desk${path.at(-1)}.example${path}` }), 'C1');
    }
    let open = 0;
    let most = 0;
    const real = createNetwork(fetcher, () => now);
    const feed: typeof real.feed = async (url, known) => {
      open += 1;
      most = Math.max(most, open);
      return await real.feed(publisher.url + new URL(url).pathname, known).finally(() => {
        open -= 1;
      });
    };
    const deps = {
      store,
      clock: () => now,
      log,
      reader: plainReader,
      abstracts: async () => null,
      network: { ...real, feed },
      outbox: { nudge: () => {} },
      names: commandNames(''),
    };
    await pollFeeds(deps, { atOnce: 3 });
    expect([publisher.asked.length, most]).toEqual([7, 3]);
  });
});

describe('a feed that fails', () => {
  test.each([
    [{ status: 404 }, 'not-found', '2015-09-28T10:11:15Z'],
    [{ status: 500 }, 'server-error', '2015-09-28T10:11:15Z'],
    [{ status: 429, headers: { 'retry-after': '7200' } }, 'rate-limited', '2015-09-28T12:00:00Z'],
    [{ status: 503, headers: { 'retry-after': '1' } }, 'server-error', '2015-09-28T10:11:15Z'],
    [{ body: '<html>Maintenance</html>' }, 'not-a-feed', '2015-09-28T10:11:15Z'],
  ])('with %j keeps %s and rests until %s', async (answer, failure, nextPollAt) => {
    publisher.pages.set('/feed', answer as { status: number });
    const id = await addFeed();
    await subscribe(id, 'C1');
    await poll();
    expect(await feedOf(id)).toMatchObject({ failure, failures: 1, nextPollAt, polledAt: null });
  });

  test('again and again rests longer, a day at most, spread by chance', async () => {
    const id = await addFeed();
    publisher.pages.set('/feed', { status: 500 });
    await subscribe(id, 'C1');
    const rests: number[] = [];
    for (let i = 0; i < 12; i++) {
      await poll({ random: () => 0.5 });
      const { nextPollAt } = await feedOf(id);
      rests.push(now.until(nextPollAt).total('minutes'));
      now = Temporal.Instant.from(nextPollAt);
    }
    expect(rests).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440, 1440]);
  });

  test('does not stop the others', async () => {
    publish([], '/good');
    await subscribe(await addFeed('/bad'), 'C1');
    const good = await addFeed('/good');
    await subscribe(good, 'C1');
    await poll({ atOnce: 1 });
    expect((await feedOf(good)).polledAt).toBe('2015-09-28T10:00:00Z');
  });

  test('and comes back posts what came meanwhile', async () => {
    const id = await followed();
    publisher.pages.set('/feed', { status: 500 });
    await poll();
    later();
    publish([item(2), item(1)]);
    await poll();
    expect(await posts()).toEqual(['news:N-1:C1']);
    expect(await feedOf(id)).toMatchObject({ failures: 0, failure: null });
  });

  test('for good pauses its subscriptions with the reason and tells each subscriber once', async () => {
    const id = await addFeed();
    publisher.pages.set('/feed', { status: 410 });
    const subscriptions = [
      await subscribe(id, 'C1', 'U1'),
      await subscribe(id, 'C2', 'U1'),
      await subscribe(id, 'C3', 'U2'),
    ];
    await poll();
    for (const subscription of subscriptions)
      expect(await store.subscriptions.get(subscription)).toMatchObject({
        state: 'paused',
        pausedBecause: 'the feed is gone for good',
      });
    expect((await store.deliveries.find()).map(({ channel }) => channel)).toEqual(['U1', 'U2']);
    later(60 * 48);
    await poll();
    expect(publisher.asked).toEqual(['/feed']);
  });
});

describe('a feed that moved for good', () => {
  test('is asked at its new address from then on', async () => {
    const id = await followed();
    publisher.pages.set('/feed', { status: 301, headers: { location: '/new' } });
    publish([item(1)], '/new');
    await poll();
    expect((await feedOf(id)).url).toBe(`${publisher.url}/new`);
  });

  test('to where another feed stands keeps its own', async () => {
    const id = await followed();
    await addFeed('/new');
    publisher.pages.set('/feed', { status: 301, headers: { location: '/new' } });
    publish([item(1)], '/new');
    await poll();
    expect(await feedOf(id)).toMatchObject({ url: `${publisher.url}/feed`, failures: 0 });
  });
});

describe('a stop', () => {
  test.each([
    ['of the feed', '/feed'],
    ['of the full text', '/items/2'],
  ])('in the middle of the download %s ends the poll, and nothing of it is kept', async (_what, silent) => {
    const id = await followed();
    await subscribe(await addFeed('/other'), 'C1');
    publish([item(2, { text: 'A teaser.' }), item(1)]);
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    publisher.silent.set(silent, resolve);
    const before = await feedOf(id);
    const stopping = new AbortController();
    const polled = poll({ signal: stopping.signal, atOnce: 1 });
    await asked;
    stopping.abort();
    await fetcher.close();
    await polled;
    expect([await feedOf(id), await store.news.find(), publisher.asked.includes('/other')]).toEqual([
      before,
      [],
      false,
    ]);
  });
});

test('from the feed to the channel: each new item is posted once', async () => {
  const slack = await startFakeSlack();
  const client = createPostingClient({ token: 'xoxb-test', slackApiUrl: slack.url, log });
  const outbox = createOutbox({ store, clock: () => now, log, names: commandNames(''), client, paceMs: 0 });
  await followed();
  publish([item(3), item(2), item(1)]);
  await poll({}, { outbox });
  await outbox.drain();
  later();
  await poll({}, { outbox });
  await outbox.drain();
  expect(slack.textsIn('C1').map((text) => text.slice(0, 6))).toEqual(['Item 2', 'Item 3']);
  await outbox.stop();
  await slack.stop();
});
