import { adding, type Change } from '../../store/store.ts';
import { designationsPost } from '../../views/sanctions-changes.ts';
import type { Deps } from '../deps.ts';
import type { Commitment } from '../domain/commitments.ts';
import { type Delivery, orderDelivery } from '../domain/deliveries.ts';
import type { ListChange } from '../domain/list-changes.ts';
import { isListedUnder, type Programme, threatens } from '../domain/programmes.ts';
import type { New } from '../domain/records.ts';

/**
 * Replies in the threads of what the commitments come from, or are shown in, that somebody was listed under a programme
 * which threatens their breach. `step` names the step between the versions: the same step tells nothing twice.
 */
export async function designationReplies(
  deps: Pick<Deps, 'store' | 'clock'>,
  seen: readonly New<ListChange>[],
  step: string,
): Promise<Change[]> {
  const added = seen.filter(({ kind }) => kind === 'added');
  const [programmes, commitments] = await Promise.all([
    deps.store.programmes.find(),
    deps.store.commitments.find({ removedAt: null }),
  ]);
  const replies = programmes.map(async (programme) => {
    const designated = added.filter((change) => isListedUnder(programme, change));
    const threatened = commitments.filter((commitment) => threatens(programme, commitment));
    if (designated.length === 0 || threatened.length === 0) return [];
    return replyInThreads(deps, { programme, designated, threatened, step });
  });
  return (await Promise.all(replies)).flat();
}

type Designation = { programme: Programme; designated: New<ListChange>[]; threatened: Commitment[]; step: string };

async function replyInThreads(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { programme, designated, threatened, step }: Designation,
): Promise<Change[]> {
  const cards = await store.deliveries.find({ state: 'posted', replaces: null, threadTs: null });
  const followed = cards.filter(({ channel }) => !isPerson(channel));
  const replies = followed.map(async (card) => {
    const shown = threatened.filter(({ id, source }) => [id, source?.newsId].includes(card.about));
    if (card.about === null || shown.length === 0) return [];
    const id = await store.newId('deliveries');
    const message = designationsPost(programme, designated, shown);
    const order = { id, key: `designated:${programme.id}:${card.id}:${step}`, ...threadOf(card), message };
    return [adding('deliveries', orderDelivery({ ...order, about: programme.id }, clock()))];
  });
  return (await Promise.all(replies)).flat();
}

function threadOf({ channel, posted }: Delivery) {
  return { channel: posted?.channel ?? channel, threadTs: posted?.ts ?? null };
}

function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}
