import type { Precision } from '../domain/reading.ts';
import { daysIn, iso, monthNumber, moved } from './calendar.ts';
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

const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:19|20)\\d\\d)';
/** A year by its number, or as this text's own or the next. */
const anyYear = '((?:19|20)\\d\\d|(?:this|the current|next|the following|the coming) year)';
const dash = '(?:-|–| and | to )';
const deadline = '(?<=\\b(?:by|before|until|through|than|end of|prior to)(?: the| this| next| the coming| about)? )';
const season = '(spring|summer|autumn|fall|winter)';

type Found = Omit<FoundDate, 'start' | 'end'> | null;
type Form = { pattern: RegExp; read: Reader; needs: Need };
/** What a text must hold for a form to be looked for at all. */
type Need = 'digits' | 'month' | 'season' | 'period';
/** What a form's groups mean, by the day on which the text was written. */
type Reader = (groups: string[], written: string | null) => Found;

/** Forms of dates, the longest first: at one place the first that matches is taken. */
const forms: Form[] = [
  form(`${month} \\d{1,2}${dash}${day},? ${year}`, ([m, d, y]) => dayOf(y, m, d)),
  form(`${month} ${day}(?:,| of|, of)? ${anyYear}`, ([m, d, y], written) => dayOf(yearMeant(y, written), m, d)),
  form(`${day} (?:day )?(?:of )?${month},? ${year}`, ([d, m, y]) => dayOf(y, m, d)),
  form('((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)', ([y, m, d]) => exact(y, m, d)),
  form('(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)', ([d, m, y]) => exact(y, m, d)),
  form('(\\d{1,2})/(\\d{1,2})/(20\\d\\d)', ([m, d, y]) => exact(y, m, d) ?? exact(y, d, m)),
  form(`(first|second|1st|2nd|latter) half of ${anyYear}`, ([half, y], written) => halfOf(yearMeant(y, written), half)),
  form(`h([12]) (?:of )?${year}`, ([half, y]) => halfOf(y, half)),
  form(`(first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter (?:of )?${anyYear}`, ([q, y], written) =>
    quarterOf(yearMeant(y, written), q),
  ),
  form(`q([1-4]),? (?:of )?${anyYear}`, ([q, y], written) => quarterOf(yearMeant(y, written), q)),
  form(`(?:mid-year |midyear |mid-|middle of |mid )${anyYear}`, ([y], written) => halfOf(yearMeant(y, written), '1')),
  form(`(early|late)(?: in)? ${anyYear}`, ([part, y], written) =>
    quarterOf(yearMeant(y, written), part === 'early' ? '1' : '4'),
  ),
  form(`(?:start|beginning) of ${year}`, ([y]) => exact(y, '1', '1')),
  form(`${season}(?: of|,)? ${anyYear}`, ([name, y], written) => seasonOf(yearMeant(y, written), name)),
  form(`${month},?(?: of)? ${anyYear}`, ([m, y], written) => monthOf(yearMeant(y, written), m)),
  form(`${month} (?:\\d{1,2}${dash})?${day}\\b(?![.,]?\\d)`, ([m, d], written) => inYear(dayOf(yearIn(written), m, d))),
  form(`${day} ${month}(?![a-z])`, ([d, m], written) => inYear(dayOf(yearIn(written), m, d))),
  form(`${year}[-–](20\\d\\d|\\d\\d)\\b(?!-)`, ([from, to]) => yearsOf(from, to)),
  form(`${year}\\b(?![-/.]?\\d)`, ([y]) => span(y, [1, 12], 'year')),
  {
    needs: 'month',
    pattern: new RegExp(
      `(?<=\\b(?:by|until|before|through|during|in|of|this|next|mid-|early|late) )${month}(?![a-z]|\\.?,? ?\\d)|(?<=\\bmid-)${month}(?![a-z]|\\.?,? ?\\d)`,
      'g',
    ),
    read: ([m, mid], written) => inYear(monthOf(yearIn(written), m ?? mid)),
  },
  {
    needs: 'season',
    pattern: new RegExp(`${deadline}${season}(?! of|,? ?\\d)\\b`, 'g'),
    read: ([name], written) => inYear(seasonAfter(written, name)),
  },
  form(
    "(?:end|close) of (?:the|this) (?:calendar |current )?year(?! ?\\d)|year-end(?! \\d)|(?:this |the )?year's end|end of year",
    (_, written) => inYear(span(yearIn(written), [1, 12], 'year')),
  ),
  form('end of (?:next|the following|the coming) year', (_, written) => span(yearAfter(written), [1, 12], 'year')),
  form('(the|this) (year|month|quarter|week) (?:is out|is over|ends|closes|is up)', ([which, unit], written) =>
    unit === 'year' ? inYear(span(yearIn(written), [1, 12], 'year')) : endOf(written, which, unit),
  ),
  form('end of (the|this|next) (month|quarter|week)', ([which, unit], written) => endOf(written, which, unit)),
  {
    needs: 'period',
    pattern: new RegExp(`${deadline}(?:next )?(year|month)(?= |[.,;]|$)(?<=next year|next month)`, 'g'),
    read: nextOf,
  },
  form('end of (?:the|this) decade', (_, written) => inYear(decadeEnd(written))),
];

function form(source: string, read: Reader): Form {
  return { pattern: new RegExp(`\\b(?:${source})(?![a-z0-9])`, 'g'), read, needs: needOf(source) };
}

function needOf(source: string): Need {
  if (source.includes('jan(?:')) return 'month';
  if (source.includes('spring|')) return 'season';
  return /half|quarter|mid-|early|q\(|h\(|end of|over/.test(source) ? 'period' : 'digits';
}

const needed: Record<Need, RegExp> = {
  digits: /\d/,
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  season: /spring|summer|autumn|fall|winter/,
  period: /half|quarter|mid|early|late|\bq[1-4]|\bh[12]|end|close|year|month|over|decade|out\b/,
};

/** A sentence without any of these names no date. */
const datedWords =
  /\d|\byear|\b(?:of|by|in|until|before|through|during|this|next|the|early|late|coming) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|month|quarter|week|decade)|\bmid-/i;

/** Finds every date of a sentence in order; `written`, the day of writing, completes dates without a year, which are left out where it is null. */
export function findDates(sentence: string, written: string | null): FoundDate[] {
  if (!datedWords.test(sentence)) return [];
  const text = plain(sentence).toLowerCase();
  if (text.length !== sentence.length) return [];
  const taken: FoundDate[] = [];
  const free = freeSpace(text.length);
  const has = { digits: false, month: false, season: false, period: false };
  for (const need of Object.keys(needed) as Need[]) has[need] = needed[need].test(text);
  for (const { pattern, read, needs } of forms) {
    if (!has[needs]) continue;
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (!free.claim(place)) continue;
      const date = read(match.slice(1), written);
      if (date && !isCitation(text, place)) taken.push({ ...date, ...place });
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
    /(?:act of|act,?|regulations|no\.?|\/|\(eu\)|\(cfsp\)|fiscal year|fy|resolution|§|\$|-) ?$/.test(before) ||
    /^[/%]/.test(text.slice(end, end + 1))
  );
}

type Year = number | string | null | undefined;

const yearIn = (written: string | null): number | null => (written === null ? null : Number(written.slice(0, 4)));
const yearAfter = (written: string | null): number | null =>
  written === null ? null : Number(written.slice(0, 4)) + 1;

/** A year by its number, or "this year" and "next year" as the text's day of writing means them. */
function yearMeant(words: string | undefined, written: string | null): Year {
  if (/^\d/.test(words ?? '')) return words;
  return /^(?:this|the current)/.test(words ?? '') ? yearIn(written) : yearAfter(written);
}

function dayOf(year: Year, name: string | undefined, day: string | undefined): Found {
  return exact(year, String(monthNumber(name ?? '')), day);
}

function exact(givenYear: Year, givenMonth: string | undefined, givenDay: string | undefined): Found {
  const [year, month, day] = [Number(givenYear), Number(givenMonth), Number(givenDay)];
  if (!Number.isInteger(year) || year === 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  const date = iso(year, month, day);
  return { date, first: date, precision: 'day', hasYear: true };
}

function monthOf(year: Year, name: string | undefined): Found {
  return span(year, [monthNumber(name ?? ''), 1], 'month');
}

function halfOf(year: Year, half: string | undefined): Found {
  return span(year, [/^(?:1|first)/.test(half ?? '') ? 1 : 7, 6], 'half');
}

function quarterOf(year: Year, quarter: string | undefined): Found {
  const named = { fi: 1, se: 2, th: 3, fo: 4, la: 4 }[(quarter ?? '').slice(0, 2)];
  const number = quarter === 'final' ? 4 : (named ?? Number((quarter ?? '1').charAt(0)));
  return span(year, [number * 3 - 2, 3], 'quarter');
}

function yearsOf(from: string | undefined, to: string | undefined): Found {
  const last = Number(to?.length === 2 ? `${from?.slice(0, 2)}${to}` : to);
  const first = Number(from);
  return last > first && last - first < 30
    ? { date: iso(last, 12, 31), first: iso(first, 1, 1), precision: 'year', hasYear: true }
    : null;
}

/** The months with which the seasons of the northern half of the earth end (meteorological seasons, metoffice.gov.uk). */
const seasonEnds: Record<string, number> = { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 12 };

function seasonOf(year: Year, name: string | undefined): Found {
  const last = seasonEnds[name ?? ''] ?? 12;
  const found = span(year, [last, 1], 'month');
  return found && { ...found, first: iso(Number(year), name === 'winter' ? 12 : last - 2, 1) };
}

/** The first season of a name that ends after the day of writing. */
function seasonAfter(written: string | null, name: string | undefined): Found {
  const own = seasonOf(yearIn(written), name);
  return own && written !== null && own.date < written ? seasonOf(yearAfter(written), name) : own;
}

function endOf(written: string | null, which: string | undefined, unit: string | undefined): Found {
  if (written === null) return null;
  const step = which === 'next' ? 1 : 0;
  if (unit === 'week') {
    const date = moved(written, 7 * step + 7 - Temporal.PlainDate.from(written).dayOfWeek, 'day');
    return { date, first: date, precision: 'day', hasYear: true };
  }
  const [year = 0, month = 1] = moved(written, unit === 'quarter' ? 3 * step : step, 'month')
    .split('-')
    .map(Number);
  return unit === 'quarter' ? quarterOf(year, String(Math.ceil(month / 3))) : span(year, [month, 1], 'month');
}

/** "by next year", "before next month": its last day. */
function nextOf([unit]: string[], written: string | null): Found {
  return unit === 'month' ? endOf(written, 'next', 'month') : span(yearAfter(written), [1, 12], 'year');
}

/** "By the end of this decade" has come to mean the year with which a decade ends: 2030. */
function decadeEnd(written: string | null): Found {
  const year = yearIn(written);
  return year === null ? null : span(Math.ceil(year / 10) * 10, [1, 12], 'year');
}

function span(given: Year, [firstMonth, months]: [first: number, count: number], precision: Precision): Found {
  const last = firstMonth + months - 1;
  const year = Number(given);
  if (given === null || given === undefined || firstMonth < 1) return null;
  return { date: iso(year, last, daysIn(year, last)), first: iso(year, firstMonth, 1), precision, hasYear: true };
}

function inYear(date: Found): Found {
  return date && { ...date, hasYear: false };
}
