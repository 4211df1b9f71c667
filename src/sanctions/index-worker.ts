import { Worker } from 'node:worker_threads';
import type { AnsweringList } from '../domain/answering-lists.ts';
import type { ListKind, Party } from '../domain/list-entry.ts';
import type { Tagged } from '../domain/programmes.ts';
import type { ListedParty, Screening } from '../domain/screens.ts';
import type { Answer, Asking, Question, Reply } from './index-thread.ts';

/** An index over the lists of a shelf as they were when it was built, in a thread of its own; it never changes. */
export type IndexWorker = {
  lists: readonly AnsweringList[];
  unreadable: readonly { list: ListKind; reason: string }[];
  tags: readonly string[];
  screen: (parties: readonly Party[], wanted: { limit: number; min: number }) => Promise<Screening[]>;
  listedUnder: (programme: Tagged) => Promise<ListedParty[]>;
  /** False once its thread has died. */
  isAlive: () => boolean;
  /** Answers what was asked, then ends. */
  close: () => Promise<void>;
};

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

/** Starts a thread that reads the shelf; resolves when it can answer. Rejects where the shelf cannot be read. */
export async function startIndexWorker(shelf: string): Promise<IndexWorker> {
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: { shelf } });
  const waiting = new Map<number, Waiting>();
  let isAlive = true;
  let asked = 0;
  const died = Promise.withResolvers<never>();
  died.promise.catch(() => undefined); // Whoever waits hears of it; nobody may be waiting.
  const end = (error: Error): void => {
    isAlive = false;
    died.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.once('error', end);
  worker.once('exit', () => end(new Error('the thread of the screening index has ended')));
  const ready = await Promise.race([readyOf(worker), died.promise]);
  worker.on('message', (reply: Reply) => settle(waiting, reply));
  const ask = (asking: Asking): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (!isAlive) return reject(new Error('the thread of the screening index has ended'));
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ number: asked, ...asking } satisfies Question);
    });
  const close = async (): Promise<void> => {
    await Promise.allSettled([...waiting.values()].map(settled));
    await worker.terminate();
  };
  return {
    lists: ready.lists,
    unreadable: ready.unreadable,
    tags: ready.tags,
    // The thread answers what it is asked: a screen with screenings, a programme with parties.
    screen: (parties, wanted) => ask({ what: 'screen', parties, wanted }) as Promise<Screening[]>,
    listedUnder: ({ tag, jurisdiction }) =>
      ask({ what: 'listed', programme: { tag, jurisdiction } }) as Promise<ListedParty[]>,
    isAlive: () => isAlive,
    close,
  };
}

function readyOf(worker: Worker): Promise<Extract<Reply, { kind: 'ready' }>> {
  return new Promise((resolve) => worker.once('message', resolve));
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  if (reply.kind === 'ready') return;
  const asker = waiting.get(reply.number);
  waiting.delete(reply.number);
  if (reply.kind === 'answered') asker?.resolve(reply.answer);
  else asker?.reject(new Error(reply.message));
}

/** Resolves when a question has been answered, for whoever asked and for who waits for the end alike. */
function settled(question: Waiting): Promise<void> {
  return new Promise((done) => {
    const { resolve, reject } = question;
    question.resolve = (answer) => {
      resolve(answer);
      done();
    };
    question.reject = (error) => {
      reject(error);
      done();
    };
  });
}
