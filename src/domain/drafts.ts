import { z } from 'zod';
import { FoundCommitment } from './reading.ts';
import { Instant, recordFields } from './records.ts';

/** One found commitment in that form; `readAs` is its action as it was read, whatever a person corrects. */
export const Choice = z.strictObject({ tracked: z.boolean(), readAs: z.string(), commitment: FoundCommitment });
export type Choice = z.infer<typeof Choice>;

/** What a person is choosing in the form that tracks an article's commitments, kept while the form is open. */
export const Draft = z.strictObject({
  ...recordFields,
  newsId: z.string(),
  by: z.string(),
  createdAt: Instant,
  choices: z.array(Choice),
});
export type Draft = z.infer<typeof Draft>;
