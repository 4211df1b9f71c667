import { fetch, type Response } from 'undici';
import { readAllowed } from './addresses.ts';
import { createGuardedAgent } from './agent.ts';
import { failureOfError, failureOfStatus, fetchFailed } from './failures.ts';

/** Sends JSON to one server that the operator named, with the key that belongs to it. */
export type Poster = {
  /** The answer's text. Throws `fetch-failed` and nothing else. */
  post: (json: unknown) => Promise<string>;
  close: () => Promise<void>;
};

export type PosterOptions = { url: string; key: string | null; clock: () => Temporal.Instant; timeoutMs?: number };

const mostBytes = 200_000;

/** Builds the way to one server. Its own host is let through, wherever it stands; a redirect is never followed, for it would take the key along. */
export function createPoster({ url, key, clock, timeoutMs = 15_000 }: PosterOptions): Poster {
  const dispatcher = createGuardedAgent({ allowed: readAllowed([new URL(url).hostname.replace(/^\[|\]$/g, '')]) });
  const headers = { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
  const post = async (json: unknown): Promise<string> => {
    const init = { method: 'POST', headers, body: JSON.stringify(json), dispatcher, redirect: 'error' as const };
    try {
      return await answerOf(await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }));
    } catch (error) {
      const failure = error instanceof Refused ? error.failure : failureOfError(error);
      throw fetchFailed({ url, failure, at: clock() }, error);
    }
  };
  return { post, close: () => dispatcher.destroy() };
}

type Failure = Parameters<typeof fetchFailed>[0]['failure'];

/** An answer that came and cannot be used. */
class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

async function answerOf(response: Response): Promise<string> {
  const failure = failureOfStatus(response.status);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (failure !== null || size > mostBytes) break;
    chunks.push(chunk);
  }
  if (failure !== null) throw new Refused(failure);
  if (size > mostBytes) throw new Refused('too-large');
  return Buffer.concat(chunks).toString('utf8');
}
