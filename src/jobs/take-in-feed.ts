import { setImmediate as yieldNow } from 'node:timers/promises';
import type { PolledFeed } from '../deps.ts';
import { dayOf, noteEntries } from '../domain/feed-health.ts';
import { rememberEntries } from '../domain/feeds.ts';
import type { Feed, FeedEntry } from '../domain/news.ts';
import { type Marks, type Match, matchEntries, packHeld, readHeld } from '../domain/news-identity.ts';
import { markEntries } from '../feeds/entry-marks.ts';
import { type ItemDeps, takeInEntry } from './news-items.ts';
import { reviseItem } from './revise-news.ts';

/** A feed that answered, and who waits for it. `isBaseline` where what it holds today is taken as read. */
export type Polled = {
  feed: Feed;
  channels: readonly string[];
  polled: PolledFeed;
  isBaseline: boolean;
  signal: AbortSignal;
  now: Temporal.Instant;
  /** Hears that something was saved that waits to be posted. */
  onSaved: () => void;
};

/** What is to be remembered of the poll; `isComplete` is false where an entry was not taken in, and has to come again. */
export type TakenIn = { isComplete: boolean; remember: (current: Feed) => Feed };

/** Takes in what is new in a feed, oldest first, and what was edited. One entry that fails does not stop the others. */
export async function takeInFeed(deps: ItemDeps, polled: Polled): Promise<TakenIn> {
  const { feed } = polled;
  const entries = polled.polled.entries ?? [];
  const marks = markEntries(entries);
  const { matches, guids } = matchEntries(feed.held.map(readHeld), marks, feed.guids);
  const sorted = inOrder(entries.map((entry, i) => ({ entry, marks: marks[i] as Marks, match: matches[i] as Match })));
  const context = { deps, polled, guids };
  const items = new Map<Found, string | null>();
  let isComplete = true;
  for (const found of sorted) {
    const item = await takeIn(context, found);
    if (item === 'again') isComplete = false;
    else items.set(found, item);
  }
  return { isComplete, remember: (current) => remembered(current, context, items) };
}

type Found = { entry: FeedEntry; marks: Marks; match: Match };
type Context = { deps: ItemDeps; polled: Polled; guids: Feed['guids'] };

/** The item that an entry is, null where it is none, or that it has to come again: it could not be saved, or it rests. */
async function takeIn(context: Context, found: Found): Promise<string | null | 'again'> {
  const { deps, polled } = context;
  try {
    return await itemOf(context, found);
  } catch (error) {
    polled.signal.throwIfAborted();
    deps.log.error({ err: error, feed: polled.feed.id, entry: found.entry.key }, 'a news item cannot be taken in');
    return 'again';
  }
}

async function itemOf(context: Context, { entry, marks, match }: Found): Promise<string | null | 'again'> {
  const { deps, polled } = context;
  const { feed, channels, isBaseline, onSaved } = polled;
  const isOwnPage = hasOwnPage(context, marks, match);
  if (match.kind === 'held') {
    if (match.isEdited && match.held.item !== null && !isBaseline) {
      const isTaken = await reviseItem(deps, { feed, entry, marks, held: match.held, isOwnPage });
      if (!isTaken) return 'again';
      onSaved();
    }
    return match.held.item;
  }
  if (match.kind === 'repeat' || isBaseline || wasSeen(context, entry)) return null;
  // Reading is work: what people asked for meanwhile goes first.
  await yieldNow();
  const name = context.guids === 'changing' ? `${marks.title} ${marks.body}` : entry.key;
  const item = await takeInEntry(deps, { feed, entry, marks, channels, isOwnPage, name });
  onSaved();
  return item;
}

/** Whether a feed brought it so long ago that it holds no longer what it said; a name that changes tells nothing. */
function wasSeen({ polled, guids }: Context, { key }: FeedEntry): boolean {
  return guids !== 'changing' && polled.feed.seen.includes(key);
}

/** Whether an address is that of one entry alone, now and at the last polls. */
function hasOwnPage({ polled }: Context, { url }: Marks, match: Match): boolean {
  if (url === null) return false;
  if (match.kind === 'held') return true;
  return !polled.feed.held.some((packed) => readHeld(packed).url === url);
}

/** Oldest first: by date where every entry has one, else against the order of the feed, which puts the newest first. */
function inOrder(found: readonly Found[]): Found[] {
  const reversed = found.toReversed();
  if (reversed.some(({ entry }) => entry.published === null)) return reversed;
  return reversed.sort((a, b) => (a.entry.published ?? '').localeCompare(b.entry.published ?? ''));
}

function remembered(current: Feed, { polled, guids }: Context, items: ReadonlyMap<Found, string | null>): Feed {
  const found = [...items].filter(([{ match }]) => match.kind !== 'repeat');
  const keys = found.map(([{ entry }]) => entry.key);
  const fresh = found.filter(([{ match }]) => match.kind === 'new').map(([{ entry }]) => entry);
  const today = dayOf(polled.now);
  const isBaseline = polled.isBaseline || polled.feed.held.length === 0;
  return {
    ...rememberEntries(current, keys, Math.max(seenAtLeast, 2 * keys.length)),
    ...noteEntries(current, fresh, { today, isBaseline }),
    held: heldAfter(current, found),
    guids,
  };
}

const [seenAtLeast, heldAtLeast] = [400, 100];

/** What the feed holds now, after what it held lately and may hold again. */
function heldAfter(current: Feed, found: readonly [Found, string | null][]): string[] {
  const now = found.map(([{ marks }, item]) => packHeld({ ...marks, item }));
  const before = found.flatMap(([{ match }]) => (match.kind === 'held' ? [packHeld(match.held)] : []));
  const over = new Set([...now, ...before]);
  const gone = current.held.filter((packed) => !over.has(packed));
  return [...gone, ...now].slice(-Math.max(heldAtLeast, 2 * now.length));
}
