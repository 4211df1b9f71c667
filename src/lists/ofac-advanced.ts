import type { Address, BirthDate, EntrySchema, Identifier, ListEntry, ListKind } from '../domain/list-entry.ts';
import { birthDateOf, isoDate } from './birth-date.ts';
import { countryCode } from './country.ts';
import { aliasOf, distinct, type EntryDraft, entryCollector, type ParsedList, tidy } from './list-file.ts';
import { ofacPage } from './ofac-csv.ts';
import { childOf, childrenOf, descendantsOf, readXml, textIn, type XmlNode } from './xml.ts';

/** The sections of SDN_ADVANCED.XML that an entry is put together from, joined by their IDs. */
type Sections = {
  values: Map<string, XmlNode>;
  locations: Map<string, Address>;
  identifiers: Map<string, Identifier[]>;
  parties: { draft: EntryDraft; profile: string }[];
  programs: Map<string, string[]>;
  listedOn: Map<string, string>;
  date: string | null;
};

const records = new Set([
  'DateOfIssue',
  'ReferenceValueSets',
  'Location',
  'IDRegDocument',
  'DistinctParty',
  'SanctionsEntry',
]);
const PROGRAM = 'Program';

/** Reads SDN_ADVANCED.XML or CONS_ADVANCED.XML as a stream; names in their original script come as aliases. */
export function parseOfacAdvanced(list: ListKind, bytes: Uint8Array): ParsedList {
  const sections = readSections(bytes);
  const collector = entryCollector(list);
  for (const { draft, profile } of sections.parties) {
    const programs = sections.programs.get(profile) ?? [];
    const listedOn = sections.listedOn.get(profile) ?? null;
    collector.add({ ...draft, programs, listedOn }, `DistinctParty ${draft.id || '?'}`);
  }
  return {
    publicationId: null,
    date: sections.date,
    declared: null,
    entries: collector.entries,
    badRows: collector.badRows,
  };
}

function readSections(bytes: Uint8Array): Sections {
  const sections: Sections = {
    values: new Map(),
    locations: new Map(),
    identifiers: new Map(),
    parties: [],
    programs: new Map(),
    listedOn: new Map(),
    date: null,
  };
  const readers: Readonly<Record<string, (node: XmlNode) => void>> = {
    DateOfIssue: (node) => {
      sections.date = dayIn(node);
    },
    ReferenceValueSets: (node) => addValues(sections.values, node),
    Location: (node) => sections.locations.set(idOf(node), locationOf(node, sections)),
    IDRegDocument: (node) => addDocument(node, sections),
    DistinctParty: (node) => sections.parties.push(partyOf(node, sections)),
    SanctionsEntry: (node) => addSanctions(node, sections),
  };
  readXml(bytes, records, (node) => readers[node.name]?.(node));
  return sections;
}

function addValues(values: Sections['values'], sets: XmlNode): void {
  for (const set of sets.children)
    for (const value of set.children) values.set(`${value.name} ${value.attributes.get('ID')}`, value);
}

function idOf(node: XmlNode): string {
  return node.attributes.get('ID') ?? '';
}

/** The words of a reference value: `AliasType 1400` is `A.K.A.`. */
function wordsOf({ values }: Pick<Sections, 'values'>, type: string, id: string | undefined): string {
  return tidy(values.get(`${type} ${id}`)?.text ?? '');
}

function countryOf({ values }: Sections, id: string | undefined): string | null {
  const country = values.get(`Country ${id}`);
  return countryCode(country?.attributes.get('ISO2')) ?? countryCode(country?.text);
}

function dayIn(node: XmlNode): string | null {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => Number(textIn(node, part)));
  return year && month && day ? isoDate({ year, month, day }) : null;
}

function locationOf(node: XmlNode, sections: Sections): Address {
  const country = childOf(node, 'LocationCountry')?.attributes.get('CountryID');
  const parts = descendantsOf(node, 'LocationPartValue').map((part) => textIn(part, 'Value'));
  return {
    text: distinct([...parts, wordsOf(sections, 'Country', country)]).join(', '),
    country: countryOf(sections, country),
  };
}

function addDocument(node: XmlNode, sections: Sections): void {
  const identity = node.attributes.get('IdentityID') ?? '';
  const value = textIn(node, 'IDRegistrationNo');
  if (value === '') return;
  const name = wordsOf(sections, 'IDRegDocType', node.attributes.get('IDRegDocTypeID')).toLowerCase();
  const kind = name === 'vessel registration identification' ? 'imo' : name;
  const identifier = {
    kind,
    value: value.replace(/^IMO\s*/i, ''),
    country: countryOf(sections, node.attributes.get('IssuedBy-CountryID')),
  };
  sections.identifiers.set(identity, [...(sections.identifiers.get(identity) ?? []), identifier]);
}

function addSanctions(node: XmlNode, sections: Sections): void {
  const profile = node.attributes.get('ProfileID') ?? '';
  const measures = childrenOf(node, 'SanctionsMeasure').filter(
    (measure) => wordsOf(sections, 'SanctionsType', measure.attributes.get('SanctionsTypeID')) === PROGRAM,
  );
  sections.programs.set(
    profile,
    distinct([...(sections.programs.get(profile) ?? []), ...measures.map((measure) => textIn(measure, 'Comment'))]),
  );
  const event = childOf(childOf(node, 'EntryEvent'), 'Date');
  const day = event ? dayIn(event) : null;
  if (day) sections.listedOn.set(profile, day);
}

/** The format puts reference values, places and documents before the parties, and what they are sanctioned for after them. */
function partyOf(party: XmlNode, sections: Sections): Sections['parties'][number] {
  const profile = childOf(party, 'Profile');
  return { draft: draftOf(party, profile, sections), profile: profile?.attributes.get('ID') ?? '' };
}

function draftOf(party: XmlNode, profile: XmlNode | undefined, sections: Sections): EntryDraft {
  const identities = childrenOf(profile, 'Identity').filter((identity) => identity.attributes.get('False') !== 'true');
  const names = identities.flatMap((identity) => namesOf(identity, sections));
  const primary = names.find((name) => name.isPrimary && !name.isOtherScript) ?? names[0];
  const features = childrenOf(profile, 'Feature');
  return {
    id: party.attributes.get('FixedRef') ?? '',
    name: primary?.text ?? '',
    schema: schemaOf(profile, sections),
    aliases: names
      .filter((name) => name !== primary)
      .map(({ text, isWeak }) => aliasOf(text, isWeak ? 'weak' : 'strong')),
    countries: distinct(
      features
        .filter(isHome(sections))
        .flatMap((feature) => locationsOf(feature, sections).map(({ country }) => country)),
    ),
    birthDates: features.filter((feature) => featureName(feature, sections) === 'birthdate').flatMap(birthDatesOf),
    identifiers: identities.flatMap((identity) => sections.identifiers.get(idOf(identity)) ?? []),
    addresses: features
      .filter((feature) => featureName(feature, sections) === 'location')
      .flatMap((feature) => locationsOf(feature, sections)),
    source: ofacPage(party.attributes.get('FixedRef') ?? ''),
  };
}

function schemaOf(profile: XmlNode | undefined, { values }: Sections): EntrySchema {
  const subType = values.get(`PartySubType ${profile?.attributes.get('PartySubTypeID')}`);
  const type = values.get(`PartyType ${subType?.attributes.get('PartyTypeID')}`)?.text.trim() ?? '';
  const schemas: Readonly<Record<string, EntrySchema>> = {
    Vessel: 'vessel',
    Aircraft: 'aircraft',
    Individual: 'person',
    Entity: 'organization',
  };
  return schemas[subType?.text.trim() ?? ''] ?? schemas[type] ?? 'unknown';
}

/** A name as OFAC prints it: `FAMILY NAME, Given names`. */
export type PrintedName = { text: string; isPrimary: boolean; isWeak: boolean; isOtherScript: boolean };

/** The names of each party, as a stream of identities: nothing else of the file is kept. */
export function namesByParty(bytes: Uint8Array): { id: string; names: PrintedName[] }[] {
  const values: Sections['values'] = new Map();
  const parties: { id: string; names: PrintedName[] }[] = [];
  readXml(bytes, new Set(['ReferenceValueSets', 'Identity']), (node) => {
    if (node.name === 'ReferenceValueSets') addValues(values, node);
    else if (node.attributes.get('False') !== 'true')
      parties.push({ id: node.attributes.get('FixedRef') ?? '', names: namesOf(node, { values }) });
  });
  return parties;
}

function namesOf(identity: XmlNode, sections: Pick<Sections, 'values'>): PrintedName[] {
  const groups = new Map(
    descendantsOf(identity, 'NamePartGroup').map((group) => [
      idOf(group),
      wordsOf(sections, 'NamePartType', group.attributes.get('NamePartTypeID')),
    ]),
  );
  return childrenOf(identity, 'Alias').flatMap((alias) =>
    childrenOf(alias, 'DocumentedName').map((name) => {
      const parts = descendantsOf(name, 'NamePartValue');
      const script = sections.values
        .get(`Script ${parts[0]?.attributes.get('ScriptID')}`)
        ?.attributes.get('ScriptCode');
      const isOtherScript = script !== undefined && script !== 'Latn';
      return {
        text: printedName(parts, groups),
        isPrimary: alias.attributes.get('Primary') === 'true',
        isWeak: alias.attributes.get('LowQuality') === 'true',
        isOtherScript,
      };
    }),
  );
}

/** As OFAC prints it elsewhere: the last name and a comma first, where there are other parts. */
function printedName(parts: readonly XmlNode[], groups: ReadonlyMap<string, string>): string {
  const isLast = (part: XmlNode) => groups.get(part.attributes.get('NamePartGroupID') ?? '') === 'Last Name';
  const last = distinct(parts.filter(isLast).map((part) => part.text)).join(' ');
  const others = distinct(parts.filter((part) => !isLast(part)).map((part) => part.text)).join(' ');
  return distinct([last, others]).join(', ');
}

function featureName(feature: XmlNode, sections: Sections): string {
  return wordsOf(sections, 'FeatureType', feature.attributes.get('FeatureTypeID')).toLowerCase();
}

const homes = new Set(['nationality country', 'citizenship country', 'nationality of registration', 'vessel flag']);

function isHome(sections: Sections): (feature: XmlNode) => boolean {
  return (feature) => homes.has(featureName(feature, sections));
}

function locationsOf(feature: XmlNode, { locations }: Sections): ListEntry['addresses'] {
  const ids = descendantsOf(feature, 'VersionLocation').map((version) => version.attributes.get('LocationID') ?? '');
  return ids
    .map((id) => locations.get(id))
    .filter((location) => location !== undefined && location.text !== '') as Address[];
}

function birthDatesOf(feature: XmlNode): BirthDate[] {
  return descendantsOf(feature, 'DatePeriod').flatMap((period) => {
    const start = childOf(period, 'Start');
    const circa = start?.attributes.get('Approximate') === 'true';
    const [from, to] = [childOf(start, 'From'), childOf(childOf(period, 'End'), 'To')].map((node) =>
      node ? dayIn(node) : null,
    );
    if (!from || !to || to < from) return [];
    const known = birthDateOf(
      { year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)), day: Number(from.slice(8)) },
      circa,
      from === to ? from : `${from} to ${to}`,
    );
    return known ? [{ ...known, to }] : [];
  });
}
