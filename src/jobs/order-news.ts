import { newsPost } from '../../views/news.ts';
import { withWhy } from '../../views/news-footer.ts';
import type { Deps } from '../deps.ts';
import { type Delivery, type Order, orderDelivery } from '../domain/deliveries.ts';
import type { NewsItem, Subscription } from '../domain/news.ts';
import { type Decision, type Placement, wantedBy } from '../domain/placing.ts';

export type PlaceDeps = Pick<Deps, 'store' | 'clock'>;

/** An item that is to be posted in a channel, and why. */
export type Wanted = { item: NewsItem; channel: string; decisions: readonly Decision[] };

/** The post of an item for a channel that wants it, in the thread of its story where its subscriptions say so. */
export async function orderPost({ store, clock }: PlaceDeps, { item, channel, decisions }: Wanted) {
  const subscribed = await wantingSubscriptions(store, decisions);
  const id = await store.newId('deliveries');
  const key = postKey(item.id, channel);
  const isAgain = (await store.deliveries.find({ key })).length > 0;
  const order: Order = {
    ...{ id, key: isAgain ? `${key}:again:${id}` : key, channel, about: item.id },
    ...(await storyThread(store, { item, channel, subscribed })),
    message: withWhy(newsPost(item), whyOf(decisions, subscribed), item.id),
  };
  return orderDelivery(order, clock());
}

/** The key of the first post of an item in a channel. */
export function postKey(newsId: string, channel: string): string {
  return `news:${newsId}:${channel}`;
}

/** The subscriptions by which a channel gets an item; those that ended since are left out. */
export async function wantingSubscriptions(
  store: Deps['store'],
  decisions: readonly Decision[],
): Promise<Subscription[]> {
  const ids = wantedBy(decisions).map(({ subscriptionId }) => subscriptionId);
  const found = await Promise.all([...new Set(ids)].map((id) => store.subscriptions.get(id)));
  return found.filter((subscription) => subscription !== null).filter(({ state }) => state !== 'removed');
}

/** What stands under a post: who wants it, by which words, and the groups to mention. */
export function whyOf(decisions: readonly Decision[], subscribed: readonly Subscription[]) {
  const wanting = wantedBy(decisions);
  return {
    subscriptions: [...new Set(wanting.map(({ subscriptionId }) => subscriptionId))],
    matched: [...new Set(wanting.flatMap(({ matched }) => matched))],
    mentions: [...new Set(subscribed.flatMap(({ mention }) => mention ?? []))],
  };
}

type Thread = Partial<Pick<Delivery, 'inThreadOf' | 'broadcast'>>;
type Told = { item: NewsItem; channel: string; subscribed: readonly Subscription[] };

/** The thread of what an item corrects or carries on, where the channel has that and wants threads. */
async function storyThread(store: Deps['store'], { item, channel, subscribed }: Told): Promise<Thread> {
  if (subscribed.every(({ thread }) => thread === 'off')) return {};
  for (const newsId of [item.correctionOf, ...item.seeAlso]) {
    const parent = newsId === null ? null : ((await placementOf(store, newsId, channel))?.deliveryId ?? null);
    if (parent !== null) return { inThreadOf: parent, broadcast: wantsBroadcast(subscribed) };
  }
  return {};
}

/** Whether a reply is to show in the channel as well. */
export function wantsBroadcast(subscribed: readonly Subscription[]): boolean {
  return subscribed.some(({ thread }) => thread === 'broadcast');
}

/** What became of an item in a channel so far, or null. */
export async function placementOf(
  { placements }: Deps['store'],
  newsId: string,
  channel: string,
): Promise<Placement | null> {
  return (await placements.find({ key: `${newsId}:${channel}` }))[0] ?? null;
}
