import { changing } from '../../store/store.ts';
import type { Deps, PolledFeed } from '../deps.ts';
import { markPolled, markPollFailed } from '../domain/feeds.ts';
import type { Feed, Subscription } from '../domain/news.ts';
import { DomainError } from '../domain/problem.ts';
import { isBaseline } from '../domain/subscriptions.ts';
import { healthNotices } from './feed-notices.ts';
import { rereadPages } from './full-text.ts';
import { hostByHost, sparing } from './hosts-asked.ts';
import { createKnownNews, type KnownNews } from './known-news.ts';
import { stoppable } from './stoppable.ts';
import { takeInFeed } from './take-in-feed.ts';

/**
 * `everyMinutes` lies between two polls of a feed, `atOnce` is how many feeds are polled together, `random` gives 0 to 1.
 * Once `signal` is aborted nothing more is taken up, and what was cut off counts as never tried.
 */
export type PollOptions = { everyMinutes?: number; atOnce?: number; random?: () => number; signal?: AbortSignal };

type PollDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'reader' | 'abstracts' | 'network' | 'outbox' | 'names'>;
type Context = Required<Omit<PollOptions, 'atOnce'>> & {
  deps: PollDeps;
  known: KnownNews;
  leftOut: ReadonlySet<string>;
};
type Subscribed = { feed: Feed; subscriptions: Subscription[] };

/**
 * Polls every feed that is due and that some channel waits for, and orders a post of each new entry for each channel.
 * What goes wrong with one feed is kept with it and never stops the others.
 */
export async function pollFeeds(deps: PollDeps, options: PollOptions = {}): Promise<void> {
  const { everyMinutes = 15, atOnce = 12, random = Math.random, signal = new AbortController().signal } = options;
  const known = createKnownNews(deps.store, deps.clock());
  const { network, leftOut } = sparing(stoppable(deps.network, signal));
  const context = { deps: { ...deps, network }, known, leftOut, everyMinutes, random, signal };
  const next = hostByHost(await dueFeeds(deps));
  const worker = async () => {
    for (let turn = next(); turn && !signal.aborted; turn = next())
      await pollFeed(context, turn.feed).finally(turn.end);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function dueFeeds({ store, clock }: PollDeps): Promise<Feed[]> {
  const now = clock();
  const active = new Set((await store.subscriptions.find({ state: 'active' })).map(({ feedId }) => feedId));
  return (await store.feeds.find()).filter(
    ({ id, nextPollAt }) => active.has(id) && Temporal.Instant.compare(nextPollAt, now) <= 0,
  );
}

async function pollFeed(context: Context, due: Feed): Promise<void> {
  const { deps } = context;
  try {
    const polled = await deps.network.feed(due.url, due);
    await takeIn(context, await subscribed(deps, due), polled);
  } catch (error) {
    if (context.signal.aborted) return;
    if (!(error instanceof DomainError)) deps.log.error({ err: error, feed: due.id }, 'a feed cannot be polled');
    await recordFailure(context, due, error).catch((cause: unknown) => {
      deps.log.error({ err: cause, feed: due.id }, 'the failure of a feed cannot be recorded');
    });
  }
}

/** The feed and who waits for it as they are by now: a fetch takes long enough for somebody to subscribe. */
async function subscribed({ store }: PollDeps, due: Feed): Promise<Subscribed> {
  const feed = (await store.feeds.get(due.id)) ?? due;
  return { feed, subscriptions: await store.subscriptions.find({ feedId: due.id, state: 'active' }) };
}

async function takeIn(context: Context, { feed, subscriptions }: Subscribed, polled: PolledFeed): Promise<void> {
  const { deps, known, signal } = context;
  const now = deps.clock();
  const channels = [...new Set(subscriptions.map(({ channel }) => channel))];
  const isFirst = isBaseline(feed, subscriptions);
  const waiting = { feed, channels, polled, isBaseline: isFirst, signal, now, onSaved: deps.outbox.nudge };
  const { isComplete, remember } = await takeInFeed({ ...deps, known }, waiting);
  const reread = isFirst ? [] : await rereadDue(context, feed);
  // An entry that could not be saved has to come again: the feed is asked for as if it were unknown.
  const validators = isComplete ? polled : { etag: null, lastModified: null };
  const told = {
    url: await newAddress(deps, feed, polled),
    ...{ etag: validators.etag, lastModified: validators.lastModified },
    ...(polled.entries && polled.title ? { title: polled.title } : {}),
  };
  const rest = { ...restOf(context), ...(polled.hints ? { hints: polled.hints } : {}) };
  const mark = (current: Feed): Feed => {
    const rereads = current.rereads.filter(({ item }) => !reread.includes(item));
    return markPolled({ ...(polled.entries ? remember(current) : current), rereads }, told, rest);
  };
  await deps.store.commit([
    changing('feeds', feed.id, mark),
    ...(await healthNotices(deps, subscriptions, { feed, mark })),
  ]);
  deps.outbox.nudge();
}

/** The pages that were asked for once more; those that were left out for their host stay owed. */
async function rereadDue({ deps, leftOut }: Context, feed: Feed): Promise<string[]> {
  const reread = await rereadPages(deps, feed);
  const items = await Promise.all(reread.map((id) => deps.store.news.get(id)));
  return reread.filter((_id, i) => !leftOut.has(items[i]?.url ?? ''));
}

/**
 * The address that a feed moved to for good, once it has proved good: it answers with what the feed held, at once or at
 * the next poll, or says that nothing has changed. Its own, where another feed stands there already.
 */
async function newAddress({ store }: PollDeps, feed: Feed, { movedTo, entries }: PolledFeed): Promise<string> {
  if (movedTo === null) return feed.url;
  const isSame = entries === null || feed.seen.length === 0 || entries.some(({ key }) => feed.seen.includes(key));
  return isSame && (await store.feeds.find({ url: movedTo })).length === 0 ? movedTo : feed.url;
}

async function recordFailure(context: Context, due: Feed, error: unknown): Promise<void> {
  const { deps } = context;
  const { feed, subscriptions } = await subscribed(deps, due);
  const { failure, retryAt } = failureOf(error);
  const mark = (current: Feed) => markPollFailed(current, failure, { ...restOf(context), retryAt });
  await deps.store.commit([
    changing('feeds', feed.id, mark),
    ...(await healthNotices(deps, subscriptions, { feed, mark })),
  ]);
  deps.outbox.nudge();
}

function failureOf(error: unknown): { failure: string; retryAt: Temporal.Instant | null } {
  if (!(error instanceof DomainError)) return { failure: 'unexpected', retryAt: null };
  const { problem } = error;
  if (problem.code !== 'fetch-failed') return { failure: problem.code, retryAt: null };
  return { failure: problem.failure, retryAt: problem.retryAt ? Temporal.Instant.from(problem.retryAt) : null };
}

function restOf({ deps, everyMinutes, random }: Context) {
  return { now: deps.clock(), everyMinutes, spread: random() };
}
