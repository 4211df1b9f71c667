import { adding, type Change, changing } from '../../store/store.ts';
import { channelLost, whyChannelLost } from '../../views/news-paused.ts';
import type { Deps } from '../deps.ts';
import { type Delivery, markFailed, orderDelivery } from '../domain/deliveries.ts';
import { pauseSubscription, subscribersOf } from '../domain/subscriptions.ts';

/**
 * Records that Slack refuses a delivery for good. Where the channel is to blame for a news post, its subscriptions are
 * paused in the same commit and whoever made them is told once.
 */
export async function refuseDelivery(deps: RefusalDeps, delivery: Delivery, refusal: Refusal): Promise<void> {
  const failed = changing('deliveries', delivery.id, (current) => markFailed(current, refusal.problem));
  const isLost = refusal.blames === 'channel' && delivery.key.startsWith('news:');
  await deps.store.commit([failed, ...(isLost ? await pausing(deps, delivery, refusal.problem) : [])]);
}

type RefusalDeps = Pick<Deps, 'store' | 'clock' | 'names'>;
type Refusal = { problem: string; blames: 'channel' | 'message' };

async function pausing({ store, clock, names }: RefusalDeps, delivery: Delivery, code: string): Promise<Change[]> {
  const now = clock();
  const { channel } = delivery;
  const subscriptions = await store.subscriptions.find({ channel, state: 'active' });
  const changes: Change[] = subscriptions.map(({ id }) =>
    changing('subscriptions', id, (current) => pauseSubscription(current, whyChannelLost(code), now)),
  );
  for (const user of subscribersOf(subscriptions)) {
    const id = await store.newId('deliveries');
    const message = channelLost({ channel, code, names });
    changes.push(
      adding('deliveries', orderDelivery({ id, key: `paused:${delivery.id}:${user}`, channel: user, message }, now)),
    );
  }
  return changes;
}
