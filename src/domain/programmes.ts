import { z } from 'zod';
import type { Commitment } from './commitments.ts';
import type { ListKind } from './list-entry.ts';
import { AuthorityState, Measure } from './reading.ts';
import { type Act, auditedFields, changeRecord } from './records.ts';
import { Source } from './source.ts';

/** One step in the life of a sanctions authority: threatened, authorised, used, eased, ended. */
export const AuthorityStep = z.strictObject({
  state: AuthorityState,
  asOf: z.iso.date(),
  note: z.string(),
  source: Source,
});
export type AuthorityStep = z.infer<typeof AuthorityStep>;

/** A sanctions programme and the legal authority it rests on. */
export const Programme = z.strictObject({
  ...auditedFields,
  /** The tag that lists use, `CYBER2`; null where the programme has none. */
  tag: z.string().nullable(),
  name: z.string().min(1),
  /** Who imposes it: `US`, `EU`, `UN`, `GB`; null where the source does not tell. */
  jurisdiction: z.string().nullable(),
  /** The legal instruments, first the one that people name: `Executive Order 13694`. */
  authorities: z.array(z.string()).min(1),
  targets: z.string(),
  measures: z.array(Measure),
  /** Oldest first; the last one is how it stands. */
  steps: z.array(AuthorityStep).min(1),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  agreementIds: z.array(z.string()),
  /** Commitments whose breach it threatens, beside those of its agreements. */
  commitmentIds: z.array(z.string()).default([]),
});
export type Programme = z.infer<typeof Programme>;

/** How far the authority of a programme had gone on a day; null before its first step. */
export function stateAsOf(programme: Pick<Programme, 'steps'>, date: Temporal.PlainDate): AuthorityState | null {
  return programme.steps.findLast((step) => Temporal.PlainDate.compare(step.asOf, date) <= 0)?.state ?? null;
}

/** Whether the breach of a commitment may call a programme down: it is linked, or it is part of an agreement that is. */
export function threatens(
  { commitmentIds, agreementIds }: Pick<Programme, 'commitmentIds' | 'agreementIds'>,
  { id, agreementId }: Pick<Commitment, 'id' | 'agreementId'>,
): boolean {
  return commitmentIds.includes(id) || (agreementId !== null && agreementIds.includes(agreementId));
}

/** The programme with one more commitment whose breach it threatens. */
export function linkCommitment(programme: Programme, commitmentId: string, act: Act): Programme {
  return changeRecord(programme, { commitmentIds: [...new Set([...programme.commitmentIds, commitmentId])] }, act);
}

/** The programme without a commitment that was linked to it. */
export function unlinkCommitment(programme: Programme, commitmentId: string, act: Act): Programme {
  return changeRecord(programme, { commitmentIds: programme.commitmentIds.filter((id) => id !== commitmentId) }, act);
}

/** What tells the parties of a programme: its tag, and whose it is. */
export type Tagged = Pick<Programme, 'tag' | 'jurisdiction'>;

/** Whose tags a list uses: the UN's DPRK is not OFAC's. An own list may use anybody's. */
const jurisdictions: Readonly<Record<Exclude<ListKind, 'own'>, string>> = {
  'ofac-sdn': 'US',
  'ofac-cons': 'US',
  csl: 'US',
  un: 'UN',
  uk: 'GB',
  eu: 'EU',
};

/** Whether a list's record stands under a programme's tag; a programme without a tag lists nobody that can be told. */
export function isListedUnder(
  { tag, jurisdiction }: Tagged,
  { list, programs }: { list: ListKind; programs: readonly string[] },
): boolean {
  if (tag === null) return false;
  if (list !== 'own' && jurisdiction !== null && jurisdictions[list] !== jurisdiction) return false;
  return programs.some((each) => each.toLowerCase() === tag.toLowerCase());
}
