import { adding, type Change, changing } from '../../store/store.ts';
import { feedGone } from '../../views/news-paused.ts';
import type { Deps, Network, PolledFeed } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { markPolled, markPollFailed, rememberEntries } from '../domain/feeds.ts';
import type { Feed, FeedEntry, Subscription } from '../domain/news.ts';
import { canonicalUrl } from '../domain/news-key.ts';
import { DomainError } from '../domain/problem.ts';
import { isBaseline, pauseSubscription, subscribersOf } from '../domain/subscriptions.ts';
import { takeInEntry } from './news-items.ts';

/**
 * `everyMinutes` lies between two polls of a feed, `atOnce` is how many feeds are polled together, `random` gives 0 to 1.
 * Once `signal` is aborted nothing more is taken up, and what was cut off counts as never tried.
 */
export type PollOptions = { everyMinutes?: number; atOnce?: number; random?: () => number; signal?: AbortSignal };

type PollDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'reader' | 'network' | 'outbox' | 'names'>;
type Context = { deps: PollDeps; everyMinutes: number; random: () => number; signal: AbortSignal };
type Subscribed = { feed: Feed; subscriptions: Subscription[] };

/**
 * Polls every feed that is due and that some channel waits for, and orders a post of each new entry for each channel.
 * What goes wrong with one feed is kept with it and never stops the others.
 */
export async function pollFeeds(deps: PollDeps, options: PollOptions = {}): Promise<void> {
  const { everyMinutes = 15, atOnce = 4, random = Math.random, signal = new AbortController().signal } = options;
  const context = { deps: { ...deps, network: stoppable(deps.network, signal) }, everyMinutes, random, signal };
  const due = await dueFeeds(deps);
  const worker = async () => {
    for (let next = due.shift(); next && !signal.aborted; next = due.shift()) await pollFeed(context, next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The network whose failures after the stop are told apart from those of a publisher. */
function stoppable(network: Network, signal: AbortSignal): Network {
  const unlessStopped = (error: unknown): never => {
    signal.throwIfAborted();
    throw error;
  };
  return {
    page: (url) => network.page(url).catch(unlessStopped),
    feed: (url, known) => network.feed(url, known).catch(unlessStopped),
  };
}

async function dueFeeds({ store, clock }: PollDeps): Promise<Subscribed[]> {
  const now = clock();
  const active = Map.groupBy(await store.subscriptions.find({ state: 'active' }), ({ feedId }) => feedId);
  return (await store.feeds.find())
    .filter(({ nextPollAt }) => Temporal.Instant.compare(nextPollAt, now) <= 0)
    .map((feed) => ({ feed, subscriptions: active.get(feed.id) ?? [] }))
    .filter(({ subscriptions }) => subscriptions.length > 0);
}

async function pollFeed(context: Context, subscribed: Subscribed): Promise<void> {
  const { deps } = context;
  const { feed } = subscribed;
  try {
    const polled = await deps.network.feed(feed.url, feed);
    await takeIn(context, subscribed, polled);
  } catch (error) {
    if (context.signal.aborted) return;
    if (!(error instanceof DomainError)) deps.log.error({ err: error, feed: feed.id }, 'a feed cannot be polled');
    await recordFailure(context, subscribed, error).catch((cause: unknown) => {
      deps.log.error({ err: cause, feed: feed.id }, 'the failure of a feed cannot be recorded');
    });
  }
}

async function takeIn(context: Context, subscribed: Subscribed, polled: PolledFeed): Promise<void> {
  const { deps } = context;
  const { feed, subscriptions } = subscribed;
  const entries = polled.entries ?? [];
  const isFirst = isBaseline(feed, subscriptions);
  const isComplete = isFirst || (await takeInNew(context, subscribed, entries));
  const url = await newAddress(deps, feed, polled.movedTo);
  const rest = restOf(context);
  // An entry that could not be saved has to come again: the feed is asked for as if it were unknown.
  const validators = isComplete
    ? { etag: polled.etag, lastModified: polled.lastModified }
    : { etag: null, lastModified: null };
  const told = { url, ...validators, ...(polled.entries && polled.title ? { title: polled.title } : {}) };
  const keys = entries.map((entry) => entry.key).reverse();
  await deps.store.feeds.update(feed.id, (current) =>
    markPolled(isComplete ? rememberEntries(current, keys) : current, told, rest),
  );
}

/** Takes in what is new, oldest first; false where an entry could not be saved. */
async function takeInNew(
  { deps, signal }: Context,
  { feed, subscriptions }: Subscribed,
  entries: FeedEntry[],
): Promise<boolean> {
  const seen = new Set(feed.seen);
  const channels = [...new Set(subscriptions.map(({ channel }) => channel))];
  const pages = Map.groupBy(entries, ({ url }) => url && canonicalUrl(url));
  let isComplete = true;
  for (const entry of inOrder(entries.filter(({ key }) => !seen.has(key)))) {
    const isOwnPage = entry.url !== null && pages.get(canonicalUrl(entry.url))?.length === 1;
    try {
      await takeInEntry(deps, { feed, entry, channels, isOwnPage });
      deps.outbox.nudge();
    } catch (error) {
      signal.throwIfAborted();
      isComplete = false;
      deps.log.error({ err: error, feed: feed.id, entry: entry.key }, 'a news item cannot be taken in');
    }
  }
  return isComplete;
}

/** Oldest first: by date where every entry has one, else against the order of the feed, which puts the newest first. */
function inOrder(entries: readonly FeedEntry[]): FeedEntry[] {
  const reversed = entries.toReversed();
  if (reversed.some(({ published }) => published === null)) return reversed;
  return reversed.sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
}

/** The address that a feed moved to for good, unless another feed stands there already. */
async function newAddress({ store }: PollDeps, feed: Feed, movedTo: string | null): Promise<string> {
  if (movedTo === null) return feed.url;
  return (await store.feeds.find({ url: movedTo })).length > 0 ? feed.url : movedTo;
}

async function recordFailure(context: Context, subscribed: Subscribed, error: unknown): Promise<void> {
  const { failure, retryAt } = failureOf(error);
  const rest = { ...restOf(context), retryAt };
  const failed = changing('feeds', subscribed.feed.id, (feed) => markPollFailed(feed, failure, rest));
  await context.deps.store.commit([failed, ...(failure === 'gone' ? await pausing(context.deps, subscribed) : [])]);
  context.deps.outbox.nudge();
}

function failureOf(error: unknown): { failure: string; retryAt: Temporal.Instant | null } {
  if (!(error instanceof DomainError)) return { failure: 'unexpected', retryAt: null };
  const { problem } = error;
  if (problem.code !== 'fetch-failed') return { failure: problem.code, retryAt: null };
  return { failure: problem.failure, retryAt: problem.retryAt ? Temporal.Instant.from(problem.retryAt) : null };
}

/** The server answers 410 (RFC 9110 §15.5.11): nobody need ask again, and whoever subscribed is told. */
async function pausing({ store, clock, names }: PollDeps, { feed, subscriptions }: Subscribed): Promise<Change[]> {
  const now = clock();
  const because = 'the feed is gone for good';
  const changes: Change[] = subscriptions.map(({ id }) =>
    changing('subscriptions', id, (current) => pauseSubscription(current, because, now)),
  );
  for (const user of subscribersOf(subscriptions)) {
    const id = await store.newId('deliveries');
    const order = {
      id,
      key: `gone:${feed.id}:v${feed.version}:${user}`,
      channel: user,
      message: feedGone({ feed, names }),
    };
    changes.push(adding('deliveries', orderDelivery(order, now)));
  }
  return changes;
}

function restOf({ deps, everyMinutes, random }: Context) {
  return { now: deps.clock(), everyMinutes, spread: random() };
}
