import { Worker } from 'node:worker_threads';
import { DomainError, type Problem } from '../domain/problem.ts';
import { fetchFailed } from '../net/failures.ts';
import type { FeedBody, FeedPage } from './feed-kind.ts';
import { kindOf } from './kinds.ts';
import { createTurns } from './turns.ts';

/** What a thread that reads a feed is given, and what it answers. */
export type Answer = { page: FeedPage } | { problem: Problem };

/** From how many bytes on a feed is read in a thread of its own, and how long that may take. */
export type ThreadLimits = { fromBytes: number; timeoutMs: number };

// Below a megabyte nobody notices the reading; a feed of 20 MB took two seconds, in which nothing else happens.
const usual: ThreadLimits = { fromBytes: 1_000_000, timeoutMs: 10_000 };
const memory = { maxOldGenerationSizeMb: 512 };

// Twelve feeds are polled at once: as many threads would take the machine's memory and every core.
const threads = createTurns(2);

/**
 * Reads one document of a feed, a large one off the main thread. Throws `not-a-feed`, or `fetch-failed` (`too-heavy`
 * where the reading needs more time or memory than it gets).
 */
export async function readFeed(body: FeedBody, limits: ThreadLimits = usual): Promise<FeedPage> {
  const answer =
    body.bytes.byteLength < limits.fromBytes ? answerFeed(body) : await threads(() => inThread(body, limits));
  if ('page' in answer) return answer.page;
  throw new DomainError(answer.problem);
}

/** The same where one is; a problem is an answer, so that it can cross from a thread. */
export function answerFeed(body: FeedBody): Answer {
  try {
    return { page: kindOf(body.address).read(body) };
  } catch (error) {
    if (error instanceof DomainError) return { problem: error.problem };
    throw error;
  }
}

function inThread(body: FeedBody, { timeoutMs }: ThreadLimits): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), { workerData: body, resourceLimits: memory });
  const tooHeavy = (cause?: unknown) =>
    reject(fetchFailed({ url: body.url, failure: 'too-heavy', at: Temporal.Instant.from(body.at) }, cause));
  const timer = setTimeout(tooHeavy, timeoutMs);
  worker.once('message', resolve);
  worker.once('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy(error) : reject(error),
  );
  worker.once('exit', () => reject(new Error('the thread that reads a feed ended without an answer')));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
