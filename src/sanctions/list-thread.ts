import { parentPort } from 'node:worker_threads';
import type { AnsweringList } from '../domain/answering-lists.ts';
import type { ListKind, Party } from '../domain/list-entry.ts';
import type { Tagged } from '../domain/programmes.ts';
import type { ListedParty, Screening } from '../domain/screens.ts';
import { type Examined, examineList, type ToExamine } from './examine-list.ts';
import { partiesUnder, readShelfIndex, type ShelfIndex, screenParty, tagsIn } from './shelf-index.ts';

/** What this thread is asked, and what it answers. It screens by the shelf that it has read, until it is to forget it. */
export type Work = {
  examine: { asked: ToExamine; answer: Examined };
  read: { asked: { shelf: string }; answer: ReadShelf };
  screen: { asked: { parties: readonly Party[]; wanted: { limit: number; min: number } }; answer: Screening[] };
  listed: { asked: Tagged; answer: ListedParty[] };
  forget: { asked: null; answer: null };
};
export type ReadShelf = { lists: AnsweringList[]; unreadable: { list: ListKind; reason: string }[]; tags: string[] };
export type Question<What extends keyof Work = keyof Work> = { number: number; what: What; asked: Work[What]['asked'] };
export type Reply = { number: number } & ({ answer: Work[keyof Work]['answer'] } | { failure: string });

type Handlers = { [What in keyof Work]: (asked: Work[What]['asked']) => Promise<Work[What]['answer']> };

let shelfIndex: ShelfIndex | null = null;

const handlers: Handlers = {
  examine: examineList,
  read: async ({ shelf }) => {
    shelfIndex = await readShelfIndex(shelf);
    return { lists: shelfIndex.lists, unreadable: shelfIndex.unreadable, tags: tagsIn(shelfIndex) };
  },
  screen: async ({ parties, wanted }) => {
    const read = whatWasRead();
    return parties.map((party) => screenParty(read, party, wanted));
  },
  listed: async (programme) => partiesUnder(whatWasRead(), programme),
  forget: async () => {
    shelfIndex = null;
    return null;
  },
};

function whatWasRead(): ShelfIndex {
  if (shelfIndex === null) throw new Error('this thread has read no shelf');
  return shelfIndex;
}

async function replyTo<What extends keyof Work>({ number, what, asked }: Question<What>): Promise<Reply> {
  try {
    return { number, answer: await handlers[what](asked) };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await replyTo(question));
});
