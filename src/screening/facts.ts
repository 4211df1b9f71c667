import type { BirthDate, Party } from '../domain/list-entry.ts';
import { identifierKey, isIdentifying } from './index-build.ts';

/** What a fact beside the name does to a score: `factor` multiplies it; `decides` sets it to 1. */
export type Fact = { why: string; factor: number; decides: boolean };

const BORN_SAME = 1.02;
/** Registers often err by a year or two, and "circa" says less: not a contradiction, not a confirmation. */
const BORN_NEAR = 0.98;
/** The same name with another birth date is more often a namesake than an error: below a match. */
const BORN_ELSE = 0.72;
const COUNTRY_SAME = 1.01;
const COUNTRY_ELSE = 0.96;
const YEARS_NEAR = 2;
const YEARS_NEAR_CIRCA = 5;

/** The facts that two parties share or contradict each other in: identifiers, birth dates, countries. */
export function compareFacts(query: Party, listed: Party): Fact[] {
  return [
    identifierFact(query, listed),
    birthFact(query.birthDates, listed.birthDates),
    countryFact(query.countries, listed.countries),
  ].filter((fact) => fact !== null);
}

function identifierFact(query: Party, listed: Party): Fact | null {
  if (query.identifiers.length === 0) return null;
  const asked = new Set(query.identifiers.map(({ value }) => identifierKey(value)));
  const same = listed.identifiers.find(({ value }) => isIdentifying(value) && asked.has(identifierKey(value)));
  return same ? { why: `same ${same.kind} ${same.value}`, factor: 1, decides: true } : null;
}

function birthFact(query: readonly BirthDate[], listed: readonly BirthDate[]): Fact | null {
  if (query.length === 0 || listed.length === 0) return null;
  const asked = query.map(({ text }) => text).join(', ');
  const said = listed.map(({ text }) => text).join(', ');
  const pairs = query.flatMap((a) => listed.map((b) => ({ gap: yearsBetween(a, b), isCirca: a.circa || b.circa })));
  if (pairs.some(({ gap }) => gap === 0))
    return { why: `born ${said}, asked ${asked}`, factor: BORN_SAME, decides: false };
  if (pairs.some(({ gap, isCirca }) => gap <= (isCirca ? YEARS_NEAR_CIRCA : YEARS_NEAR)))
    return { why: `born ${said}, asked ${asked}: near`, factor: BORN_NEAR, decides: false };
  return { why: `born ${said}, not ${asked}`, factor: BORN_ELSE, decides: false };
}

function yearsBetween(a: BirthDate, b: BirthDate): number {
  if (a.from <= b.to && b.from <= a.to) return 0;
  const [earlier, later] = a.to < b.from ? [a.to, b.from] : [b.to, a.from];
  const years = Number(later.slice(0, 4)) - Number(earlier.slice(0, 4));
  return Math.max(1, years);
}

function countryFact(query: readonly string[], listed: readonly string[]): Fact | null {
  if (query.length === 0 || listed.length === 0) return null;
  const shared = query.filter((country) => listed.includes(country));
  if (shared.length > 0) return { why: `country ${shared.join(', ')}`, factor: COUNTRY_SAME, decides: false };
  return { why: `countries ${listed.join(', ')}, not ${query.join(', ')}`, factor: COUNTRY_ELSE, decides: false };
}

/** A name's score after the facts, 0 to 1. A contradiction lowers it; agreement lifts only what is not yet certain. */
export function withFacts(score: number, facts: readonly Fact[]): number {
  if (facts.some((fact) => fact.decides)) return 1;
  return Math.min(
    1,
    facts.reduce((product, { factor }) => product * factor, score),
  );
}
