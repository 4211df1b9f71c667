import type { EntrySchema, ListKind } from '../domain/list-entry.ts';
import { countryCode } from './country.ts';
import { csvRows } from './csv.ts';
import {
  aliasOf,
  distinct,
  type EntryDraft,
  entryCollector,
  type ListFile,
  ListRefusal,
  type ParsedList,
  tidy,
} from './list-file.ts';
import { textOf } from './list-text.ts';
import { readRemarks } from './ofac-remarks.ts';

/** OFAC's files have no header: ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks. */
const COLUMNS = 12;
const schemas: Readonly<Record<string, EntrySchema>> = {
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
  '': 'organization',
};
const END_OF_FILE = '\u001a';

/** The files of one set: the entries, their strong a.k.a.s, their addresses, and the overflow of their remarks. */
type CsvSet = { main: ListFile; alt: ListFile | null; add: ListFile | null; comments: ListFile | null };

/** Reads OFAC's CSV set (SDN.CSV or CONS_PRIM.CSV with ALT, ADD and COMMENTS where given); a single SDN.CSV is a set too. */
export function parseOfacCsv(list: ListKind, files: readonly ListFile[]): ParsedList {
  const set = setOf(list, files);
  const aliases = groupRows(set.alt, 5);
  const addresses = groupRows(set.add, 6);
  const comments = groupRows(set.comments, 2);
  const rows = rowsOf(set.main);
  refuseCutRow(set.main, rows);
  const collector = entryCollector(list);
  rows.forEach((row, at) => {
    const where = `${set.main.name} row ${at + 1}`;
    const id = row[0] ?? '';
    if (row.length !== COLUMNS) collector.bad(where, `${row.length} cells instead of ${COLUMNS}`);
    else
      collector.add(
        draftOf(row, aliases.get(id) ?? [], { addresses: addresses.get(id) ?? [], comments: comments.get(id) ?? [] }),
        where,
      );
  });
  if (collector.entries.length === 0)
    throw new ListRefusal('wrong-content', 'The file holds no OFAC entry. Nothing was changed.');
  return { publicationId: null, date: null, declared: null, entries: collector.entries, badRows: collector.badRows };
}

function setOf(list: ListKind, files: readonly ListFile[]): CsvSet {
  const named = (pattern: RegExp) => files.find((file) => pattern.test(file.name)) ?? null;
  const main =
    named(list === 'ofac-cons' ? /^cons_prim\.csv$/i : /^sdn\.csv$/i) ??
    (files.length === 1 ? (files[0] ?? null) : null);
  if (!main)
    throw new ListRefusal(
      'wrong-content',
      'There is no sdn.csv or cons_prim.csv among the files. Nothing was changed.',
    );
  const prefix = list === 'ofac-cons' ? 'cons_' : '';
  const beside = (name: string) => files.find((file) => file.name.toLowerCase() === `${prefix}${name}.csv`) ?? null;
  const comments = list === 'ofac-cons' ? beside('comments') : beside('sdn_comments');
  return { main, alt: beside('alt'), add: beside('add'), comments };
}

/** Rows without headers, OFAC's null `-0- ` as an empty cell; the one Ctrl-Z that ends OFAC's files is left out. */
function rowsOf({ bytes }: ListFile): string[][] {
  const text = textOf(bytes);
  const rows = csvRows(text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text);
  return rows
    .map((row) => row.map((cell) => (cell.trim() === '-0-' ? '' : cell)))
    .filter((row) => row[0] !== 'ent_num' && row.length > 1);
}

/** A file that stops within its last row, with neither a line break nor the end mark, is not whole. */
function refuseCutRow({ bytes }: ListFile, rows: readonly string[][]): void {
  const isEnded = [0x0a, 0x0d, 0x1a].includes(bytes.at(-1) ?? 0);
  if (isEnded || rows.at(-1)?.length === COLUMNS) return;
  throw new ListRefusal('truncated', 'The file ends within a row, so it is not whole. Nothing was changed.');
}

function groupRows(file: ListFile | null, columns: number): Map<string, string[][]> {
  if (!file) return new Map();
  return Map.groupBy(
    rowsOf(file).filter((row) => row.length === columns),
    (row) => row[0] ?? '',
  );
}

type Beside = { addresses: string[][]; comments: string[][] };

function draftOf(row: readonly string[], aliases: readonly string[][], { addresses, comments }: Beside): EntryDraft {
  const [id = '', name = '', type = '', program = '', title = '', callSign = '', , , , flag = '', , remarks = ''] = row;
  const whole = remarks + comments.map((comment) => comment[1] ?? '').join('');
  const facts = readRemarks(whole);
  const strong = aliases.map((alias) => aliasOf(alias[3] ?? '', 'strong'));
  return {
    id,
    name: tidy(name),
    schema: schemas[type] ?? 'unknown',
    aliases: [...strong, ...facts.aliases],
    titles: distinct([title]),
    programs: distinct(program.replace(/^\[|\]$/g, '').split(/\]\s*\[/)),
    countries: [...new Set([...facts.countries, ...(countryCode(flag) ? [countryCode(flag) as string] : [])])],
    birthDates: facts.birthDates,
    identifiers: [...facts.identifiers, ...(callSign ? [{ kind: 'call sign', value: callSign, country: null }] : [])],
    addresses: addresses
      .map(([, , street = '', city = '', country = '']) => ({
        text: distinct([street, city, country]).join(', '),
        country: countryCode(country),
      }))
      .filter(({ text }) => text !== ''),
    remarks: whole === '' ? null : whole,
    source: ofacPage(id),
  };
}

/** The page of an entry in OFAC's own search. */
export function ofacPage(id: string): string {
  return `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(id)}`;
}
