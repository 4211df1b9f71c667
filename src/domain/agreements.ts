import { z } from 'zod';
import { auditedFields } from './records.ts';
import { Source } from './source.ts';

/** What governments agreed on one occasion; the parent of its commitments. */
export const Agreement = z.strictObject({
  ...auditedFields,
  title: z.string().min(1),
  date: z.iso.date().nullable(),
  parties: z.array(z.string()),
  source: Source,
  /** The sanctions programmes that its breach may call down. */
  programmeIds: z.array(z.string()),
});
export type Agreement = z.infer<typeof Agreement>;
