import type { Precision } from '../domain/reading.ts';
import { plain } from './tokens.ts';

/** A date named in a sentence: `date` is the last day it can mean, `start` and `end` count from the sentence's first letter. */
export type FoundDate = {
  date: string;
  first: string;
  precision: Precision;
  start: number;
  end: number;
  hasYear: boolean;
};

type DayParts = { year: number; month: number; day: number };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:19|20)\\d\\d)';

type Reader = (groups: string[], context: number | null) => Omit<FoundDate, 'start' | 'end'> | null;

/** Forms of dates, the longest first: at one place the first that matches is taken. */
const forms: { pattern: RegExp; read: Reader }[] = [
  { pattern: new RegExp(`\\b${month} ${day},? ${year}\\b`, 'g'), read: ([m, d, y]) => dayOf(y, m, d) },
  { pattern: new RegExp(`\\b${day} (?:of )?${month},? ${year}\\b`, 'g'), read: ([d, m, y]) => dayOf(y, m, d) },
  { pattern: /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g, read: ([y, m, d]) => dayOf(y, m, d) },
  { pattern: new RegExp(`\\b(first|second|1st|2nd) half of ${year}\\b`, 'g'), read: ([half, y]) => halfOf(y, half) },
  { pattern: /\bh([12]) (?:of )?((?:19|20)\d\d)\b/g, read: ([half, y]) => halfOf(y, half) },
  {
    pattern: new RegExp(`\\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter (?:of )?${year}\\b`, 'g'),
    read: ([q, y]) => quarterOf(y, q),
  },
  { pattern: /\bq([1-4]) (?:of )?((?:19|20)\d\d)\b/g, read: ([q, y]) => quarterOf(y, q) },
  { pattern: new RegExp(`\\b(?:mid-|middle of |mid )${year}\\b`, 'g'), read: ([y]) => halfOf(y, '1') },
  { pattern: new RegExp(`\\b${month},? ${year}\\b`, 'g'), read: ([m, y]) => monthOf(y, m) },
  { pattern: new RegExp(`\\b${month} ${day}\\b(?![.,]?\\d)`, 'g'), read: ([m, d], y) => inYear(dayOf(y, m, d)) },
  { pattern: new RegExp(`\\b${day} ${month}(?![a-z])`, 'g'), read: ([d, m], y) => inYear(dayOf(y, m, d)) },
  { pattern: new RegExp(`\\b${year}\\b(?![-/.]?\\d)`, 'g'), read: ([y]) => yearOf(y) },
  {
    pattern: new RegExp(
      `(?<=\\b(?:by|until|before|through|during|in|end of|this|next) )${month}(?![a-z]|\\.?,? ?\\d)`,
      'g',
    ),
    read: ([m], y) => inYear(y === null ? null : monthOf(String(y), m)),
  },
  {
    pattern: /\bend of (?:the|this) (?:calendar )?year\b|\byear-end\b|\bthis year's end\b/g,
    read: (_, y) => inYear(y === null ? null : yearOf(String(y))),
  },
  { pattern: /\bend of next year\b/g, read: (_, y) => inYear(y === null ? null : yearOf(String(y + 1))) },
];

/** A sentence without any of these names no date. */
const datedWords =
  /\d|\byear|\b(?:of|by|in|until|before|through|during|this|next) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Finds every date of a sentence in order; `contextYear` completes dates that name no year, which are left out where it is null. */
export function findDates(sentence: string, contextYear: number | null): FoundDate[] {
  if (!datedWords.test(sentence)) return [];
  const text = plain(sentence).toLowerCase();
  if (text.length !== sentence.length) return [];
  const taken: FoundDate[] = [];
  const free = freeSpace(text.length);
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!free.claim(span)) continue;
      const date = read(match.slice(1), contextYear);
      if (date && !isCitation(text, span)) taken.push({ ...date, ...span });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Remembers which letters a longer form has taken already. */
function freeSpace(length: number): { claim: (span: { start: number; end: number }) => boolean } {
  const taken = new Uint8Array(length);
  return {
    claim({ start, end }) {
      if (taken[start] === 1 || taken[end - 1] === 1) return false;
      taken.fill(1, start, end);
      return true;
    },
  };
}

/** The year of an act's title or a document's number is no date: "Act of 2019", "No 833/2014", "fiscal year 2020". */
function isCitation(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  return (
    /(?:act of|act,?|regulations|no\.?|\/|\(eu\)|\(cfsp\)|fiscal year|resolution|§|\$|-) ?$/.test(before) ||
    /^[/%]/.test(text.slice(end, end + 1))
  );
}

function dayOf(year: string | number | null | undefined, month: string | undefined, day: string | undefined) {
  return exact({ year: Number(year), month: monthNumber(month), day: Number(day) }, year);
}

function exact({ year, month, day }: DayParts, given: unknown) {
  if (given === null || given === undefined || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  const date = iso(year, month, day);
  return { date, first: date, precision: 'day' as const, hasYear: true };
}

function monthOf(year: string | undefined, month: string | undefined) {
  return span(Number(year), [monthNumber(month), 1], 'month');
}

function halfOf(year: string | undefined, half: string | undefined) {
  return span(Number(year), [/^(?:1|first)/.test(half ?? '') ? 1 : 7, 6], 'half');
}

function quarterOf(year: string | undefined, quarter: string | undefined) {
  const number = { fi: 1, se: 2, th: 3, fo: 4 }[(quarter ?? '').slice(0, 2)] ?? Number((quarter ?? '1').charAt(0));
  return span(Number(year), [number * 3 - 2, 3], 'quarter');
}

function yearOf(year: string | undefined) {
  return span(Number(year), [1, 12], 'year');
}

function span(year: number, [firstMonth, months]: [first: number, count: number], precision: Precision) {
  const last = firstMonth + months - 1;
  return { date: iso(year, last, daysIn(year, last)), first: iso(year, firstMonth, 1), precision, hasYear: true };
}

const daysIn = (year: number, month: number) => daysOfMonths(year)[month - 1] ?? 0;

/** Lengths of a year's months; asked of the calendar once for common and once for leap years, for speed. */
function daysOfMonths(year: number): readonly number[] {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? leapYear : commonYear;
}

const monthLengths = (year: number) =>
  monthNames.map((_, index) => Temporal.PlainYearMonth.from({ year, month: index + 1 }).daysInMonth);
const commonYear = monthLengths(2023);
const leapYear = monthLengths(2024);

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function inYear<T extends { hasYear: boolean }>(date: T | null): T | null {
  return date && { ...date, hasYear: false };
}

function monthNumber(name: string | undefined): number {
  return /^\d+$/.test(name ?? '') ? Number(name) : monthNames.indexOf((name ?? '').slice(0, 3)) + 1;
}
