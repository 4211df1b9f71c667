import { z } from 'zod';

/** A time of day as stored: `08:30`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** An IANA zone that this machine knows. */
export const Zone = z.string().refine(isZone, 'no time zone');

/** When a channel gets what came for it: at once, or collected at the slots of a schedule. `weekday` 1 is Monday. */
export const Schedule = z.strictObject({
  every: z.enum(['now', 'hourly', 'daily', 'weekdays', 'weekly']),
  /** For `hourly` only its minute counts. */
  at: TimeOfDay,
  weekday: z.int().min(1).max(7),
  zone: Zone,
});
export type Schedule = z.infer<typeof Schedule>;

/** The hours of a day in which nothing is posted; they may span midnight. The same time twice is no time at all. */
export const QuietHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay, zone: Zone });
export type QuietHours = z.infer<typeof QuietHours>;

/** Everything at once. */
export const atOnce: Schedule = { every: 'now', at: '08:00', weekday: 1, zone: 'UTC' };

/**
 * The first slot of a schedule after a moment; the moment itself where it is `now`. A time of day that a clock change
 * skips is moved on by as much as the clock, one that it repeats counts the first time: each day has exactly one slot.
 */
export function nextSlot(schedule: Schedule, after: Temporal.Instant): Temporal.Instant {
  if (schedule.every === 'now') return after;
  return schedule.every === 'hourly' ? nextHourly(schedule, after) : nextOnDay(schedule, after);
}

function nextOnDay(schedule: Schedule, after: Temporal.Instant): Temporal.Instant {
  // Begun a day early: a slot that a clock change moved past midnight belongs to the day before.
  const first = after.toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 1 });
  for (let days = 0; days <= 9; days += 1) {
    const date = first.add({ days });
    const slot = instantOn(date, schedule.at, schedule.zone);
    if (isSlotDay(schedule, date) && Temporal.Instant.compare(slot, after) > 0) return slot;
  }
  throw new Error(`no slot within nine days: ${JSON.stringify(schedule)}`);
}

function isSlotDay({ every, weekday }: Schedule, date: Temporal.PlainDate): boolean {
  if (every === 'weekly') return date.dayOfWeek === weekday;
  return every === 'daily' || date.dayOfWeek <= 5;
}

/** By the hour as it passes, so that an hour which the clock repeats has its slot both times. */
function nextHourly({ at, zone }: Schedule, after: Temporal.Instant): Temporal.Instant {
  const local = after.toZonedDateTimeISO(zone);
  const ahead = (Number(at.slice(3)) - local.minute + 60) % 60;
  const slot = after.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: ahead });
  return Temporal.Instant.compare(slot, after) > 0 ? slot : slot.add({ hours: 1 });
}

/** Whether quiet hours leave a time of the day in which something may be posted, and one in which nothing may. */
export function areQuietHours({ from, to }: QuietHours): boolean {
  return from !== to;
}

/** When the quiet hours end that a moment lies in, or null where it lies in none. */
export function quietUntil(quiet: QuietHours, moment: Temporal.Instant): Temporal.Instant | null {
  if (!areQuietHours(quiet)) return null;
  const today = moment.toZonedDateTimeISO(quiet.zone).toPlainDate();
  const spansMidnight = quiet.from > quiet.to;
  for (const date of [today.subtract({ days: 1 }), today]) {
    const begin = instantOn(date, quiet.from, quiet.zone);
    const end = instantOn(spansMidnight ? date.add({ days: 1 }) : date, quiet.to, quiet.zone);
    const isInside = Temporal.Instant.compare(begin, moment) <= 0 && Temporal.Instant.compare(moment, end) < 0;
    if (isInside) return end;
  }
  return null;
}

/** Whether there is such a time zone: `Europe/Berlin`. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

function instantOn(date: Temporal.PlainDate, at: string, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).toInstant();
}
