import type { Deps } from '../src/deps.ts';
import type { NewsItem, Subscription } from '../src/domain/news.ts';
import { feedsOf } from '../src/domain/news-story.ts';
import { decide, isForgotten, type Placement } from '../src/domain/placing.ts';
import { DomainError } from '../src/domain/problem.ts';
import { newsWhy, type Reason } from '../views/news-why.ts';
import { say } from './answer.ts';
import { recordAsked } from './records.ts';
import type { Call, Verb } from './verbs.ts';

/** `/news why N-88 [#channel]`: at which stage and by which rule an item was posted in a channel, held or not. */
export const whyVerb: Verb = {
  name: 'why',
  usage: 'why N-88 [#channel]',
  summary: 'says why an item was posted here, or was not: each subscription, stage and rule',
  examples: ['why N-1'],
  grammar: { words: 2, flags: {}, fields: null },
  isSeldom: true,
  run: async (call) => {
    const item = await recordAsked(call, 'news');
    const channel = channelIn(call);
    const { store } = call.deps;
    const [placement = null] = await store.placements.find({ key: `${item.id}:${channel}` });
    const delivery = placement?.deliveryId ? await store.deliveries.get(placement.deliveryId) : null;
    const subscriptions = await store.subscriptions.find({ channel });
    const decided = new Map(placement?.decisions.map((decision) => [decision.subscriptionId, decision]));
    const reasons = subscriptions.map((subscription): Reason => {
      const decision = decided.get(subscription.id);
      return decision ? { kind: 'decided', decision } : undecided(call, subscription, { item, placement });
    });
    const sources = await sourceTitles(call.deps, item);
    const isPast = placement === null && isForgotten(item, call.now);
    return say(newsWhy({ item, channel, placement, isPast, delivery, reasons, sources, zone: call.zone }));
  },
};

function channelIn(call: Call): string {
  const named = call.words.find(
    ({ kind, text }, index) => index > 0 && (kind === 'channel' || /^[CG][A-Z0-9]{2,}$/.test(text)),
  );
  if (named) return named.text;
  const other = call.words[1];
  if (other) throw new DomainError({ code: 'not-a-channel', text: other.text.slice(0, 80) });
  return call.channel;
}

type Came = { item: NewsItem; placement: Placement | null };

/** Why a subscription was never asked about an item, or what it would say now. */
function undecided({ now }: Call, subscription: Subscription, { item, placement }: Came): Reason {
  const { id, state, feedId } = subscription;
  if (state === 'removed') return { kind: 'ended', id };
  if (!feedsOf(item).includes(feedId)) return { kind: 'other-source', id };
  const decision = decide(subscription, item, { arrivedAt: now, now });
  const isShown = placement?.state === 'posted' || placement?.state === 'digested';
  return isShown && decision.outcome !== 'drop' ? { kind: 'shown-already', id } : { kind: 'would', decision };
}

/** The feeds that told the same: one item, shown once. */
async function sourceTitles({ store }: Deps, { origin, sources }: NewsItem): Promise<string[]> {
  if (sources.length > 0) return sources.map(({ title }) => title);
  const feed = origin.feedId === null ? null : await store.feeds.get(origin.feedId);
  return feed === null ? [] : [feed.title];
}
