/**
 * What an entry may be known by when it comes again, as short hashes: `key` is its name in the feed, `url` its canonical
 * address (null where it has none of its own), `day` the day that it bears.
 */
export type Marks = { key: string; url: string | null; title: string; day: string | null; body: string };

/** An entry that a feed held, and the item that it became; null where it was taken as read. */
export type Held = Marks & { item: string | null };

/** What the names that a feed gives its entries are worth: they stay, or change from poll to poll. */
export type Guids = 'unknown' | 'steady' | 'changing';

/** What an entry proved to be: held before, a repetition of another one beside it, or new. */
export type Match = { kind: 'held'; held: Held; isEdited: boolean } | { kind: 'repeat' } | { kind: 'new' };

/** The words of a text alone, in which case, marks and blanks say nothing. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An entry as it is stored, and read again by `readHeld`. */
export function packHeld({ key, url, title, day, body, item }: Held): string {
  return [key, url ?? '', title, day ?? '', body, item ?? ''].join(' ');
}

/** What `packHeld` packed. */
export function readHeld(packed: string): Held {
  const [key = '', url = '', title = '', day = '', body = '', item = ''] = packed.split(' ');
  return { key, url: url || null, title, day: day || null, body, item: item || null };
}

/**
 * Finds each entry of a poll among those that the feed held before, and learns what its guids are worth. An entry is
 * known by two marks of which one is its name or address; by its name alone unless names change; by its address or its
 * words alone only where the feed is known to rename its entries, or has just renamed them all. What remains in doubt is new: news shown twice can be forgiven.
 */
export function matchEntries(
  held: readonly Held[],
  entries: readonly Marks[],
  guids: Guids,
): { matches: Match[]; guids: Guids } {
  const search = startSearch(held, entries);
  markRepeats(search);
  pair(search, byName, (entry, known) => sharedMarks(entry, known) >= 2);
  const learned = learn(search, guids);
  if (learned !== 'changing') pair(search, byKey);
  if (learned === 'changing' || isRenamed(search, byAddress)) pair(search, byAddress);
  if (isRenamed(search, byContent)) pair(search, byContent);
  return { matches: search.entries.map((_entry, i) => matchOf(search, i)), guids: learned };
}

/** What an entry is looked up by: two that have one of these in common may be the same. */
type LookUp = (marks: Marks) => string[];

const byKey: LookUp = ({ key }) => [`key ${key}`];
const byAddress: LookUp = ({ url }) => (url === null ? [] : [`url ${url}`]);
const byName: LookUp = (marks) => [...byKey(marks), ...byAddress(marks)];
const byContent: LookUp = ({ title, day, body }) => [
  ...(day === null ? [] : [`day ${day} ${title}`]),
  `body ${body} ${title}`,
];

type Search = {
  entries: readonly Marks[];
  free: Set<Held>;
  found: Map<number, Held>;
  repeats: Set<number>;
};

function startSearch(held: readonly Held[], entries: readonly Marks[]): Search {
  return { entries, free: new Set(held), found: new Map(), repeats: new Set() };
}

function markRepeats({ entries, repeats }: Search): void {
  const earlier = new Set<string>();
  for (const [i, { key, url, title, body }] of entries.entries()) {
    const names = [`${key} ${title} ${body}`, ...(url === null ? [] : [`${url} ${title} ${body}`])];
    if (names.some((name) => earlier.has(name))) repeats.add(i);
    for (const name of names) earlier.add(name);
  }
}

// Entries without words of their own are all alike: of these the first free ones are compared.
const comparedAtMost = 20;

/** Gives each entry that has no match yet the free one that fits, the one with the most marks in common first. */
function pair({ entries, free, found, repeats }: Search, lookUp: LookUp, fits: Fits = () => true): void {
  const index = indexOf(free, lookUp);
  for (const [i, entry] of entries.entries()) {
    if (found.has(i) || repeats.has(i)) continue;
    const near = new Set(lookUp(entry).flatMap((mark) => [...(index.get(mark)?.values().take(comparedAtMost) ?? [])]));
    const [best] = [...near]
      .filter((known) => fits(entry, known))
      .sort((a, b) => sharedMarks(entry, b) - sharedMarks(entry, a));
    if (!best) continue;
    found.set(i, best);
    free.delete(best);
    for (const mark of lookUp(best)) index.get(mark)?.delete(best);
  }
}

type Fits = (entry: Marks, known: Held) => boolean;

function indexOf(held: Iterable<Held>, lookUp: LookUp): Map<string, Set<Held>> {
  const index = new Map<string, Set<Held>>();
  for (const known of held) {
    for (const mark of lookUp(known)) {
      const same = index.get(mark) ?? new Set();
      index.set(mark, same.add(known));
    }
  }
  return index;
}

/** How many marks two entries share. An address that also serves as the name is one mark. */
function sharedMarks(entry: Marks, known: Held): number {
  const names = new Set([entry.key, entry.url].filter((name) => name !== null));
  const shared = [...names].filter((name) => name === known.key || name === known.url).length;
  return shared + Number(entry.title === known.title) + Number(entry.body === known.body);
}

/** The entries that surely are the same tell whether their names stayed. A name that is the address tells nothing. */
function learn({ entries, found }: Search, before: Guids): Guids {
  const named = [...found].filter(([i]) => entries[i]?.key !== entries[i]?.url);
  if (named.length === 0) return before;
  const stayed = named.filter(([i, known]) => entries[i]?.key === known.key).length;
  return stayed * 2 >= named.length ? 'steady' : 'changing';
}

/** Whether nothing is called what it was called before, while most entries are there by other signs. */
function isRenamed({ entries, found, free }: Search, lookUp: LookUp): boolean {
  if (entries.length < 2 || [...found].some(([i, known]) => entries[i]?.key === known.key)) return false;
  const known = indexOf(free, lookUp);
  const there = entries.filter((entry, i) => found.has(i) || lookUp(entry).some((mark) => known.has(mark)));
  return there.length * 2 >= entries.length;
}

function matchOf({ entries, found, repeats }: Search, i: number): Match {
  const [held, entry] = [found.get(i), entries[i]];
  if (repeats.has(i)) return { kind: 'repeat' };
  if (!held || !entry) return { kind: 'new' };
  return { kind: 'held', held, isEdited: held.title !== entry.title || held.body !== entry.body };
}
