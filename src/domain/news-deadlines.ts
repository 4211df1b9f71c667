import type { Official } from './official.ts';
import type { Deadline, Reading } from './reading.ts';

/** What an item of news holds of deadlines. */
export type Dated = { reading: Pick<Reading, 'deadlines'>; official: Official | null };

/**
 * The days by which the reader of an item may have to act, the soonest first: what the register itself says (comments
 * close, in force), then what was found in the text, each day once.
 */
export function deadlinesOf({ reading, official }: Dated): Deadline[] {
  const told = [
    { date: official?.commentsCloseOn, what: 'comments close' },
    { date: official?.effectiveOn, what: 'takes effect' },
  ].flatMap(({ date, what }) => (date ? [{ date, what, quote: '' }] : []));
  const days = new Map([...reading.deadlines, ...told].map((deadline) => [deadline.date, deadline]));
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}
