import type { Deps } from '../deps.ts';
import type { Feed, FeedEntry, NewsItem } from '../domain/news.ts';
import { fillOfficial, saysSame } from '../domain/official.ts';
import { isTeaser, readAll } from './full-text.ts';

/** A copy of an item that is known: what a feed says of it, and its page where that says more. */
export type Copy = { feed: Feed; entry: FeedEntry; html: string };

/**
 * What a copy adds to an item: what an official register says of it, and its words where the item has next to none, as
 * what public inspection announces. Empty where it adds nothing.
 */
export type Gains = (item: NewsItem) => Partial<NewsItem>;

/** Reads a copy for what it adds to an item, as that is when it is saved. */
export async function readCopy(
  deps: Pick<Deps, 'reader' | 'store' | 'abstracts'>,
  known: NewsItem,
  { feed, entry, html }: Copy,
): Promise<Gains> {
  const isFuller = saysMore(known.text, await deps.reader.htmlToText(html));
  const about = { title: entry.title, publisher: feed.title, published: known.published };
  const words = isFuller ? { title: entry.title, ...(await readAll(deps, html, about)) } : null;
  return (item) => ({
    ...officialGained(item, entry),
    ...(words !== null && saysMore(item.text, words.text) ? words : {}),
  });
}

/** Whether a text is that much longer than a teaser that it is worth to be read instead. */
function saysMore(known: string, text: string): boolean {
  return isTeaser(known) && text.length > 1.5 * known.length;
}

function officialGained(item: NewsItem, { official }: FeedEntry): Partial<NewsItem> {
  if (official === null) return {};
  const filled = fillOfficial(item.official, official);
  return saysSame(filled, item.official) ? {} : { official: filled };
}
