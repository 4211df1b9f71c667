import { adding, type Change, changing } from '../../store/store.ts';
import { changesDigest } from '../../views/sanctions-changes.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { isDigestDue, type ListSubscription, markDigested, newSince, wantedBy } from '../domain/list-subscriptions.ts';

/**
 * Posts what came since the last digest in each channel whose slot has passed, as one message; where nothing came,
 * nothing. The digest and what the subscription has told are one commit.
 */
export async function digestListChanges(deps: Pick<Deps, 'store' | 'clock' | 'outbox' | 'log'>): Promise<void> {
  const { store, clock, outbox, log } = deps;
  const now = clock();
  const due = (await store.listSubscriptions.find({ state: 'active' })).filter((each) => isDigestDue(each, now));
  if (due.length === 0) return;
  const changes = await store.listChanges.find();
  for (const subscription of due) {
    const wanted = wantedBy(subscription, newSince(subscription, changes));
    const last = changes.at(-1)?.at ?? null;
    const told = changing('listSubscriptions', subscription.id, (old) => markDigested(old, last, now));
    const post = wanted.length === 0 ? [] : [await order(deps, subscription, changesDigest(wanted, subscription))];
    await store.commit([told, ...post]).catch((error: unknown) => {
      log.error({ err: error, subscription: subscription.id }, 'a digest of list changes could not be ordered');
    });
  }
  outbox.nudge();
}

async function order(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id: about, channel, digestedAt }: ListSubscription,
  message: ReturnType<typeof changesDigest>,
): Promise<Change> {
  const id = await store.newId('deliveries');
  const key = `list-digest:${about}:${digestedAt ?? 'first'}`;
  return adding('deliveries', orderDelivery({ id, key, channel, message, about }, clock()));
}
