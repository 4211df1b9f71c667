import type { Due } from './reading.ts';

/** The months in small letters, January first. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const periods = { day: '', month: 'the end of ', quarter: 'the end of ', half: 'the end of ', year: 'the end of ' };

/** A day as text, the same for every reader: `Thu 31 Dec 2015`. */
export function dayWords(date: string): string {
  const day = Temporal.PlainDate.from(date);
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
      .formatToParts(Date.UTC(day.year, day.month - 1, day.day))
      .map((part) => [part.type, part.value]),
  );
  return `${parts.weekday} ${parts.day} ${parts.month?.slice(0, 3)} ${parts.year}`;
}

/** A moment on the clock of a zone: `Thu 31 Dec 2015, 8:00`. */
export function momentWords(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${dayWords(local.toPlainDate().toString())}, ${local.hour}:${String(local.minute).padStart(2, '0')}`;
}

/** A due date in words, as exact as it was meant: `by the end of 2015 (Thu 31 Dec 2015)`. */
export function dueWords(due: Due): string {
  if (due.date === null) return due.text;
  const verb = { by: 'by ', start: 'from ', until: 'until ' }[due.kind];
  const period = periodName(due);
  return period === null
    ? `${verb}${dayWords(due.date)}`
    : `${verb}${periods[due.precision]}${period} (${dayWords(due.date)})`;
}

/** The period that a due date closes: `2015`, `2015 H2`, `Q4 2015`, `December 2015`; null for a day. */
function periodName(due: Due): string | null {
  if (due.date === null || due.precision === 'day') return null;
  const day = Temporal.PlainDate.from(due.date);
  if (due.precision === 'year') return String(day.year);
  if (due.precision === 'half') return `${day.year} H${day.month <= 6 ? 1 : 2}`;
  if (due.precision === 'quarter') return `Q${Math.ceil(day.month / 3)} ${day.year}`;
  return day.toLocaleString('en', { month: 'long', year: 'numeric', calendar: 'gregory' });
}
