import type { Deps } from '../src/deps.ts';
import type { Feed, Subscription } from '../src/domain/news.ts';
import { canonicalUrl } from '../src/domain/news-key.ts';
import { DomainError } from '../src/domain/problem.ts';
import { beginRecord, changeRecord } from '../src/domain/records.ts';
import { adding, type Change, changing } from '../store/store.ts';
import {
  newsIds,
  sourceList,
  subscribedPost,
  subscribedReply,
  subscriptionList,
  unsubscribedReply,
} from '../views/news.ts';
import type { Acting } from './acting.ts';
import { type Answer, replace, say } from './answer.ts';
import { announceIn } from './channels.ts';
import { readUrl } from './form-fields.ts';
import type { Listeners } from './listeners.ts';
import { recordAsked, recordOf } from './records.ts';
import { refuseLateUndo } from './undo.ts';
import type { Call, Verb } from './verbs.ts';

/** `/news subscribe <feed>`: this channel gets each new item of a feed, once. */
export const subscribeVerb: Verb = {
  name: 'subscribe',
  usage: 'subscribe <feed address>',
  summary: 'posts each new item of an RSS or Atom feed in this channel',
  examples: ['subscribe https://ustr.gov/rss.xml'],
  grammar: { flags: {}, fields: null },
  run: subscribe,
};

/** `/news sources`: what is worth a subscription, with a button each. */
export const sourcesVerb: Verb = {
  name: 'sources',
  usage: 'sources',
  summary: 'lists official sources to begin with',
  examples: ['sources'],
  grammar: { flags: {}, fields: null },
  run: async (call) => say(sourceList(call.deps.sources)),
};

/** `/news subscriptions`: what this channel gets. */
export const subscriptionsVerb: Verb = {
  name: 'subscriptions',
  aliases: ['subs'],
  usage: 'subscriptions',
  summary: 'shows what this channel is subscribed to',
  examples: ['subscriptions'],
  grammar: { flags: {}, fields: null },
  run: async (call) => {
    const subscriptions = await call.deps.store.subscriptions.find({ channel: call.channel });
    const kept = subscriptions.filter((each) => each.state !== 'removed');
    const rows = await Promise.all(
      kept.map(async (subscription) => ({ subscription, feed: await feedOf(call.deps, subscription) })),
    );
    return say(subscriptionList(rows, call.deps.names));
  },
};

/** `/news unsubscribe R-1`: with Undo for ten minutes. */
export const unsubscribeVerb: Verb = {
  name: 'unsubscribe',
  usage: 'unsubscribe R-1',
  summary: 'ends a subscription; it can be undone for ten minutes',
  examples: ['unsubscribe R-1'],
  grammar: { flags: {}, fields: null },
  run: async (call) => say(await unsubscribe(call, (await recordAsked(call, 'subscriptions')).id)),
};

/** Registers the buttons. */
export function registerNewsSubscribe(on: Listeners): void {
  on.button(newsIds.unsubscribe, async (press) => say(await unsubscribe(press, press.value)));
  on.button(newsIds.undo, async (press) => {
    const act = press.act('news subscribe');
    const subscription = await press.deps.store.subscriptions.update(press.value, (old) => {
      refuseLateUndo(old, 'removed', press.now);
      return changeRecord(old, { state: 'active' }, act);
    });
    return replace(subscribedReply(subscription, await feedOf(press.deps, subscription), null));
  });
}

async function subscribe(call: Call): Promise<Answer> {
  const [word] = call.words;
  if (!word) throw call.missing("a feed's address");
  const url = readUrl(word.text);
  const known = await subscribedAlready(call, url);
  if (known) throw new DomainError({ code: 'already-exists', collection: 'subscriptions', id: known.id, key: url });
  const polled = await call.deps.network.feed(url, { etag: null, lastModified: null });
  const title = polled.title || url;
  const command = `${call.deps.names.news} subscribe ${url}`;
  await announceIn(call, { channel: call.channel, post: subscribedPost({ title, url }, call.user), command });
  const { feed, subscription } = await save(call, { url: polled.movedTo ?? url, title, entries: polled.entries ?? [] });
  return say(subscribedReply(subscription, feed, polled.entries?.length ?? 0));
}

async function subscribedAlready(call: Call, url: string): Promise<Subscription | null> {
  const feeds = (await call.deps.store.feeds.find()).filter((feed) => canonicalUrl(feed.url) === canonicalUrl(url));
  const here = await call.deps.store.subscriptions.find({ channel: call.channel, state: 'active' });
  return here.find((each) => feeds.some((feed) => feed.id === each.feedId)) ?? null;
}

/** The first poll is a baseline: what the feed holds today is remembered and not posted. What was paused or ended here goes on. */
async function save(call: Call, found: FoundFeed): Promise<{ feed: Feed; subscription: Subscription }> {
  const { store } = call.deps;
  const act = call.act('news subscribe');
  const known = (await store.feeds.find()).find((feed) => canonicalUrl(feed.url) === canonicalUrl(found.url));
  const feedId = known?.id ?? (await store.newId('feeds'));
  const [before] = await store.subscriptions.find({ feedId, channel: call.channel });
  const id = before?.id ?? (await store.newId('subscriptions'));
  const fields = { id, feedId, channel: call.channel, state: 'active' as const, pausedBecause: null };
  const changes: Change[] = [
    ...(known ? [] : [adding('feeds', newFeed(feedId, found, call))]),
    before
      ? changing('subscriptions', id, (old) => changeRecord(old, { state: 'active', pausedBecause: null }, act))
      : adding('subscriptions', beginRecord(fields, act)),
  ];
  await store.commit(changes);
  return { feed: await feedOf(call.deps, { feedId }), subscription: await recordOf(call.deps, 'subscriptions', id) };
}

type FoundFeed = { url: string; title: string; entries: { key: string }[] };

function newFeed(id: string, found: FoundFeed, acting: Acting) {
  const now = acting.now.toString();
  return {
    id,
    url: found.url,
    title: found.title,
    etag: null,
    lastModified: null,
    polledAt: now,
    nextPollAt: now,
    failures: 0,
    failure: null,
    seen: found.entries.map((entry) => entry.key),
  };
}

async function unsubscribe(acting: Acting, id: string) {
  const act = acting.act('news unsubscribe');
  await recordOf(acting.deps, 'subscriptions', id);
  const subscription = await acting.deps.store.subscriptions.update(id, (old) =>
    changeRecord(old, { state: 'removed' }, act),
  );
  return unsubscribedReply(subscription, await feedOf(acting.deps, subscription));
}

async function feedOf(deps: Deps, subscription: { feedId: string }): Promise<Feed> {
  const feed = await deps.store.feeds.get(subscription.feedId);
  if (!feed) throw new Error(`subscription without its feed ${subscription.feedId}`);
  return feed;
}
