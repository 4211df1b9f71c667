import { createHash } from 'node:crypto';
import type { FeedEntry } from '../domain/news.ts';
import { type Marks, plainWords } from '../domain/news-identity.ts';
import { canonicalUrl } from '../domain/news-key.ts';

/** What each entry of a poll may be known by. An address at which entries say different things is nobody's. */
export function markEntries(entries: readonly FeedEntry[]): Marks[] {
  const marks = entries.map(markEntry);
  const saidAt = Map.groupBy(marks, ({ url }) => url);
  const isShared = ({ url }: Marks) => new Set(saidAt.get(url)?.map(({ title, body }) => `${title} ${body}`)).size > 1;
  return marks.map((mark) => (isShared(mark) ? { ...mark, url: null } : mark));
}

function markEntry(entry: FeedEntry): Marks {
  const address = addressOf(entry);
  return {
    key: shortHash(entry.key),
    url: address === null ? null : shortHash(address),
    title: shortHash(plainWords(entry.title)),
    day: entry.published,
    body: shortHash(plainWords(entry.html) + (entry.official ? JSON.stringify(entry.official) : '')),
  };
}

function addressOf({ url }: FeedEntry): string | null {
  return url === null ? null : canonicalUrl(url);
}

// 66 bits: no two of the thousand entries that a feed may hold will ever meet.
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 11);
}
