import type { BirthDate, EntrySchema } from '../domain/list-entry.ts';
import { birthDateOf, dateOf, isoDate } from './birth-date.ts';
import { countryCode, countryCodes } from './country.ts';
import { euElementsOf } from './eu-csv.ts';
import { aliasOf, distinct, type EntryDraft, entryCollector, ListRefusal, type ParsedList, tidy } from './list-file.ts';
import { isXml, textOf } from './list-text.ts';
import { childOf, childrenOf, readXml, textIn, type XmlNode } from './xml.ts';

const schemas: Readonly<Record<string, EntrySchema>> = {
  person: 'person',
  enterprise: 'organization',
  P: 'person',
  E: 'organization',
};

/** Reads the EU's financial sanctions file (1.1), XML or CSV. */
export function parseEu(bytes: Uint8Array): ParsedList {
  return isXml(bytes) ? parseXml(bytes) : parseCsv(bytes);
}

function parseCsv(bytes: Uint8Array): ParsedList {
  const { generated, parties, strays } = euElementsOf(textOf(bytes));
  const collector = entryCollector('eu');
  for (const node of parties) collector.add(draftOf(node), `Entity_LogicalId ${attribute(node, 'logicalId')}`);
  for (let row = 0; row < strays; row++) collector.bad('row without an Entity_LogicalId', 'no Entity_LogicalId');
  const { entries, badRows } = collector;
  return { publicationId: null, date: dateOf(generated), declared: null, entries, badRows };
}

/** In XML the values sit in attributes. */
function parseXml(bytes: Uint8Array): ParsedList {
  const collector = entryCollector('eu');
  const { root, attributes } = readXml(bytes, new Set(['sanctionEntity']), (node) =>
    collector.add(draftOf(node), `sanctionEntity ${attribute(node, 'logicalId')}`),
  );
  if (root !== 'export')
    throw new ListRefusal('wrong-content', 'The file is not the EU financial sanctions file. Nothing was changed.');
  const publicationId = attributes.get('globalFileId') ?? null;
  return {
    publicationId,
    date: dateOf(attributes.get('generationDate') ?? ''),
    declared: null,
    entries: collector.entries,
    badRows: collector.badRows,
  };
}

function attribute(node: XmlNode | undefined, name: string): string {
  return tidy(node?.attributes.get(name) ?? '');
}

function draftOf(node: XmlNode): EntryDraft {
  const subject = childOf(node, 'subjectType');
  const names = childrenOf(node, 'nameAlias').filter((name) => attribute(name, 'wholeName') !== '');
  const primary = primaryName(names);
  const regulations = childrenOf(node, 'regulation');
  const people = [...childrenOf(node, 'citizenship'), ...childrenOf(node, 'birthdate')];
  const unReference = attribute(node, 'unitedNationId');
  return {
    id: attribute(node, 'euReferenceNumber') || attribute(node, 'logicalId'),
    name: attribute(primary, 'wholeName'),
    schema: schemas[attribute(subject, 'code')] ?? schemas[attribute(subject, 'classificationCode')] ?? 'unknown',
    aliases: names
      .filter((name) => name !== primary)
      .map((name) => aliasOf(attribute(name, 'wholeName'), attribute(name, 'strong') === 'false' ? 'weak' : 'strong')),
    titles: distinct(names.flatMap((name) => [attribute(name, 'title'), attribute(name, 'function')])),
    programs: distinct(regulations.map((regulation) => attribute(regulation, 'programme'))),
    countries: countryCodes(people.map((each) => attribute(each, 'countryIso2Code'))),
    birthDates: childrenOf(node, 'birthdate')
      .map(birthOf)
      .filter((date) => date !== null),
    identifiers: [
      ...(unReference ? [{ kind: 'un reference', value: unReference, country: null }] : []),
      ...childrenOf(node, 'identification').flatMap(identifierOf),
    ],
    addresses: childrenOf(node, 'address')
      .map(addressOf)
      .filter(({ text }) => text !== ''),
    remarks: distinct(childrenOf(node, 'remark').map((remark) => remark.text)).join('; ') || null,
    listedOn: dateOf(attribute(node, 'designationDate')),
    source:
      regulations.map((regulation) => textIn(regulation, 'publicationUrl')).find((url) => url.startsWith('https://')) ??
      null,
  };
}

/** No name is flagged as the primary one: the lowest logicalId, Latin letters before other scripts. */
function primaryName(names: readonly XmlNode[]): XmlNode | undefined {
  const isOther = (name: XmlNode) => Number(aliasOf(attribute(name, 'wholeName'), 'strong').originalScript);
  return [...names].sort(
    (a, b) => isOther(a) - isOther(b) || Number(attribute(a, 'logicalId')) - Number(attribute(b, 'logicalId')),
  )[0];
}

function birthOf(node: XmlNode): BirthDate | null {
  const circa = attribute(node, 'circa') === 'true';
  const number = (name: string) => Number(attribute(node, name)) || null;
  const [from, to, year] = [number('yearRangeFrom'), number('yearRangeTo'), number('year')];
  if (from && to) {
    const first = birthDateOf({ year: from, month: null, day: null }, circa, `${from} to ${to}`);
    const last = isoDate({ year: to, month: 12, day: 31 });
    return first && last && first.from <= last ? { ...first, to: last } : null;
  }
  const text = attribute(node, 'birthdate') || String(year);
  return year ? birthDateOf({ year, month: number('monthOfYear'), day: number('dayOfMonth') }, circa, text) : null;
}

function identifierOf(node: XmlNode): { kind: string; value: string; country: string | null }[] {
  const value = attribute(node, 'number');
  const kind = attribute(node, 'identificationTypeCode').toLowerCase();
  return /\d/.test(value)
    ? [
        {
          kind,
          value: kind === 'imo' ? value.replace(/^IMO\s*/i, '') : value,
          country: countryCode(attribute(node, 'countryIso2Code')),
        },
      ]
    : [];
}

/** A place that is not known is printed as "-", a country as "00". */
function addressOf(node: XmlNode): { text: string; country: string | null } {
  const country = countryCode(attribute(node, 'countryIso2Code'));
  const parts = ['street', 'city', 'region', 'zipCode']
    .map((name) => attribute(node, name))
    .filter((part) => part !== '-');
  return { text: distinct([...parts, country ? attribute(node, 'countryDescription') : '']).join(', '), country };
}
