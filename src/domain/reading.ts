import { z } from 'zod';

/** How the source words an obligation. */
export const Modality = z.enum(['will', 'will_not', 'shall', 'agreed_to', 'should']);
export type Modality = z.infer<typeof Modality>;

/** What sort of obligation it is; each has its own logic of what is due when. */
export const CommitmentKind = z.enum(['one-off', 'continuous', 'recurring', 'conditional', 'quantitative']);
export type CommitmentKind = z.infer<typeof CommitmentKind>;

/** How exact a due date is: "by the end of 2015" is a year, "by May 14, 2025" a day. */
export const Precision = z.enum(['day', 'month', 'quarter', 'half', 'year']);
export type Precision = z.infer<typeof Precision>;

/** When something is due: `date` is the last day of performance (ISO), or null where the source gives only words. */
export const Due = z.strictObject({
  date: z.iso.date().nullable(),
  precision: Precision,
  kind: z.enum(['by', 'start', 'until']),
  text: z.string(),
});
export type Due = z.infer<typeof Due>;

/** How often something recurs: `perYear` is null where the source says only "regularly". */
export const Recurrence = z.strictObject({ perYear: z.number().positive().nullable(), text: z.string() });
export type Recurrence = z.infer<typeof Recurrence>;

/** How far a sanctions authority has gone. */
export const AuthorityState = z.enum(['threatened', 'authorised', 'used', 'eased', 'ended']);
export type AuthorityState = z.infer<typeof AuthorityState>;

/** What a sanctions authority lets its government do. */
export const Measure = z.enum([
  'asset-freeze',
  'dealing-ban',
  'travel-ban',
  'sovereign-debt',
  'import-ban',
  'export-ban',
  'port-ban',
  'swift-removal',
  'investment-ban',
  'correspondent-account',
  'listing',
  'delisting',
  'emergency-continuation',
]);
export type Measure = z.infer<typeof Measure>;

/** What a document is about. */
export const Topic = z.enum([
  'sanctions',
  'export-controls',
  'tariffs-customs',
  'trade-agreements',
  'ad-cvd',
  'forced-labor',
  'cyber',
  'investment-screening',
  'trade-secrets-ip',
  'anti-corruption',
]);
export type Topic = z.infer<typeof Topic>;

/** One promise found in a text; `quote` is the sentence of the source, verbatim. */
export const FoundCommitment = z.strictObject({
  quote: z.string(),
  action: z.string(),
  parties: z.array(z.string()),
  counterparty: z.string().nullable(),
  modality: Modality,
  kind: CommitmentKind,
  due: Due.nullable(),
  recurrence: Recurrence.nullable(),
});
export type FoundCommitment = z.infer<typeof FoundCommitment>;

/** One restrictive measure, or the power to take it, found in a text. */
export const FoundSanction = z.strictObject({
  authority: z.string(),
  state: AuthorityState,
  targets: z.string(),
  measures: z.array(Measure),
  names: z.array(z.string()),
  quote: z.string(),
});
export type FoundSanction = z.infer<typeof FoundSanction>;

/** A date by which the reader of a text may have to act: comments close, a rule takes effect. */
export const Deadline = z.strictObject({ date: z.iso.date(), what: z.string(), quote: z.string() });
export type Deadline = z.infer<typeof Deadline>;

/** What a text says: every sentence and quote in it is a sentence of the source. */
export const Reading = z.strictObject({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.iso.date().nullable(),
  summary: z.array(z.string()).max(5),
  commitments: z.array(FoundCommitment),
  sanctions: z.array(FoundSanction),
  deadlines: z.array(Deadline),
  topics: z.array(Topic),
  countries: z.array(z.string().length(2)),
});
export type Reading = z.infer<typeof Reading>;
