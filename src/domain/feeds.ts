import type { Feed } from './news.ts';

/** How long a feed rests: `everyMinutes` after a poll that went well; `spread` (0 to 1) shifts it so that feeds do not queue up. */
export type Rest = { now: Temporal.Instant; everyMinutes: number; spread: number };

const seenKept = 2000;
const longestRestMinutes = 24 * 60;

/** The feed with more of its entries seen: the newest 2,000 are kept, each once. */
export function rememberEntries(feed: Feed, keys: readonly string[]): Feed {
  const latest = new Set(keys);
  return { ...feed, seen: [...feed.seen.filter((key) => !latest.has(key)), ...latest].slice(-seenKept) };
}

/** The feed after a poll that went well. What the poll does not tell stays as it was. */
export function markPolled(
  feed: Feed,
  told: Partial<Pick<Feed, 'url' | 'title' | 'etag' | 'lastModified'>>,
  rest: Rest,
): Feed {
  // Up to a tenth later, so that feeds subscribed at once spread out.
  const minutes = rest.everyMinutes * (1 + rest.spread / 10);
  return {
    ...feed,
    ...told,
    polledAt: rest.now.toString(),
    nextPollAt: after(rest.now, minutes),
    failures: 0,
    failure: null,
  };
}

/**
 * The feed after a poll that failed: it rests twice as long after each failure in a row, give or take a quarter, a day at
 * most, and never less than the server asked for.
 */
export function markPollFailed(feed: Feed, failure: string, rest: Rest & { retryAt: Temporal.Instant | null }): Feed {
  const minutes = Math.min(rest.everyMinutes * 2 ** Math.min(feed.failures, 10), longestRestMinutes);
  const next = after(rest.now, minutes * (0.75 + rest.spread / 2));
  const asked = rest.retryAt?.toString() ?? next;
  const nextPollAt = Temporal.Instant.compare(asked, next) > 0 ? asked : next;
  return { ...feed, failures: feed.failures + 1, failure, nextPollAt };
}

function after(now: Temporal.Instant, minutes: number): string {
  return now.add({ seconds: Math.round(minutes * 60) }).toString();
}
