import type { PartyWords } from '../deps.ts';
import { EntrySchema, type Party } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import { parseBirthDate } from '../lists/birth-date.ts';
import { countryCode } from '../lists/country.ts';
import { isIdentifying } from '../screening/index-build.ts';
import { namePartsOf } from '../screening/name-parts.ts';

const types = EntrySchema.options.filter((type) => type !== 'unknown');

/** The party that somebody's words ask for. Throws `unread-value` or `bad-value` with the field: `name`, `type`, `country` or `born`. */
export function partyOf(words: PartyWords): Party {
  const identifiers = words.ids.map((value) => ({ kind: 'identifier', value: value.trim(), country: null }));
  const name = words.name.trim() || identifiers.map(({ value }) => value).join(' ');
  const schema = typeOf(words.type);
  if (name === '') throw unread('a name', '', nameExamples);
  if (!words.ids.some(isIdentifying)) refuseIncomparable(words.name.trim(), name, schema);
  if (name.length > 400) throw new DomainError({ code: 'too-long', field: 'name', limit: 400, length: name.length });
  return {
    schema,
    name,
    aliases: [],
    countries: words.countries.map(countryOf),
    birthDates: words.born.trim() === '' ? [] : [bornOf(words.born)],
    identifiers: identifiers.filter(({ value }) => value !== ''),
  };
}

/** A name of signs alone, or a number too short to name anybody, would meet nobody: “no match” would say nothing. */
function refuseIncomparable(typed: string, name: string, schema: EntrySchema): void {
  if (typed === '') throw unread('a number that names a party', name, numberExamples);
  if (namePartsOf(typed.slice(0, 400), schema).length === 0) throw unread('a name', typed, nameExamples);
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
  throw new DomainError(
    { code: 'bad-value', field: 'type', value: text.slice(0, 80), allowed: types },
    { field: 'type' },
  );
}

function countryOf(text: string): string {
  const trimmed = text.trim();
  const code = countryCode(trimmed.length === 2 ? trimmed.toUpperCase() : trimmed);
  if (code !== null) return code;
  throw unread('a country', text, { field: 'country', examples: ['DE', 'Germany'] });
}

function bornOf(text: string) {
  const date = parseBirthDate(text.trim());
  if (date !== null) return date;
  throw unread('a date of birth', text, { field: 'born', examples: ['1965', '1965-04-14', '14 Apr 1965'] });
}

const numberExamples = { field: 'id', examples: ['imo:9401598', 'id:A1234567'] };
const nameExamples = { field: 'name', examples: ['Siemens AG', '王伟', 'imo:9401598'] };

function unread(what: string, value: string, { field, examples }: { field: string; examples: string[] }): DomainError {
  return new DomainError({ code: 'unread-value', what, value: value.slice(0, 80), examples }, { field });
}
