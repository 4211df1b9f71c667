import { parentPort, workerData } from 'node:worker_threads';
import type { AnsweringList } from '../domain/answering-lists.ts';
import type { ListKind, Party } from '../domain/list-entry.ts';
import type { Screening } from '../domain/screens.ts';
import { readShelfIndex, screenParty } from './shelf-index.ts';

/** What this thread is asked, and what it answers: first what it has read, then each question under its number. */
export type Question = { number: number; parties: readonly Party[]; wanted: { limit: number; min: number } };
export type Reply =
  | { kind: 'ready'; lists: AnsweringList[]; unreadable: { list: ListKind; reason: string }[] }
  | { kind: 'screened'; number: number; screenings: Screening[] }
  | { kind: 'failed'; number: number; message: string };

const shelfIndex = await readShelfIndex((workerData as { shelf: string }).shelf);

function reply(answer: Reply): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', ({ number, parties, wanted }: Question) => {
  try {
    const screenings = parties.map((party) => screenParty(shelfIndex, party, wanted));
    reply({ kind: 'screened', number, screenings });
  } catch (error) {
    reply({ kind: 'failed', number, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

reply({ kind: 'ready', lists: shelfIndex.lists, unreadable: shelfIndex.unreadable });
