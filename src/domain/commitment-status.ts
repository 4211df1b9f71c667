import type { Assessment, Commitment, CommitmentStatus } from './commitments.ts';
import { isSameParty } from './parties.ts';
import { DomainError } from './problem.ts';
import { type Act, changeRecord } from './records.ts';

/** Where a commitment may go from each status; every step can be taken back. */
export const statusSteps: Readonly<Record<CommitmentStatus, readonly CommitmentStatus[]>> = {
  'not-assessed': ['on-track', 'stalled', 'kept', 'partly-kept', 'broken', 'superseded', 'lapsed'],
  'on-track': ['not-assessed', 'stalled', 'kept', 'partly-kept', 'broken', 'superseded', 'lapsed'],
  stalled: ['not-assessed', 'on-track', 'kept', 'partly-kept', 'broken', 'superseded', 'lapsed'],
  kept: ['not-assessed', 'on-track', 'stalled', 'partly-kept', 'broken', 'superseded', 'lapsed'],
  'partly-kept': ['not-assessed', 'on-track', 'stalled', 'kept', 'broken', 'superseded', 'lapsed'],
  broken: ['not-assessed', 'on-track', 'stalled', 'kept', 'partly-kept', 'superseded', 'lapsed'],
  superseded: ['not-assessed'],
  lapsed: ['not-assessed'],
};

/** From the least good to the best: where parties differ, the commitment stands as its worst party does. */
const worstFirst: readonly CommitmentStatus[] = [
  'broken',
  'stalled',
  'partly-kept',
  'not-assessed',
  'on-track',
  'kept',
  'superseded',
  'lapsed',
];

/** What a person judges; `party` null means every party, `confirmer` only counts for `broken`. */
export type Judgement = {
  status: CommitmentStatus;
  party: string | null;
  reason: string;
  evidenceId: string | null;
  confirmer: string | null;
};

/** Whether a judgement counts already: `broken` needs a second person. */
export function isInForce(assessment: Assessment): boolean {
  return assessment.confirmer === null || assessment.confirmedAt !== null;
}

/** How one party stands, by the newest judgement in force on it or on all parties. */
export function statusOfParty(commitment: Commitment, party: string): CommitmentStatus {
  const judged = commitment.assessments.findLast(
    (each) => isInForce(each) && (each.party === null || isSameParty(each.party, party)),
  );
  return judged?.status ?? 'not-assessed';
}

/** How the commitment stands: as the party that stands worst. */
export function statusOf(commitment: Commitment): CommitmentStatus {
  const statuses = new Set(commitment.parties.map((party) => statusOfParty(commitment, party)));
  return worstFirst.find((status) => statuses.has(status)) ?? 'not-assessed';
}

/** The judgement that waits for a second person, or null; one that a newer judgement took the place of no longer waits. */
export function awaitingConfirmation({ assessments }: Commitment): Assessment | null {
  const isReplaced = (at: number, party: string | null) =>
    assessments.slice(at + 1).some((later) => later.party === null || later.party === party);
  return assessments.findLast((each, at) => !isInForce(each) && !isReplaced(at, each.party)) ?? null;
}

/**
 * Records how a commitment stands. Throws `reason-needed`, `not-a-party`, `not-allowed-transition`, and for `broken`
 * `confirmer-needed` or `confirmer-is-author`.
 */
export function assess(commitment: Commitment, judgement: Judgement, act: Act): Commitment {
  const { id } = commitment;
  if (judgement.reason.trim() === '')
    throw new DomainError({ code: 'reason-needed', id, what: 'a status' }, { field: 'reason' });
  const party = judgement.party === null ? null : partyOf(commitment, judgement.party);
  const from = party === null ? statusOf(commitment) : statusOfParty(commitment, party);
  refuseStep(commitment, from, judgement.status);
  const confirmer = judgement.status === 'broken' ? secondPerson(commitment, judgement.confirmer, act) : null;
  const assessment: Assessment = {
    ...judgement,
    party,
    confirmer,
    reason: judgement.reason.trim(),
    by: act.by,
    at: act.at.toString(),
    confirmedAt: null,
  };
  return changeRecord(commitment, { assessments: [...commitment.assessments, assessment] }, act);
}

/** Lets the judgement that waits for a second person count. Throws `confirmer-is-author`; does nothing where none waits. */
export function confirmAssessment(commitment: Commitment, act: Act): Commitment {
  const waiting = awaitingConfirmation(commitment);
  if (!waiting) return commitment;
  if (waiting.by === act.by) throw new DomainError({ code: 'confirmer-is-author', id: commitment.id });
  const confirmed = { ...waiting, confirmer: act.by, confirmedAt: act.at.toString() };
  const assessments = commitment.assessments.map((each) => (each === waiting ? confirmed : each));
  return changeRecord(commitment, { assessments }, act);
}

function partyOf(commitment: Commitment, typed: string): string {
  const party = commitment.parties.find((each) => isSameParty(each, typed));
  if (party) return party;
  throw new DomainError({ code: 'not-a-party', id: commitment.id, party: typed, parties: commitment.parties });
}

function refuseStep(commitment: Commitment, from: CommitmentStatus, to: CommitmentStatus): void {
  if (from === to || statusSteps[from].includes(to)) return;
  throw new DomainError({
    code: 'not-allowed-transition',
    id: commitment.id,
    from,
    to,
    allowed: [...statusSteps[from]],
  });
}

function secondPerson(commitment: Commitment, named: string | null, act: Act): string {
  const confirmer = named ?? commitment.owner;
  const { id } = commitment;
  if (confirmer === null) throw new DomainError({ code: 'confirmer-needed', id }, { field: 'confirmer' });
  if (confirmer === act.by) throw new DomainError({ code: 'confirmer-is-author', id }, { field: 'confirmer' });
  return confirmer;
}
