import { parse } from 'csv-parse/sync';
import type { PartyWords } from '../deps.ts';
import { DomainError } from '../domain/problem.ts';

/** At most this many parties are screened from one file. */
export const mostRows = 1000;

const columns = ['name', 'country', 'type', 'born', 'id'] as const;

/**
 * The parties of a CSV file: with a header that names `name` (and `country`, `type`, `born`, `id`), else the first cell
 * of each line. Throws `file-unusable`.
 */
export function readBatch(file: { name: string; bytes: Uint8Array }): PartyWords[] {
  const rows = rowsOf(file);
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const hasHeader = header.includes('name');
  const cell = (row: string[], column: (typeof columns)[number]) => {
    const at = hasHeader ? header.indexOf(column) : columns[0] === column ? 0 : -1;
    return (row[at] ?? '').trim();
  };
  const parties = rows.slice(hasHeader ? 1 : 0).map((row) => ({
    name: cell(row, 'name'),
    country: cell(row, 'country'),
    type: cell(row, 'type'),
    born: cell(row, 'born'),
    id: cell(row, 'id'),
  }));
  const filled = parties.filter((party) => Object.values(party).some((text) => text !== ''));
  if (filled.length === 0) throw unusable(file.name, 'it holds no line with a name');
  if (filled.length > mostRows)
    throw unusable(file.name, `it has ${filled.length} lines, and ${mostRows} are the most. Split it`);
  return filled.map(({ country, id, ...words }) => ({ ...words, countries: several(country), ids: several(id) }));
}

function rowsOf({ name, bytes }: { name: string; bytes: Uint8Array }): string[][] {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\u0000')) throw unusable(name, 'it is no text. Save it as CSV in UTF-8');
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const delimiter = [';', '\t'].find((mark) => first.includes(mark) && !first.includes(',')) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, relax_quotes: true });
  } catch (cause) {
    throw new DomainError(
      { code: 'file-unusable', name: name.slice(0, 100), why: 'it cannot be read as CSV' },
      { field: 'file', cause },
    );
  }
}

function several(text: string): string[] {
  return text.split(/[;|]/).filter((part) => part.trim() !== '');
}

function unusable(name: string, why: string): DomainError {
  return new DomainError({ code: 'file-unusable', name: name.slice(0, 100), why }, { field: 'file' });
}

/** Rows as CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^\s*[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
