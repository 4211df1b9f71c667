import { z } from 'zod';
import { Party } from './list-entry.ts';
import { DomainError } from './problem.ts';
import { type Act, auditedFields, beginRecord, changeRecord, Instant } from './records.ts';
import { FoundParty, partyKey } from './screens.ts';

/** What a person may say of a hit: somebody else, the listed party, or that it cannot be told yet. */
export const Verdict = z.enum(['false-positive', 'true-match', 'unsure']);
export type Verdict = z.infer<typeof Verdict>;

/** A judgement on a hit; a true match counts when a second person has confirmed it. */
export const Disposition = z.strictObject({
  verdict: Verdict,
  reason: z.string().min(1),
  /** The last day on which it is remembered; null is without end. */
  until: z.iso.date().nullable(),
  by: z.string(),
  at: Instant,
  /** What the lists said of the party then: where they say something else, it no longer counts. */
  entryHash: z.string(),
  confirmer: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  /** The follow-ups that a true match opened: the most urgent one, and the others. */
  followupId: z.string().nullable(),
  otherFollowupIds: z.array(z.string()).default([]),
});
export type Disposition = z.infer<typeof Disposition>;

/** A party asked for that resembles a listed one: the same hit whenever both meet again. */
export const Hit = z.strictObject({
  ...auditedFields,
  /** The party asked for and the listed record; unique. */
  key: z.string(),
  /** The question as it was typed first. */
  typed: z.string(),
  party: Party,
  /** The certificate that saw the listed party as it stands here. */
  screenId: z.string(),
  found: FoundParty,
  dispositions: z.array(Disposition),
});
export type Hit = z.infer<typeof Hit>;

/** What makes two hits the same: the party asked for, and the listed record. */
export function hitKey({ party }: { party: Party }, found: Pick<FoundParty, 'list' | 'id'>): string {
  return `${partyKey(party)} > ${found.list}:${found.id}`;
}

/** What a screen asked: as typed, understood, and under which certificate. */
export type Asked = { typed: string; party: Party; screenId: string };

/** Where a party asked for meets a listed one. */
export type Meeting = { asked: Asked; found: FoundParty };

/** A hit that nobody has judged. */
export function newHit(id: string, { asked, found }: Meeting, act: Act) {
  const { typed, party, screenId } = asked;
  return beginRecord({ id, key: hitKey(asked, found), typed, party, screenId, found, dispositions: [] }, act);
}

/** The hit as a later screen sees it; the same record while the lists say the same of the party. */
export function seenAgain(hit: Hit, { asked, found }: Meeting, act: Act): Hit {
  const isSame = hit.found.entryHash === found.entryHash && hit.found.score === found.score;
  return isSame ? hit : changeRecord(hit, { found, screenId: asked.screenId }, act);
}

/** Whether a judgement counts already: a true match, and what takes its place, needs a second person. */
export function isInForce({ confirmer, confirmedAt }: Disposition): boolean {
  return confirmer === null || confirmedAt !== null;
}

/** The judgement that counts on a day, or null: none, its end has passed, or the listed entry has changed since. */
export function dispositionOf(hit: Hit, today: Temporal.PlainDate): Disposition | null {
  const last = hit.dispositions.findLast(isInForce) ?? null;
  if (last === null || last.entryHash !== hit.found.entryHash) return null;
  return last.until === null || last.until >= today.toString() ? last : null;
}

/** The judgement whose last day has passed while the listed entry stayed the same, or null: it is to be judged again. */
export function endedDisposition(hit: Hit, today: Temporal.PlainDate): Disposition | null {
  const last = hit.dispositions.findLast(isInForce) ?? null;
  if (last === null || last.until === null || last.entryHash !== hit.found.entryHash) return null;
  return last.until < today.toString() ? last : null;
}

/** The judgement that waits for a second person, or null. */
export function awaitingSecond(hit: Hit): Disposition | null {
  const last = hit.dispositions.at(-1);
  return last && !isInForce(last) ? last : null;
}

/** What a person judges; `confirmer` only counts where a second person is needed. */
export type HitJudgement = { verdict: Verdict; reason: string; until: string | null; confirmer: string | null };

/** Whether the listed party answers to the name as asked, or an identifier decided. */
export function isExact({ found }: Pick<Hit, 'found'>): boolean {
  return found.score >= 0.99;
}

/** The last day of what one person says of an exact match without naming one: a year after the judgement. */
export function yearAfter({ at }: Pick<Disposition, 'at'>): string {
  return Temporal.PlainDate.from(at.slice(0, 10)).add({ years: 1 }).toString();
}

/**
 * Records a judgement; one person's false positive on an exact match ends after a year where no end is given. Throws
 * `reason-needed`, `reason-too-short`, and where a second person has to confirm it (a true match, or what is to
 * take the place of one, confirmed or waiting) `second-person-needed` or `confirmer-is-author`.
 */
export function dispose(hit: Hit, judgement: HitJudgement, act: Act): Hit {
  const reason = readReason(hit, judgement);
  const isByTwo = judgement.verdict === 'true-match' || isThoughtTrue(hit);
  const needsEnd = judgement.verdict === 'false-positive' && !isByTwo && isExact(hit);
  const usualEnd = needsEnd ? yearAfter({ at: act.at.toString() }) : null;
  const disposition: Disposition = {
    verdict: judgement.verdict,
    reason,
    until: judgement.verdict === 'true-match' ? null : (judgement.until ?? usualEnd),
    by: act.by,
    at: act.at.toString(),
    entryHash: hit.found.entryHash,
    confirmer: isByTwo ? secondPerson(hit, judgement, act) : null,
    confirmedAt: null,
    followupId: null,
    otherFollowupIds: [],
  };
  return changeRecord(hit, { dispositions: [...hit.dispositions, disposition] }, act);
}

/** A few letters at least; a Han letter says as much as two. */
function readReason({ id }: Hit, judgement: HitJudgement): string {
  const reason = judgement.reason.trim();
  if (reason === '') throw new DomainError({ code: 'reason-needed', id, what: 'a judgement' }, { field: 'reason' });
  const letters = [...reason.matchAll(/[\p{L}\p{M}\p{N}]/gu), ...reason.matchAll(/\p{Script=Han}/gu)].length;
  if (letters < 5)
    throw new DomainError({ code: 'reason-too-short', id, reason: reason.slice(0, 40) }, { field: 'reason' });
  return reason;
}

/** The true match that two people have given, or null: only two people change it. */
export function confirmedMatch(hit: Hit): Disposition | null {
  const last = hit.dispositions.findLast(isInForce);
  return last?.verdict === 'true-match' ? last : null;
}

/** Whether a true match counts or waits: nobody puts it aside alone. */
function isThoughtTrue(hit: Hit): boolean {
  const since = hit.dispositions.slice(Math.max(0, hit.dispositions.findLastIndex(isInForce)));
  return since.some(({ verdict }) => verdict === 'true-match');
}

/** The judgement of somebody else that waited until this last one took its place, or null. */
export function replacedWaiting({ dispositions }: Hit): Disposition | null {
  const [before, last] = [dispositions.at(-2), dispositions.at(-1)];
  return before && last && !isInForce(before) && before.by !== last.by ? before : null;
}

/** The follow-ups that a true match opened, the most urgent one first. */
export function followupsOf({ followupId, otherFollowupIds }: Disposition): string[] {
  return followupId === null ? [] : [followupId, ...otherFollowupIds];
}

/** Lets a judgement of two people count, with the follow-ups of a true match. Throws `confirmer-is-author`; does nothing where none waits. */
export function confirmJudgement(hit: Hit, followups: readonly string[], act: Act): Hit {
  const waiting = awaitingSecond(hit);
  if (!waiting) return hit;
  if (waiting.by === act.by) throw new DomainError({ code: 'confirmer-is-author', id: hit.id });
  const [followupId = null, ...otherFollowupIds] = followups;
  const confirmed = { ...waiting, confirmer: act.by, confirmedAt: act.at.toString(), followupId, otherFollowupIds };
  return changeRecord(hit, { dispositions: [...hit.dispositions.slice(0, -1), confirmed] }, act);
}

function secondPerson({ id }: Hit, { verdict, confirmer }: HitJudgement, act: Act): string {
  if (confirmer === act.by) throw new DomainError({ code: 'confirmer-is-author', id }, { field: 'confirmer' });
  if (confirmer !== null) return confirmer;
  const what = verdict === 'true-match' ? 'A true match' : 'Another judgement than the true match';
  const example = `hit ${id} ${verdict} --reason "…" --confirm @name`;
  throw new DomainError({ code: 'second-person-needed', id, what, example }, { field: 'confirmer' });
}
