import { z } from 'zod';
import { AuthorityState, Measure } from './reading.ts';
import { auditedFields } from './records.ts';
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
});
export type Programme = z.infer<typeof Programme>;

/** How far the authority of a programme had gone on a day; null before its first step. */
export function stateAsOf(programme: Pick<Programme, 'steps'>, date: Temporal.PlainDate): AuthorityState | null {
  return programme.steps.findLast((step) => Temporal.PlainDate.compare(step.asOf, date) <= 0)?.state ?? null;
}
