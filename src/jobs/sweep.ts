import { type Change, removing } from '../../store/store.ts';
import type { Deps } from '../deps.ts';

const receiptsKept = { hours: 7 * 24 };
const draftsKept = { hours: 2 * 24 };
const deliveriesKept = { hours: 30 * 24 };

// A commit of a hundred changes stays short, so that nobody waits behind it.
const batch = 100;

/**
 * Takes away what Accord kept for itself and needs no more: receipts after 7 days, drafts after 2, posted deliveries
 * after 30. What waits, is being sent or failed stays, and so does a post that something still waits to bring up to date.
 */
export async function sweep({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock();
  const isPast = (at: string, kept: { hours: number }) => Temporal.Instant.compare(at, now.subtract(kept)) < 0;
  const [receipts, drafts, deliveries] = await Promise.all([
    store.receipts.find(),
    store.drafts.find(),
    store.deliveries.find(),
  ]);
  const needed = new Set(deliveries.filter(({ state }) => state !== 'posted').map(({ replaces }) => replaces));
  const changes: Change[] = [
    ...receipts.filter(({ at }) => isPast(at, receiptsKept)).map(({ id }) => removing('receipts', id)),
    ...drafts.filter(({ createdAt }) => isPast(createdAt, draftsKept)).map(({ id }) => removing('drafts', id)),
    ...deliveries
      .filter(
        ({ id, state, posted }) => state === 'posted' && posted && isPast(posted.at, deliveriesKept) && !needed.has(id),
      )
      .map(({ id }) => removing('deliveries', id)),
  ];
  for (let i = 0; i < changes.length; i += batch) await store.commit(changes.slice(i, i + batch));
}
