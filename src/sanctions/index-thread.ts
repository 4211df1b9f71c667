import { parentPort, workerData } from 'node:worker_threads';
import type { AnsweringList } from '../domain/answering-lists.ts';
import type { ListKind, Party } from '../domain/list-entry.ts';
import type { Tagged } from '../domain/programmes.ts';
import type { ListedParty, Screening } from '../domain/screens.ts';
import { partiesUnder, readShelfIndex, screenParty, tagsIn } from './shelf-index.ts';

/** What this thread is asked, and what it answers: first what it has read, then each question under its number. */
export type Question = { number: number } & Asking;
export type Asking =
  | { what: 'screen'; parties: readonly Party[]; wanted: { limit: number; min: number } }
  | { what: 'listed'; programme: Tagged };
export type Answer = Screening[] | ListedParty[];
export type Reply =
  | { kind: 'ready'; lists: AnsweringList[]; unreadable: { list: ListKind; reason: string }[]; tags: string[] }
  | { kind: 'answered'; number: number; answer: Answer }
  | { kind: 'failed'; number: number; message: string };

const shelfIndex = await readShelfIndex((workerData as { shelf: string }).shelf);

function reply(answer: Reply): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (question: Question) => {
  const { number } = question;
  try {
    reply({ kind: 'answered', number, answer: answerTo(question) });
  } catch (error) {
    reply({ kind: 'failed', number, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function answerTo(asking: Asking): Answer {
  if (asking.what === 'listed') return partiesUnder(shelfIndex, asking.programme);
  return asking.parties.map((party) => screenParty(shelfIndex, party, asking.wanted));
}

const { lists, unreadable } = shelfIndex;
reply({ kind: 'ready', lists, unreadable, tags: tagsIn(shelfIndex) });
