import { z } from 'zod';
import { editDistance } from './nearest.ts';

/** A news source that a workspace may subscribe to by its id. `checked` says when somebody recorded that it answers, and who. */
export const NewsSource = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['rss', 'atom', 'federal-register', 'public-inspection', 'govdelivery', 'govdelivery-widget']),
  url: z.url({ protocol: /^https?$/ }),
  carries: z.string().min(1),
  language: z.string().length(2),
  note: z.string(),
  checked: z.strictObject({ on: z.string().regex(/^\d{4}(-\d\d)?(-\d\d)?$/), record: z.string() }).nullable(),
});
export type NewsSource = z.infer<typeof NewsSource>;

/** Sources that go together, by their ids: a channel takes all of them at once. */
export const NewsPack = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/),
  name: z.string().min(1),
  about: z.string().min(1),
  sources: z.array(z.string()).min(1),
});
export type NewsPack = z.infer<typeof NewsPack>;

type Named = { id: string; name: string };

/** The one that a text names by its id or its name, whatever the case, blanks for hyphens; else null. */
export function named<T extends Named>(text: string, all: readonly T[]): T | null {
  const wanted = asId(text);
  return all.find(({ id }) => id === wanted) ?? all.find(({ name }) => asId(name) === wanted) ?? null;
}

/** The ids of those that were probably meant, the nearest first, three at most: a slip away, or with a word of the text. */
export function nearest(text: string, all: readonly Named[]): string[] {
  const wanted = asId(text).slice(0, 60);
  const words = wanted.split('-').filter((word) => word.length >= 3);
  const ranked = all.map(({ id, name }) => {
    const known = `${id}-${asId(name)}`.split('-');
    const shared = words.filter((word) => known.some((each) => each.startsWith(word))).length;
    const slips = editDistance(wanted, id);
    return { id, shared, slips, isNear: shared > 0 || (slips <= 2 && slips < id.length) };
  });
  const near = ranked.filter(({ isNear }) => isNear);
  return near
    .toSorted((a, b) => Math.min(a.slips, 3) - Math.min(b.slips, 3) || b.shared - a.shared)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** The sources in whose name or description every word of a text begins a word; all of them for an empty text. */
export function withWords<T extends Pick<NewsSource, 'id' | 'name' | 'carries'>>(text: string, all: readonly T[]): T[] {
  const wanted = wordsIn(text);
  return all.filter(({ id, name, carries }) => {
    const words = wordsIn(`${id} ${name} ${carries}`);
    return wanted.every((word) => words.some((each) => each.startsWith(word)));
  });
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function asId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** Where a site often keeps the feed of a page that names none; each once. */
export function commonFeedAddresses(page: string): string[] {
  const { origin, pathname } = new URL(page);
  const path = pathname.replace(/\/$/, '');
  const beside = path === '' ? [] : [`${path}/feed/`, `${path}.atom`];
  return [...beside, '/rss.xml', '/feed/', '/feed.xml', '/atom.xml', '/rss'].map((each) => `${origin}${each}`);
}
