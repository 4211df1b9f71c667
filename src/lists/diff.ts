import type { EntrySchema, ListEntry } from '../domain/list-entry.ts';

/** An entry named in a difference. */
export type DiffEntry = { id: string; name: string; schema: EntrySchema; programs: string[] };

/** One field of an entry that differs; values as the entry holds them. */
export type FieldChange = { field: string; old: unknown; new: unknown };

/** What differs between two versions of a list, each part in the order of the list. */
export type ListDiff = { added: DiffEntry[]; removed: DiffEntry[]; changed: (DiffEntry & { fields: FieldChange[] })[] };

const fields = [
  'name',
  'schema',
  'aliases',
  'titles',
  'programs',
  'countries',
  'birthDates',
  'identifiers',
  'addresses',
  'remarks',
  'listedOn',
  'source',
] as const satisfies readonly (keyof ListEntry)[];

/** Compares two versions of one list by the list's own ids; the order within a field does not count as a change. */
export function diffLists(before: readonly ListEntry[], after: readonly ListEntry[]): ListDiff {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const changed = after.flatMap((entry) => {
    const known = old.get(entry.id);
    const differing = known ? changesBetween(known, entry) : [];
    return differing.length > 0 ? [{ ...named(entry), fields: differing }] : [];
  });
  return {
    added: after.filter((entry) => !old.has(entry.id)).map(named),
    removed: before.filter((entry) => !now.has(entry.id)).map(named),
    changed,
  };
}

function changesBetween(old: ListEntry, now: ListEntry): FieldChange[] {
  const differing = fields.filter((field) => comparable(old[field]) !== comparable(now[field]));
  return differing.map((field) => ({ field, old: old[field], new: now[field] }));
}

function comparable(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value);
}

function named({ id, name, schema, programs }: ListEntry): DiffEntry {
  return { id, name, schema, programs };
}
