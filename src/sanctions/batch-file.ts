import { CsvError, parse } from 'csv-parse/sync';
import type { PartyWords } from '../deps.ts';
import type { BatchColumns } from '../domain/batches.ts';
import { DomainError } from '../domain/problem.ts';
import { type ColumnsAt, columnsOf, columnsRead, doubtOf, unreadAt } from './batch-columns.ts';
import { textOfFile } from './batch-text.ts';

/** At most this many parties are screened from one file. */
const mostRows = 1000;

/** A party of a file: the line where it ends, what was typed there, what it asks for, and its cells that were not read. */
export type BatchRow = { line: number; typed: string; words: PartyWords; others: string[] };

/** The parties of a file, and which of its columns they were read from. */
export type Batch = { rows: BatchRow[]; columns: BatchColumns };

type Row = { line: number; cells: string[] };

/**
 * The parties of a file: by a header that names them, separated by comma, semicolon, tab or bar; without a header each
 * line is a name. Throws `file-unusable` rather than read a name wrongly.
 */
export function readBatch(file: { name: string; bytes: Uint8Array }): Batch {
  const refuse = (why: string, cause?: unknown): never => {
    const problem = { code: 'file-unusable', name: file.name.slice(0, 100), why } as const;
    throw new DomainError(problem, { field: 'file', cause });
  };
  const text = textOfFile(file.bytes, refuse);
  const batch = withHeader(text, refuse) ?? { rows: namesOf(text.split(lineEnd), refuse), columns: null };
  const rows = batch.rows.filter(({ typed, others }) => typed !== '' || others.some(Boolean));
  if (rows.length === 0) return refuse('it holds no line with a name');
  if (rows.length > mostRows) return refuse(`it has ${rows.length} lines, and ${mostRows} are the most. Split it`);
  if (rows.filter(isNumber).length * 2 > rows.filter(({ words }) => words.name !== '').length)
    return refuse('most of what stands where names should are numbers. Name the column of names “name”');
  return { rows, columns: batch.columns };
}

/** Whether a name has more digits than letters: the number of a customer, not what it is called. */
function isNumber({ words: { name } }: BatchRow): boolean {
  return (name.match(/\p{N}/gu)?.length ?? 0) > (name.match(/\p{L}/gu)?.length ?? 0);
}

type Refuse = (why: string, cause?: unknown) => never;

const lineEnd = /\r\n|\n|\r/;
const delimiters = [',', ';', '\t', '|'];
/** The first line that tells a spreadsheet how cells are separated. */
const separatorLine = /^sep=([,;\t|])(?:\r\n|\n|\r)/i;

function withHeader(text: string, refuse: Refuse): Batch | null {
  const said = separatorLine.exec(text)?.[1];
  const body = said ? text.replace(separatorLine, '\n') : text;
  const first = /[^\r\n]+/.exec(body)?.[0] ?? '';
  const known = (said ? [said] : delimiters)
    .map((delimiter) => ({ delimiter, columns: columnsOf(cellsOf(first, delimiter)) }))
    .filter(({ columns }) => columns.name.length > 0)
    .toSorted((a, b) => count(b.columns) - count(a.columns))[0];
  if (!known) return null;
  const { columns } = known;
  const only = cellsOf(first, known.delimiter);
  if (only.length === 1) {
    const names = namesOf(body.split(lineEnd), refuse).filter(({ typed }) => typed !== '');
    return { rows: names.slice(1), columns: columnsRead(only, columns, []) };
  }
  const [header, ...rows] = rowsOf(body, known.delimiter, refuse);
  if (!header) return null;
  const doubt = doubtOf(header.cells, columns);
  if (doubt !== null) refuse(doubt);
  refuseWrongCells(header.cells, { rows, columns }, refuse);
  const unread = unreadAt({ header: header.cells, rows: rows.map(({ cells }) => cells) }, columns);
  return {
    rows: rows.map((row) => rowOf(row, columns, unread)),
    columns: columnsRead(header.cells, columns, unread),
  };
}

function count(columns: ColumnsAt): number {
  return Object.values(columns).flat().length;
}

/** The cells of a first line; one that is no CSV by itself is one cell. */
function cellsOf(line: string, delimiter: string): string[] {
  try {
    return parse(line, { delimiter, relax_quotes: true })[0] ?? [];
  } catch {
    return [line];
  }
}

function rowsOf(text: string, delimiter: string, refuse: Refuse): Row[] {
  const read = (relax_quotes: boolean): Row[] =>
    parse(text, {
      ...{ delimiter, relax_quotes, relax_column_count: true, skip_empty_lines: true, info: true },
      record_delimiter: ['\r\n', '\n', '\r'],
    }).map((each) => {
      const { record, info } = each as unknown as { record: string[]; info: { lines: number } };
      return { line: info.lines, cells: record };
    });
  try {
    return read(false);
  } catch (cause) {
    // A quotation mark within an open cell is part of a name; one at a cell's beginning could swallow lines.
    if (!(cause instanceof CsvError)) throw cause;
    const rows = cause.code === 'INVALID_OPENING_QUOTE' ? read(true) : [];
    const isWhole = rows.length > 0 && rows.every(({ cells }) => !cells.some((cell) => /[\r\n]/.test(cell)));
    return isWhole ? rows : refuse(`a quotation mark in line ${cause.lines ?? '?'} is missing or one too many`, cause);
  }
}

/** A name with a comma and no quotation marks falls into two cells; a mark that is not closed takes in the next line. */
function refuseWrongCells(
  header: string[],
  { rows, columns }: { rows: Row[]; columns: ColumnsAt },
  refuse: Refuse,
): void {
  const used = Object.values(columns).flat();
  for (const { line, cells } of rows) {
    if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      refuse(`line ${line} has more cells than the first line. A name with a separator in it needs quotation marks`);
    if (used.some((at) => /[\r\n]/.test((cells[at] ?? '').trim())))
      refuse(`a cell that ends in line ${line} goes over several lines. A quotation mark may be missing`);
  }
}

function rowOf({ line, cells }: Row, columns: ColumnsAt, unread: readonly number[]): BatchRow {
  const texts = (field: keyof ColumnsAt) => columns[field].map((at) => (cells[at] ?? '').trim()).filter(Boolean);
  const words = {
    name: texts('name').join(' '),
    type: texts('type')[0] ?? '',
    countries: texts('country').flatMap(several),
    born: texts('born')[0] ?? '',
    ids: [...texts('id').flatMap(several), ...texts('imo').flatMap(several).flatMap(imoWords)],
  };
  const typed = (Object.keys(columns) as (keyof ColumnsAt)[]).flatMap(texts).join(' | ');
  return { line, typed, words, others: unread.map((at) => (cells[at] ?? '').trim()) };
}

/** As `imo:` takes it, so that its last digit is checked; a cell such as “-” or “n/a” holds none. */
function imoWords(text: string): string[] {
  if (!/\p{N}/u.test(text)) return [];
  return [/^\s*imo/i.test(text) ? text.trim() : `IMO ${text.trim()}`];
}

function several(text: string): string[] {
  return text.split(/[;|]/).filter((part) => part.trim() !== '');
}

/** A comma of a name is followed by a space (`PUTIN, Vladimir`) or by a legal form (`Co.,Ltd`); another one parts columns. */
const partingComma = /,(?!\s|$|(?:ltd|limited|inc|llc|llp|lp|co|corp|plc|gmbh|ag|jsc|s\.?a|b\.?v|n\.?v)\b)/i;

/** Lines that are a name each. */
function namesOf(lines: string[], refuse: Refuse): BatchRow[] {
  return lines.map((text, at) => {
    const [line, typed] = [at + 1, unquoted(text.trim())];
    const isQuoted = typed !== text.trim();
    if (!isQuoted && (/[;\t|]/.test(typed) || partingComma.test(typed)))
      refuse(
        `line ${line} has several columns, and the first line does not name them. Begin with a line such as: name,country`,
      );
    if (typed.startsWith('"') && typed.split('"').length % 2 === 0)
      refuse(`a quotation mark in line ${line} is not closed`);
    return { line, typed, words: { name: typed, type: '', countries: [], born: '', ids: [] }, others: [] };
  });
}

function unquoted(line: string): string {
  const inner = /^"((?:[^"]|"")*)"$/.exec(line)?.[1];
  return inner === undefined ? line : inner.replaceAll('""', '"').trim();
}

/** Rows as CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^\s*[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
