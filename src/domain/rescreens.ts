import { z } from 'zod';
import { AnsweringList } from './answering-lists.ts';
import { ListKind } from './list-entry.ts';
import { Instant, recordFields } from './records.ts';

/** What a watched party met: the hits as they stood, the strongest first; `screenId` where news had a certificate of its own. */
const Rescreened = z.strictObject({
  watchId: z.string(),
  threshold: z.number(),
  hits: z.array(z.strictObject({ hitId: z.string(), score: z.number(), entryHash: z.string() })),
  screenId: z.string().nullable(),
});
export type Rescreened = z.infer<typeof Rescreened>;

/** One certificate for watches that were screened together against the same versions of the lists. It is never changed. */
export const Rescreen = z.strictObject({
  ...recordFields,
  at: Instant,
  lists: z.array(AnsweringList),
  notLoaded: z.array(ListKind),
  /** Hits beyond this many were not looked at. */
  limit: z.int(),
  accordVersion: z.string(),
  watches: z.array(Rescreened),
});
export type Rescreen = z.infer<typeof Rescreen>;
