import { fetchFailed } from '../net/failures.ts';
import type { Fetched, Fetcher } from '../net/fetcher.ts';
import { readSyndication } from './syndication.ts';

const feedTypes =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const pageTypes = 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5';

// A feed of 20 MB took 1.9 s to parse, during which nothing else happens.
const maxFeedBytes = 5_000_000;

type Known = { etag: string | null; lastModified: string | null };

/** Pages and feeds over the guarded way out; the `Network` of src/deps.ts. `page` is text, or fails as `not-text`. */
export function createNetwork(fetcher: Fetcher, clock: () => Temporal.Instant) {
  return {
    page: async (url: string) => {
      const fetched = await fetcher.get(url, { accept: pageTypes });
      refuseBinary(fetched, clock());
      return { url: fetched.url, contentType: fetched.contentType, body: fetched.text() };
    },
    feed: async (url: string, { etag, lastModified }: Known) => {
      const fetched = await fetcher.get(url, { accept: feedTypes, maxBytes: maxFeedBytes, etag, lastModified });
      const known = { etag: fetched.etag, lastModified: fetched.lastModified, movedTo: fetched.movedTo };
      if (fetched.notModified) return { ...known, title: '', entries: null };
      return { ...known, ...readSyndication(fetched.text(), fetched.url) };
    },
  };
}

function refuseBinary({ url, contentType, bytes }: Fetched, at: Temporal.Instant): void {
  const isTextType = /^(?:$|text\/|application\/(?:xhtml\+xml|xml|json)|application\/[\w.-]+\+(?:xml|json))/i;
  if (isTextType.test(contentType.trim()) && !looksBinary(bytes)) return;
  throw fetchFailed({ url, failure: 'not-text', status: 200, at });
}

function looksBinary(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 1024).includes(0);
}
