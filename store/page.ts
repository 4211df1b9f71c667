import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type CollectionName, numberOf } from '../src/domain/ids.ts';
import { checked, numberIn } from './change.ts';
import { collectionNames, type Stored } from './layer.ts';

/** How many numbers a page spans: a write costs the same however many pages there are. */
export const pageSize = 200;

/** One file of a collection. No number up to `last` is ever given again, also when its record is gone. */
export type Page = { readonly version: 1; readonly last: number; readonly records: readonly Stored[] };

/** The numbers that a page of a collection spans. */
export type Span = { readonly name: CollectionName; readonly first: number; readonly end: number };

const Envelope = z.strictObject({
  version: z.literal(1),
  last: z.int().nonnegative(),
  records: z.array(z.looseObject({ id: z.string() })),
});

/** The page on which a record stands, as a path in the data folder: `news`, 201 → `news/000201-000400.json`. */
export function pagePath(name: CollectionName, number: number): string {
  const first = number - ((number - 1) % pageSize);
  const [from, to] = [first, first + pageSize - 1].map((each) => String(each).padStart(6, '0'));
  return join(name, `${from}-${to}.json`);
}

/** The span of the page at this path, or null where no page can be called that. */
export function spanOf(path: string): Span | null {
  const first = Number(/^(\d{6,15})-\d{6,15}\.json$/.exec(basename(path))?.[1] ?? 0);
  const name = collectionNames.find((each) => each === dirname(path));
  if (!name || first === 0 || pagePath(name, first) !== path) return null;
  return { name, first, end: first + pageSize - 1 };
}

/** A page as it is written: JSON that a person can read. */
export function writePage(page: Page): string {
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** Reads a page strictly: throws an Error whose message says what is wrong with the file, as the end of a sentence. */
export function readPage(bytes: Uint8Array, span: Span): Page {
  const { last, records } = readEnvelope(bytes);
  const page = { version: 1, last, records: records.map((record) => readRecord(record, span)) } as const;
  const ids = new Set(page.records.map((record) => record.id));
  if (ids.size < page.records.length) throw new Error('holds two records with the same id');
  const highest = Math.max(0, ...page.records.map((record) => numberOf(record.id)));
  if (last < highest || last > span.end) throw new Error(`says that its last number is ${last}, which cannot be`);
  return page;
}

function readEnvelope(bytes: Uint8Array): z.infer<typeof Envelope> {
  const json = readJson(bytes);
  const version = z.looseObject({ version: z.number() }).safeParse(json).data?.version;
  if (version !== undefined && version !== 1) throw new Error(`is of version ${version}; this Accord reads version 1`);
  const found = Envelope.safeParse(json);
  if (!found.success) throw new Error(`is not a page of the store (${firstIssue(found.error)})`);
  return found.data;
}

/** The JSON in a file; throws like `readPage`. */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new Error('is empty');
  try {
    // Fatal, because a silently replaced letter would be damage that nobody sees.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Error('is cut off or is not JSON', { cause });
  }
}

function readRecord(fields: { id: string }, { name, first, end }: Span): Stored {
  const number = numberIn(name, fields.id);
  if (number === null || number < first || number > end)
    throw new Error(`holds ${fields.id}, which is not of this page`);
  try {
    return checked(name, fields);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new Error(`holds a damaged record ${fields.id} (${firstIssue(error)})`, { cause: error });
  }
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join('.');
  return where ? `${where}: ${issue?.message}` : `${issue?.message}`;
}
