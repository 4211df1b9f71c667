import { z } from 'zod';
import type { FeedEntry } from '../domain/news.ts';
import { decodeText } from '../net/charset.ts';
import { answerText, notThis } from './api-answer.ts';
import { readEntryDay } from './entry-date.ts';
import type { FeedBody, FeedKind, FeedPage } from './feed-kind.ts';
import { htmlToLine } from './html-text.ts';
import { feedTypes, readSyndication } from './syndication.ts';

/** Bulletins that U.S. agencies send by GovDelivery, as RSS: the last 25 of an account or a topic. */
export const bulletinFeed: FeedKind = {
  name: 'govdelivery',
  recognises: (url) => /\/(?:accounts|topics)\/[A-Z0-9_]+\/feed\.rss$/.test(url.pathname),
  ask: (url) => url.href,
  accept: feedTypes,
  maxPages: 1,
  read: (body) => {
    const { title, entries } = readSyndication(decodeText(body.bytes, body.contentType).text, body.url);
    return { title, entries: bulletins(entries), next: null };
  },
};

/** The same bulletins as a widget for web sites gets them: about a hundred, as a call of a function (JSONP). */
export const bulletinWidget: FeedKind = {
  name: 'govdelivery-widget',
  recognises: (url) => /\/accounts\/[A-Z0-9_]+\/widgets\/[A-Z0-9_]+\/\d+\.json$/.test(url.pathname),
  ask: (url) => url.href,
  accept: 'application/json, application/javascript, text/javascript, */*;q=0.5',
  maxPages: 1,
  read: readWidget,
};

const Bulletin = z.object({
  subject: z.string().min(1),
  href: z.url({ protocol: /^https?$/ }),
  pub_date: z.string().nullish().catch(null),
});

function readWidget(body: FeedBody): FeedPage {
  const rows = callArgument(body);
  const entries = rows.flatMap((row) => widgetEntry(row) ?? []);
  if (rows.length > 0 && entries.length === 0) throw notThis(body);
  return { title: `Bulletins of ${accountOf(body.url)}`, entries: bulletins(entries), next: null };
}

/** The list in `GDWidgets[0].update([…])`. Throws `not-a-feed`. */
function callArgument(body: FeedBody): unknown[] {
  const text = answerText(body);
  const call = /^\s*GDWidgets\[\d{1,3}\]\.update\(/.exec(text);
  try {
    if (call) return z.array(z.unknown()).parse(JSON.parse(text.slice(call[0].length, text.lastIndexOf(')'))));
  } catch (cause) {
    throw notThis(body, cause);
  }
  throw notThis(body);
}

function widgetEntry(row: unknown): FeedEntry | null {
  const read = Bulletin.safeParse(row);
  if (!read.success) return null;
  const { subject, href, pub_date } = read.data;
  const url = bulletinAddress(href);
  const published = readEntryDay(pub_date ?? undefined);
  return { key: url, url, title: htmlToLine(subject), html: '', published, official: null };
}

/** Each bulletin once. What a number stands on is known by it; `CAMS #` says again what a `CSMS #` says. */
function bulletins(entries: readonly FeedEntry[]): FeedEntry[] {
  const unique = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const [, system, number] = /^\s*(CSMS|CAMS)\s*#\s*(\d{4,12})\b/i.exec(entry.title) ?? [];
    if (system?.toUpperCase() === 'CAMS') continue;
    const url = entry.url && bulletinAddress(entry.url);
    const key = number ? `CSMS ${number}` : entry.key;
    if (!unique.has(key)) unique.set(key, { ...entry, url, key });
  }
  return [...unique.values()];
}

/** The one address of a bulletin: its link carries who was sent it, and is written in two ways. */
function bulletinAddress(link: string): string {
  const url = new URL(link);
  const short = /^\/bulletins\/gd\/([A-Z0-9_]+)-([0-9a-f]+)$/i.exec(url.pathname);
  const isBulletin = short !== null || /\/bulletins\/[0-9a-f]+$/i.test(url.pathname);
  if (!isBulletin || !url.hostname.endsWith('govdelivery.com')) return link;
  const path = short ? `/accounts/${short[1]}/bulletins/${short[2]}` : url.pathname;
  return `https://${url.host}${path}`;
}

function accountOf(url: string): string {
  return /\/accounts\/([A-Z0-9_]+)\//.exec(new URL(url).pathname)?.[1] ?? new URL(url).hostname;
}
