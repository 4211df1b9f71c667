import { monthNames } from './date-words.ts';
import { DomainError } from './problem.ts';
import type { Due, Precision } from './reading.ts';

/** A day and how exactly it was meant: a bare period means its last day. */
type Day = { date: Temporal.PlainDate; precision: Precision };

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Reads a due date as people write it: `2015-12-31`, `fri`, `next fri`, `31 dec`, `+5bd`, `eom`, `2015H2`, `by the end of 2015`.
 * Throws `bad-date` or `ambiguous-date`.
 */
export function readDue(text: string, today: Temporal.PlainDate): Due {
  const { date, precision } = readDay(text, today);
  return { date: date.toString(), precision, kind: 'by', text: text.trim() };
}

const units = { d: 'days', w: 'weeks', m: 'months' } as const;

/** The first day that is meant by `7d`, `2w`, `3m` or a date; a week ago where nothing is said. Throws `bad-value`. */
export function readSince(text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const plain = text.trim().toLowerCase() || '7d';
  const [, count, unit] = /^-?(\d{1,3})([dwm])$/.exec(plain) ?? [];
  if (count && unit) return today.subtract({ [units[unit as keyof typeof units]]: Number(count) });
  try {
    return readDay(plain, today).date;
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    const allowed = ['1d', '7d', '2w', '3m', '2026-09-01'];
    const problem = { code: 'bad-value', field: 'day to begin with', value: text.slice(0, 40), allowed } as const;
    throw new DomainError(problem, { cause });
  }
}

/** Refuses a date that has passed already; `canBackdate` where the command takes it with `--backdate`. Throws `past-due`. */
export function refusePast(due: Due, today: Temporal.PlainDate, canBackdate = false): Due {
  if (due.date !== null && due.date < today.toString())
    throw new DomainError({ code: 'past-due', date: due.date, canBackdate });
  return due;
}

/** The last day that a text names. Throws `bad-date` or `ambiguous-date`. */
export function readDay(text: string, today: Temporal.PlainDate): Day {
  const plain = text
    .trim()
    .toLowerCase()
    .slice(0, 60)
    .replace(/^by (the )?/, '')
    .replace(/^(the )?end of (the )?/, 'end ');
  for (const read of readers) {
    const day = read(plain.replace(/^end (?=\d|[hq]\d|[a-z]{3,9} \d)/, ''), today, text.trim());
    if (day) return day;
  }
  throw new DomainError({ code: 'bad-date', text, why: 'I know no such form' });
}

/** Days on which offices work, counted from the day after: weekends are passed over, and days that `isOff` knows. */
export function addBusinessDays(
  date: Temporal.PlainDate,
  days: number,
  isOff: (day: Temporal.PlainDate) => boolean = () => false,
): Temporal.PlainDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = day.add({ days: step });
    if (day.dayOfWeek <= 5 && !isOff(day)) left -= 1;
  }
  return day;
}

/** How many business days lie between two days, the first left out: Friday to Monday is 1; negative when it has passed. */
export function businessDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const step = Temporal.PlainDate.compare(from, to) <= 0 ? 1 : -1;
  const days = Math.abs(from.until(to).days);
  const wholeWeeks = Math.floor(days / 7);
  let count = wholeWeeks * 5;
  for (let day = from.add({ days: step * wholeWeeks * 7 }); !day.equals(to); ) {
    day = day.add({ days: step });
    if (day.dayOfWeek <= 5) count += 1;
  }
  return count * step;
}

type Read = (text: string, today: Temporal.PlainDate, typed: string) => Day | null;

const readers: Read[] = [readIso, readPeriod, readNamed, readWeekday, readDistance, readMonthDay, readSlashes];

function readIso(text: string, _today: Temporal.PlainDate, typed: string): Day | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match ? { date: day([Number(match[1]), Number(match[2]), Number(match[3])], typed), precision: 'day' } : null;
}

function readPeriod(text: string, today: Temporal.PlainDate, typed: string): Day | null {
  const match = /^(?<year>\d{4})(?:[ -]?(?<part>h[12]|q[1-4]))?$|^(?<part>h[12]|q[1-4]) (?<year>\d{4})$/.exec(text);
  if (match?.groups) return lastDayOf(Number(match.groups.year), match.groups.part ?? null);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return lastOfMonth(day([Number(month[1]), Number(month[2]), 1], typed));
  const named = /^(?:end )?([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(text);
  const number = named?.[1] ? monthNumber(named[1]) : null;
  if (!named || !number) return null;
  const year = named[2] ? Number(named[2]) : today.year + (number < today.month ? 1 : 0);
  return lastOfMonth(day([year, number, 1], typed));
}

function lastDayOf(year: number, part: string | null): Day {
  const months = part === null ? 12 : part.startsWith('h') ? Number(part[1]) * 6 : Number(part[1]) * 3;
  const precision = part === null ? 'year' : part.startsWith('h') ? 'half' : 'quarter';
  return { ...lastOfMonth(Temporal.PlainDate.from({ year, month: months, day: 1 })), precision };
}

function readNamed(text: string, today: Temporal.PlainDate): Day | null {
  const quarter = Math.ceil(today.month / 3);
  const named: Record<string, () => Day> = {
    today: () => ({ date: today, precision: 'day' }),
    tomorrow: () => ({ date: today.add({ days: 1 }), precision: 'day' }),
    eow: () => ({ date: today.add({ days: 7 - today.dayOfWeek }), precision: 'day' }),
    eom: () => lastOfMonth(today),
    eoq: () => lastDayOf(today.year, `q${quarter}`),
    eoy: () => lastDayOf(today.year, null),
  };
  const short: Record<string, string> = {
    'end week': 'eow',
    'end month': 'eom',
    'end quarter': 'eoq',
    'end year': 'eoy',
  };
  const name = short[text] ?? text;
  return Object.hasOwn(named, name) ? (named[name]?.() ?? null) : null;
}

function readWeekday(text: string, today: Temporal.PlainDate): Day | null {
  const match = /^(next |this )?([a-z]{3,9})$/.exec(text);
  const index = match?.[2] ? weekdayNames.findIndex((name) => name.startsWith(match[2] ?? '')) : -1;
  if (!match || index < 0) return null;
  const ahead = (index + 1 - today.dayOfWeek + 7) % 7 || 7;
  const coming = today.add({ days: ahead });
  const isThisWeek = index + 1 > today.dayOfWeek;
  return { date: match[1] === 'next ' && isThisWeek ? coming.add({ days: 7 }) : coming, precision: 'day' };
}

function readDistance(text: string, today: Temporal.PlainDate): Day | null {
  const match = /^(?:\+|in )?(\d{1,3}) ?(bd|business days?|d|days?|w|weeks?|m|months?)$/.exec(text);
  if (!match?.[2]) return null;
  const count = Number(match[1]);
  if (match[2].startsWith('b')) return { date: addBusinessDays(today, count), precision: 'day' };
  const unit = match[2].startsWith('d') ? 'days' : match[2].startsWith('w') ? 'weeks' : 'months';
  return { date: today.add({ [unit]: count }), precision: 'day' };
}

function readMonthDay(text: string, today: Temporal.PlainDate, typed: string): Day | null {
  const match = /^(?:(\d{1,2}) ([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2})),?(?: (\d{4}))?$/.exec(text);
  const month = match ? monthNumber(match[2] ?? match[3] ?? '') : null;
  if (!match || !month) return null;
  const number = Number(match[1] ?? match[4]);
  if (match[5]) return { date: day([Number(match[5]), month, number], typed), precision: 'day' };
  return { date: day([comingYear(month, number, today), month, number], typed), precision: 'day' };
}

/** The year in which a day without a year comes next. */
function comingYear(month: number, number: number, today: Temporal.PlainDate): number {
  const isPast = month < today.month || (month === today.month && number < today.day);
  return today.year + (isPast ? 1 : 0);
}

/** `31/12/2026` has one reading; `03/04` has two and is refused. */
function readSlashes(text: string, today: Temporal.PlainDate, typed: string): Day | null {
  const match = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const on = (month: number, number: number) =>
    day([match[3] ? Number(match[3]) : comingYear(month, number, today), month, number], typed);
  if (first <= 12 && second <= 12 && first !== second) {
    const readings: [string, string] = [on(second, first).toString(), on(first, second).toString()];
    throw new DomainError({ code: 'ambiguous-date', text: typed, readings });
  }
  return { date: second <= 12 ? on(second, first) : on(first, second), precision: 'day' };
}

function monthNumber(name: string): number | null {
  const index = monthNames.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september'),
  );
  return index < 0 ? null : index + 1;
}

function lastOfMonth(date: Temporal.PlainDate): Day {
  return { date: date.with({ day: date.daysInMonth }), precision: 'month' };
}

function day([year, month, number]: [number, number, number], typed: string): Temporal.PlainDate {
  if (month < 1 || month > 12)
    throw new DomainError({ code: 'bad-date', text: typed, why: `there is no month ${month}` });
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (number >= 1 && number <= first.daysInMonth) return first.with({ day: number });
  const name = first.toLocaleString('en', { month: 'long', calendar: 'iso8601' });
  throw new DomainError({ code: 'bad-date', text: typed, why: `${name} has ${first.daysInMonth} days` });
}
