import { type Change, removing } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { isSettled, placedKept } from '../domain/placing.ts';

const receiptsKept = { hours: 7 * 24 };
const draftsKept = { hours: 2 * 24 };

// A commit of a hundred changes stays short, so that nobody waits behind it.
const batch = 100;

/**
 * Takes away what Accord kept for itself and needs no more: receipts after 7 days, drafts after 2, posted deliveries
 * after 30, and with them what became of an item in a channel. What is held, waits, is being sent or failed stays, and so
 * does a post that something still waits to bring up to date or to reply to.
 */
export async function sweep({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock();
  const isPast = (at: string, kept: { hours: number }) => Temporal.Instant.compare(at, now.subtract(kept)) < 0;
  const [receipts, drafts, deliveries, placements] = await Promise.all([
    store.receipts.find(),
    store.drafts.find(),
    store.deliveries.find(),
    store.placements.find(),
  ]);
  const open = deliveries.filter(({ state }) => state !== 'posted');
  const needed = new Set(open.flatMap(({ id, replaces, inThreadOf }) => [id, replaces, inThreadOf]));
  const isNeeded = (id: string | null) => id !== null && needed.has(id);
  const changes: Change[] = [
    ...receipts.filter(({ at }) => isPast(at, receiptsKept)).map(({ id }) => removing('receipts', id)),
    ...drafts.filter(({ createdAt }) => isPast(createdAt, draftsKept)).map(({ id }) => removing('drafts', id)),
    ...deliveries
      .filter(({ id, state, posted }) => state === 'posted' && posted && isPast(posted.at, placedKept) && !isNeeded(id))
      .map(({ id }) => removing('deliveries', id)),
    ...placements
      .filter((each) => isSettled(each) && isPast(each.decidedAt, placedKept) && !isNeeded(each.deliveryId))
      .map(({ id }) => removing('placements', id)),
  ];
  for (let i = 0; i < changes.length; i += batch) await store.commit(changes.slice(i, i + batch));
}
