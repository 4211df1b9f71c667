import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip as gunzipCallback } from 'node:zlib';
import { z } from 'zod';
import { type ListKind, ListVersion } from '../domain/list-entry.ts';
import { type ListFile, ListRefusal } from './list-file.ts';

/** One list on the shelf: its version, when and from where it was loaded, and its raw files (names within the shelf). */
export const ShelvedList = ListVersion.extend({
  loadedAt: z.iso.datetime(),
  /** When its publisher was last seen to have no newer one. */
  checkedAt: z.iso.datetime().nullable().default(null),
  sourcePath: z.string(),
  badRows: z.int().nonnegative(),
  files: z.array(z.strictObject({ name: z.string(), path: z.string() })),
});
export type ShelvedList = z.infer<typeof ShelvedList>;

const gunzip = promisify(gunzipCallback);

const Manifest = z.strictObject({ version: z.literal(1), lists: z.array(ShelvedList) });
type Manifest = z.infer<typeof Manifest>;

const MANIFEST = 'lists.json';

/** The lists that are loaded, in the order of loading; an empty shelf gives none, a damaged manifest refuses. */
export async function shelvedLists(shelf: string): Promise<ShelvedList[]> {
  return (await readManifest(shelf)).lists;
}

/** The raw files of a shelved list. */
export function shelvedFiles(shelf: string, list: ShelvedList): Promise<ListFile[]> {
  return Promise.all(list.files.map(async ({ name, path }) => ({ name, bytes: await readFile(join(shelf, path)) })));
}

/**
 * Puts a version on the shelf in place of the one held: raw files first, then the manifest, each written to a temporary
 * file, synced and renamed, so that a stop at any moment leaves the old version or the new one whole.
 */
export async function shelve(
  shelf: string,
  files: readonly ListFile[],
  entry: Omit<z.input<typeof ShelvedList>, 'files'>,
): Promise<void> {
  const manifest = await readManifest(shelf);
  const folder = `${entry.list}-${entry.sha256.slice(0, 16)}`;
  await mkdir(join(shelf, folder), { recursive: true });
  const stored = files.map(({ name }) => ({ name, path: join(folder, basename(name)) }));
  for (const [at, { bytes }] of files.entries())
    await writeDurably(join(shelf, folder), basename(stored[at]?.name ?? ''), bytes);
  const others = manifest.lists.filter(({ list }) => list !== entry.list);
  const lists = [...others, { ...entry, files: stored }];
  await writeManifest(shelf, lists);
  await removeOlder(shelf, entry.list, folder);
}

/** Notes that a list's publisher has no newer version; one that is not on the shelf is let be. */
export async function noteChecked(shelf: string, list: ListKind, at: Temporal.Instant): Promise<void> {
  const { lists } = await readManifest(shelf);
  const checkedAt = at.toString({ smallestUnit: 'second' });
  const checked = lists.map((each) => (each.list === list ? { ...each, checkedAt } : each));
  if (checked.length > 0) await writeManifest(shelf, checked);
}

function writeManifest(shelf: string, lists: readonly z.input<typeof ShelvedList>[]): Promise<void> {
  const text = `${JSON.stringify({ version: 1, lists }, null, 2)}\n`;
  return writeDurably(shelf, MANIFEST, new TextEncoder().encode(text));
}

async function readManifest(shelf: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(shelf, MANIFEST), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { version: 1, lists: [] };
    throw error;
  }
  return parseManifest(text, join(shelf, MANIFEST));
}

function parseManifest(text: string, path: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new ListRefusal(
      'wrong-content',
      `${path} is damaged, so the loaded lists are not known. Remove it and load the lists again.`,
      cause,
    );
  }
}

/** Writes a file whole or not at all: to a temporary one, synced and renamed. */
export async function writeDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${name}.tmp`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** So many versions before the one held are kept, as evidence for the certificates that name them. */
const earlierKept = 3;

async function removeOlder(shelf: string, list: ListKind, held: string): Promise<void> {
  const earlier = (await readdir(shelf)).filter((folder) => folder !== held && isVersionOf(list, folder));
  const dated = await Promise.all(
    earlier.map(async (folder) => ({ folder, changed: (await stat(join(shelf, folder))).mtimeMs })),
  );
  const stale = dated.toSorted((a, b) => b.changed - a.changed).slice(earlierKept);
  for (const { folder } of stale) await rm(join(shelf, folder), { recursive: true });
}

function isVersionOf(list: ListKind, folder: string): boolean {
  return folder.startsWith(`${list}-`) && /^[0-9a-f]{16}$/.test(folder.slice(list.length + 1));
}

/** The files of OFAC's CSV sets; a folder may hold both. */
const setFiles: Readonly<Partial<Record<ListKind, RegExp>>> = {
  'ofac-sdn': /^(?:sdn|alt|add|sdn_comments)\.csv$/i,
  'ofac-cons': /^cons_(?:prim|alt|add|comments)\.csv$/i,
};

/** The files that a path names for a list: the file itself, or the list's CSV set in a folder; gzip is undone. */
export async function readListFiles(list: ListKind, path: string): Promise<ListFile[]> {
  if (!(await stat(path)).isDirectory()) return [await readListFile(path)];
  const names = (await readdir(path)).filter((name) => setFiles[list]?.test(name));
  return Promise.all(names.map((name) => readListFile(join(path, name))));
}

const MOST_BYTES = 500_000_000;

async function readListFile(path: string): Promise<ListFile> {
  const bytes = await readFile(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { name: basename(path), bytes };
  return { name: basename(path).replace(/\.gz$/, ''), bytes: await gunzip(bytes, { maxOutputLength: MOST_BYTES }) };
}
