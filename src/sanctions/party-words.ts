import type { PartyWords } from '../deps.ts';
import { EntrySchema, type Party } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import { parseBirthDate } from '../lists/birth-date.ts';
import { countryCode } from '../lists/country.ts';
import { isIdentifying } from '../screening/index-build.ts';

const types = EntrySchema.options.filter((type) => type !== 'unknown');

/** The party that somebody's words ask for. Throws `bad-value` with the field: `name`, `type`, `country` or `born`. */
export function partyOf(words: PartyWords): Party {
  const identifiers = words.ids.map((value) => ({ kind: 'identifier', value: value.trim(), country: null }));
  const name = words.name.trim() || identifiers.map(({ value }) => value).join(' ');
  if (name === '') throw wrong('name', '', ['Siemens AG', 'imo:9401598']);
  if (words.name.trim() === '' && !identifiers.some(({ value }) => isIdentifying(value)))
    throw wrong('id', name, ['imo:9401598', 'id:A1234567']);
  if (name.length > 400) throw new DomainError({ code: 'too-long', field: 'name', limit: 400, length: name.length });
  return {
    schema: typeOf(words.type),
    name,
    aliases: [],
    countries: words.countries.map(countryOf),
    birthDates: words.born.trim() === '' ? [] : [bornOf(words.born)],
    identifiers: identifiers.filter(({ value }) => value !== ''),
  };
}

const otherTypes: Readonly<Record<string, EntrySchema>> = {
  '': 'unknown',
  any: 'unknown',
  entity: 'organization',
  company: 'organization',
  organisation: 'organization',
  individual: 'person',
  ship: 'vessel',
};

function typeOf(text: string): EntrySchema {
  const plain = text.trim().toLowerCase();
  const known = EntrySchema.safeParse(otherTypes[plain] ?? plain);
  if (known.success) return known.data;
  throw wrong('type', text, types);
}

function countryOf(text: string): string {
  const trimmed = text.trim();
  const code = countryCode(trimmed.length === 2 ? trimmed.toUpperCase() : trimmed);
  if (code !== null) return code;
  throw wrong('country', text, ['DE', 'Germany']);
}

function bornOf(text: string) {
  const date = parseBirthDate(text.trim());
  if (date !== null) return date;
  throw wrong('born', text, ['1965', '1965-04-14', '14 Apr 1965']);
}

function wrong(field: string, value: string, allowed: string[]): DomainError {
  return new DomainError({ code: 'bad-value', field, value: value.slice(0, 80), allowed }, { field });
}
