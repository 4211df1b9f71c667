import { RE2JS, RE2JSException } from 're2js';
import { agencyNames } from './agency-names.ts';
import type { NewsItem } from './news.ts';
import { readParty } from './parties.ts';
import { DomainError } from './problem.ts';

/** What a filter looks at. */
export type Searchable = Pick<
  NewsItem,
  'title' | 'text' | 'url' | 'publisher' | 'published' | 'createdAt' | 'reading' | 'official'
>;

/** Where a filter may look; without a field, in title and text. */
export const fieldNames = [
  ...(['title', 'text', 'agency', 'type', 'tag', 'source'] as const),
  ...(['topic', 'country', 'after', 'before'] as const),
];
export type FilterField = (typeof fieldNames)[number];

/** One condition of a filter, ready to be tested. */
export type Term = (item: Searchable) => boolean;

type Value = { kind: 'word' | 'phrase' | 'pattern'; text: string };

/** The condition that a value sets for a field. Throws `bad-filter`, or `bad-value` for a date. */
export function termOf(value: Value, field: FilterField | null): Term {
  if (field === 'after' || field === 'before') return dateTerm(value, field);
  const look = lookers[field ?? 'words'];
  if (value.kind === 'pattern') {
    const matches = patternOf(value.text);
    return (item) => look(item).some((text) => matches(text));
  }
  const wanted = plain(value.text);
  if (wanted === '') throw new DomainError({ code: 'bad-filter', text: value.text, why: 'a phrase in it is empty' });
  const alike = comparers[field ?? 'words'] ?? beginsWord;
  const alternatives = field === 'agency' ? agencyNames(wanted) : [wanted];
  return (item) => look(item).some((text) => alternatives.some((each) => alike(plain(text), each)));
}

type Place = Exclude<FilterField, 'after' | 'before'> | 'words';

const lookers: Record<Place, (item: Searchable) => readonly string[]> = {
  words: ({ title, text }) => [title, text],
  title: ({ title }) => [title],
  text: ({ text }) => [text],
  agency: ({ official, publisher }) => [...(official?.agencies ?? []), publisher ?? ''],
  type: ({ official }) => (official?.kind ? [official.kind] : []),
  tag: ({ reading, official }) => [
    ...reading.topics,
    ...reading.sanctions.flatMap(({ measures }) => measures),
    ...(official ? [...official.docketIds, official.documentNumber ?? '', official.citation ?? ''] : []),
  ],
  source: ({ publisher, url }) => [publisher ?? '', url === null ? '' : new URL(url).host],
  topic: ({ reading }) => reading.topics,
  country: ({ reading }) => reading.countries,
};

type Comparer = (text: string, wanted: string) => boolean;

const comparers: Partial<Record<Place, Comparer>> = {
  type: (text, wanted) => hyphened(text) === hyphened(kindNames[hyphened(wanted)] ?? wanted),
  tag: (text, wanted) => hyphened(text) === hyphened(wanted),
  topic: (text, wanted) => hyphened(text) === hyphened(wanted),
  country: (text, wanted) => readParty(text).toLowerCase() === readParty(wanted).toLowerCase(),
};

/** How the Federal Register's API writes its kinds: federalregister.gov/developers/documentation/api/v1, `type`. */
const kindNames: Record<string, string> = {
  prorule: 'proposed-rule',
  proposed: 'proposed-rule',
  presdocu: 'presidential-document',
  presidential: 'presidential-document',
};

function hyphened(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** Small letters, straight quotes, plain hyphens and single spaces, so that typography hides nothing. */
function plain(text: string): string {
  const straight = isAscii.test(text) ? text.toLowerCase() : straightened(text);
  return straight.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

// Most texts need no more than that, and it costs more than the look itself.
const isAscii = /^[\t-~]*$/;

function straightened(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Whether the words stand in a text where a word begins: `tariff` finds “tariffs”, `ban` does not find “urban”. */
function beginsWord(text: string, wanted: string): boolean {
  const wantsBoundary = /^[\p{L}\p{N}]/u.test(wanted);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!wantsBoundary || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

// A search costs letters × program (bench/filters.ts): these keep the worst pattern under a second for its first item.
const longestPattern = 200;
const largestProgram = 200;
const lettersLookedAt = 10_000;

/** A pattern of RE2, in any case, in time linear in the text; it looks at the first 10,000 letters. */
function patternOf(pattern: string): (text: string) => boolean {
  const bad = (why: string) => new DomainError({ code: 'bad-filter', text: `/${pattern.slice(0, 100)}/`, why });
  if (pattern.length > longestPattern) throw bad(`a pattern has at most ${longestPattern} letters`);
  const compiled = compile(pattern, bad);
  if (compiled.programSize() > largestProgram) throw bad('the pattern is too large: use fewer or shorter repetitions');
  return (text) => compiled.test(text.slice(0, lettersLookedAt));
}

function compile(pattern: string, bad: (why: string) => DomainError): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (error instanceof RE2JSException) throw bad('the pattern is not one that RE2 can read');
    throw error;
  }
}

function dateTerm(value: Value, field: 'after' | 'before'): Term {
  const { text } = value;
  if (value.kind === 'pattern' || !isPeriod(text)) {
    const allowed = [`${field}:2015-09-01`, `${field}:2015-09`, `${field}:2015`];
    throw new DomainError({ code: 'bad-value', field: `date for ${field}`, value: text.slice(0, 40), allowed });
  }
  const isAfter = field === 'after';
  // ISO dates compare as text, also those cut after the month or the year.
  return ({ published, createdAt }) => (published ?? createdAt.slice(0, 10)) >= text === isAfter;
}

function isPeriod(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const whole = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  try {
    Temporal.PlainDate.from(whole);
    return true;
  } catch {
    return false;
  }
}
