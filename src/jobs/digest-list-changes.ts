import { adding, type Change, changing } from '../../store/store.ts';
import { changesDigest, changesShown } from '../../views/sanctions-changes.ts';
import type { Deps } from '../deps.ts';
import { orderDelivery } from '../domain/deliveries.ts';
import { type ListChange, postKey } from '../domain/list-changes.ts';
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
    const fresh = wantedBy(subscription, newSince(subscription, changes));
    const wanted = fresh.length === 0 ? [] : await notShownYet(deps, { subscription, fresh, changes });
    const last = changes.at(-1)?.at ?? null;
    const told = changing('listSubscriptions', subscription.id, (old) => markDigested(old, last, now));
    const post = wanted.length === 0 ? [] : [await order(deps, subscription, changesDigest(wanted, subscription))];
    await store.commit([told, ...post]).catch((error: unknown) => {
      log.error({ err: error, subscription: subscription.id }, 'a digest of list changes could not be ordered');
    });
  }
  outbox.nudge();
}

type Collected = { subscription: ListSubscription; fresh: ListChange[]; changes: ListChange[] };

/** What was collected without what a post at once has shown in the same channel; a post that cut some short shows none. */
async function notShownYet({ store }: Pick<Deps, 'store'>, { subscription, fresh, changes }: Collected) {
  const { id, channel } = subscription;
  const others = (await store.listSubscriptions.find({ channel })).filter((other) => other.id !== id);
  const shown = new Set<string>();
  for (const other of others) {
    const posted = new Set((await store.deliveries.find({ about: other.id })).map(({ key }) => key));
    const steps = Map.groupBy(wantedBy(other, changes), (change) => postKey(other.id, change));
    for (const [key, ofStep] of steps)
      if (posted.has(key) && ofStep.length <= changesShown) for (const change of ofStep) shown.add(change.id);
  }
  return fresh.filter((change) => !shown.has(change.id));
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
