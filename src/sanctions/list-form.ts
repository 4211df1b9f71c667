import type { EntryChange } from '../domain/list-changes.ts';
import type { ListFile } from '../lists/list-file.ts';
import { isXml } from '../lists/list-text.ts';

/** What the files of two versions are, and how many parties both name. */
export type Forms = { before: readonly ListFile[]; after: readonly ListFile[]; shared: number };

/** What every form of a list says of a party, and says whole: OFAC cuts remarks off in one file, and the rest follows from them. */
const inEveryForm = ['name', 'type', 'programs'];

/** A field that differs in more than this share of the parties differs by the form. */
const mostAmended = 0.01;

/**
 * The changes that are the publisher's. Another form of the same list, such as its XML after its CSV, says more or less of
 * every entry: then of what was amended only those fields count that all forms have, where they differ in few entries.
 */
export function publishedChanges(changes: readonly EntryChange[], { before, after, shared }: Forms): EntryChange[] {
  if (formOf(before) === formOf(after)) return [...changes];
  const amended = changes.filter(({ kind }) => kind === 'amended').flatMap(({ fields }) => fields);
  const counts = Map.groupBy(amended, ({ field }) => field);
  const isRare = (field: string) => (counts.get(field)?.length ?? 0) <= shared * mostAmended;
  const told = inEveryForm.filter(isRare);
  return changes
    .map((change) => ({ ...change, fields: change.fields.filter(({ field }) => told.includes(field)) }))
    .filter(({ kind, fields }) => kind !== 'amended' || fields.length > 0);
}

/** The parts that a version is made of: people put dates into the names of files, which says nothing of their form. */
function formOf(files: readonly ListFile[]): string {
  const parts = files.map(({ name, bytes }) => (files.length > 1 ? name.toLowerCase() : formOfOne(bytes)));
  return parts.toSorted().join(' ');
}

function formOfOne(bytes: Uint8Array): string {
  if (!isXml(bytes)) return 'text';
  return /<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)/.exec(new TextDecoder().decode(bytes.subarray(0, 4096)))?.[1] ?? 'xml';
}
