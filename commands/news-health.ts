import { warningsOf } from '../src/domain/feed-health.ts';
import { type FeedRow, feedHealth } from '../views/news-health.ts';
import { pageOf } from '../views/paging.ts';
import { say } from './answer.ts';
import { type Call, pageAsked, type Verb } from './verbs.ts';

/** `/news health`: how each feed that somebody subscribed to is doing, those that need a look first. */
export const healthVerb: Verb = {
  name: 'health',
  usage: 'health',
  summary: 'shows how each feed is doing, and what to do where one is not well',
  examples: ['health'],
  grammar: { words: 0, flags: {}, fields: null },
  isSeldom: true,
  run: async (call) => {
    const rows = await feedRows(call);
    return say(feedHealth(pageOf(rows, pageAsked(call), call.line), call, call.deps.names));
  },
};

async function feedRows({ deps, now }: Call): Promise<FeedRow[]> {
  const [feeds, subscriptions] = await Promise.all([deps.store.feeds.find(), deps.store.subscriptions.find()]);
  const kept = Map.groupBy(
    subscriptions.filter(({ state }) => state !== 'removed'),
    ({ feedId }) => feedId,
  );
  const rows = feeds
    .filter(({ id }) => kept.has(id))
    .map((feed) => ({ feed, channels: (kept.get(feed.id) ?? []).filter(({ state }) => state === 'active').length }));
  const trouble = ({ feed }: FeedRow) => warningsOf(feed, now).length * 2 + Number(feed.failure !== null);
  return rows.toSorted((a, b) => trouble(b) - trouble(a) || a.feed.title.localeCompare(b.feed.title));
}
