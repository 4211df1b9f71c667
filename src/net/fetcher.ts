import type { LookupFunction } from 'node:net';
import { type Agent, fetch, type Response } from 'undici';
import type { DomainError } from '../domain/problem.ts';
import { type Allowed, isAddress, isAllowedHost, isReachable, readAllowed } from './addresses.ts';
import { createGuardedAgent } from './agent.ts';
import { decodeText } from './charset.ts';
import { failureOfError, failureOfStatus, fetchFailed, readRetryAfter } from './failures.ts';
import { readFreshness } from './freshness.ts';
import { createHostPace, type HostPace } from './host-pace.ts';
import { type Hop, nextHop } from './redirects.ts';

/**
 * How the way out is built. `lookup` resolves names (the system's by default), `timeoutMs` is for one whole download,
 * `ports` are those of hosts that `allow` does not name, `pace` says how hard one host may be asked.
 */
export type FetcherOptions = {
  allow: readonly string[];
  clock: () => Temporal.Instant;
  userAgent?: string;
  timeoutMs?: number;
  ports?: readonly number[];
  lookup?: LookupFunction;
  pace?: HostPace;
};

/** What is asked for. With `etag` or `lastModified` the answer may be `notModified`; `maxBytes` counts after decompression. */
export type Wanted = { accept?: string; etag?: string | null; lastModified?: string | null; maxBytes?: number };

/**
 * What came: `url` after redirects, `movedTo` the new address where every redirect that leads there is permanent.
 * `text()` decodes the bytes by mark, header, prolog or meta.
 */
export type Fetched = {
  url: string;
  movedTo: string | null;
  notModified: boolean;
  contentType: string;
  bytes: Uint8Array;
  text: () => string;
  etag: string | null;
  lastModified: string | null;
  /** For how many seconds the server says that nothing changes (Cache-Control, Expires); null where it says nothing. */
  freshFor: number | null;
};

/** The one guarded way out to the network. `get` throws `fetch-failed` and nothing else. */
export type Fetcher = { get: (url: string, wanted?: Wanted) => Promise<Fetched>; close: () => Promise<void> };

const defaultUserAgent = 'Mozilla/5.0 (compatible; Accord/1.0; trade-compliance news reader for Slack)';
const defaultMaxBytes = 10_000_000;
const maxRedirects = 5;
const defaultPorts = [80, 443, 8080, 8443];

/** Builds the way out. Throws a RangeError where `allow` holds something that is no host, address or network. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const allowed = readAllowed(options.allow);
  const agent = createGuardedAgent({ allowed, ...(options.lookup ? { lookup: options.lookup } : {}) });
  const { pace = createHostPace() } = options;
  return {
    get: (url, wanted = {}) => download(url, { ...options, pace, wanted, allowed, agent }),
    close: () => agent.destroy(),
  };
}

type Context = FetcherOptions & { pace: HostPace; wanted: Wanted; allowed: Allowed; agent: Agent };

async function download(address: string, context: Context): Promise<Fetched> {
  const timeLeft = createTimeLeft(context.timeoutMs ?? 20_000);
  let hop: Hop = { url: address, movedTo: null, permanent: true };
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const url = checkedUrl(hop.url, context);
    const from = hop;
    const next = await context.pace.run(url.hostname, () =>
      timeLeft((signal) => follow(url, from, { ...context, signal })),
    );
    if ('bytes' in next) return next;
    hop = next;
  }
  throw fetchFailed({ url: address, failure: 'too-many-redirects', at: context.clock() });
}

/** Runs each step of a download in what is left of its time; waiting for a turn at a host costs none. */
function createTimeLeft(timeoutMs: number) {
  let left = timeoutMs;
  return async <T>(step: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const begun = performance.now();
    try {
      return await step(AbortSignal.timeout(Math.max(Math.ceil(left), 1)));
    } finally {
      left -= performance.now() - begun;
    }
  };
}

async function follow(url: URL, hop: Hop, context: Context & { signal: AbortSignal }): Promise<Fetched | Hop> {
  const response = await request(url, context.signal, context);
  const location = redirectOf(response);
  if (location === null) return await finish(response, hop, context);
  await response.body?.cancel();
  const next = nextHop(hop, { url, location, status: response.status });
  if (next !== null) return next;
  throw fetchFailed({ url: location, failure: 'bad-address', at: context.clock() });
}

function checkedUrl(address: string, { allowed, clock, ports = defaultPorts }: Context): URL {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw fetchFailed({ url: address, failure: 'bad-address', at: clock() });
  if (isAllowedHost(url.hostname, allowed)) return url;
  if (url.port !== '' && !ports.includes(Number(url.port)))
    throw fetchFailed({ url: address, failure: 'bad-address', at: clock() });
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isAddress(host) && !isReachable(host, allowed))
    throw fetchFailed({ url: address, failure: 'private-address', at: clock() });
  return url;
}

async function request(url: URL, signal: AbortSignal, context: Context): Promise<Response> {
  const { wanted, agent, userAgent = defaultUserAgent } = context;
  const headers: Record<string, string> = { 'user-agent': userAgent, 'accept-language': 'en, *;q=0.5' };
  headers.accept = wanted.accept ?? '*/*';
  if (wanted.etag) headers['if-none-match'] = wanted.etag;
  if (wanted.lastModified) headers['if-modified-since'] = wanted.lastModified;
  try {
    return await fetch(url, { dispatcher: agent, redirect: 'manual', headers, signal });
  } catch (error) {
    throw transportFailure(url.href, error, context);
  }
}

function redirectOf(response: Response): string | null {
  return [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
}

async function finish(response: Response, hop: Hop, context: Context): Promise<Fetched> {
  const now = context.clock();
  const header = (name: string) => response.headers.get(name);
  const { etag: knownEtag = null, lastModified: knownDate = null } = context.wanted;
  const notModified = response.status === 304 && (knownEtag !== null || knownDate !== null);
  const failure = notModified ? null : failureOfStatus(response.status);
  if (failure !== null) {
    await response.body?.cancel();
    const retryAt = readRetryAfter(header('retry-after'), now);
    throw fetchFailed({ url: hop.url, failure, status: response.status, at: now, retryAt });
  }
  const bytes = notModified ? new Uint8Array() : await readBody(response, hop.url, context);
  const contentType = header('content-type') ?? '';
  return {
    url: hop.url,
    movedTo: hop.movedTo,
    notModified,
    contentType,
    bytes,
    text: () => decodeText(bytes, contentType).text,
    etag: header('etag') ?? (notModified ? knownEtag : null),
    lastModified: header('last-modified') ?? (notModified ? knownDate : null),
    freshFor: readFreshness(header, now),
  };
}

async function readBody(response: Response, url: string, context: Context): Promise<Uint8Array> {
  const limit = context.wanted.maxBytes ?? defaultMaxBytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw transportFailure(url, error, context);
  }
  if (size > 0 && size <= limit) return Buffer.concat(chunks, size);
  throw fetchFailed({
    url,
    failure: size === 0 ? 'empty' : 'too-large',
    status: response.status,
    at: context.clock(),
  });
}

function transportFailure(url: string, error: unknown, { clock }: Context): DomainError {
  return fetchFailed({ url, failure: failureOfError(error), at: clock() }, error);
}
