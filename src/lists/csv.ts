import { parse } from 'csv-parse/sync';
import { ListRefusal } from './list-file.ts';

/** Rows of a comma-separated text, cells untouched; a quote that never closes refuses the file as truncated. */
export function csvRows(text: string, delimiter = ','): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true });
  } catch (cause) {
    throw new ListRefusal(
      'truncated',
      'The file ends inside a quoted cell, so it is not whole. Nothing was changed.',
      cause,
    );
  }
}

/** Rows as records by the names of the header's columns; a file that stops within its last row is refused as truncated. */
export function csvRecords(rows: readonly string[][], text: string): Map<string, string>[] {
  const [header = [], ...body] = rows;
  if (!/[\r\n]$/.test(text) && (body.at(-1)?.length ?? header.length) < header.length) {
    throw new ListRefusal('truncated', 'The file ends within a row, so it is not whole. Nothing was changed.');
  }
  const columns = header.map((column) => column.trim());
  return body.map((row) => new Map(columns.map((column, at) => [column, (row[at] ?? '').trim()])));
}

/** Refuses a file whose header lacks a column: another file, or another format than this reader knows. */
export function requireColumns(header: readonly string[], columns: readonly string[]): void {
  const has = new Set(header.map((column) => column.trim()));
  const missing = columns.filter((column) => !has.has(column));
  if (missing.length > 0) {
    throw new ListRefusal(
      'wrong-content',
      `The file has no column ${missing.map((column) => `"${column}"`).join(', ')}, so it is not this list. Nothing was changed.`,
    );
  }
}
