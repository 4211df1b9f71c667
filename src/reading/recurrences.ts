import type { Recurrence } from '../domain/reading.ts';
import { plain } from './tokens.ts';

const counts: Record<string, number> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
  twelve: 12,
  other: 2,
  second: 2,
  third: 3,
};
const unitsPerYear: Record<string, number> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
const adverbs: Record<string, number | null> = {
  annual: 1,
  annually: 1,
  yearly: 1,
  biannual: 2,
  biannually: 2,
  semiannual: 2,
  semiannually: 2,
  'semi-annual': 2,
  'semi-annually': 2,
  'bi-annual': 2,
  'bi-annually': 2,
  'half-yearly': 2,
  quarterly: 4,
  'bi-monthly': 6,
  bimonthly: 6,
  monthly: 12,
  weekly: 52,
  daily: 365,
  biennial: 0.5,
  biennially: 0.5,
  triennial: 1 / 3,
  triennially: 1 / 3,
  regular: null,
  regularly: null,
  periodic: null,
  periodically: null,
};

const adverb =
  'semi-annually|semiannually|bi-annually|biannually|half-yearly|annually|yearly|quarterly|bi-monthly|bimonthly|monthly|weekly|biennially|triennially|regularly|periodically';
const adjective =
  'semi-annual|semiannual|bi-annual|biannual|half-yearly|annual|yearly|quarterly|bi-monthly|bimonthly|monthly|weekly|biennial|triennial|regular|periodic';
const occasion =
  'meetings?|reports?|reporting|dialogues?|consultations?|reviews?|summits?|exercises?|forums?|conferences?|updates?|basis|sessions?|talks|ministerials?|engagements?|exchanges?|trainings?|workshops?|calls?|audits?|discussions?|visits?|assessments?|convenings?|contacts?|intervals?|communications?|briefings?';

type Reader = (groups: (string | undefined)[]) => number | null;

const forms: { pattern: RegExp; read: Reader }[] = [
  {
    pattern:
      /\b(once|twice|thrice|(?:two|three|four|six|\d{1,2}) times) (?:a|per|each|every|in each) (?:calendar )?(day|week|month|quarter|year)\b(?: thereafter)?/,
    read: ([count, unit]) => numberOf(count) * unitOf(unit),
  },
  {
    pattern:
      /\bevery (other|second|third|two|three|four|five|six|twelve|\d{1,2}) (?:calendar )?(day|week|month|quarter|year)s?\b/,
    read: ([count, unit]) => unitOf(unit) / numberOf(count),
  },
  { pattern: /\b(?:every|each) (?:calendar )?(week|month|quarter|year)\b/, read: ([unit]) => unitOf(unit) },
  { pattern: new RegExp(`\\b(${adverb})\\b`), read: ([word]) => adverbs[word ?? ''] ?? null },
  {
    pattern: new RegExp(`\\b(${adjective}),? (?:[\\w-]{1,30},? ){0,4}(?:${occasion})\\b`),
    read: ([word]) => adverbs[word ?? ''] ?? null,
  },
];

/** How often something is to happen, after the words of its sentence; null where they say nothing of it. */
export function findRecurrence(sentence: string): Recurrence | null {
  const text = plain(sentence).toLowerCase();
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (match)
      return { perYear: read(match.slice(1)), text: sentence.slice(match.index, match.index + match[0].length) };
  }
  return null;
}

function numberOf(words: string | undefined): number {
  const [first = ''] = (words ?? '').split(' ');
  return counts[first] ?? (Number(first) || 1);
}

function unitOf(name: string | undefined): number {
  return unitsPerYear[name ?? ''] ?? 1;
}
