import type { Alias, EntrySchema } from '../domain/list-entry.ts';
import { dateOf, parseBirthDate } from './birth-date.ts';
import { countryCode, countryCodes } from './country.ts';
import { csvRecords, csvRows, requireColumns } from './csv.ts';
import { aliasOf, distinct, type EntryDraft, entryCollector, ListRefusal, type ParsedList, tidy } from './list-file.ts';
import { isXml, textOf } from './list-text.ts';
import { childOf, childrenOf, descendantsOf, readXml, textIn, type XmlNode } from './xml.ts';

const schemas: Readonly<Record<string, EntrySchema>> = { Individual: 'person', Entity: 'organization', Ship: 'vessel' };
const source = 'https://www.gov.uk/government/publications/the-uk-sanctions-list';
const givenNames = ['1', '2', '3', '4', '5'];

/** One printed name of a designation: `type` is Primary Name, Primary Name Variation or Alias. */
type UkName = { text: string; type: string; strength: string };

/** What both forms of the list say of one designation, in their own words. */
type Designation = {
  id: string;
  names: UkName[];
  originals: string[];
  kind: string;
  titles: string[];
  regime: string;
  born: string[];
  nationalities: string[];
  identifiers: { kind: string; value: string }[];
  addresses: { text: string; country: string | null }[];
  remarks: string;
  designated: string;
};

/** Reads the UK Sanctions List, CSV or XML. */
export function parseUk(bytes: Uint8Array): ParsedList {
  return isXml(bytes) ? parseXml(bytes) : parseCsv(bytes);
}

function parseCsv(bytes: Uint8Array): ParsedList {
  const text = textOf(bytes);
  const [report = [], ...rows] = csvRows(text);
  requireColumns(rows[0] ?? [], ['Unique ID', 'Name 6', 'Name type', 'Regime Name', 'Designation Type', 'D.O.B']);
  const collector = entryCollector('uk');
  const records = csvRecords(rows, text);
  for (const [id, group] of Map.groupBy(records, (record) => record.get('Unique ID') ?? '')) {
    if (id === '') for (const _ of group) collector.bad('row without a Unique ID', 'no Unique ID');
    else collector.add(draftOf(designationOfRows(id, group)), `Unique ID ${id}`);
  }
  const date = dateOf((report[0] ?? '').replace(/^Report Date:\s*/i, ''));
  return { publicationId: null, date, declared: null, entries: collector.entries, badRows: collector.badRows };
}

/** A designation is one row per name, address and so on. */
function designationOfRows(id: string, rows: readonly Map<string, string>[]): Designation {
  const all = (column: string) => distinct(rows.map((row) => row.get(column)));
  const numbers = (column: string, kind: string) =>
    all(column)
      .flatMap((cell) => cell.split('|'))
      .map((value) => ({ kind, value: tidy(value) }));
  return {
    id,
    names: rows.map((row) => ({
      text: fullName((part) => row.get(`Name ${part}`) ?? ''),
      type: row.get('Name type') ?? '',
      strength: row.get('Alias strength') ?? '',
    })),
    originals: all('Name non-latin script'),
    kind: all('Designation Type')[0] ?? '',
    titles: all('Title'),
    regime: all('Regime Name')[0] ?? '',
    born: all('D.O.B').flatMap((cell) => cell.split('|')),
    nationalities: all('Nationality(/ies)').flatMap((cell) => cell.split('|')),
    identifiers: [
      ...numbers('Passport number', 'passport'),
      ...numbers('National Identifier number', 'national id'),
      ...numbers('Business registration number (s)', 'registration number'),
      ...numbers('IMO number', 'imo'),
      ...numbers('UN Reference Number', 'un reference'),
    ],
    addresses: rows.map(addressOfRow),
    remarks: all('Other Information')[0] ?? '',
    designated: all('Date Designated')[0] ?? '',
  };
}

function addressOfRow(row: ReadonlyMap<string, string>): { text: string; country: string | null } {
  const lines = [1, 2, 3, 4, 5, 6].map((line) => row.get(`Address Line ${line}`));
  const country = row.get('Address Country');
  return {
    text: distinct([...lines, row.get('Address Postal Code'), country]).join(', '),
    country: countryCode(country),
  };
}

function parseXml(bytes: Uint8Array): ParsedList {
  const collector = entryCollector('uk');
  let generated = '';
  const { root } = readXml(bytes, new Set(['DateGenerated', 'Designation']), (node) => {
    if (node.name === 'DateGenerated') generated = node.text;
    else collector.add(draftOf(designationOfNode(node)), `UniqueID ${textIn(node, 'UniqueID')}`);
  });
  if (root !== 'Designations')
    throw new ListRefusal('wrong-content', 'The file is not the UK Sanctions List. Nothing was changed.');
  return {
    publicationId: null,
    date: dateOf(generated),
    declared: null,
    entries: collector.entries,
    badRows: collector.badRows,
  };
}

function designationOfNode(node: XmlNode): Designation {
  const texts = (name: string) => distinct(descendantsOf(node, name).map((each) => each.text));
  const numbers = (name: string, kind: string) => texts(name).map((value) => ({ kind, value }));
  return {
    id: textIn(node, 'UniqueID'),
    names: childrenOf(childOf(node, 'Names'), 'Name').map((name) => ({
      text: fullName((part) => textIn(name, `Name${part}`)),
      type: textIn(name, 'NameType'),
      strength: textIn(name, 'AliasStrength'),
    })),
    originals: texts('NameNonLatinScript'),
    kind: textIn(node, 'IndividualEntityShip'),
    titles: texts('Title'),
    regime: textIn(node, 'RegimeName'),
    born: texts('DOB'),
    nationalities: texts('Nationality'),
    identifiers: [
      ...numbers('PassportNumber', 'passport'),
      ...numbers('NationalIdentifierNumber', 'national id'),
      ...numbers('BusinessRegistrationNumber', 'registration number'),
      ...numbers('IMONumber', 'imo'),
      ...numbers('UNReferenceNumber', 'un reference'),
    ],
    addresses: childrenOf(childOf(node, 'Addresses'), 'Address').map(addressOfNode),
    remarks: textIn(node, 'OtherInformation'),
    designated: textIn(node, 'DateDesignated'),
  };
}

function addressOfNode(node: XmlNode): { text: string; country: string | null } {
  return {
    text: distinct(node.children.map((line) => line.text)).join(', '),
    country: countryCode(textIn(node, 'AddressCountry')),
  };
}

/** Name 6 is the family name, or the whole name of an entity; Name 1 to 5 are given names. */
function fullName(part: (number: string) => string): string {
  return distinct([[...givenNames.map(part), part('6')].join(' ')]).join('');
}

function draftOf(designation: Designation): EntryDraft {
  const primary = designation.names.find(({ type }) => type === 'Primary Name') ?? designation.names[0];
  return {
    id: designation.id,
    name: primary?.text ?? '',
    schema: schemas[designation.kind] ?? 'unknown',
    aliases: [
      ...designation.names.filter((name) => name !== primary && name.text !== '').map(aliasOfName),
      ...designation.originals.map((name) => aliasOf(name, 'strong')),
    ],
    titles: designation.titles,
    programs: distinct([designation.regime]),
    countries: countryCodes(designation.nationalities),
    birthDates: designation.born.map(parseBirthDate).filter((date) => date !== null),
    identifiers: designation.identifiers
      .filter(({ value }) => /\d/.test(value))
      .map(({ kind, value }) => ({
        kind,
        value: kind === 'imo' ? value.replace(/^IMO\s*/i, '') : value,
        country: null,
      })),
    addresses: designation.addresses.filter(
      ({ text }, at, all) => text !== '' && all.findIndex((each) => each.text === text) === at,
    ),
    remarks: designation.remarks || null,
    listedOn: dateOf(designation.designated),
    source,
  };
}

function aliasOfName({ text, strength }: UkName): Alias {
  return aliasOf(text, /^low/i.test(strength) ? 'weak' : 'strong');
}
