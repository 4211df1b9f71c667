import { adding, type Change, changing } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { rememberEntries } from '../domain/feeds.ts';
import type { Feed, FeedEntry, NewsItem } from '../domain/news.ts';
import { changeItem } from '../domain/news-changes.ts';
import { storyFacts } from '../domain/news-clusters.ts';
import { type Marks, packHeld } from '../domain/news-identity.ts';
import { newsKey } from '../domain/news-key.ts';
import { feedsOf, standsAlone, withSource } from '../domain/news-story.ts';
import { canonicalDocumentNumber } from '../domain/official.ts';
import { DomainError } from '../domain/problem.ts';
import { beginRecord, type New } from '../domain/records.ts';
import { correctedTitle } from '../domain/title-words.ts';
import { correctionChanges } from './corrections.ts';
import { type FullText, fullText, readAll, rereadLater } from './full-text.ts';
import { documentPrefix, type KnownNews } from './known-news.ts';
import { readCopy } from './news-copies.ts';
import { placeNews, placeRevision, updatePosts } from './place-news.ts';

/** What taking in an entry needs; `known` are the items that came before it. */
export type ItemDeps = Pick<Deps, 'store' | 'clock' | 'log' | 'reader' | 'abstracts' | 'network'> & {
  known: KnownNews;
};

/**
 * A new entry of a feed, what it is known by, and the channels that want it. `isOwnPage` is false where other entries
 * stand at its address, `name` what its feed calls it.
 */
export type Arrival = {
  feed: Feed;
  entry: FeedEntry;
  marks: Marks;
  channels: readonly string[];
  isOwnPage: boolean;
  name: string;
};

type Found = { item: NewsItem | New<NewsItem>; known: NewsItem | null; text: FullText };

/**
 * Saves a new entry as an item, or as one more source of the item that tells the same, with its posts and that the entry
 * has been seen, all in one commit. Returns the id of the item.
 */
export async function takeInEntry(deps: ItemDeps, arrival: Arrival): Promise<string> {
  const key = keyOf(arrival);
  const isKnown = (await deps.known.find(key)) !== null;
  const text = isKnown ? { html: arrival.entry.html, isMissing: false } : await fullText(deps, arrival);
  const found = await deps.known.inTurn(() => decide(deps, arrival, { key, text }));
  if (found.known) await deps.known.settled(found.known.id);
  try {
    const id = await save(deps, arrival, found);
    found.settle(true);
    return id;
  } catch (error) {
    found.settle(false);
    const raced = error instanceof DomainError && error.problem.code === 'already-exists';
    const winner = raced ? await byName(deps, { key, text }) : null;
    if (winner === null) throw error;
    // A person brought the same item in meanwhile.
    return await save(deps, arrival, winner);
  }
}

type Keyed = { key: string; text: FullText };

/** What an entry is: an item that is known, or a new one, which the others of this round learn of at once. */
async function decide(deps: ItemDeps, arrival: Arrival, keyed: Keyed) {
  const found = (await byName(deps, keyed)) ?? (await byWords(deps, arrival, keyed));
  if (found.known !== null) return { ...found, settle: () => {} };
  const item = { version: 0, ...found.item, ...sourceOf(found.item, arrival) };
  return { ...found, settle: await deps.known.announce(item) };
}

/** What changes in an item where this feed carries it. */
function sourceOf(item: Found['item'], arrival: Arrival) {
  const { feed, entry } = arrival;
  const source = { feedId: feed.id, title: feed.title, url: entry.url };
  return withSource(item, source, [keyOf(arrival), ...documentKeys(entry)]);
}

function keyOf({ isOwnPage, entry, feed, name }: Arrival): string {
  return newsKey(isOwnPage ? entry.url : null, `${feed.id} ${name}`);
}

async function byName({ known }: ItemDeps, { key, text }: Keyed): Promise<Found | null> {
  const item = await known.find(key);
  return item && { item, known: item, text };
}

async function byWords(deps: ItemDeps, arrival: Arrival, { key, text }: Keyed): Promise<Found> {
  const { entry, feed } = arrival;
  const number = entry.official?.documentNumber;
  const facts = storyFacts({
    title: entry.title,
    day: entry.published ?? deps.clock().toString().slice(0, 10),
    text: await deps.reader.htmlToText(text.html),
    feedIds: [feed.id],
    document: number ? canonicalDocumentNumber(number) : null,
  });
  const { same, alike } = await deps.known.alike(facts, documentKeys(entry)[0] ?? null);
  if (same) return { item: same, known: same, text };
  const item = await readItem(deps, arrival, { key, html: text.html });
  const correctionOf = await corrected(deps, arrival);
  const story = { seeAlso: alike.slice(0, 3).map(({ id }) => id), correctionOf };
  return { item: { ...item, ...story }, known: null, text };
}

async function corrected({ known }: ItemDeps, { entry, feed }: Arrival): Promise<string | null> {
  const number = entry.official?.correctionOf;
  const byNumber = number ? await known.find(documentPrefix + canonicalDocumentNumber(number)) : null;
  const title = correctedTitle(entry.title);
  const byTitle = title === null ? null : await known.titled(title, { feedId: feed.id, publisher: feed.title });
  return (byNumber ?? byTitle)?.id ?? null;
}

async function save(deps: ItemDeps, arrival: Arrival, found: Found): Promise<string> {
  const { feed, entry, marks } = arrival;
  const { store, clock } = deps;
  const { id } = found.item;
  const rereads = (current: Feed) =>
    found.known === null && found.text.isMissing ? rereadLater(current.rereads, id, clock()) : current.rereads;
  const seen = (current: Feed): Feed => ({
    ...rememberEntries(current, [entry.key]),
    held: [...current.held, packHeld({ ...marks, item: id })],
    rereads: rereads(current),
  });
  const changes = found.known === null ? await begin(deps, arrival, found) : await join(deps, arrival, found);
  const [saved] = await store.commit([...changes, changing('feeds', feed.id, seen)]);
  await deps.known.add(saved as NewsItem);
  return id;
}

/** The changes that add an item, which comes first, and its posts. */
async function begin(deps: ItemDeps, arrival: Arrival, { item }: Found): Promise<Change[]> {
  const begun = { version: 0, ...item, ...sourceOf(item, arrival) };
  const { channels, feed } = arrival;
  const placed = await placeNews(deps, { item: begun, channels, feedIds: [feed.id] });
  return [adding('news', begun), ...placed, ...(await correctionChanges(deps, begun))];
}

/** The changes that add a copy to its item, which comes first. What the copy brings is shown as an edit would be. */
async function join(deps: ItemDeps, arrival: Arrival, { item: { id }, text }: Found): Promise<Change[]> {
  const { feed, entry, channels } = arrival;
  const act = { by: 'accord', at: deps.clock(), what: 'poll' };
  const gains = await readCopy(deps, await currentItem(deps, id), { feed, entry, html: text.html });
  const joined = (current: NewsItem) => changeItem(current, { ...gains(current), ...sourceOf(current, arrival) }, act);
  const before = await currentItem(deps, id);
  const item = joined(before);
  const isGain = Object.keys(gains(before)).length > 0;
  const isOneMore = item.sources.length > Math.max(before.sources.length, 1);
  const placed = isGain ? (await deps.store.placements.find({ newsId: id })).map(({ channel }) => channel) : [];
  const unplaced = channels.filter((channel) => !placed.includes(channel));
  return [
    changing('news', id, joined),
    ...(await placeNews(deps, { item, channels: unplaced, feedIds: [feed.id] })),
    ...(isGain ? await placeRevision(deps, { item, before, feedIds: feedsOf(item) }) : []),
    ...(isOneMore && !isGain ? await updatePosts(deps, item) : []),
  ];
}

/** The item as it is now: a post drawn from an older state forgets what people did meanwhile. Throws `unknown-id`. */
export async function currentItem({ store }: Pick<Deps, 'store'>, id: string): Promise<NewsItem> {
  const item = await store.news.get(id);
  if (item === null) throw new DomainError({ code: 'unknown-id', collection: 'news', id, nearest: null });
  return item;
}

function documentKeys({ official }: FeedEntry): string[] {
  const number = official?.documentNumber;
  return number ? [documentPrefix + canonicalDocumentNumber(number)] : [];
}

async function readItem(
  deps: ItemDeps,
  { feed, entry }: Arrival,
  { key, html }: { key: string; html: string },
): Promise<New<NewsItem>> {
  const about = { title: entry.title, publisher: feed.title, published: entry.published };
  const read = await readAll(deps, html, about);
  const fields = {
    id: await deps.store.newId('news'),
    key,
    url: entry.url,
    title: entry.title,
    publisher: feed.title,
    published: entry.published ?? read.reading.published,
    ...read,
    origin: { kind: 'feed' as const, feedId: feed.id, permalink: null },
    official: entry.official,
    agreementId: null,
    commitmentIds: [],
    ...standsAlone,
    usedIn: [],
  };
  return beginRecord(fields, { by: 'accord', at: deps.clock(), what: 'poll' });
}
