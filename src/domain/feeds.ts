import { newFeedState } from './feed-state.ts';
import type { Feed } from './news.ts';
import type { New } from './records.ts';

/** What a publisher says of when news may be expected: nothing for `freshFor` seconds, nothing at these hours (UTC) and weekdays (1 to 7). */
export type PollHints = { freshFor: number | null; skipHours: readonly number[]; skipDays: readonly number[] };

/** How long a feed rests: `everyMinutes` where its publisher says nothing; `spread` (0 to 1) shifts it so that feeds do not queue up. */
export type Rest = { now: Temporal.Instant; everyMinutes: number; spread: number; hints?: PollHints };

const seenKept = 2000;
const longestRestMinutes = 24 * 60;

// No publisher is asked more often, whatever it allows, and none may put Accord off for longer: the Federal Register
// says that its answers last a day.
const [floorMinutes, ceilingMinutes] = [10, 6 * 60];

/** A feed that somebody subscribes to for the first time. `seen` are the keys of what it holds today, `held` its marks. */
export function beginFeed(
  feed: Pick<Feed, 'id' | 'url' | 'title' | 'seen'> & Partial<Pick<Feed, 'held'>>,
  polledAt: string | null,
  nextPollAt: string,
): New<Feed> {
  return { ...newFeedState, ...feed, etag: null, lastModified: null, polledAt, nextPollAt, failures: 0, failure: null };
}

/** The feed with more of its entries seen: the newest are kept, each once. */
export function rememberEntries(feed: Feed, keys: readonly string[], kept = seenKept): Feed {
  const latest = new Set(keys);
  return { ...feed, seen: [...feed.seen.filter((key) => !latest.has(key)), ...latest].slice(-kept) };
}

/** The feed after a poll that went well. What the poll does not tell stays as it was. */
export function markPolled(feed: Feed, told: Partial<Feed>, rest: Rest): Feed {
  return {
    ...feed,
    ...told,
    polledAt: rest.now.toString(),
    nextPollAt: nextPoll(rest),
    failures: 0,
    failure: null,
    failingSince: null,
    notFound: 0,
  };
}

/**
 * The feed after a poll that failed: it rests twice as long after each failure in a row, give or take a quarter, a day at
 * most, and never less than the server asked for.
 */
export function markPollFailed(feed: Feed, failure: string, rest: Rest & { retryAt: Temporal.Instant | null }): Feed {
  const minutes = Math.min(rest.everyMinutes * 2 ** Math.min(feed.failures, 10), longestRestMinutes);
  const next = after(rest.now, minutes * (0.75 + rest.spread / 2)).toString();
  const asked = rest.retryAt?.toString() ?? next;
  return {
    ...feed,
    failures: feed.failures + 1,
    failure,
    failingSince: feed.failingSince ?? rest.now.toString(),
    notFound: failure === 'not-found' ? feed.notFound + 1 : 0,
    nextPollAt: Temporal.Instant.compare(asked, next) > 0 ? asked : next,
  };
}

// A page may be away for a day while its site is rebuilt.
const missing = { times: 10, hours: 48 };

/** Whether the address has led nowhere (404) so often and for so long that asking on makes no sense. */
export function isMissing({ notFound, failingSince }: Feed, now: Temporal.Instant): boolean {
  if (notFound < missing.times || failingSince === null) return false;
  return now.since(failingSince).total('hours') >= missing.hours;
}

function nextPoll({ now, everyMinutes, spread, hints }: Rest): string {
  const asked = (hints?.freshFor ?? 0) / 60;
  const minutes = asked < floorMinutes ? everyMinutes : Math.min(asked, ceilingMinutes);
  // Up to a tenth later, so that feeds subscribed at once spread out.
  const next = after(now, minutes * (1 + spread / 10));
  return (hints ? outsideOf(hints, next) : next).toString();
}

const hoursAhead = 72;

/** The first moment from `next` on that the publisher does not rule out (RSS 2.0 skipHours, skipDays), within three days. */
function outsideOf({ skipHours, skipDays }: PollHints, next: Temporal.Instant): Temporal.Instant {
  const isRuledOut = (at: Temporal.ZonedDateTime) => skipHours.includes(at.hour) || skipDays.includes(at.dayOfWeek);
  const start = next.toZonedDateTimeISO('UTC');
  if (!isRuledOut(start)) return next;
  for (let ahead = 1; ahead <= hoursAhead; ahead++) {
    const at = start.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: ahead });
    if (!isRuledOut(at)) return at.toInstant();
  }
  return next;
}

function after(now: Temporal.Instant, minutes: number): Temporal.Instant {
  return now.add({ seconds: Math.round(minutes * 60) });
}
