import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { PollHints } from '../domain/feeds.ts';
import type { FeedEntry } from '../domain/news.ts';
import { DomainError } from '../domain/problem.ts';
import { shownUrl } from '../domain/shown-url.ts';
import { decodeText } from '../net/charset.ts';
import { readEntryDay } from './entry-date.ts';
import { entryKeys } from './entry-keys.ts';
import type { FeedKind } from './feed-kind.ts';
import { findFeedLinks } from './feed-links.ts';
import { htmlToLine } from './html-text.ts';
import { readHints } from './poll-hints.ts';
import { declaresEntities } from './xml-prolog.ts';

/** A feed read: its entries in the order of the document. */
export type Syndication = { title: string; entries: FeedEntry[]; hints: PollHints };

// The address of an entry is still as the feed writes it, relative to `base`.
type RawEntry = {
  guid: string | null;
  link: string | null;
  base: string;
  title: string;
  html: string;
  day: string | null;
};
type RawFeed = { title: string; entries: RawEntry[] };

const maxEntries = 1000;

export const feedTypes =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** RSS, Atom, RDF and JSON Feed: what every address that no other kind recognises is taken for. */
export const syndication: FeedKind = {
  name: 'syndication',
  recognises: () => true,
  ask: (url) => url.href,
  accept: feedTypes,
  maxPages: 1,
  read: ({ bytes, contentType, url }) => ({ ...readSyndication(decodeText(bytes, contentType).text, url), next: null }),
};

/**
 * Reads RSS, Atom, RDF or JSON Feed as it was found at `url`; ill-formed XML is mended first. Throws `not-a-feed`, with
 * the feeds that the page names where it is a page, and for a document that declares entities of its own.
 */
export function readSyndication(text: string, url: string): Syndication {
  const parsed = declaresEntities(text) ? null : (parsedOrNull(text) ?? parsedOrNull(mended(text)));
  if (parsed === null)
    throw new DomainError({ code: 'not-a-feed', url: shownUrl(url), found: findFeedLinks(text, url) });
  const feed = rawFeed(parsed, url);
  const entries = isCutOff(text) ? feed.entries.slice(0, -1) : feed.entries;
  return {
    title: htmlToLine(feed.title) || new URL(url).hostname,
    entries: finished(entries),
    hints: readHints(parsed),
  };
}

function parsedOrNull(text: string): AnyFeed | null {
  try {
    return parseFeed(text, { maxItems: maxEntries });
  } catch {
    return null;
  }
}

function mended(text: string): string {
  if (!/<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 5000))) return '';
  const asWritten = { xmlMode: true, decodeEntities: false } as const;
  const elements = parseDocument(text, asWritten).children.filter((node) => node.type === 'tag');
  return DomUtils.getOuterHTML(elements, { ...asWritten, encodeEntities: false });
}

// A feed whose end did not arrive has a last entry that may be half there: it comes whole next time.
function isCutOff(text: string): boolean {
  return text.trimStart().startsWith('<') && !/<\/(?:rss|feed|rdf:RDF)\s*>/i.test(text.slice(-5000));
}

function rawFeed({ format, feed }: AnyFeed, url: string): RawFeed {
  if (format === 'atom') return rawAtom(feed, url);
  if (format === 'json')
    return { title: feed.title ?? '', entries: (feed.items ?? []).map((item) => rawJsonItem(item, url)) };
  const base = resolved(feed.link ?? null, url) ?? url;
  const title = feed.title ?? '';
  return { title, entries: (feed.items ?? []).map((item: RssItem) => rawItem(item, base)) };
}

type RssItem = RssFeed.Item<string> & RdfFeed.Item<string>;

function rawItem(item: RssItem, base: string): RawEntry {
  const guid = item.guid?.value ?? item.rdf?.about ?? null;
  const permalink = item.guid?.isPermaLink === false ? null : guid;
  return {
    guid,
    link: firstWord(item.link) ?? linkOf(item.atom?.links) ?? (isWebAddress(permalink) ? permalink : null),
    base: item.xml?.base ? (resolved(item.xml.base, base) ?? base) : base,
    title: item.title ?? '',
    html: fuller(item.content?.encoded, item.description),
    day: readEntryDay(item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated),
  };
}

function rawAtom(feed: AtomFeed.Feed<string>, url: string): RawFeed {
  const base = resolved(feed.xml?.base ?? '', url) ?? url;
  const entries = (feed.entries ?? []).map((entry) => ({
    guid: entry.id ?? null,
    link: linkOf(entry.links) ?? entry.content?.src ?? null,
    base: resolved(entry.xml?.base ?? '', base) ?? base,
    title: entry.title?.value ?? '',
    html: fuller(entry.content?.value, entry.summary?.value),
    day: readEntryDay(entry.published ?? entry.updated),
  }));
  return { title: feed.title?.value ?? '', entries };
}

function rawJsonItem(item: JsonFeed.Item<string>, base: string): RawEntry {
  const { id, url, external_url, title, content_html, content_text, summary, date_published } = item;
  return {
    guid: id ?? null,
    link: url ?? external_url ?? null,
    base,
    title: title ?? '',
    html: fuller(content_html ?? content_text, summary),
    day: readEntryDay(date_published),
  };
}

/** The address that a person would open: the alternate, as HTML where there are several. */
function linkOf(links: AtomFeed.Link<string>[] | undefined): string | null {
  const alternates = (links ?? []).filter((link) => link.href && (link.rel ?? 'alternate') === 'alternate');
  const html = alternates.find((link) => /html/.test(link.type ?? 'text/html'));
  return (html ?? alternates[0])?.href ?? null;
}

function finished(entries: readonly RawEntry[]): FeedEntry[] {
  const told = entries
    .map((entry) => ({ ...entry, url: resolved(entry.link, entry.base), content: `${entry.title}\n${entry.html}` }))
    .filter((entry) => entry.url !== null || entry.content.trim() !== '');
  const keys = entryKeys(told);
  const unique = new Map<string, FeedEntry>();
  for (const [i, { url, html, day, title }] of told.entries()) {
    const key = keys[i] ?? '';
    if (!unique.has(key))
      unique.set(key, { key, url, title: titleOf(title, html, url), html, published: day, official: null });
  }
  return [...unique.values()];
}

function titleOf(title: string, html: string, url: string | null): string {
  const line = htmlToLine(title) || htmlToLine(html.slice(0, 5000));
  if (line.length <= 300) return line || url || 'Untitled';
  return `${line.slice(0, 300).replace(/\s\S*$/, '')}…`;
}

function fuller(full: string | undefined, short: string | undefined): string {
  return (full ?? '').length >= (short ?? '').length ? (full ?? '') : (short ?? '');
}

// What follows a blank or a bracket in a link is the rest of an ill-formed document.
function firstWord(text: string | undefined): string | null {
  return /^\s*([^\s<>]+)/.exec(text ?? '')?.[1] ?? null;
}

function isWebAddress(text: string | null): boolean {
  return /^https?:\/\//i.test(text ?? '');
}

function resolved(link: string | null, base: string): string | null {
  const url = link === null ? null : URL.parse(link.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
