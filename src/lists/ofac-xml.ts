import type { EntrySchema, ListKind } from '../domain/list-entry.ts';
import { dateOf, parseBirthDate } from './birth-date.ts';
import { countryCode, countryCodes } from './country.ts';
import { aliasOf, distinct, type EntryDraft, entryCollector, type ParsedList } from './list-file.ts';
import { ofacPage } from './ofac-csv.ts';
import { childOf, childrenOf, readXml, textIn, type XmlNode } from './xml.ts';

const schemas: Readonly<Record<string, EntrySchema>> = {
  Individual: 'person',
  Entity: 'organization',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

/** Reads SDN.XML or CONSOLIDATED.XML; `publshInformation` (so spelled) gives the date and the record count. */
export function parseOfacXml(list: ListKind, bytes: Uint8Array): ParsedList {
  const collector = entryCollector(list);
  let published: XmlNode | undefined;
  readXml(bytes, new Set(['publshInformation', 'sdnEntry']), (node) => {
    if (node.name === 'publshInformation') published = node;
    else collector.add(draftOf(node), `sdnEntry ${textIn(node, 'uid')}`);
  });
  const declared = Number(textIn(published, 'Record_Count'));
  const date = dateOf(textIn(published, 'Publish_Date'), 'month-first');
  return {
    publicationId: null,
    date,
    declared: declared || null,
    entries: collector.entries,
    badRows: collector.badRows,
  };
}

function draftOf(node: XmlNode): EntryDraft {
  const items = (listName: string, name: string) => childrenOf(childOf(node, listName), name);
  const countries = [...items('nationalityList', 'nationality'), ...items('citizenshipList', 'citizenship')].map(
    (each) => textIn(each, 'country'),
  );
  const vessel = childOf(node, 'vesselInfo');
  const callSign = textIn(vessel, 'callSign');
  return {
    id: textIn(node, 'uid'),
    name: nameOf(node),
    schema: schemas[textIn(node, 'sdnType')] ?? 'unknown',
    aliases: items('akaList', 'aka').map((aka) =>
      aliasOf(nameOf(aka), textIn(aka, 'category') === 'weak' ? 'weak' : 'strong'),
    ),
    titles: distinct([textIn(node, 'title')]),
    programs: distinct(childrenOf(childOf(node, 'programList'), 'program').map((program) => program.text)),
    countries: countryCodes([...countries, textIn(vessel, 'vesselFlag')]),
    birthDates: items('dateOfBirthList', 'dateOfBirthItem')
      .map((item) => parseBirthDate(textIn(item, 'dateOfBirth')))
      .filter((date) => date !== null),
    identifiers: [
      ...items('idList', 'id').flatMap(identifierOf),
      ...(callSign ? [{ kind: 'call sign', value: callSign, country: null }] : []),
    ],
    addresses: items('addressList', 'address')
      .map(addressOf)
      .filter(({ text }) => text !== ''),
    remarks: textIn(node, 'remarks') || null,
    source: ofacPage(textIn(node, 'uid')),
  };
}

/** OFAC prints persons as `FAMILY NAME, Given names`. */
function nameOf(node: XmlNode): string {
  return distinct([textIn(node, 'lastName'), textIn(node, 'firstName')]).join(', ');
}

function identifierOf(id: XmlNode): { kind: string; value: string; country: string | null }[] {
  const kind = textIn(id, 'idType').toLowerCase();
  const value = textIn(id, 'idNumber');
  if (!/\d/.test(value)) return [];
  const isImo = kind === 'vessel registration identification';
  return [
    { kind: isImo ? 'imo' : kind, value: value.replace(/^IMO\s*/i, ''), country: countryCode(textIn(id, 'idCountry')) },
  ];
}

const addressParts = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'];

function addressOf(address: XmlNode): { text: string; country: string | null } {
  return {
    text: distinct(addressParts.map((part) => textIn(address, part))).join(', '),
    country: countryCode(textIn(address, 'country')),
  };
}
