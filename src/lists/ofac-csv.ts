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
import { refuseNoList, textOf } from './list-text.ts';
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
  for (const file of [set.main, set.alt, set.add, set.comments]) if (file) refuseCut(file);
  return { publicationId: null, date: null, declared: null, entries: collector.entries, badRows: collector.badRows };
}

function setOf(list: ListKind, files: readonly ListFile[]): CsvSet {
  const named = (pattern: RegExp) => files.find((file) => pattern.test(file.name)) ?? null;
  const isSdn = list !== 'ofac-cons';
  const main = named(isSdn ? /^sdn\.csv$/i : /^cons_prim\.csv$/i) ?? (files.length === 1 ? (files[0] ?? null) : null);
  if (!main)
    throw new ListRefusal(
      'wrong-content',
      `There is no ${isSdn ? 'sdn.csv' : 'cons_prim.csv'} among the files. Nothing was changed.`,
    );
  if ((isSdn ? /^cons_/i : /^sdn\b/i).test(main.name))
    throw new ListRefusal(
      'other-list',
      `${main.name} is OFAC’s ${isSdn ? 'non-SDN' : 'SDN'} list, another one. Nothing was changed.`,
    );
  const prefix = list === 'ofac-cons' ? 'cons_' : '';
  const beside = (name: string) => files.find((file) => file.name.toLowerCase() === `${prefix}${name}.csv`) ?? null;
  const comments = list === 'ofac-cons' ? beside('comments') : beside('sdn_comments');
  const set = { main, alt: beside('alt'), add: beside('add'), comments };
  if (set.add && !set.alt)
    throw new ListRefusal(
      'truncated',
      `The set has no ${prefix}alt.csv, so every strong a.k.a. would be missing. Nothing was changed; add the file and load again.`,
    );
  return set;
}

/** Rows without headers, OFAC's null `-0- ` as an empty cell; the one Ctrl-Z that ends OFAC's files is left out. */
function rowsOf({ bytes }: ListFile): string[][] {
  const rows = csvRows(beforeEnd(textOf(bytes)) ?? textOf(bytes));
  return rows
    .map((row) => row.map((cell) => (cell.trim() === '-0-' ? '' : cell)))
    .filter((row) => row[0] !== 'ent_num' && row.length > 1);
}

/** What stands before the one Ctrl-Z that ends OFAC's files, or null without it; a spreadsheet that saved the file adds empty cells. */
function beforeEnd(text: string): string | null {
  const at = text.lastIndexOf(END_OF_FILE);
  return at >= 0 && /^[,\s]*$/.test(text.slice(at + 1)) ? text.slice(0, at) : null;
}

/** A file cut between two rows looks whole: only the mark at its end tells. */
function refuseCut({ name, bytes }: ListFile): void {
  refuseNoList(bytes);
  if (beforeEnd(new TextDecoder().decode(bytes.subarray(-256))) !== null) return;
  throw new ListRefusal(
    'truncated',
    `${name} does not end with OFAC’s end mark (Ctrl-Z), so it may be cut off. Nothing was changed; download it again.`,
  );
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
