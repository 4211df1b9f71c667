import { createHash } from 'node:crypto';
import type { ListEntry, ListKind, ListVersion, PublishedFile } from '../domain/list-entry.ts';
import { parseCsl } from './csl.ts';
import { parseEu } from './eu.ts';
import { type BadRow, type ListFile, ListRefusal, type ParsedList } from './list-file.ts';
import { isXml, refuseNoList } from './list-text.ts';
import { parseOfacAdvanced } from './ofac-advanced.ts';
import { parseOfacCsv } from './ofac-csv.ts';
import { parseOfacXml } from './ofac-xml.ts';
import { originalNamesFile, withOriginalNames } from './original-names.ts';
import { parseOwn } from './own.ts';
import { parseUk } from './uk.ts';
import { parseUn } from './un.ts';

/** A list that was read: which version it is, its entries, and the rows that could not be read. */
export type LoadedList = { version: ListVersion; entries: ListEntry[]; badRows: BadRow[] };

const parsers: Readonly<Record<ListKind, (files: readonly ListFile[]) => ParsedList>> = {
  'ofac-sdn': (files) => parseOfac('ofac-sdn', files),
  'ofac-cons': (files) => parseOfac('ofac-cons', files),
  un: (files) => parseUn(only(files).bytes),
  uk: (files) => parseUk(only(files).bytes),
  eu: (files) => parseEu(only(files).bytes),
  csl: (files) => parseCsl(only(files).bytes),
  own: (files) => parseOwn(only(files).bytes),
};

/** Rows that cannot be read are counted up to this share of a list; beyond it the format has changed. */
const MOST_BAD_ROWS = 0.02;

/** Reads the files of one list; refuses (ListRefusal) what is empty, a web page, cut off, another file, or of another count than it says. */
export function parseList(list: ListKind, files: readonly ListFile[]): LoadedList {
  for (const { name, bytes } of files) if (name !== originalNamesFile) refuseNoList(bytes);
  const names = files.find(({ name }) => name === originalNamesFile);
  const parsed = parsers[list](files.filter((file) => file !== names));
  refuseIncomplete(parsed);
  const { badRows, publicationId, date } = parsed;
  const entries = names ? withOriginalNames(parsed.entries, names) : parsed.entries;
  const hashes = { sha256: hashOf(files), published: publishedOf(files) };
  return { version: { list, publicationId, date, records: entries.length, ...hashes }, entries, badRows };
}

function refuseIncomplete({ entries, badRows, declared }: ParsedList): void {
  if (entries.length === 0)
    throw new ListRefusal('wrong-content', 'The file holds no entry of this list. Nothing was changed.');
  if (declared !== null && entries.length !== declared) {
    throw new ListRefusal(
      'other-count',
      `The file says it has ${declared} records, but ${entries.length} could be read. Nothing was changed.`,
    );
  }
  if (badRows.length > Math.max(1, (entries.length + badRows.length) * MOST_BAD_ROWS)) {
    const [first] = badRows;
    throw new ListRefusal(
      'bad-rows',
      `${badRows.length} rows could not be read (${first?.at}: ${first?.reason}). Nothing was changed.`,
    );
  }
}

function parseOfac(list: ListKind, files: readonly ListFile[]): ParsedList {
  const [first] = files;
  if (!first || !isXml(first.bytes)) return parseOfacCsv(list, files);
  const root = /<(?:[\w.-]+:)?(Sanctions|sdnList)[\s>]/.exec(
    new TextDecoder().decode(first.bytes.subarray(0, 4096)),
  )?.[1];
  if (root === 'Sanctions') return parseOfacAdvanced(list, first.bytes);
  if (root === 'sdnList') return parseOfacXml(list, first.bytes);
  if (/<!DOCTYPE/i.test(new TextDecoder().decode(first.bytes.subarray(0, 4096)))) {
    throw new ListRefusal(
      'doctype',
      'The file declares a document type, which no official list does. Nothing was changed.',
    );
  }
  throw new ListRefusal('wrong-content', 'The file is not one of OFAC’s lists. Nothing was changed.');
}

function only(files: readonly ListFile[]): ListFile {
  const [file, ...more] = files;
  if (!file || more.length > 0)
    throw new ListRefusal('wrong-content', 'This list is a single file. Nothing was changed.');
  return file;
}

/** The hashes that `sha256sum` prints of the publisher's files; the names in original script are drawn out of another one. */
function publishedOf(files: readonly ListFile[]): PublishedFile[] {
  return files
    .filter(({ name }) => name !== originalNamesFile)
    .map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function hashOf(files: readonly ListFile[]): string {
  const [only, ...more] = files;
  if (only && more.length === 0) return sha256Of(only.bytes);
  const lines = files.map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}\n`);
  return sha256Of(new TextEncoder().encode(lines.toSorted().join('')));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
