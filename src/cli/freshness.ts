import type { ListVersion } from '../domain/list-entry.ts';

/** A list as an answer names it; `loadedAt` is null for a file read for this one answer. */
export type AnsweringList = ListVersion & { loadedAt: string | null };

/** A list that was loaded longer ago than this is out of date. */
const STALE_HOURS = 48;

/** True where the list was loaded more than 48 hours ago. */
export function isStale({ loadedAt }: AnsweringList, now: Temporal.Instant): boolean {
  return loadedAt !== null && hoursSince(loadedAt, now) > STALE_HOURS;
}

/** `ofac-sdn of 2024-05-03, 14,965 records, loaded 2 hours ago`. */
export function describeList(list: AnsweringList, now: Temporal.Instant): string {
  const date = list.date ? ` of ${list.date}${ageOfDate(list.date, now)}` : ' (without a date of its own)';
  const loaded = list.loadedAt === null ? 'read just now' : `loaded ${ageOf(list.loadedAt, now)}`;
  return `${list.list}${date}, ${list.records.toLocaleString('en-US')} records, ${loaded}`;
}

function hoursSince(instant: string, now: Temporal.Instant): number {
  return now.since(Temporal.Instant.from(instant)).total('hours');
}

function ageOf(instant: string, now: Temporal.Instant): string {
  const hours = Math.max(0, Math.floor(hoursSince(instant, now)));
  if (hours < 1) return 'less than an hour ago';
  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'} ago` : `${Math.floor(hours / 24)} days ago`;
}

function ageOfDate(date: string, now: Temporal.Instant): string {
  const days = Temporal.PlainDate.from(date).until(now.toZonedDateTimeISO('UTC').toPlainDate()).days;
  return days > 0 ? ` (${days.toLocaleString('en-US')} ${days === 1 ? 'day' : 'days'} old)` : '';
}

/** The warnings that an answer begins with: nothing loaded, or a list out of date. */
export function freshnessWarnings(lists: readonly AnsweringList[], now: Temporal.Instant): string[] {
  if (lists.length === 0)
    return ['No list is loaded, so nothing is screened. Load one with: accord lists load ofac-sdn:DIR'];
  return lists
    .filter((list) => isStale(list, now))
    .map((list) => `Out of date: ${describeList(list, now)}. Load it again before you rely on this answer.`);
}
