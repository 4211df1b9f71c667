import { monthNames } from '../domain/date-words.ts';

const monthLengths = (year: number) =>
  monthNames.map((_, index) => Temporal.PlainYearMonth.from({ year, month: index + 1 }).daysInMonth);
const commonYear = monthLengths(2023);
const leapYear = monthLengths(2024);

/** The number of days of a month, 0 where there is no such month. Asks the calendar once for all years, for speed. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (isLeap ? leapYear : commonYear)[month - 1] ?? 0;
}

/** A day as an ISO date. */
export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of the month that an English name or its first three letters mean; 0 where they mean none. */
export function monthNumber(name: string): number {
  return monthNames.findIndex((month) => month.slice(0, 3) === name.slice(0, 3)) + 1;
}

/** A day moved by a count of days, weeks, months or years; negative counts move it back. */
export function moved(date: string, count: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  return Temporal.PlainDate.from(date)
    .add({ [`${unit}s`]: count })
    .toString();
}

/** The same day a year later; the last day of a month stays the last. */
export function yearLater(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const isLast = day === daysIn(year, month);
  return iso(year + 1, month, isLast ? daysIn(year + 1, month) : day);
}
