import { statusOf } from './commitment-status.ts';
import type { Commitment } from './commitments.ts';
import type { Precision } from './reading.ts';

/** The next day on which something of a commitment is due; `first` for its own due date, `again` for a recurrence. */
export type NextDue = { date: string; precision: Precision; which: 'first' | 'again' };

/** Whether the day has passed on which performance was due and nobody has judged the commitment kept or ended. */
export function isOverdue(commitment: Commitment, today: Temporal.PlainDate): boolean {
  const { due } = commitment;
  if (due === null || due.date === null || due.kind !== 'by' || commitment.removedAt !== null) return false;
  return due.date < today.toString() && ['not-assessed', 'on-track', 'stalled'].includes(statusOf(commitment));
}

/** What of a commitment is due next: its own due date while it has not passed, then the windows of its recurrence. */
export function nextDue(commitment: Commitment, today: Temporal.PlainDate): NextDue | null {
  const { due, recurrence } = commitment;
  if (due?.date && due.kind !== 'start' && (due.date >= today.toString() || isOverdue(commitment, today))) {
    return { date: due.date, precision: due.precision, which: 'first' };
  }
  if (!recurrence?.perYear) return null;
  return windowEnd(
    recurrence.perYear,
    due?.date && due.date > today.toString() ? Temporal.PlainDate.from(due.date) : today,
  );
}

/** “Twice per year” makes two windows a year, 1 January to 30 June and 1 July to 31 December; the end of the current one. */
function windowEnd(perYear: number, day: Temporal.PlainDate): NextDue {
  const months = Math.max(1, Math.round(12 / perYear));
  const monthsSinceYearZero = day.year * 12 + (day.month - 1);
  const lastMonth = (Math.floor(monthsSinceYearZero / months) + 1) * months - 1;
  const first = Temporal.PlainDate.from({ year: Math.floor(lastMonth / 12), month: (lastMonth % 12) + 1, day: 1 });
  const precision: Precision = months % 12 === 0 ? 'year' : months === 6 ? 'half' : months === 3 ? 'quarter' : 'month';
  return { date: first.with({ day: first.daysInMonth }).toString(), precision, which: 'again' };
}
