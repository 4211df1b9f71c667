import { z } from 'zod';
import { Instant, recordFields } from './records.ts';

/** A delivery from Slack that has been acted on, saved with what it changed. `key` is its trigger or event id; unique. */
export const Receipt = z.strictObject({ ...recordFields, key: z.string(), at: Instant });
export type Receipt = z.infer<typeof Receipt>;
