import { z } from 'zod';
import { type AnsweringList, doubtWords } from './answering-lists.ts';
import { type Disposition, dispositionOf, type Hit } from './hits.ts';
import { Instant, type New, recordFields } from './records.ts';
import type { Screen } from './screens.ts';

/** A file that is being screened; it is kept only until its answer is sent, so that a stop in between is noticed. */
export const Batch = z.strictObject({
  ...recordFields,
  name: z.string(),
  user: z.string(),
  at: Instant,
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type Batch = z.infer<typeof Batch>;

/** What a column of a file of parties may hold. */
export type BatchField = 'name' | 'country' | 'type' | 'born' | 'id' | 'imo';

/** Which columns of a file were read as what, in its own words, and which were not; null where each line is a name. */
export type BatchColumns = { read: { field: BatchField; headers: string[] }[]; unread: string[] } | null;

/** A line of a file with its answer, or the problem for which it has none. */
export type BatchLine = {
  words: { name: string; type: string; countries: string[]; born: string; ids: string[] };
  /** The cells of the columns that were not read, such as the number of a customer. */
  others: string[];
  problem: string;
  answer: { screen: New<Screen>; hits: (Hit | New<Hit>)[] } | null;
};

const header = [
  ...['name', 'country', 'type', 'born', 'id', 'result', 'score %', 'listed name', 'list', 'list id', 'programmes'],
  ...['url', 'hit', 'judged', 'why', 'more hits', 'certificate', 'problem', 'lists', 'note'],
] as const;
type Row = Partial<Record<(typeof header)[number], string | number>>;

/** What each line of an answer rests on: its moment, the caveat that stands on it, and the columns that were not read. */
type About = { today: Temporal.PlainDate; now: Temporal.Instant; note: string; unread: readonly string[] };

/**
 * The answer to a file as rows of cells, a header first; the cells that were not read come back behind Accord's own. The
 * note stands on each line, so that one copied out still has it.
 */
export function batchAnswer(lines: readonly BatchLine[], about: About): (string | number)[][] {
  const own: readonly string[] = header;
  const unread = about.unread.map((each) => (own.includes(each.toLowerCase()) ? `${each} (file)` : each));
  const rows = lines.map((line) => {
    const row: Row = { ...askedCells(line), ...answerCells(line, about), note: about.note };
    return [...header.map((column) => row[column] ?? ''), ...line.others];
  });
  return [[...header, ...unread], ...rows];
}

function askedCells({ words }: BatchLine): Row {
  const { name, countries, type, born, ids } = words;
  return { name, country: countries.join(';'), type, born, id: ids.join(';') };
}

function answerCells({ answer, problem }: BatchLine, { today, now }: About): Row {
  if (answer === null) return { result: 'not screened', problem };
  const { id: certificate, lists } = answer.screen;
  if (lists.length === 0) return { result: 'not screened', problem: 'no list is loaded', certificate };
  const screened = { certificate, lists: lists.map(listCell).join('; ') };
  const [best, ...more] = answer.hits;
  if (!best) return { ...screened, result: `no match${doubtWords(lists, now)}` };
  const { found } = best;
  return {
    ...screened,
    ...{ result: 'match', 'score %': Math.round(found.score * 100), 'listed name': found.name, list: found.list },
    ...{ 'list id': found.id, programmes: found.programs.join('; '), url: found.url ?? '', hit: best.id },
    ...{ judged: judgedCell(dispositionOf(best as Hit, today)), why: found.why.join('; ') },
    'more hits': more.map((hit) => hit.id).join('; '),
  };
}

/** Whatever is judged counts no longer than the lists say the same of the party. */
function judgedCell(judged: Disposition | null): string {
  if (judged === null) return '';
  return `${judged.verdict} until ${judged.until ?? 'the listed entry changes'}: ${judged.reason}`;
}

function listCell({ name, date, records, checkedAt, accepted }: AnsweringList): string {
  const size = `${records} records${accepted ? ' (incomplete, taken with --accept)' : ''}`;
  return `${name}${date === null ? '' : ` of ${date}`}, ${size}, checked ${checkedAt.slice(0, 16)}Z`;
}
