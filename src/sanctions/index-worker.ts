import type { Party } from '../domain/list-entry.ts';
import type { Tagged } from '../domain/programmes.ts';
import type { ListedParty, Screening } from '../domain/screens.ts';
import type { ReadShelf } from './list-thread.ts';
import { borrowThread } from './list-threads.ts';

/** An index over the lists of a shelf as they were when it was built, in a thread of its own; it never changes. */
export type IndexWorker = Readonly<ReadShelf> & {
  screen: (parties: readonly Party[], wanted: { limit: number; min: number }) => Promise<Screening[]>;
  listedUnder: (programme: Tagged) => Promise<ListedParty[]>;
  /** False once its thread has died. */
  isAlive: () => boolean;
  /** Answers what was asked, then forgets its lists and answers no more. */
  close: () => Promise<void>;
};

/** Has a thread read the shelf; resolves when it can answer. Rejects where the shelf cannot be read. */
export async function startIndexWorker(shelf: string): Promise<IndexWorker> {
  const { ask, isAlive, giveBack } = borrowThread();
  try {
    return {
      ...(await ask('read', { shelf })),
      screen: (parties, wanted) => ask('screen', { parties, wanted }),
      listedUnder: ({ tag, jurisdiction }) => ask('listed', { tag, jurisdiction }),
      isAlive,
      close: giveBack,
    };
  } catch (error) {
    await giveBack();
    throw error;
  }
}
