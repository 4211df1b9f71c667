import type { KnownBlock } from '@slack/types';
import type { CommandNames } from '../src/domain/command-names.ts';
import { momentWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Feed, Subscription } from '../src/domain/news.ts';
import { whenItComes } from '../src/domain/placing.ts';
import { quietWords, scheduleWords } from '../src/domain/schedule-text.ts';
import { shownUrl } from '../src/domain/shown-url.ts';
import { plainOptions, type SubscriptionOptions } from '../src/domain/subscription-options.ts';
import { isMuted } from '../src/domain/subscriptions.ts';
import { type ButtonLook, buttons, heading, message, smallPrint } from './blocks.ts';
import { newsIds } from './news-ids.ts';
import { type Page, pageButtons, pagePrint } from './paging.ts';
import { channelName, clip, code, type Inline, lines, linked, person, say } from './rich-text.ts';

/** A subscription and the feed that it is to. */
export type SubscriptionRow = { subscription: Subscription; feed: Feed };

/** When somebody looks, and on whose clock. */
export type Looking = { now: Temporal.Instant; zone: string };

/** What this channel is subscribed to: each with its options, when it comes next, and how its feed is doing. */
export function subscriptionList(page: Page<SubscriptionRow>, looking: Looking, names: CommandNames): Message {
  const empty = lines([
    say('This channel has no subscription. '),
    code(`${names.news} subscribe https://…`),
    say(' adds one.'),
  ]);
  const text = page.items.map((row) => `${row.subscription.id} ${titleOf(row.feed)}: ${optionWords(row.subscription)}`);
  return message(`Subscriptions of this channel: ${text.join('; ') || 'none'}`, [
    heading('Subscriptions of this channel'),
    ...(page.items.length > 0 ? page.items.flatMap((row) => subscriptionRow(row, looking)) : [empty]),
    ...(page.pages > 1 ? [pagePrint(page)] : []),
    ...pageButtons(page, newsIds.run),
  ]);
}

function subscriptionRow(row: SubscriptionRow, looking: Looking): KnownBlock[] {
  const { subscription, feed } = row;
  return [
    lines(
      [code(subscription.id), say(' '), feedLink(feed)],
      [say(clip(shownUrl(feed.url), 300))],
      [say(clip(optionWords(subscription), 800))],
      [say(clip(stateWords(row, looking), 500))],
    ),
    ...buttons(...subscriptionButtons(subscription, looking.now)),
  ];
}

function subscriptionButtons(subscription: Subscription, now: Temporal.Instant): ButtonLook[] {
  const { id, state } = subscription;
  const isResting = state === 'paused' || isMuted(subscription, now);
  return [
    { id: newsIds.editSubscription, label: 'Edit', value: id, spoken: `Edit ${id}` },
    isResting
      ? { id: newsIds.resume, label: 'Resume', value: id, spoken: `Resume ${id}` }
      : { id: newsIds.pause, label: 'Pause', value: id, spoken: `Pause ${id}` },
    { id: newsIds.unsubscribe, label: 'Unsubscribe', value: id, spoken: `Unsubscribe ${id}` },
  ];
}

/** How a channel wants its items, in words: which items, when, and what else differs from the usual. */
export function optionWords(options: SubscriptionOptions): string {
  const { filter, schedule, thread, edits, mention, quiet, mutes } = options;
  const threads = {
    off: null,
    only: 'its story goes on in the thread',
    broadcast: 'its story goes on in thread and channel',
  };
  const edited = { quiet: null, note: 'edits are noted in the thread', repost: 'edited items come again' };
  const parts = [
    filter === '' ? 'every item' : `items that match ${filter}`,
    scheduleWords(schedule),
    threads[thread],
    edited[edits],
    mention === null ? null : 'mentions a group',
    quiet === null ? null : `quiet ${quietWords(quiet)}`,
    mutes.length === 0 ? null : `not again: ${mutes.join('; ')}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Whether it is paused or muted, else when it comes next and how its feed is doing. */
function stateWords({ subscription, feed }: SubscriptionRow, { now, zone }: Looking): string {
  const { state, pausedBecause, pausedUntil, mutedUntil, schedule } = subscription;
  const until = (at: string | null) => (at === null ? '' : ` until ${momentWords(at, zone)}`);
  if (state === 'paused') return `⏸ paused${until(pausedUntil)}${pausedBecause ? `: ${pausedBecause}` : ''}`;
  if (isMuted(subscription, now)) return `🔕 muted${until(mutedUntil)}: what comes is held`;
  const { at } = whenItComes(subscription, { arrivedAt: now, now });
  const next = schedule.every === 'now' ? null : `next digest ${momentWords(at.toString(), zone)}`;
  const read = feed.polledAt === null ? 'not read yet' : `last read ${momentWords(feed.polledAt, zone)}`;
  const health = feed.failure === null ? read : `⚠️ ${feed.failures} failures: ${feed.failure}`;
  return [next, health].filter((part) => part !== null).join(' · ');
}

/** What a channel reads when somebody subscribes it. */
export function subscribedPost(feed: { title: string; url: string }, by: string, options = plainOptions): Message {
  const shown = { title: feed.title, url: shownUrl(feed.url) };
  return message(`New items of ${shown.title} will be posted here (${shown.url}).`, [
    lines([
      person(by),
      say(' subscribed this channel to '),
      feedLink(shown),
      say(`. New items will be posted here: ${clip(optionWords(options), 500)}.`),
    ]),
  ]);
}

/** What the person reads while a feed is looked at; where it cannot be shown, nothing can be posted either. */
export function subscribingNote(address: string): Message {
  return message(`Reading ${shownUrl(address)} …`, [lines([say(`⏳ Reading ${clip(shownUrl(address), 300)} …`)])]);
}

/** What is now true after subscribing; `last` is how many items are posted at once. */
export function subscribedReply(
  row: SubscriptionRow,
  found: { entries: number; last: number } | null,
  { now }: Looking,
): Message {
  const words = `: ${optionWords(row.subscription)}. ${found === null ? '' : baselineWords(found)}`.trim();
  return subscriptionReply(row, now, {
    text: `is subscribed here${words}`,
    shown: [say(' is subscribed to '), channelName(row.subscription.channel), say(words)],
  });
}

function baselineWords({ entries, last }: { entries: number; last: number }): string {
  if (last > 0)
    return `${last === 1 ? 'Its last item comes, if it passes,' : `Those of its last ${last} items that pass come`} the next time that it posts; new items follow.`;
  return `What it holds today (${entries} ${entries === 1 ? 'item' : 'items'}) is taken as read; new items will be posted.`;
}

/** What is now true after a change of a subscription. */
export function subscriptionSaved(row: SubscriptionRow, words: string, { now }: Looking): Message {
  return subscriptionReply(row, now, { text: words, shown: [say(` ${words}`)] });
}

function subscriptionReply(
  row: SubscriptionRow,
  now: Temporal.Instant,
  { text, shown }: { text: string; shown: Inline[] },
): Message {
  const { subscription, feed } = row;
  return message(`${subscription.id}: ${titleOf(feed)} ${text}`, [
    lines([say('✅ '), code(subscription.id), say(' '), feedLink(feed), ...shown]),
    ...buttons(...subscriptionButtons(subscription, now)),
  ]);
}

/** What an unsubscription took away, with Undo. */
export function unsubscribedReply(subscription: Subscription, feed: Feed): Message {
  return message(`${subscription.id} is removed: ${titleOf(feed)} is no longer posted here.`, [
    lines([
      code(subscription.id),
      say(' '),
      feedLink(feed),
      say(' is no longer posted to '),
      channelName(subscription.channel),
      say('.'),
    ]),
    ...buttons({ id: newsIds.undo, label: 'Undo', value: subscription.id }),
    smallPrint('Undo works for ten minutes.'),
  ]);
}

/** A feed by its title; its address is shown without what is secret in it. */
function feedLink(feed: { title: string; url: string }): Inline {
  return linked(titleOf(feed), shownUrl(feed.url));
}

function titleOf({ title, url }: { title: string; url: string }): string {
  return title || shownUrl(url);
}

/** What is muted from now on, and how to take that back. */
export function mutedLike(subscriptions: readonly string[], filter: string, names: CommandNames): Message {
  const ids = subscriptions.join(', ');
  return message(`${ids}: what matches ${filter} is not posted here again.`, [
    lines([
      say('🔕 '),
      code(ids),
      say(': what matches '),
      code(filter),
      say(' is not posted here again. '),
      code(`${names.news} edit ${subscriptions[0]}`),
      say(' takes that back.'),
    ]),
  ]);
}
