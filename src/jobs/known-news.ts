import type { Store } from '../../store/store.ts';
import type { NewsItem } from '../domain/news.ts';
import { compareStories, type StoryFacts, storyFacts } from '../domain/news-clusters.ts';
import { feedsOf } from '../domain/news-story.ts';
import { titleWords } from '../domain/title-words.ts';

/** The items that came before, as an arriving one is looked up among them in one round of polls. */
export type KnownNews = {
  /** The item of this key or alias. */
  find: (key: string) => Promise<NewsItem | null>;
  /** The item that tells the same story, whatever its age where it has this alias too, and those of late that may. */
  alike: (story: StoryFacts, alias: string | null) => Promise<{ same: NewsItem | null; alike: NewsItem[] }>;
  /** The latest item with this title, of a feed or a publisher. */
  titled: (title: string, from: { feedId: string; publisher: string | null }) => Promise<NewsItem | null>;
  /** Takes a new item in, or one that has changed. */
  add: (item: NewsItem) => Promise<void>;
  /** Does work alone: of two feeds that bring one story at once, the second one finds what the first one announced. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Says that a new item is about to be saved; the answer is called when it is, or cannot be. */
  announce: (item: NewsItem) => Promise<(isSaved: boolean) => void>;
  /** Resolves when an item that was announced is saved, or cannot be. */
  settled: (id: string) => Promise<void>;
};

const comparedFor = { hours: 10 * 24 };
const correctedFor = { hours: 120 * 24 };

/** What an item is compared by. */
export function factsOf(item: NewsItem): StoryFacts {
  const document = item.aliases.find((alias) => alias.startsWith(documentPrefix));
  return storyFacts({
    title: item.title,
    day: item.published ?? item.createdAt.slice(0, 10),
    text: item.text,
    feedIds: feedsOf(item),
    document: document?.slice(documentPrefix.length) ?? null,
  });
}

/** Begins the alias that holds the number of an item in an official register. */
export const documentPrefix = 'document:';

/**
 * Looks items up in the store; the newest are compared by what they say. What is known of them is kept from round to round
 * for as long as the store is, and brought up to date when a round first asks.
 */
export function createKnownNews(store: Pick<Store, 'news'>, now: Temporal.Instant): KnownNews {
  let index: Promise<Index> | null = null;
  const loaded = () => {
    index ??= brought(store, now);
    return index;
  };
  // People go on working with an item while a round is on.
  const asStored = async (item: NewsItem): Promise<NewsItem> => (await store.news.get(item.id)) ?? item;
  let turn: Promise<unknown> = Promise.resolve();
  const announced = new Map<string, Promise<void>>();
  return {
    announce: async (item) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      addTo(await loaded(), item);
      announced.set(item.id, promise);
      return (isSaved) => {
        if (!isSaved) index?.then((known) => forget(known, item)).catch(() => {});
        announced.delete(item.id);
        resolve();
      };
    },
    settled: async (id) => await announced.get(id),
    inTurn: (work) => {
      const mine = turn.then(work);
      turn = mine.catch(() => {});
      return mine;
    },
    find: async (key) => {
      const [item] = await store.news.find({ key });
      if (item) return item;
      const { keys, items } = await loaded();
      const known = items.get(keys.get(key) ?? '');
      return known ? await asStored(known) : null;
    },
    alike: async (story, alias) => {
      const known = await loaded();
      const named = known.items.get(known.keys.get(alias ?? '') ?? '');
      const isNamed = named && compareStories(story, factsOf(named)) === 'same';
      const found = isNamed ? { same: named, alike: [] } : alikeIn(known, story);
      return { ...found, same: found.same && (await asStored(found.same)) };
    },
    titled: async (title, from) => titledIn(await loaded(), title, { ...from, since: now.subtract(correctedFor) }),
    add: async (item) => addTo(await loaded(), item),
  };
}

type Index = { keys: Map<string, string>; items: Map<string, NewsItem>; recent: Map<string, StoryFacts> };

const indexes = new WeakMap<Pick<Store, 'news'>, Index>();

/** The index of a store as it is now: what is new or was changed since the last round is read, and nothing else. */
async function brought(store: Pick<Store, 'news'>, now: Temporal.Instant): Promise<Index> {
  const index = indexes.get(store) ?? { keys: new Map(), items: new Map(), recent: new Map() };
  indexes.set(store, index);
  const since = now.subtract(comparedFor).toString();
  const stored = await store.news.find();
  for (const item of stored) {
    const known = index.items.get(item.id);
    if (known?.version === item.version) continue;
    if (known) forget(index, known);
    enter(index, item);
    if (item.createdAt >= since) index.recent.set(item.id, factsOf(item));
  }
  if (index.items.size > stored.length) forgetAllBut(index, new Set(stored.map(({ id }) => id)));
  for (const id of index.recent.keys()) if ((index.items.get(id)?.createdAt ?? '') < since) index.recent.delete(id);
  return index;
}

function forgetAllBut(index: Index, ids: ReadonlySet<string>): void {
  for (const item of [...index.items.values()]) if (!ids.has(item.id)) forget(index, item);
}

function enter(index: Index, item: NewsItem): void {
  index.items.set(item.id, item);
  for (const key of keysOf(item)) index.keys.set(key, item.id);
}

function addTo(index: Index, item: NewsItem): void {
  enter(index, item);
  index.recent.set(item.id, factsOf(item));
}

function forget(index: Index, item: NewsItem): void {
  for (const key of keysOf(item)) if (index.keys.get(key) === item.id) index.keys.delete(key);
  index.items.delete(item.id);
  index.recent.delete(item.id);
}

function keysOf({ key, aliases }: NewsItem): string[] {
  return [key, ...aliases];
}

function alikeIn({ recent, items }: Index, story: StoryFacts): { same: NewsItem | null; alike: NewsItem[] } {
  const alike: NewsItem[] = [];
  for (const [id, facts] of recent) {
    const likeness = compareStories(story, facts);
    const item = items.get(id);
    if (!item || likeness === 'different') continue;
    if (likeness === 'same') return { same: item, alike: [] };
    alike.push(item);
  }
  return { same: null, alike };
}

type From = { feedId: string; publisher: string | null; since: Temporal.Instant };

function titledIn({ items }: Index, title: string, { feedId, publisher, since }: From): NewsItem | null {
  const wanted = titleWords(title);
  const isOurs = (item: NewsItem) =>
    feedsOf(item).includes(feedId) || (publisher !== null && item.publisher === publisher);
  const found = [...items.values()].filter(
    (item) => item.createdAt >= since.toString() && isOurs(item) && isSameSet(titleWords(item.title), wanted),
  );
  return found.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1) ?? null;
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && one.size === other.size && one.isSubsetOf(other);
}
