import { Worker } from 'node:worker_threads';
import type { Question, Reply, Work } from './list-thread.ts';

/** A thread that reads lists and screens by them, while it is lent. */
export type ListThread = {
  /** Rejects with what failed in the thread, or because it has ended. */
  ask: <What extends keyof Work>(what: What, asked: Work[What]['asked']) => Promise<Work[What]['answer']>;
  /** False once the thread has died. */
  isAlive: () => boolean;
  /** Lets the thread answer what it was asked, and whoever borrows next have it; without a borrower it soon ends. */
  giveBack: () => Promise<void>;
};

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };
type Thread = Pick<ListThread, 'ask' | 'isAlive'> & { worker: Worker };

// A round of refreshing reads list after list: each in a new thread would load and compile the same code again.
const spareMs = 10_000;
const spares = new Map<Thread, ReturnType<typeof setTimeout>>();

/** Lends a thread: one that was given back a moment ago, else a new one. */
export function borrowThread(): ListThread {
  const thread = takeSpare() ?? start();
  thread.worker.ref();
  let isLent = true;
  return {
    ask: (what, asked) => (isLent ? thread.ask(what, asked) : Promise.reject(new Error('the thread was given back'))),
    isAlive: () => isLent && thread.isAlive(),
    async giveBack() {
      if (!isLent) return; // Somebody else may have it by now.
      isLent = false;
      await giveBack(thread);
    },
  };
}

function takeSpare(): Thread | null {
  const [spare] = spares;
  if (!spare) return null;
  const [thread, end] = spare;
  clearTimeout(end);
  spares.delete(thread);
  return thread;
}

async function giveBack(thread: Thread): Promise<void> {
  await thread.ask('forget', null).catch(() => null); // A dead one has nothing left to forget.
  thread.worker.unref(); // It waits for a borrower without keeping the process alive.
  if (!thread.isAlive()) return;
  const end = setTimeout(() => {
    spares.delete(thread);
    void thread.worker.terminate();
  }, spareMs);
  spares.set(thread, end.unref());
}

function start(): Thread {
  const worker = new Worker(new URL('./list-thread.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let isAlive = true;
  let asked = 0;
  const end = (error: Error): void => {
    isAlive = false;
    clearTimeout(spares.get(thread));
    spares.delete(thread);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.once('error', end);
  worker.once('exit', () => end(new Error('the thread of the lists has ended')));
  worker.on('message', (reply: Reply) => settle(waiting, reply));
  const ask: Thread['ask'] = (what, about) =>
    new Promise((resolve, reject) => {
      if (!isAlive) return reject(new Error('the thread of the lists has ended'));
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ number: asked, what, asked: about } satisfies Question<typeof what>);
    });
  const thread: Thread = { worker, ask, isAlive: () => isAlive };
  return thread;
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  const asker = waiting.get(reply.number);
  waiting.delete(reply.number);
  if ('answer' in reply) asker?.resolve(reply.answer as never);
  else asker?.reject(new Error(reply.failure));
}
