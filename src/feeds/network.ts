import type { FeedEntry } from '../domain/news.ts';
import { fetchFailed } from '../net/failures.ts';
import type { Fetched, Fetcher } from '../net/fetcher.ts';
import type { FeedKind, FeedPage } from './feed-kind.ts';
import { kindOf } from './kinds.ts';
import { hintsOf } from './poll-hints.ts';
import { readFeed, type ThreadLimits } from './read-feed.ts';

const pageTypes = 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5';

const maxFeedBytes = 10_000_000;

type Known = { etag: string | null; lastModified: string | null };

/** How the network is built; `thread` says which feeds are read off the main thread. */
export type NetworkOptions = { thread?: ThreadLimits };

/** Pages and feeds over the guarded way out; the `Network` of src/deps.ts. `page` is text, or fails as `not-text`. */
export function createNetwork(fetcher: Fetcher, clock: () => Temporal.Instant, { thread }: NetworkOptions = {}) {
  const reach: Reach = {
    fetch: (address, kind, known) => fetcher.get(address, { accept: kind.accept, maxBytes: maxFeedBytes, ...known }),
    read: (address, { url, contentType, bytes }) =>
      readFeed({ address, url, contentType, bytes, at: clock().toString() }, thread),
  };
  return {
    page: async (url: string) => {
      const fetched = await fetcher.get(url, { accept: pageTypes });
      refuseBinary(fetched, clock());
      return { url: fetched.url, contentType: fetched.contentType, body: fetched.text() };
    },
    feed: async (url: string, { etag, lastModified }: Known) => {
      const kind = kindOf(url);
      const fetched = await reach.fetch(asked(kind, url), kind, { etag, lastModified });
      const known = { etag: fetched.etag, lastModified: fetched.lastModified, movedTo: fetched.movedTo };
      if (fetched.notModified) return { ...known, title: '', entries: null, hints: hintsOf(fetched.freshFor) };
      const first = await reach.read(url, fetched);
      const entries = await allEntries({ ...reach, kind, url }, first, fetched.url);
      return { ...known, title: first.title, entries, hints: hintsOf(fetched.freshFor, first.hints) };
    },
  };
}

type Reach = {
  fetch: (address: string, kind: FeedKind, known: Known) => Promise<Fetched>;
  read: (address: string, fetched: Fetched) => Promise<FeedPage>;
};

function asked(kind: FeedKind, address: string): string {
  const url = URL.parse(address);
  return url === null ? address : kind.ask(url);
}

const weekInDays = 7;

/** The entries of a feed and of the documents that it goes on in, on the same host, until they reach back a week. */
async function allEntries(
  { fetch, read, kind, url }: Reach & { kind: FeedKind; url: string },
  first: FeedPage,
  at: string,
): Promise<FeedEntry[]> {
  const entries = [...first.entries];
  let next = first.next;
  for (let pages = 1; pages < kind.maxPages && daysIn(entries) < weekInDays; pages += 1) {
    if (next === null || URL.parse(next)?.origin !== new URL(at).origin) break;
    const page = await read(url, await fetch(next, kind, { etag: null, lastModified: null }));
    entries.push(...page.entries);
    next = page.next;
  }
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

function daysIn(entries: readonly FeedEntry[]): number {
  const days = entries.flatMap(({ published }) => published ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? Temporal.PlainDate.from(first).until(last).days : 0;
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
