import type { Deps } from '../src/deps.ts';
import { type Message, orderDelivery } from '../src/domain/deliveries.ts';
import { registerFields } from '../src/domain/federal-register.ts';
import { dayOf, noteEntries } from '../src/domain/feed-health.ts';
import { beginFeed } from '../src/domain/feeds.ts';
import type { Feed, FeedEntry, Subscription } from '../src/domain/news.ts';
import { fieldNames } from '../src/domain/news-filter-terms.ts';
import { packHeld } from '../src/domain/news-identity.ts';
import { canonicalUrl } from '../src/domain/news-key.ts';
import { DomainError } from '../src/domain/problem.ts';
import { beginRecord, changeRecord } from '../src/domain/records.ts';
import { plainOptions, type SubscriptionOptions } from '../src/domain/subscription-options.ts';
import { reactivate, resumeSubscription } from '../src/domain/subscriptions.ts';
import { markEntries } from '../src/feeds/entry-marks.ts';
import { adding, type Change, changing } from '../store/store.ts';
import { newsIds } from '../views/news-ids.ts';
import { feedChoice, noted } from '../views/news-sources.ts';
import {
  optionWords,
  type SubscriptionRow,
  subscribedPost,
  subscribedReply,
  subscribingNote,
  subscriptionList,
  unsubscribedReply,
} from '../views/news-subscriptions.ts';
import { pageOf } from '../views/paging.ts';
import type { Acting } from './acting.ts';
import { type Answer, replace, say } from './answer.ts';
import { noteIn } from './channels.ts';
import type { Listeners } from './listeners.ts';
import { changeTold } from './news-changed.ts';
import { lastItems } from './news-last.ts';
import { lastAsked, optionFlags, optionsAsked, readFilter } from './news-options.ts';
import { sourceWords } from './news-source-words.ts';
import { addressAsked, findFeed } from './news-sources.ts';
import { recordAsked, recordOf } from './records.ts';
import { refuseLateUndo } from './undo.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

/** `/news subscribe <feed>`: this channel gets each new item of a feed that it wants, once, when it wants it. */
export const subscribeVerb: Verb = {
  name: 'subscribe',
  usage: 'subscribe <source or feed address> [filter] [--digest "daily 8:00"] [--thread only] [--last 3]',
  summary: 'posts the new items of a source in this channel: all or some, at once or as a digest',
  examples: [
    'subscribe ustr',
    'subscribe federal-register agency:ofac,bis type:rule,notice term:"export controls"',
    'subscribe https://ustr.gov/rss.xml title:tariff,duty -title:"press schedule" --digest "weekdays 8:00"',
    'subscribe ustr --as now --thread only --edits note --quiet 18:00-8:00 --last 3',
  ],
  grammar: { flags: { ...optionFlags, last: 'text' }, fields: [...new Set([...fieldNames, ...registerFields])] },
  takesFilter: true,
  run: subscribe,
};

/** `/news subscriptions`: what this channel gets. */
export const subscriptionsVerb: Verb = {
  name: 'subscriptions',
  aliases: ['subs'],
  usage: 'subscriptions',
  summary: 'shows what this channel is subscribed to',
  examples: ['subscriptions'],
  grammar: { words: 0, flags: {}, fields: null },
  run: async (call) => {
    const subscriptions = await call.deps.store.subscriptions.find({ channel: call.channel });
    const page = pageOf(
      subscriptions.filter((each) => each.state !== 'removed'),
      pageAsked(call),
      call.line,
    );
    const items = await Promise.all(
      page.items.map(async (subscription) => ({ subscription, feed: await feedOf(call.deps, subscription) })),
    );
    return say(subscriptionList({ ...page, items }, call, call.deps.names));
  },
};

/** `/news unsubscribe R-1`: with Undo for ten minutes. */
export const unsubscribeVerb: Verb = {
  name: 'unsubscribe',
  usage: 'unsubscribe R-1',
  summary: 'ends a subscription; it can be undone for ten minutes',
  examples: ['unsubscribe R-1'],
  grammar: { words: 1, flags: {}, fields: null },
  run: async (call) => say(await unsubscribe(call, (await subscriptionAsked(call)).id)),
};

/** Registers the buttons. */
export function registerNewsSubscribe(on: Listeners): void {
  on.button(newsIds.unsubscribe, async (press) => say(await unsubscribe(press, press.value)));
  on.button(newsIds.undo, async (press) => {
    const act = press.act('news subscribe');
    const subscription = await changeTold(press, press.value, {
      apply: (old) => {
        refuseLateUndo(old, 'removed', press.now);
        return reactivate(old, act);
      },
      did: 'took up again',
      now: (changed) => `new items are posted here: ${optionWords(changed)}`,
    });
    return replace(subscribedReply({ subscription, feed: await feedOf(press.deps, subscription) }, null, press));
  });
}

async function subscribe(call: Call): Promise<Answer> {
  const { filter, ...source } = sourceWords(call);
  const address = addressAsked({ ...call, ...source });
  const options = { ...optionsAsked(call), ...(filter === '' ? {} : { filter: readFilter(filter) }) };
  const last = lastAsked(call);
  await refuseKnown(call, address);
  const command = `${call.deps.names.news} ${call.line.replace(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, '$1')}`;
  await noteIn(call, { channel: call.channel, note: subscribingNote(address), command });
  const found = await findFeed(call, address);
  if ('choices' in found) return say(feedChoice(address, found.choices));
  const { url, polled, notes } = found;
  if (url !== address) await refuseKnown(call, url);
  const entries = newestFirst(polled.entries ?? []);
  const feed = { url: polled.movedTo ?? url, title: polled.title || url, entries };
  const row = await save(call, feed, { options, last });
  call.deps.outbox.nudge();
  return say(
    noted(subscribedReply(row, { entries: entries.length, last: Math.min(last, entries.length) }, call), notes),
  );
}

/** By date where each entry has one, else as the feed puts them. */
function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  const isDated = entries.every(({ published }) => published !== null);
  return isDated ? entries.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '')) : [...entries];
}

async function refuseKnown(call: Call, url: string): Promise<void> {
  const known = await subscribedAlready(call, url);
  if (known) throw new DomainError({ code: 'already-exists', collection: 'subscriptions', id: known.id, key: url });
}

/** Somebody acting in a channel, or for one. */
export type ActingIn = Acting & { channel: string };

/** The active subscription of the channel to what stands at an address, or null. */
export async function subscribedAlready({ deps, channel }: ActingIn, url: string): Promise<Subscription | null> {
  const feeds = (await deps.store.feeds.find()).filter((feed) => canonicalUrl(feed.url) === canonicalUrl(url));
  const here = await deps.store.subscriptions.find({ channel, state: 'active' });
  return here.find((each) => feeds.some((feed) => feed.id === each.feedId)) ?? null;
}

/** How a channel wants a feed; `last` is how many items of today it wants too. */
export type Wishes = { options: Partial<SubscriptionOptions>; last: number };

/** Subscribes the channel as `subscribing` says; the channel is told in the same commit. */
async function save(call: ActingIn, found: NewFeed, wishes: Wishes): Promise<SubscriptionRow> {
  const { id, feedId, changes, options } = await subscribing(call, found, wishes);
  const told = announcement(call, subscribedPost(found, call.user, options));
  await call.deps.store.commit([...changes, await told]);
  return { feed: await feedOf(call.deps, { feedId }), subscription: await recordOf(call.deps, 'subscriptions', id) };
}

/**
 * What has to be saved so that the channel gets a feed. The first poll is a baseline: what the feed holds today is
 * remembered and not posted, but for the last few where they are wanted. What was ended here goes on as it is wanted now,
 * what was paused as it was.
 */
export async function subscribing(call: ActingIn, found: NewFeed, wishes: Wishes) {
  const { store } = call.deps;
  const known = (await store.feeds.find()).find((feed) => canonicalUrl(feed.url) === canonicalUrl(found.url));
  const feedId = known?.id ?? (await store.newId('feeds'));
  const [before] = await store.subscriptions.find({ feedId, channel: call.channel });
  const id = before?.id ?? (await store.newId('subscriptions'));
  const last = await lastItems(call, { feedId, subscriptionId: id, count: wishes.last });
  const options = { ...(before?.state === 'paused' ? {} : plainOptions), ...wishes.options, since: last.since };
  const changes: Change[] = [
    ...(known ? [] : [adding('feeds', newFeed(feedId, found, { now: call.now, last: wishes.last }))]),
    subscription(call, before ?? null, { id, feedId, options }),
    ...last.changes,
  ];
  return { id, feedId, changes, options: { ...plainOptions, ...before, ...options } };
}

type Begun = { id: string; feedId: string; options: Partial<SubscriptionOptions> };

function subscription(call: ActingIn, before: Subscription | null, { id, feedId, options }: Begun): Change {
  const act = call.act('news subscribe');
  if (before) return changing('subscriptions', id, (old) => resumeSubscription(old, act, options));
  const fields = { id, feedId, channel: call.channel, state: 'active' as const, pausedBecause: null };
  return adding('subscriptions', beginRecord({ ...fields, ...plainOptions, ...options }, act));
}

/** Saved with the subscription, so that a command that Slack sends twice announces it once. */
export async function announcement({ deps, channel, now }: ActingIn, message: Message): Promise<Change> {
  const id = await deps.store.newId('deliveries');
  return adding('deliveries', orderDelivery({ id, key: `news:told:${id}`, channel, message }, now));
}

/** A feed as its first poll found it, the newest entries first. */
export type NewFeed = { url: string; title: string; entries: readonly FeedEntry[] };

/** All but the `last` newest entries are taken as read; they are known again although their names may change. */
function newFeed(id: string, { url, title, entries }: NewFeed, { now, last }: { now: Temporal.Instant; last: number }) {
  const read = entries.slice(last).toReversed();
  const marks = markEntries(entries).slice(last).toReversed();
  const held = marks.map((mark) => packHeld({ ...mark, item: null }));
  const seen = read.map(({ key }) => key);
  const feed = beginFeed({ id, url, title, seen, held }, now.toString(), now.toString());
  return { ...feed, ...noteEntries({ ...feed, version: 0 }, read, { today: dayOf(now), isBaseline: true }) };
}

async function unsubscribe(acting: Acting, id: string) {
  const act = acting.act('news unsubscribe');
  const subscription = await changeTold(acting, id, {
    apply: (old) => changeRecord(old, { state: 'removed' }, act),
    did: 'ended',
    now: () => 'it is no longer posted here',
  });
  return unsubscribedReply(subscription, await feedOf(acting.deps, subscription));
}

/**
 * The subscription that a command names. Whoever cannot see a channel is not to read or change what it gets, so a command
 * about it is given there. Throws `missing-argument`, `not-an-id`, `unknown-id` or `other-channel`.
 */
export async function subscriptionAsked(call: Call): Promise<Subscription> {
  const subscription = await recordAsked(call, 'subscriptions');
  if (subscription.channel !== call.channel) throw new DomainError({ code: 'other-channel', id: subscription.id });
  return subscription;
}

/** A subscription that somebody wants to change. Throws `unknown-id`, or `removed` where it has ended. */
export async function subscriptionToChange(deps: Deps, id: string): Promise<Subscription> {
  const subscription = await recordOf(deps, 'subscriptions', id);
  if (subscription.state === 'removed') throw new DomainError({ code: 'ended', id });
  return subscription;
}

/** The feed of a subscription. */
export async function feedOf(deps: Deps, subscription: { feedId: string }): Promise<Feed> {
  const feed = await deps.store.feeds.get(subscription.feedId);
  if (!feed) throw new Error(`subscription without its feed ${subscription.feedId}`);
  return feed;
}
