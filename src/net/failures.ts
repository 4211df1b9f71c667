import { DomainError, type FetchFailure } from '../domain/problem.ts';
import { shownUrl } from '../domain/shown-url.ts';

/** What is known of a failed download. `retryAt` is when the server asked to be called again (ISO instant). */
export type Failed = {
  url: string;
  failure: FetchFailure;
  at: Temporal.Instant;
  status?: number;
  retryAt?: Temporal.Instant | null;
};

/** The error for a download that failed; its address is fit for a log. */
export function fetchFailed(failed: Failed, cause?: unknown): DomainError {
  const { url, failure, status = null, at, retryAt } = failed;
  const problem = { code: 'fetch-failed' as const, url: shownUrl(url), failure, status, at: at.toString() };
  return new DomainError(retryAt ? { ...problem, retryAt: retryAt.toString() } : problem, { cause });
}

/** What an HTTP status means for the download, or null where the answer can be used. */
export function failureOfStatus(status: number): FetchFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 400 || status === 422) return 'bad-request';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limited';
  return status >= 400 && status < 500 ? 'denied' : 'server-error';
}

const failuresOfCodes: [RegExp, FetchFailure][] = [
  [/^PRIVATE_ADDRESS$/, 'private-address'],
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'unknown-host'],
  [/TIMEOUT|^ETIMEDOUT|^TimeoutError$|^ABORT_ERR/, 'timeout'],
  [/TLS|SSL|CERT|^EPROTO$|^UNABLE_TO_|SELF_SIGNED/, 'tls'],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_ZLIB|ZSTD_)/, 'not-text'],
];

/** What a thrown error of the transport means; whatever is not known otherwise counts as a refused connection. */
export function failureOfError(error: unknown): FetchFailure {
  const codes = chainOf(error).flatMap((link) => [link.code, link.name]);
  for (const [pattern, failure] of failuresOfCodes) {
    if (codes.some((code) => typeof code === 'string' && pattern.test(code))) return failure;
  }
  return 'refused';
}

type Link = { code?: unknown; name?: unknown; cause?: unknown; errors?: unknown };

function chainOf(error: unknown, depth = 0): Link[] {
  if (typeof error !== 'object' || error === null || depth > 8) return [];
  const link = error as Link;
  const inner = Array.isArray(link.errors) ? link.errors : [];
  return [link, ...[link.cause, ...inner].flatMap((next) => chainOf(next, depth + 1))];
}

/** When a server asks to be called again: `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3), a day at most. */
export function readRetryAfter(header: string | null, now: Temporal.Instant): Temporal.Instant | null {
  if (header === null) return null;
  const text = header.trim();
  const millis = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.epochMilliseconds;
  if (Number.isNaN(millis)) return null;
  return now.add({ milliseconds: Math.min(Math.max(millis, 0), 86_400_000) });
}
