import { type Batch, type BatchColumns, type BatchLine, batchAnswer } from '../src/domain/batches.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { Party } from '../src/domain/list-entry.ts';
import { DomainError } from '../src/domain/problem.ts';
import { type BatchRow, csvOf, readBatch } from '../src/sanctions/batch-file.ts';
import { saveScreens } from '../src/sanctions/record-screens.ts';
import { type Change, changing, removing } from '../store/store.ts';
import { lineProblemWords } from '../views/problem.ts';
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
  const { deps, fields } = sent;
  const file = await deps.files.download(fields.file('file'), maxBytes);
  const { rows, columns } = readBatch(file);
  const found = rows.map((row) => lineOf(sent, file.name, row));
  const batch = await beginBatch(sent, file.name, found.length);
  try {
    const { channel, tell } = await postProgress(sent, batch);
    await answerAll(sent, found, { batch, min: readMin(fields.text('min'), deps.screener.threshold), tell });
    await deps.files.upload({ channel, name: answerName(file.name), text: answerText(sent, found, columns) });
    await tell(await summary(sent, found, { name: file.name, columns }));
  } finally {
    // Where Accord stops in between, the store is closed and the batch stays: the next start tells of it.
    await deps.store.commit([removing('batches', batch.id)]);
  }
  return say(batchBegun(file.name));
}

async function beginBatch({ deps, user, now }: Acting, name: string, total: number): Promise<Batch> {
  const id = await deps.store.newId('batches');
  return deps.store.batches.add({ id, name: name.slice(0, 200), user, at: now.toString(), done: 0, total });
}

type Tell = (message: Message) => Promise<unknown>;

/** Posts how far a file is, in the channel of direct messages; `tell` brings the post up to date. */
async function postProgress({ deps, user }: Acting, { name, total }: Batch): Promise<{ channel: string; tell: Tell }> {
  const { chat } = deps.slack;
  const content = (message: Message) => message as { text: string; blocks: [] };
  const post = await chat.postMessage({ channel: user, ...content(batchProgress(name, 0, total)) });
  const channel = post.channel ?? user;
  return { channel, tell: (message) => chat.update({ channel, ts: post.ts ?? '', ...content(message) }) };
}

type Answering = { batch: Batch; min: number; tell: Tell };

async function answerAll(acting: Acting, found: Line[], { batch, min, tell }: Answering): Promise<void> {
  for (let from = 0; from < found.length; from += atOnce) {
    const part = found.slice(from, from + atOnce);
    const done = from + part.length;
    await answerLines(acting, part, { min, also: changing('batches', batch.id, (each) => ({ ...each, done })) });
    await tell(batchProgress(batch.name, done, found.length));
  }
}

function answerName(name: string): string {
  return `${name.replace(/\.[a-z]+$/i, '')}-screened.csv`;
}

function answerText({ today, now }: Acting, found: Line[], columns: BatchColumns): string {
  const about = { today, now, note: caveat, unread: columns?.unread ?? [] };
  return `${byteOrderMark}${csvOf(batchAnswer(found, about))}`;
}

type FileRead = { name: string; columns: BatchColumns };

async function summary({ deps, now }: Acting, found: Line[], { name, columns }: FileRead): Promise<Message> {
  const matched = found.filter(({ answer }) => (answer?.hits.length ?? 0) > 0).length;
  const failed = found.filter(({ party }) => party === null).length;
  const lists = found.find(({ answer }) => answer !== null)?.answer?.screen.lists ?? (await listsAtWork(deps));
  const names = found.flatMap(({ party }) => party?.name ?? []);
  return batchDone({ name, columns, total: found.length, matched, failed, lists, names, now });
}

/** As typed: in which file, on which line, in which words. */
function lineOf({ deps }: Acting, file: string, row: BatchRow): Line {
  const { words, others } = row;
  const typed = `${file.slice(0, 100)}, line ${row.line}: ${row.typed.slice(0, 600)}`;
  try {
    return { words, others, typed, party: deps.screener.party(words), problem: '', answer: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problem = lineProblemWords(error.problem, deps.names);
    return { words, others, typed, party: null, problem, answer: null };
  }
}

async function answerLines(acting: Acting, found: Line[], { min, also }: { min: number; also: Change }): Promise<void> {
  const asked = found.flatMap((line) => (line.party ? [{ line, party: line.party }] : []));
  if (asked.length === 0) return;
  const questions = asked.map(({ line: { typed }, party }) => ({ typed, party, min }));
  const act = acting.act('sanctions screen --file');
  const answers = await saveScreens(acting.deps, questions, { act, more: () => [also] });
  for (const [at, { line }] of asked.entries()) line.answer = answers[at] ?? null;
}
