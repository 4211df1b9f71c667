import type { Network } from '../deps.ts';
import type { Feed } from '../domain/news.ts';
import { DomainError } from '../domain/problem.ts';

/** A feed whose turn it is; `end` makes room for the next one of its host. */
export type Turn = { feed: Feed; end: () => void };

const atOnceOfHost = 2;

/**
 * Hands out feeds, at most two at once of those of one host; null where there is none to be had: those that are left are
 * taken by whoever ends a turn at their host.
 */
export function hostByHost(feeds: readonly Feed[]): () => Turn | null {
  const waiting = [...feeds];
  const running = new Map<string, number>();
  const runningAt = ({ url }: Feed) => running.get(hostOf(url)) ?? 0;
  return () => {
    const at = waiting.findIndex((feed) => runningAt(feed) < atOnceOfHost);
    const [feed] = at < 0 ? [] : waiting.splice(at, 1);
    if (!feed) return null;
    running.set(hostOf(feed.url), runningAt(feed) + 1);
    return { feed, end: () => running.set(hostOf(feed.url), runningAt(feed) - 1) };
  };
}

/**
 * The network of one round, which asks a host for no more pages once it did not answer: each fails at once as the first
 * one did, and so is asked for later. `leftOut` are the addresses of these pages. Feeds are asked for all the same.
 */
export function sparing(network: Network): { network: Network; leftOut: ReadonlySet<string> } {
  const silent = new Map<string, DomainError>();
  const leftOut = new Set<string>();
  const heed = (url: string) => (error: unknown) => {
    if (isSilence(error)) silent.set(hostOf(url), error);
    throw error;
  };
  const page = async (url: string) => {
    const before = silent.get(hostOf(url))?.problem;
    if (!before) return await network.page(url).catch(heed(url));
    leftOut.add(url);
    throw new DomainError({ ...before, ...('url' in before ? { url } : {}) });
  };
  return { network: { page, feed: (url, known) => network.feed(url, known).catch(heed(url)) }, leftOut };
}

function isSilence(error: unknown): error is DomainError {
  if (!(error instanceof DomainError) || error.problem.code !== 'fetch-failed') return false;
  return error.problem.failure === 'timeout' || error.problem.failure === 'refused';
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
