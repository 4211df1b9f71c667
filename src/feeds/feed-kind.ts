import type { PollHints } from '../domain/feeds.ts';
import type { FeedEntry } from '../domain/news.ts';

/** What a server answered from `url` when it was asked for the feed `address`. `at` is when (ISO instant). */
export type FeedBody = { address: string; url: string; contentType: string; bytes: Uint8Array; at: string };

/** One document of a feed: its entries in its own order, where it goes on, or null, and when it says that news may come. */
export type FeedPage = { title: string; entries: FeedEntry[]; next: string | null; hints?: PollHints };

/**
 * A kind of news source. `ask` turns the address that people know into the one to fetch; `read` throws `not-a-feed`, or
 * `fetch-failed` where the server sent something else instead.
 */
export type FeedKind = {
  name: string;
  recognises: (url: URL) => boolean;
  ask: (url: URL) => string;
  accept: string;
  /** How many documents of one feed are fetched at most. */
  maxPages: number;
  read: (body: FeedBody) => FeedPage;
};
