import { addBusinessDays } from './date-text.ts';
import { type Followup, owesAnswer } from './followups.ts';

/** One step of the reminder ladder: its name (`-1bd`, `0`, `+3bd`, `+1w`) and the day on which it is sent. */
export type Rung = { name: string; day: Temporal.PlainDate };

/** Who is reminded where and when: the zone is the assignee's. */
export type Moment = { now: Temporal.Instant; zone: string };

const businessRungs = [-3, -1, 0, 1, 3];
const weeklyRungs = [1, 2, 3];
const earliest = Temporal.PlainTime.from('09:00');

/**
 * The eight days on which somebody is reminded of a due day, in order: three and one business day before, on the day,
 * one and three business days after, then weekly three times. Business days are Monday to Friday; a due day at a weekend
 * is reminded of on the Friday before.
 */
export function reminderLadder(due: Temporal.PlainDate): Rung[] {
  const near = businessRungs.map((days) => ({ name: bdName(days), day: workdayOf(addBusinessDays(due, days)) }));
  const last = addBusinessDays(due, Math.max(...businessRungs));
  return [...near, ...weeklyRungs.map((weeks) => ({ name: `+${weeks}w`, day: last.add({ weeks }) }))];
}

/**
 * The rung whose reminder is to be sent now, or null: the latest one that has come, where several came at once. A rung
 * comes at 9:00 in the assignee's zone, or when the snooze ends, and lasts a week; one that came before the follow-up was
 * there does not count.
 */
export function reminderDue(followup: Followup, { now, zone }: Moment): string | null {
  if (!owesAnswer(followup) || !followup.due?.date) return null;
  const awake = followup.snoozedUntil === null ? null : morning(followup.snoozedUntil, zone);
  if (awake !== null && Temporal.Instant.compare(now, awake) < 0) return null;
  const begun = Temporal.Instant.from(followup.createdAt);
  const latest = reminderLadder(Temporal.PlainDate.from(followup.due.date))
    .map(({ name, day }) => ({ name, comes: morning(day, zone) }))
    .filter(({ comes }) => Temporal.Instant.compare(comes, begun) > 0 && Temporal.Instant.compare(comes, now) <= 0)
    .at(-1);
  if (latest === undefined) return null;
  const from = awake !== null && Temporal.Instant.compare(awake, latest.comes) > 0 ? awake : latest.comes;
  return from.until(now).total('hours') < 7 * 24 ? latest.name : null;
}

function morning(day: Temporal.PlainDate | string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: earliest }).toInstant();
}

function bdName(days: number): string {
  if (days === 0) return '0';
  return `${days > 0 ? '+' : ''}${days}bd`;
}

/** A rung that falls on a weekend, as the due day itself may, comes on the Friday before. */
function workdayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek <= 5 ? day : addBusinessDays(day, -1);
}
