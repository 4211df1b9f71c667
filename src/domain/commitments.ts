import { z } from 'zod';
import { CommitmentKind, Due, Modality, Recurrence } from './reading.ts';
import { auditedFields, Instant } from './records.ts';
import { Source } from './source.ts';

/** How a commitment stands. `broken` counts only once a second person has confirmed it. */
export const CommitmentStatus = z.enum([
  'not-assessed',
  'on-track',
  'stalled',
  'kept',
  'partly-kept',
  'broken',
  'superseded',
  'lapsed',
]);
export type CommitmentStatus = z.infer<typeof CommitmentStatus>;

/** One judgement of how a commitment stands, for one party or (null) for all of them. */
export const Assessment = z.strictObject({
  party: z.string().nullable(),
  status: CommitmentStatus,
  reason: z.string(),
  evidenceId: z.string().nullable(),
  by: z.string(),
  at: Instant,
  /** Who must confirm it before it counts; null where one person is enough. */
  confirmer: z.string().nullable(),
  confirmedAt: Instant.nullable(),
});
export type Assessment = z.infer<typeof Assessment>;

/** What a government bound itself to do or not to do. */
export const Commitment = z.strictObject({
  ...auditedFields,
  agreementId: z.string().nullable(),
  /** Our paraphrase; begins with a verb. */
  action: z.string().min(1),
  /** The source's own words. */
  quote: z.string().nullable(),
  cite: z.string().nullable(),
  parties: z.array(z.string()).min(1),
  counterparty: z.string().nullable(),
  modality: Modality,
  kind: CommitmentKind,
  due: Due.nullable(),
  recurrence: Recurrence.nullable(),
  source: Source.nullable(),
  /** Its action as the reader worded it, by which it is known again when the article is tracked once more. */
  readAs: z.string().nullable().default(null),
  owner: z.string().nullable(),
  assessments: z.array(Assessment),
  removedAt: Instant.nullable(),
});
export type Commitment = z.infer<typeof Commitment>;

/** Something that shows how a commitment is kept; contradicting evidence stands beside supporting evidence. */
export const Evidence = z.strictObject({
  ...auditedFields,
  commitmentId: z.string(),
  stance: z.enum(['supports', 'contradicts']),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  permalink: z.url().nullable(),
  /** The item of news that it was taken from. */
  newsId: z.string().nullable().default(null),
  quote: z.string().nullable(),
  removedAt: Instant.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
