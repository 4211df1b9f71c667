import { generateOpml } from 'feedsmith';
import sax from 'sax';
import { carriedOptions } from '../domain/carried-options.ts';
import { canonicalUrl } from '../domain/news-key.ts';
import { DomainError } from '../domain/problem.ts';
import { decodeText } from '../net/charset.ts';
import { declaresEntities } from './xml-prolog.ts';

/** A feed of a list: where it stands in the file, and the options of its subscription as they are written there. */
export type ListedFeed = { title: string; url: string; line: number; options: Record<string, string> };

/** A list read: its feeds, each once, and the lines that could not be used. */
export type FeedList = { feeds: ListedFeed[]; problems: { line: number; why: string }[] };

/** At most this many feeds are taken from one list. */
export const mostFeeds = 100;

// Readers of other makers pass over attributes of a namespace that they do not know (OPML 2.0, "Namespaces").
const namespace = 'urn:accord:subscription:1';

/** Subscriptions as OPML 2.0 (opml.org/spec2.opml); options stand in a namespace of Accord's own. */
export function writeOpml(list: {
  title: string;
  at: Temporal.Instant;
  feeds: readonly Omit<ListedFeed, 'line'>[];
}): string {
  const outlines = list.feeds.map(({ title, url, options }) => ({
    ...{ text: printable(title), title: printable(title), type: 'rss', xmlUrl: url },
    ...Object.fromEntries(Object.entries(options).map(([name, value]) => [`accord:${name}`, printable(value)])),
  }));
  const head = { title: printable(list.title), dateCreated: new Date(list.at.epochMilliseconds) };
  const extraOutlineAttributes = carriedOptions.map((name) => `accord:${name}` as const);
  const text = generateOpml({ head, body: { outlines } }, { extraOutlineAttributes });
  return text.replace('<opml ', `<opml xmlns:accord="${namespace}" `);
}

// XML 1.0 has no way to write most control characters (production 2).
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}

/**
 * Reads a list of feeds, however deep its folders. What is written in a slightly wrong way, as many readers do, is read
 * all the same. Throws `file-unusable` for what is no OPML.
 */
export function readOpml({ name, bytes }: { name: string; bytes: Uint8Array }): FeedList {
  const { text } = decodeText(bytes, '');
  if (declaresEntities(text)) throw unusable(name, 'it declares entities of its own, which no list of feeds needs');
  const list: FeedList = { feeds: [], problems: [] };
  const root = eachOutline(text, (outline) => addOutline(list, outline));
  if (root !== 'opml') throw unusable(name, 'it is no OPML list');
  if (list.feeds.length === 0 && list.problems.length === 0) throw unusable(name, 'it names no feed');
  return list;
}

type Outline = { line: number; attributes: Readonly<Record<string, string>> };

/** Visits each outline of a document; names are in small letters. Returns the name of the root. */
function eachOutline(text: string, visit: (outline: Outline) => void): string | null {
  // Strict reading would stop at the bare ampersands that many lists have in their addresses.
  const parser = sax.parser(false, { lowercase: true, trim: true });
  let root: string | null = null;
  let line = 0;
  parser.onerror = () => parser.resume();
  parser.onopentagstart = () => {
    line = parser.line + 1;
  };
  parser.onopentag = ({ name, attributes }) => {
    root ??= name;
    if (name === 'outline') visit({ line, attributes: attributes as Record<string, string> });
  };
  parser.write(text).close();
  return root;
}

function addOutline(list: FeedList, { line, attributes }: Outline): void {
  const written = attributes.xmlurl?.trim();
  const title = attributes.text?.trim() || attributes.title?.trim() || '';
  const refuse = (why: string) =>
    list.problems.push({ line, why: title === '' ? why : `“${title.slice(0, 80)}” ${why}` });
  if (!written) {
    if (/^(?:rss|atom)$/i.test(attributes.type ?? '')) refuse('has no address');
    else if (/^(?:include|link)$/i.test(attributes.type ?? '') && attributes.url)
      refuse('is another list, which is not followed');
    return;
  }
  const url = URL.parse(written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://'));
  if (!url || !/^https?:$/.test(url.protocol)) return void refuse('has an address that is none of the web');
  const same = list.feeds.find((feed) => canonicalUrl(feed.url) === canonicalUrl(url.href));
  if (same) return void refuse(`is there already, on line ${same.line}`);
  if (list.feeds.length === mostFeeds) return void refuse(`is left out: ${mostFeeds} at once are the most`);
  list.feeds.push({ title: title || url.host, url: url.href, line, options: optionsIn(attributes) });
}

function optionsIn(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const found = carriedOptions.flatMap((name) => {
    const value = attributes[`accord:${name}`];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function unusable(name: string, why: string): DomainError {
  return new DomainError({ code: 'file-unusable', name: name.slice(0, 100), why }, { field: 'file' });
}
