import { orderDelivery } from '../src/domain/deliveries.ts';
import type { Subscription } from '../src/domain/news.ts';
import { adding, changing } from '../store/store.ts';
import { subscriptionChanged } from '../views/news-announcements.ts';
import type { Acting } from './acting.ts';
import { recordOf } from './records.ts';

/** What is done to a subscription, and how its channel reads of it: `did` “ended”, `now` “it is no longer posted here”. */
export type Told = {
  apply: (old: Subscription) => Subscription;
  did: string;
  now: (changed: Subscription) => string;
};

/**
 * Changes a subscription; in the same commit its channel is told who did what, for nobody may quietly switch off what a
 * team relies on. What changes nothing tells nobody.
 */
export async function changeTold(acting: Acting, id: string, { apply, did, now }: Told): Promise<Subscription> {
  const { store, outbox } = acting.deps;
  const seen = await recordOf(acting.deps, 'subscriptions', id);
  const next = apply(seen);
  if (next === seen) return seen;
  const feed = await store.feeds.get(seen.feedId);
  const message = subscriptionChanged({ id, title: feed?.title ?? '' }, acting.user, { did, now: now(next) });
  const deliveryId = await store.newId('deliveries');
  const order = { id: deliveryId, key: `subscription:${id}:${deliveryId}`, channel: seen.channel, message };
  const [changed] = await store.commit([
    changing('subscriptions', id, apply),
    adding('deliveries', orderDelivery(order, acting.now)),
  ]);
  outbox.nudge();
  return changed;
}
