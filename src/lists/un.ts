import type { BirthDate } from '../domain/list-entry.ts';
import { birthDateOf, dateOf, isoDate, parseBirthDate } from './birth-date.ts';
import { countryCode, countryCodes } from './country.ts';
import { aliasOf, distinct, type EntryDraft, entryCollector, ListRefusal, type ParsedList } from './list-file.ts';
import { childrenOf, readXml, textIn, type XmlNode } from './xml.ts';

const nameFields = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];
const source = 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list';

/** Reads the Security Council's consolidated list. The four name fields are no given and family names; an entity's name is in the first. */
export function parseUn(bytes: Uint8Array): ParsedList {
  const collector = entryCollector('un');
  const { root, attributes } = readXml(bytes, new Set(['INDIVIDUAL', 'ENTITY']), (node) =>
    collector.add(draftOf(node), `${node.name} ${textIn(node, 'DATAID')}`),
  );
  if (root !== 'CONSOLIDATED_LIST')
    throw new ListRefusal('wrong-content', 'The file is not the UN consolidated list. Nothing was changed.');
  const generated = attributes.get('dateGenerated') ?? '';
  return {
    publicationId: null,
    date: dateOf(generated),
    declared: null,
    entries: collector.entries,
    badRows: collector.badRows,
  };
}

function draftOf(node: XmlNode): EntryDraft {
  const prefix = node.name;
  const values = (name: string) =>
    childrenOf(node, name).flatMap((each) => childrenOf(each, 'VALUE').map((value) => value.text));
  const reference = textIn(node, 'REFERENCE_NUMBER');
  return {
    id: reference,
    name: distinct([nameFields.map((field) => textIn(node, field)).join(' ')]).join(''),
    schema: prefix === 'INDIVIDUAL' ? 'person' : 'organization',
    aliases: aliasesOf(node, prefix),
    titles: distinct([...values('TITLE'), ...values('DESIGNATION')]),
    programs: distinct([textIn(node, 'UN_LIST_TYPE')]),
    countries: countryCodes(values('NATIONALITY')),
    birthDates: childrenOf(node, `${prefix}_DATE_OF_BIRTH`)
      .map(birthOf)
      .filter((date) => date !== null),
    identifiers: [
      { kind: 'un reference', value: reference, country: null },
      ...childrenOf(node, `${prefix}_DOCUMENT`).flatMap(documentOf),
    ],
    addresses: childrenOf(node, `${prefix}_ADDRESS`)
      .map(addressOf)
      .filter(({ text }) => text !== ''),
    remarks: textIn(node, 'COMMENTS1') || null,
    listedOn: dateOf(textIn(node, 'LISTED_ON')),
    source,
  };
}

/** Many alias elements are empty placeholders; some hold several names parted by semicolons. */
function aliasesOf(node: XmlNode, prefix: string): ReturnType<typeof aliasOf>[] {
  const printed = childrenOf(node, `${prefix}_ALIAS`).flatMap((alias) => {
    const quality = textIn(alias, 'QUALITY') === 'Low' ? 'weak' : 'strong';
    return textIn(alias, 'ALIAS_NAME')
      .split(';')
      .map((name) => aliasOf(name, quality));
  });
  const original = textIn(node, 'NAME_ORIGINAL_SCRIPT')
    .split(';')
    .map((name) => aliasOf(name, 'strong'));
  return [...printed, ...original].filter(({ name }) => name !== '');
}

function birthOf(node: XmlNode): BirthDate | null {
  const circa = textIn(node, 'TYPE_OF_DATE') === 'APPROXIMATELY';
  const [from, to] = [Number(textIn(node, 'FROM_YEAR')), Number(textIn(node, 'TO_YEAR'))];
  if (from && to) {
    const first = birthDateOf({ year: from, month: null, day: null }, circa, `${from} to ${to}`);
    const last = isoDate({ year: to, month: 12, day: 31 });
    return first && last && first.from <= last ? { ...first, to: last } : null;
  }
  const date = textIn(node, 'DATE') || textIn(node, 'YEAR');
  const parsed = parseBirthDate(date.slice(0, 10));
  return parsed ? { ...parsed, circa } : null;
}

function documentOf(node: XmlNode): { kind: string; value: string; country: string | null }[] {
  const value = textIn(node, 'NUMBER');
  const kind = (textIn(node, 'TYPE_OF_DOCUMENT') || 'document').toLowerCase();
  return /\d/.test(value)
    ? [{ kind, value, country: countryCode(textIn(node, 'ISSUING_COUNTRY') || textIn(node, 'COUNTRY_OF_ISSUE')) }]
    : [];
}

function addressOf(node: XmlNode): { text: string; country: string | null } {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'].map((part) => textIn(node, part));
  return { text: distinct(parts).join(', '), country: countryCode(textIn(node, 'COUNTRY')) };
}
