import { type BatchLine, batchAnswer } from '../src/domain/batches.ts';
import type { Party } from '../src/domain/list-entry.ts';
import { DomainError } from '../src/domain/problem.ts';
import { type BatchRow, csvOf, readBatch } from '../src/sanctions/batch-file.ts';
import { saveScreens } from '../src/sanctions/record-screens.ts';
import { problemWords } from '../views/problem.ts';
import { batchBegun, batchDone, batchProgress } from '../views/sanctions-batch.ts';
import { sanctionIds } from '../views/sanctions-ids.ts';
import { caveat } from '../views/sanctions-screen.ts';
import type { Acting } from './acting.ts';
import { type Answer, say } from './answer.ts';
import { under } from './form-fields.ts';
import type { Listeners, Sent } from './listeners.ts';
import { listsAtWork } from './sanctions-lists.ts';
import { readMin } from './sanctions-screen.ts';

const atOnce = 100;
const maxBytes = 1_000_000;

/** Registers the form that takes a file. */
export function registerSanctionsBatch(on: Listeners): void {
  on.slowForm(sanctionIds.batchForm, {
    check: ({ fields }) => {
      fields.file('file');
      under('min', () => readMin(fields.text('min'), 1));
    },
    handle: screenFile,
  });
}

/** One line of the file: the party that it asks for, or why there is none. */
type Line = BatchLine & { typed: string; party: Party | null };

/** Without it a spreadsheet takes the file for its country's old letters, and garbles every other script. */
const byteOrderMark = '\ufeff';

async function screenFile(sent: Sent): Promise<Answer> {
  const { deps } = sent;
  const file = await deps.files.download(sent.fields.file('file'), maxBytes);
  const { rows, columns } = readBatch(file);
  const found = rows.map((row) => lineOf(sent, file.name, row));
  const min = readMin(sent.fields.text('min'), deps.screener.threshold);
  const first = batchProgress(file.name, 0, found.length);
  const post = await deps.slack.chat.postMessage({ channel: sent.user, ...(first as { text: string; blocks: [] }) });
  const place = { channel: post.channel ?? sent.user, ts: post.ts ?? '' };
  const tell = (now: { text: string }) =>
    deps.slack.chat.update({ ...place, ...(now as { text: string; blocks: [] }) });
  for (let from = 0; from < found.length; from += atOnce) {
    const part = found.slice(from, from + atOnce);
    await answerLines(sent, part, min);
    await tell(batchProgress(file.name, from + part.length, found.length));
  }
  const name = `${file.name.replace(/\.[a-z]+$/i, '')}-screened.csv`;
  await deps.files.upload({
    channel: place.channel,
    name,
    text: `${byteOrderMark}${csvOf(batchAnswer(found, { ...sent, note: caveat }))}`,
  });
  const matched = found.filter(({ answer }) => (answer?.hits.length ?? 0) > 0).length;
  const failed = found.filter(({ party }) => party === null).length;
  const lists = found.find(({ answer }) => answer !== null)?.answer?.screen.lists ?? (await listsAtWork(deps));
  await tell(batchDone({ name: file.name, columns, total: found.length, matched, failed, lists, now: sent.now }));
  return say(batchBegun(file.name));
}

/** As typed: in which file, on which line, in which words. */
function lineOf({ deps }: Acting, file: string, row: BatchRow): Line {
  const { words } = row;
  const typed = `${file.slice(0, 100)}, line ${row.line}: ${row.typed.slice(0, 600)}`;
  try {
    return { words, typed, party: deps.screener.party(words), problem: '', answer: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { words, typed, party: null, problem: problemWords(error.problem, deps.names), answer: null };
  }
}

async function answerLines(acting: Acting, found: Line[], min: number): Promise<void> {
  const asked = found.flatMap((line) => (line.party ? [{ line, party: line.party }] : []));
  if (asked.length === 0) return;
  const questions = asked.map(({ line: { typed }, party }) => ({ typed, party, min }));
  const answers = await saveScreens(acting.deps, questions, { act: acting.act('sanctions screen --file') });
  for (const [at, { line }] of asked.entries()) line.answer = answers[at] ?? null;
}
