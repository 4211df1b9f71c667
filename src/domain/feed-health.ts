import type { FeedWarning } from './feed-state.ts';
import type { Feed } from './news.ts';
import { isIdle, titleWords } from './title-words.ts';

const daysKept = 30;
const vocabularyKept = 300;

/** An entry as far as the health of its feed goes. */
export type Appeared = { title: string; published: string | null };

/**
 * What a poll tells of how a feed is doing: the days on which its entries appeared, and whether the new ones still use
 * the words of the old ones. `isBaseline` where what it holds today is taken as read.
 */
export function noteEntries(
  feed: Feed,
  appeared: readonly Appeared[],
  { today, isBaseline }: { today: string; isBaseline: boolean },
): Pick<Feed, 'days' | 'vocabulary' | 'strange'> {
  const dayOf = ({ published }: Appeared) => (published !== null && published <= today ? published : null);
  const found = appeared
    .map((entry) => (isBaseline ? dayOf(entry) : (dayOf(entry) ?? today)))
    .filter((day) => day !== null);
  const days = [...new Set([...feed.days, ...found])].sort().slice(-daysKept);
  return { days, ...noteWords(feed, appeared) };
}

function noteWords(feed: Feed, appeared: readonly Appeared[]): Pick<Feed, 'vocabulary' | 'strange'> {
  const known = new Set([...feed.vocabulary, ...titleWords(feed.title)]);
  let { strange } = feed;
  for (const { title } of appeared) {
    const words = [...titleWords(title)].filter((word) => !isIdle(word) && !/^\p{N}+$/u.test(word));
    if (words.length === 0) continue;
    const isStrange = feed.vocabulary.length >= wordsToJudge && !words.some((word) => known.has(word));
    strange = isStrange ? strange + 1 : 0;
    if (!isStrange) for (const word of words) known.add(word);
  }
  return { vocabulary: [...known].slice(-vocabularyKept), strange };
}

// Fewer words are no subject yet, and fewer titles no change of it.
const wordsToJudge = 60;
const strangeTitles = 6;

/** How many days usually lie between two days with news, or null where too few are known. */
export function usualGap({ days }: Pick<Feed, 'days'>): number | null {
  const gaps = gapsOf(days).sort((a, b) => a - b);
  return gaps.length < 3 ? null : (gaps[Math.floor(gaps.length / 2)] ?? null);
}

function gapsOf(days: readonly string[]): number[] {
  return days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
}

/** How many days without news are too many: three times the usual gap, more than it was ever silent, a week at least. */
function silenceAllowed(feed: Pick<Feed, 'days'>): number | null {
  const gap = usualGap(feed);
  return gap === null ? null : Math.max(3 * gap, 1.5 * Math.max(...gapsOf(feed.days)), 7);
}

const failing = { times: 5, hours: 24 };
const oldDays = 365;

/** What is wrong with a feed now. */
export function warningsOf(feed: Feed, now: Temporal.Instant): FeedWarning[] {
  const silent = daysSilent(feed, now);
  const allowed = silenceAllowed(feed);
  const isOld = silent !== null && silent > oldDays;
  return [
    ...(isFailing(feed, now) ? ['failing' as const] : []),
    ...(isOld ? ['old' as const] : []),
    ...(!isOld && silent !== null && allowed !== null && silent > allowed ? ['silent' as const] : []),
    ...(feed.strange >= strangeTitles ? ['drifted' as const] : []),
  ];
}

function isFailing({ failures, failingSince }: Feed, now: Temporal.Instant): boolean {
  if (failures < failing.times || failingSince === null) return false;
  return now.since(failingSince).total('hours') >= failing.hours;
}

/** How many days ago something last appeared in a feed, or null where nobody knows. */
export function daysSilent({ days }: Pick<Feed, 'days'>, now: Temporal.Instant): number | null {
  const last = days.at(-1);
  return last === undefined ? null : Math.max(0, daysBetween(last, dayOf(now)));
}

/** What has become wrong since whoever subscribed was last told, and what of it is over. */
export function newsOfHealth(feed: Feed, now: Temporal.Instant): { raised: FeedWarning[]; over: FeedWarning[] } {
  const current = new Set(warningsOf(feed, now));
  const told = new Set(feed.warned);
  return { raised: [...current.difference(told)], over: [...told.difference(current)] };
}

/** What is odd about a feed that somebody wants to subscribe to; null where nothing is. */
export type Oddity =
  | { kind: 'empty' }
  | { kind: 'old'; newest: string }
  | { kind: 'rare'; entries: number; from: string; to: string };

const oldAtFirst = 90;

/**
 * Judges a feed by what it carries, since a wrong one also answers 200 with valid RSS: nothing, nothing of the last
 * months, or a few entries over years where news comes daily.
 */
export function judgeFeed(entries: readonly Appeared[], now: Temporal.Instant): Oddity | null {
  if (entries.length === 0) return { kind: 'empty' };
  const today = dayOf(now);
  const days = entries.flatMap(({ published }) => (published !== null && published <= today ? [published] : [])).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  if (daysBetween(to, today) > oldAtFirst) return { kind: 'old', newest: to };
  const isRare = days.length >= 3 && daysBetween(from, to) / (days.length - 1) > 60;
  return isRare ? { kind: 'rare', entries: days.length, from, to } : null;
}

/** The day of an instant, in UTC. */
export function dayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().toString();
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).total('days');
}
