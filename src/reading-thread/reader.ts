import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Reader } from '../deps.ts';
import { commitmentsSpokenOf } from '../reading/evidence.ts';
import { type About, htmlToText, readHtml, readText } from '../reading/read.ts';
import type { Answers, Question, Reply } from './thread.ts';

/** A reader at work; `close` ends its thread, and whoever waits for it hears of that. */
export type ReaderAtWork = Reader & { close: () => Promise<void> };

/** A text longer than this would hold up Slack for longer than people notice: it is read in a thread of its own. */
export const longestHere = 100_000;

/** Builds the reader: what is short is read at once, what is long in a thread that starts with the first of them. */
export function createReader(): ReaderAtWork {
  const thread = createThread();
  return {
    text: (text, about = {}) => (text.length <= longestHere ? readText(text, about) : thread.ask('text', text, about)),
    html: (text, about = {}) => (text.length <= longestHere ? readHtml(text, about) : thread.ask('html', text, about)),
    htmlToText: (html) => (html.length <= longestHere ? htmlToText(html) : thread.ask('words', html)),
    spokenOf: commitmentsSpokenOf,
    close: thread.close,
  };
}

type Thread = {
  ask: <Kind extends keyof Answers>(kind: Kind, text: string, about?: About) => Promise<Answers[Kind]>;
  close: () => Promise<void>;
};

/** One thread, one text at a time; a thread that died is followed by a new one. */
function createThread(): Thread {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const start = (): Worker => {
    const started = new Worker(new URL('./thread.ts', import.meta.url));
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    ask: <Kind extends keyof Answers>(kind: Kind, text: string, about: About = {}) => {
      const answer = queue.then(() => {
        worker ??= start();
        return answerOf(worker, { kind, text, about });
      });
      queue = answer.catch(() => undefined);
      return answer as Promise<Answers[Kind]>;
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

async function answerOf(worker: Worker, question: Question): Promise<Answers[keyof Answers]> {
  const over = new AbortController();
  const { signal } = over;
  worker.ref();
  try {
    const gone = once(worker, 'exit', { signal }).then(() => {
      throw new Error('the thread that reads long texts has ended');
    });
    worker.postMessage(question);
    const [reply]: [Reply] = await Promise.race([once(worker, 'message', { signal }) as Promise<[Reply]>, gone]);
    if ('message' in reply) throw new Error(reply.message);
    return reply.answer;
  } finally {
    over.abort();
    worker.unref(); // It waits for the next text without keeping the process alive.
  }
}
