import type { EntryChange } from '../domain/list-changes.ts';
import type { ListEntry, ListKind, ListVersion } from '../domain/list-entry.ts';
import { type DiffEntry, diffLists } from '../lists/diff.ts';
import { guardVersion } from '../lists/guard.ts';
import { type ListFile, ListRefusal } from '../lists/list-file.ts';
import { parseList } from '../lists/list-parse.ts';
import { type ShelvedList, shelvedFiles, shelvedLists } from '../lists/list-shelf.ts';
import { originalNamesFile, originalNamesOf } from '../lists/original-names.ts';
import { changedWords } from './changed-words.ts';
import { publishedChanges } from './list-form.ts';
import { isSampleList } from './sample-list.ts';

/** A download that may become the next version of a list; `names` is the file that has the names in original script. */
export type ToExamine = { shelf: string; list: ListKind; files: ListFile[]; names: Uint8Array | null };

/** What it is: fit to replace what is held, the same as that, or refused with a plain sentence. */
export type Examined =
  | {
      kind: 'fit';
      version: ListVersion;
      files: ListFile[];
      badRows: number;
      changes: EntryChange[] | null;
      step: string;
      /** Why the names in original script are not those of this download; null where they are, or there are none. */
      namesWhy: string | null;
    }
  | { kind: 'held'; version: ListVersion; namesWhy: string | null }
  | { kind: 'refused'; why: string };

/** Reads a download, guards the version held against it, and tells what differs; the first version differs in nothing. */
export async function examineList({ shelf, list, ...download }: ToExamine): Promise<Examined> {
  try {
    const held = (await shelvedLists(shelf)).find((each) => each.list === list) ?? null;
    const before = held && (await heldListOf(shelf, held));
    const names = namesFile(download.names, before?.files ?? []);
    const files = [...download.files, ...names.files];
    const { version, entries, badRows } = parseList(list, files);
    if (before && held?.sha256 === version.sha256) return { kind: 'held', version, namesWhy: names.why };
    guardVersion({ version, files, entries }, guarding(before));
    const changes = before && changesFrom(before, { files, entries });
    const step = stepOf(held, version);
    return { kind: 'fit', version, files, badRows: badRows.length, changes, step, namesWhy: names.why };
  } catch (error) {
    if (error instanceof ListRefusal) return { kind: 'refused', why: error.message };
    throw error;
  }
}

/** Names the step from the version held to another, the same however often it is taken. */
export function stepOf(held: ShelvedList | null, next: ListVersion): string {
  return `${held?.loadedAt ?? 'none'}>${next.sha256.slice(0, 16)}`;
}

/** A version held on the shelf with what its files say; `entries` is null where they can no longer be read. */
export type HeldList = { version: ShelvedList; files: ListFile[]; entries: ListEntry[] | null };

/** The version of a list that is held; null where there is none, or its files are gone. */
export async function heldListOf(shelf: string, held: ShelvedList): Promise<HeldList | null> {
  const files = await heldFilesOf(shelf, held);
  return files && { version: held, files, entries: entriesOf(held.list, files) };
}

/** The version held, where a new one is to be guarded against it: the playground's sample guards nothing. */
export function guarding(held: HeldList | null): HeldList | null {
  return held && isSampleList(held.version) ? null : held;
}

/** What differs from the version held; null where its file can no longer be read. */
export function changesFrom(
  held: HeldList,
  next: { files: readonly ListFile[]; entries: readonly ListEntry[] },
): EntryChange[] | null {
  const { entries, files } = held;
  const forms = { before: files, after: next.files, shared: next.entries.length };
  return entries && publishedChanges(changesBetween(entries, next.entries), forms);
}

/** The files of the version held; null where one is gone: then the next version is like a first. */
async function heldFilesOf(shelf: string, held: ShelvedList): Promise<ListFile[] | null> {
  try {
    return await shelvedFiles(shelf, held);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The names in original script of this download, else those held: without either there are none. */
function namesFile(names: Uint8Array | null, held: readonly ListFile[]): { files: ListFile[]; why: string | null } {
  const heldNames = held.filter(({ name }) => name === originalNamesFile);
  try {
    return { files: names ? [originalNamesOf(names)] : heldNames, why: null };
  } catch (error) {
    if (!(error instanceof ListRefusal)) throw error;
    return { files: heldNames, why: error.message };
  }
}

/** The entries of the version held; null where its file can no longer be read: then the next one is like a first. */
function entriesOf(list: ListKind, held: readonly ListFile[]): ListEntry[] | null {
  try {
    return parseList(list, held).entries;
  } catch (error) {
    if (error instanceof ListRefusal) return null;
    throw error;
  }
}

/** What became of each listed party between two versions, with the programmes and countries that it has or had. */
export function changesBetween(before: readonly ListEntry[], after: readonly ListEntry[]): EntryChange[] {
  const diff = diffLists(before, after);
  const states = Map.groupBy([...after, ...before], ({ id }) => id);
  const all = (id: string, field: 'programs' | 'countries') => [
    ...new Set(states.get(id)?.flatMap((entry) => entry[field])),
  ];
  const change = (kind: EntryChange['kind'], entry: DiffEntry, fields: EntryChange['fields'] = []): EntryChange => ({
    kind,
    entryId: entry.id,
    name: entry.name,
    schema: entry.schema,
    programs: all(entry.id, 'programs'),
    countries: all(entry.id, 'countries'),
    fields,
  });
  return [
    ...diff.added.map((entry) => change('added', entry)),
    ...diff.removed.map((entry) => change('removed', entry)),
    ...diff.changed.map((entry) => change('amended', entry, entry.fields.map(changedWords))),
  ];
}
