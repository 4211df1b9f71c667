import { orderDelivery } from '../src/domain/deliveries.ts';
import { concerned, type Followup } from '../src/domain/followups.ts';
import { DomainError } from '../src/domain/problem.ts';
import { adding, type Change, changing } from '../store/store.ts';
import { followupCard, followupNotice } from '../views/followups.ts';
import type { Acting } from './acting.ts';
import { cardUpdates } from './posted-cards.ts';
import { recordOf } from './records.ts';

/**
 * Saves a change of a follow-up; in the same commit those it concerns are told (never the one who acts), and the cards
 * that were posted of it are brought up to date. `words` end “@ana … F-5”; null tells nobody.
 */
export async function saveFollowup(
  acting: Acting,
  id: string,
  change: { apply: (old: Followup) => Followup; words: string | null },
): Promise<Followup> {
  for (;;) {
    const seen = await recordOf(acting.deps, 'followups', id);
    const next = change.apply(seen);
    if (next === seen) return seen;
    try {
      return await saveNext(acting, { seen, next, words: change.words });
    } catch (error) {
      // Somebody was faster, often the same person with a double click: what is told has to fit what is there now.
      if (!(error instanceof DomainError) || error.problem.code !== 'changed-meanwhile') throw error;
    }
  }
}

type Step = { seen: Followup; next: Followup; words: string | null };

async function saveNext(acting: Acting, { seen, next, words }: Step): Promise<Followup> {
  const { id } = seen;
  const told = words === null ? [] : await notices(acting, next, { words, also: seen.assignee });
  const changed = changing('followups', id, (current) => {
    if (current.version !== seen.version) throw new DomainError({ code: 'changed-meanwhile', id });
    return next;
  });
  const cards = await cardUpdates(acting, id, followupCard(next, acting.today));
  const [saved] = await acting.deps.store.commit([changed, ...told, ...cards]);
  acting.deps.outbox.nudge();
  return saved;
}

/** The messages that tell a follow-up's people, and whoever it was with before, of what somebody did. */
export async function notices(
  acting: Acting,
  followup: Followup,
  { words, also }: { words: string; also?: string },
): Promise<Change[]> {
  const others = also === undefined || also === acting.user ? [] : [also];
  const people = new Set([...concerned(followup, acting.user), ...others]);
  const orders = [...people].map(async (person) => {
    const id = await acting.deps.store.newId('deliveries');
    const message = followupNotice(followup, { words, by: acting.user }, acting.today);
    const key = `followup:${followup.id}:${id}`;
    return adding('deliveries', orderDelivery({ id, key, channel: person, message, about: followup.id }, acting.now));
  });
  return Promise.all(orders);
}
