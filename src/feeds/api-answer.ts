import { DomainError } from '../domain/problem.ts';
import { shownUrl } from '../domain/shown-url.ts';
import { decodeText } from '../net/charset.ts';
import { fetchFailed } from '../net/failures.ts';
import type { FeedBody } from './feed-kind.ts';
import { htmlToLine } from './html-text.ts';

/** The text of an answer of an interface for programs. Throws `fetch-failed` for a page: denied, or merely out of place. */
export function answerText({ bytes, contentType, url, at }: FeedBody): string {
  const { text } = decodeText(bytes, contentType);
  if (!/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text.slice(0, 1000))) return text;
  // Government sites that take a reader for a robot send it a form with status 200.
  const isRefusal = /request access|access denied|captcha|unusual traffic/i.test(htmlToLine(text.slice(0, 20_000)));
  const failure = isRefusal ? 'denied' : 'html-instead';
  throw fetchFailed({ url, failure, status: 200, at: Temporal.Instant.from(at) });
}

/** The same as JSON. Throws `not-a-feed` where it is none. */
export function answerJson(body: FeedBody): unknown {
  const text = answerText(body);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notThis(body, cause);
  }
}

/** The error for an answer that is not what its address promises. */
export function notThis({ url }: FeedBody, cause?: unknown): DomainError {
  return new DomainError({ code: 'not-a-feed', url: shownUrl(url), found: [] }, { cause });
}
