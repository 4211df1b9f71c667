import { z } from 'zod';
import { EntrySchema, ListKind } from './list-entry.ts';
import { Instant, recordFields } from './records.ts';

/** What became of one listed party between two versions of a list; a field's old and new state in the list's words. */
export const EntryChange = z.strictObject({
  kind: z.enum(['added', 'removed', 'amended']),
  entryId: z.string(),
  name: z.string(),
  schema: EntrySchema,
  programs: z.array(z.string()),
  countries: z.array(z.string()),
  fields: z.array(z.strictObject({ field: z.string(), old: z.string(), new: z.string() })),
});
export type EntryChange = z.infer<typeof EntryChange>;

/** A change that was seen when a version of a list took the place of another. */
export const ListChange = z.strictObject({
  ...recordFields,
  /** What makes it the same change when the step between the versions is taken again; unique. */
  key: z.string(),
  at: Instant,
  list: ListKind,
  listName: z.string(),
  /** The new version's own date, where it has one. */
  listDate: z.iso.date().nullable(),
  ...EntryChange.shape,
});
export type ListChange = z.infer<typeof ListChange>;

/** The key of the post in which a subscription gets a change at once: one for each step between two versions. */
export function postKey(subscriptionId: string, { key, list, entryId, kind }: Omit<ListChange, 'version'>): string {
  return `list-change:${subscriptionId}:${list}:${key.slice(`${list}:${entryId}:${kind}:`.length)}`;
}
