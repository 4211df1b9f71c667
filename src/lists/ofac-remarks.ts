import type { ListEntry } from '../domain/list-entry.ts';
import { parseBirthDate } from './birth-date.ts';
import { countryCode, countryCodes } from './country.ts';
import { aliasOf } from './list-file.ts';

/** What OFAC writes only in the remarks of its CSV files: weak a.k.a.s, birth dates, nationalities, identifiers. */
export type RemarkFacts = Pick<ListEntry, 'aliases' | 'birthDates' | 'countries' | 'identifiers'>;

const weakAlias = /^(?:[afn]\.k\.a\.|alt\. [afn]\.k\.a\.) '(.+)'$/i;
const birth = /^(?:alt\. )?DOB (.+)$/;
const country = /^(?:alt\. )?(?:nationality|citizen) (.+)$/;
const kinds = [
  'Passport',
  'National ID No.',
  'Identification Number',
  'Tax ID No.',
  'Registration Number',
  'Registration ID',
  'Company Number',
  'Commercial Registry Number',
  'National Foreign ID Number',
  'C.U.R.P.',
  'R.F.C.',
  'Cedula No.',
  'NIT #',
  'RUC #',
  'D.N.I.',
  'SSN',
  "Driver's License No.",
  'Birth Certificate Number',
  'Legal Entity Number',
  'Business Registration Number',
  'Unified Social Credit Code (USCC)',
  'Chamber of Commerce Number',
  'V.A.T. Number',
  'Electoral Registry No.',
  'Vessel Registration Identification IMO',
  'MMSI',
  'SWIFT/BIC',
  'D-U-N-S Number',
  'Numero de Identidad',
  'Residency Number',
  'Personal ID Card',
  'Trade License No.',
  'Government Gazette Number',
  'Enterprise Number',
  'Public Registration Number',
  'Matricula Mercantil No',
  'License',
  'Organization Code',
  'Economic Register Number (CBLS)',
  "Aircraft Manufacturer's Serial Number (MSN)",
  'Aircraft Construction Number (also called L/N or S/N or F/N)',
  'Moroccan Personal ID No.',
  'Stateless Person ID Card',
  'Turkish Identification Number',
];
const shortKinds: Readonly<Record<string, string>> = {
  'vessel registration identification imo': 'imo',
  'national id no.': 'national id',
  'tax id no.': 'tax id',
};

/** Reads the remarks of an OFAC row: items parted by semicolons, the last one ended by a full stop. */
export function readRemarks(remarks: string): RemarkFacts {
  const items = remarks.replace(/\.\s*$/, '').split(/;\s+/);
  const found: RemarkFacts = { aliases: [], birthDates: [], countries: [], identifiers: [] };
  for (const item of items) readItem(item.trim(), found);
  found.countries = countryCodes(found.countries);
  return found;
}

function readItem(item: string, found: RemarkFacts): void {
  const alias = weakAlias.exec(item)?.[1];
  if (alias) found.aliases.push(aliasOf(alias, 'weak'));
  const born = birth.exec(item)?.[1];
  const date = born ? parseBirthDate(born) : null;
  if (date) found.birthDates.push(date);
  const home = country.exec(item)?.[1];
  if (home) found.countries.push(home);
  const identifier = identifierOf(item.replace(/^alt\. /, ''));
  if (identifier) found.identifiers.push(identifier);
}

const currencyKind = 'Digital Currency Address - ';
const currencyAddress = new RegExp(`^(${currencyKind}\\S{1,10}) (\\S{10,120})$`);

function identifierOf(item: string): ListEntry['identifiers'][number] | null {
  const [, currency, address] = currencyAddress.exec(item) ?? [];
  if (currency && address) return { kind: currency.toLowerCase(), value: address, country: null };
  const kind = kinds.find((each) => item.startsWith(`${each} `));
  if (!kind) return null;
  const [, value, place] =
    /^([^\s(][^(]{0,60}?)(?: \(([^)]{1,60})\))?(?: (?:issued|expires|;).*)?$/.exec(item.slice(kind.length + 1)) ?? [];
  const lower = kind.toLowerCase();
  return value && /\d/.test(value)
    ? { kind: shortKinds[lower] ?? lower, value: value.trim(), country: countryCode(place) }
    : null;
}

/** Whether a kind of identifier, as an entry holds it, is also read from remarks: of the others a CSV set says nothing. */
export function isInRemarks(kind: string): boolean {
  const written = [currencyKind, ...kinds];
  return Object.values(shortKinds).includes(kind) || written.some((each) => kind.startsWith(each.toLowerCase()));
}
