import type { KnownBlock } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import { dayWords, momentWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import { daysSilent, type Oddity, usualGap, warningsOf } from '../src/domain/feed-health.ts';
import type { FeedWarning } from '../src/domain/feed-state.ts';
import type { Feed } from '../src/domain/news.ts';
import type { FetchFailure } from '../src/domain/problem.ts';
import { shownUrl } from '../src/domain/shown-url.ts';
import { heading, message, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { type Page, pageButtons, pagePrint, pageWords } from './paging.ts';
import { failureWords } from './problem.ts';
import { code, type Inline, italic, lines, linked, say } from './rich-text.ts';

/** A feed with the channels that wait for it. */
export type FeedRow = { feed: Feed; channels: number };

/** The moment, and the zone of whoever reads of it. */
export type When = { now: Temporal.Instant; zone: string };

/** How each feed is doing: when it was read, what goes wrong, when it is asked next, how often it brings news, what to do. */
export function feedHealth(page: Page<FeedRow>, when: When, names: CommandNames): Message {
  const rows = page.items.map((row) => ({ ...row, words: healthWords(row, when, names) }));
  const text = rows.map(({ feed, words }) => `${feed.title}: ${words.join(' ').replaceAll('`', '')}`).join('; ');
  return message(`Health of the feeds: ${pageWords(page)}. ${text}`, [
    heading('Health of the feeds'),
    ...(rows.length > 0 ? rows.map(feedBlock) : [lines([italic('No feed is subscribed to yet.')])]),
    pagePrint(page),
    ...pageButtons(page, newsIds.run),
  ]);
}

function feedBlock({ feed, words }: FeedRow & { words: string[] }): KnownBlock {
  const shown = shownUrl(feed.url);
  return lines(
    [say(words.length > 2 ? '⚠️ ' : '✅ '), linked(feed.title || shown, shown)],
    [italic(shown.slice(0, 300))],
    ...words.map(withCode),
  );
}

/** The state of a feed in sentences: two that every feed has, then one for each thing that is wrong. */
function healthWords({ feed, channels }: FeedRow, { now, zone }: When, names: CommandNames): string[] {
  const gap = usualGap(feed);
  const silent = daysSilent(feed, now);
  const read = feed.polledAt === null ? 'Never read so far' : `Last read ${momentWords(feed.polledAt, zone)}`;
  const next = channels === 0 ? 'no channel waits for it' : `next ${momentWords(feed.nextPollAt, zone)}`;
  const news = silent === null ? 'no dated news yet' : `last news ${agoWords(silent)}`;
  const usual = gap === null ? 'too new to say how often it brings news' : `usually news ${everyWords(gap)}`;
  const failing = feed.failure === null ? [] : [failingWords(feed, zone)];
  return [
    `${read}; ${next}.`,
    `${capital(usual)}; ${news}.`,
    ...failing,
    ...warningsOf(feed, now).map((warning) => warningWords({ feed, warning, now, names })),
  ];
}

function failingWords({ failure, failures, failingSince }: Feed, zone: string | null): string {
  const since =
    failingSince === null
      ? ''
      : ` since ${zone === null ? dayWords(failingSince.slice(0, 10)) : momentWords(failingSince, zone)}`;
  const times = failures === 1 ? 'once' : `${failures} times in a row`;
  return `Its address ${failureInWords(failure ?? '')} (${times}${since}).`;
}

/** What went wrong with a feed, as the end of a sentence: `answered “not found”`. */
export function failureInWords(failure: string): string {
  if (failure === 'not-a-feed') return 'answered with something that is no feed';
  return failureWords[failure as FetchFailure] ?? 'could not be read, for a reason that is in the log';
}

/** A feed, what is wrong with it, and since when. */
export type Warned = { feed: Feed; warning: FeedWarning; now: Temporal.Instant; names: CommandNames };

function warningWords({ feed, warning, now, names }: Warned): string {
  const days = daysSilent(feed, now) ?? 0;
  const said: Record<FeedWarning, string> = {
    failing: `It has failed for more than a day. I go on trying; \`${names.news} sources\` lists others that carry official news.`,
    silent: `It has brought nothing for ${dayCount(days)}, though news usually came ${everyWords(usualGap(feed) ?? 0)}. Look whether its publisher moved it.`,
    old: `Its newest entry is ${agoWords(days)}: it answers, but nobody fills it. Look for the one that its publisher uses now.`,
    drifted:
      'The titles of its newest entries share no word with those it used to carry: it may be about something else now. Read a few, and unsubscribe if so.',
  };
  return said[warning];
}

/** Tells whoever subscribed what has become wrong with a feed, once. */
export function feedWarning(warned: Warned): Message {
  const { feed, names } = warned;
  const words =
    warned.warning === 'failing' ? `${failingWords(feed, null)} ${warningWords(warned)}` : warningWords(warned);
  return notice(feed, ` needs a look. ${words}`, `${names.news} health`);
}

/** Tells whoever subscribed that a feed which had failed answers again. */
export function feedRecovered(feed: Feed): Message {
  return notice(feed, ' answers again. What came meanwhile is posted.', null);
}

/** Tells whoever subscribed that a feed stands at another address for good, and that Accord asks there from now on. */
export function feedMoved(feed: Feed, from: string): Message {
  return notice(
    feed,
    ` has moved for good: I read it from the address above now, no longer from ${shownUrl(from)}.`,
    null,
  );
}

/** Tells whoever subscribed that the address of a feed has led nowhere for days, and that its subscriptions are paused. */
export function feedMissing({ feed, names }: { feed: Feed; names: CommandNames }): Message {
  const words =
    ' was not found at its address for two days and more, so I have paused its subscriptions. Find its new address, then subscribe to that:';
  return notice(feed, words, `${names.news} subscribe <feed address>`);
}

/** What is odd about a feed that somebody wants to subscribe to, in one sentence without its full stop. */
export function oddityWords(oddity: Oddity): string {
  if (oddity.kind === 'empty') return 'It holds nothing today: look whether it is the feed that you mean';
  if (oddity.kind === 'old')
    return `Its newest item is of ${dayWords(oddity.newest)}: it may be out of use, or carry something else than news`;
  const span = `${dayWords(oddity.from)} to ${dayWords(oddity.to)}`;
  return `It holds ${oddity.entries} items from ${span}: look whether it is the feed that carries the news`;
}

function notice(feed: Feed, words: string, command: string | null): Message {
  const shown = shownUrl(feed.url);
  const name = feed.title || shown;
  const then = command === null ? [] : [say(' '), code(command)];
  return message(`The news feed ${name}${words.replaceAll('`', '')}${command ? ` ${command}` : ''}`, [
    lines([say('The news feed '), linked(name, shown), ...withCode(words), ...then]),
    smallPrint(shown.slice(0, 500)),
  ]);
}

/** Words in which commands stand between backticks. */
function withCode(words: string): Inline[] {
  return words.split('`').map((part, i): Inline => (i % 2 === 1 ? code(part) : say(part)));
}

function everyWords(days: number): string {
  return days <= 1 ? 'every day' : `every ${days} days`;
}

function agoWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < 60 ? `${days} days ago` : `${Math.round(days / 30.4)} months ago`;
}

function dayCount(days: number): string {
  return days === 1 ? 'a day' : `${days} days`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
