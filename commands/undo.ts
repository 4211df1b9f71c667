import { DomainError } from '../src/domain/problem.ts';
import type { HistoryEntry } from '../src/domain/records.ts';

const undoMinutes = 10;

/** Refuses to undo what is more than ten minutes old, or is not the last thing that happened. Throws `nothing-to-undo`. */
export function refuseLateUndo(
  record: { id: string; history: HistoryEntry[] },
  after: string,
  now: Temporal.Instant,
): void {
  const last = record.history.at(-1);
  const isLast = Object.values(last?.fields ?? {}).some((field) => field.after === after);
  const isFresh = last !== undefined && Temporal.Instant.from(last.at).until(now).total('minutes') <= undoMinutes;
  if (!isLast || !isFresh) throw new DomainError({ code: 'nothing-to-undo', id: record.id });
}
