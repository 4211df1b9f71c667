import type { EntryChange } from '../domain/list-changes.ts';
import type { ListEntry, ListKind, ListVersion } from '../domain/list-entry.ts';
import { type DiffEntry, diffLists } from '../lists/diff.ts';
import { guardVersion } from '../lists/guard.ts';
import { type ListFile, ListRefusal } from '../lists/list-file.ts';
import { parseList } from '../lists/list-parse.ts';
import { type ShelvedList, shelvedFiles, shelvedLists } from '../lists/list-shelf.ts';
import { changedWords } from './changed-words.ts';

/** A download that may become the next version of a list. */
export type ToExamine = { shelf: string; list: ListKind; files: ListFile[] };

/** What it is: fit to replace what is held, the same as that, or refused with a plain sentence. */
export type Examined =
  | { kind: 'fit'; version: ListVersion; badRows: number; changes: EntryChange[] | null; step: string }
  | { kind: 'held'; version: ListVersion }
  | { kind: 'refused'; why: string };

/** Reads a download, guards the version held against it, and tells what differs; the first version differs in nothing. */
export async function examineList({ shelf, list, files }: ToExamine): Promise<Examined> {
  try {
    const { version, entries, badRows } = parseList(list, files);
    const held = (await shelvedLists(shelf)).find((each) => each.list === list) ?? null;
    if (held?.sha256 === version.sha256) return { kind: 'held', version };
    guardVersion(version, held, false);
    const before = held && (await entriesOf(shelf, held));
    const changes = before && changesBetween(before, entries);
    const step = `${held?.loadedAt ?? 'none'}>${version.sha256.slice(0, 16)}`;
    return { kind: 'fit', version, badRows: badRows.length, changes, step };
  } catch (error) {
    if (error instanceof ListRefusal) return { kind: 'refused', why: error.message };
    throw error;
  }
}

/** The entries of the version held; null where its file can no longer be read: then the next one is like a first. */
async function entriesOf(shelf: string, held: ShelvedList): Promise<ListEntry[] | null> {
  try {
    return parseList(held.list, await shelvedFiles(shelf, held)).entries;
  } catch (error) {
    if (error instanceof ListRefusal) return null;
    throw error;
  }
}

/** What became of each listed party between two versions. */
export function changesBetween(before: readonly ListEntry[], after: readonly ListEntry[]): EntryChange[] {
  const diff = diffLists(before, after);
  const countries = new Map([...before, ...after].map((entry) => [entry.id, entry.countries]));
  const change = (kind: EntryChange['kind'], entry: DiffEntry, fields: EntryChange['fields'] = []): EntryChange => ({
    kind,
    entryId: entry.id,
    name: entry.name,
    schema: entry.schema,
    programs: entry.programs,
    countries: countries.get(entry.id) ?? [],
    fields,
  });
  return [
    ...diff.added.map((entry) => change('added', entry)),
    ...diff.removed.map((entry) => change('removed', entry)),
    ...diff.changed.map((entry) => change('amended', entry, entry.fields.map(changedWords))),
  ];
}
