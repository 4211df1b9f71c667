import type { PartyWords } from '../deps.ts';
import { imoDigits, imoFault } from '../domain/imo-number.ts';
import { EntrySchema, type Identifier, type Party } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import { parseBirthDate } from '../lists/birth-date.ts';
import { countryCode } from '../lists/country.ts';
import { isIdentifying } from '../screening/index-build.ts';
import { namePartsOf } from '../screening/name-parts.ts';

const types = EntrySchema.options.filter((type) => type !== 'unknown');

/**
 * The party that somebody's words ask for on a day; a number that begins with `IMO` is one of the International Maritime
 * Organization. Throws `unread-value` or `bad-value` with the field: `name`, `type`, `country`, `born` or `id`.
 */
export function partyOf(words: PartyWords, today: Temporal.PlainDate): Party {
  const identifiers = words.ids.map(identifierOf);
  const name = words.name.trim() || identifiers.map(numberWords).join(' ');
  const schema = typeOf(words.type);
  if (name === '') throw unread('a name', '', nameExamples);
  if (!words.ids.some(isIdentifying)) refuseIncomparable(words.name.trim(), name, schema);
  if (name.length > 400) throw new DomainError({ code: 'too-long', field: 'name', limit: 400, length: name.length });
  return {
    schema,
    name,
    aliases: [],
    countries: words.countries.map(countryOf),
    birthDates: words.born.trim() === '' ? [] : [bornOf(words.born, today)],
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

/** The sort of party that a word names: `entity` is an organization, nothing is any; null where it names none. */
function typeNamed(text: string): EntrySchema | null {
  const plain = text.trim().toLowerCase();
  const known = EntrySchema.safeParse(Object.hasOwn(otherTypes, plain) ? otherTypes[plain] : plain);
  return known.success ? known.data : null;
}

function typeOf(text: string): EntrySchema {
  const type = typeNamed(text);
  if (type !== null) return type;
  throw impossible({ field: 'type', what: 'type' }, text, types);
}

function countryOf(text: string): string {
  const trimmed = text.trim();
  const code = countryCode(trimmed.length === 2 ? trimmed.toUpperCase() : trimmed);
  if (code !== null) return code;
  throw unread('a country', text, { field: 'country', examples: ['DE', 'Germany'] });
}

function bornOf(text: string, today: Temporal.PlainDate) {
  const date = parseBirthDate(text.trim());
  if (date === null) throw unread('a date of birth', text, { field: 'born', examples: bornExamples });
  if (date.from > today.toString())
    throw impossible({ field: 'born', what: 'birth date: it lies in the future' }, text, bornExamples);
  return date;
}

const bornExamples = ['1965', '1965-04-14', '14 Apr 1965'];

function identifierOf(text: string): Identifier {
  const value = text.trim();
  if (!/^IMO(?![a-z])/i.test(value)) return { kind: 'identifier', value, country: null };
  const digits = imoDigits(value);
  const fault = imoFault(digits);
  if (fault === null) return { kind: 'imo', value: digits, country: null };
  const allowed = ['imo:9074729', `id:${digits} if your papers truly say so`];
  throw impossible({ field: 'id', what: `IMO number: ${fault}` }, digits, allowed);
}

/** A number as an answer names it where no name was given. */
function numberWords({ kind, value }: Identifier): string {
  return kind === 'imo' ? `IMO ${value}` : value;
}

const numberExamples = { field: 'id', examples: ['imo:9074729', 'id:A1234567'] };
const nameExamples = { field: 'name', examples: ['Siemens AG', '王伟', 'imo:9074729'] };

function unread(what: string, value: string, { field, examples }: { field: string; examples: string[] }): DomainError {
  return new DomainError({ code: 'unread-value', what, value: value.slice(0, 80), examples }, { field });
}

/** A value that can be read and cannot be; `what` is what it is not. */
function impossible({ field, what }: { field: string; what: string }, value: string, allowed: string[]): DomainError {
  return new DomainError({ code: 'bad-value', field: what, value: value.slice(0, 80), allowed }, { field });
}
