import type { EntrySchema } from '../domain/list-entry.ts';
import type { WeightedPart } from './alignment.ts';
import type { ScreeningIndex } from './index-build.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { type NamePart, partKey, type Role } from './name-parts.ts';
import { partsAround } from './part-neighbours.ts';

/** For each part of the query: the index's parts that it was compared with, by number. */
export type LikeParts = Map<number, Likeness>[];

const looksForNeighbours: ReadonlySet<Role> = new Set(['name', 'trade']);

/** Compares each part of the query with the parts of the index that sound like it, or have its consonants. */
export function likePartsOf(index: ScreeningIndex, query: readonly NamePart[]): LikeParts {
  return query.map((part) => {
    const found = new Map<number, Likeness>();
    const own = index.partNumbers.get(partKey(part));
    if (own !== undefined) found.set(own, likenessOf(part, part));
    if (looksForNeighbours.has(part.role)) addNeighbours(index, part, found);
    return found;
  });
}

function addNeighbours({ neighbours, parts }: ScreeningIndex, part: NamePart, found: Map<number, Likeness>): void {
  for (const number of partsAround(neighbours, part, found.size > 0)) {
    if (!found.has(number)) found.set(number, likenessOf(part, (parts[number] as WeightedPart).part));
  }
}

const LONGEST_RUN = 3;

/** Words that the query may hold in other spacing: joined neighbours, and the halves of a long word. Each line is one word. */
function respacedParts({ partsWritten }: ScreeningIndex, query: readonly WeightedPart[]): (readonly number[])[] {
  const words: (readonly number[])[] = [];
  for (const { part } of query) addHalves(words, partsWritten, part.written);
  for (let at = 0; at + 1 < query.length; at++) {
    let joined = (query[at] as WeightedPart).part.written;
    for (const { part } of query.slice(at + 1, at + LONGEST_RUN)) {
      joined += part.written;
      words.push(partsWritten.get(joined) ?? none);
    }
  }
  return words.filter((numbers) => numbers.length > 0);
}

const none: readonly number[] = [];
const SHORTEST_HALF = 2;
/** A half this long is looked for even where the other half is no word of the index. */
const LONG_HALF = 5;

function addHalves(words: (readonly number[])[], partsWritten: ScreeningIndex['partsWritten'], text: string): void {
  for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_HALF; cut++) {
    const first = partsWritten.get(text.slice(0, cut)) ?? none;
    const second = partsWritten.get(text.slice(cut)) ?? none;
    if (second.length > 0 || cut >= LONG_HALF) words.push(first);
    if (first.length > 0 || text.length - cut >= LONG_HALF) words.push(second);
  }
}

/** A query made ready for gathering; `limit` is how many names are wanted. */
export type Gathering = { query: readonly WeightedPart[]; like: LikeParts; schema: EntrySchema; limit: number };

/** Parts this light beside the heaviest (articles, legal forms) do not look for names. */
const SAYS_LITTLE = 0.2;
const RESPACED = 0.9;
/** Parts less alike than this do not look for names; they are still compared where a name came by its other parts. */
const LIKELY = 0.7;

/** The numbers of the names that agree with most of the query by weight: at most `limit`, best first. */
export function gatherNames(index: ScreeningIndex, { query, like, schema, limit }: Gathering): number[] {
  const tally = newTally(index);
  const heaviest = Math.max(0, ...query.map(({ weight }) => weight));
  query.forEach(({ weight }, i) => {
    if (weight < heaviest * SAYS_LITTLE) return;
    const near = [...(like[i] ?? [])]
      .filter(([, { value }]) => value >= LIKELY)
      .sort((a, b) => b[1].value - a[1].value);
    addRound(
      tally,
      near.map(([part, { value }]) => ({
        part,
        gain: ((weight + (index.parts[part] as WeightedPart).weight) / 2) * value ** 2,
      })),
    );
  });
  for (const numbers of respacedParts(index, query)) {
    addRound(
      tally,
      numbers.map((part) => ({ part, gain: (index.parts[part] as WeightedPart).weight * RESPACED })),
    );
  }
  const best = bestOf(tally, { own: query.reduce((sum, { weight }) => sum + weight, 0), schema, limit });
  clear(tally);
  return best;
}

/** What has been agreed for each name so far; a name gains once per round, from the part that fits best. */
type Tally = { index: ScreeningIndex; agreed: Float32Array; lastRound: Uint16Array; touched: number[]; round: number };

/** Arrays as long as the longest index so far, all zero between two queries: clearing what was touched costs less than new ones. */
let scratch = { agreed: new Float32Array(0), lastRound: new Uint16Array(0) };

function newTally(index: ScreeningIndex): Tally {
  const names = index.names.length;
  if (scratch.agreed.length < names) scratch = { agreed: new Float32Array(names), lastRound: new Uint16Array(names) };
  return { index, ...scratch, touched: [], round: 0 };
}

function clear({ agreed, lastRound, touched }: Tally): void {
  for (const name of touched) {
    agreed[name] = 0;
    lastRound[name] = 0;
  }
}

function addRound(tally: Tally, gains: readonly { part: number; gain: number }[]): void {
  const { agreed, lastRound, touched } = tally;
  const { starts, numbers } = tally.index.namesWithPart;
  tally.round++;
  for (const { part, gain } of gains) {
    const end = starts[part + 1] as number;
    for (let place = starts[part] as number; place < end; place++) {
      const name = numbers[place] as number;
      const last = lastRound[name] as number;
      if (last === tally.round) continue;
      if (last === 0) touched.push(name);
      lastRound[name] = tally.round;
      agreed[name] = (agreed[name] as number) + gain;
    }
  }
}

/** Omitted parts of a listed name count less than omitted parts of the query. */
const LISTED_SHARE = 0.35;
const BINS = 256;
const BIN = 1 / 128;

type Wanted = { own: number; schema: EntrySchema; limit: number };

/** The `limit` best by rank (agreed over given weight, 0 to about 2), found by counting ranks in bins instead of sorting all. */
function bestOf({ index, touched, agreed }: Tally, { own, schema, limit }: Wanted): number[] {
  const fits = index.fitting.get(schema) as Uint8Array;
  const ranks = new Float32Array(touched.length);
  const counts = new Uint32Array(BINS);
  for (let at = 0; at < touched.length; at++) {
    const name = touched[at] as number;
    if (fits[name] === 0) continue;
    const rank = (agreed[name] as number) / (own + LISTED_SHARE * (index.nameWeights[name] as number));
    ranks[at] = rank;
    const bin = binOf(rank);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const least = leastBin(counts, limit);
  const kept: { name: number; rank: number }[] = [];
  for (let at = 0; at < touched.length; at++) {
    const rank = ranks[at] as number;
    if (rank > 0 && binOf(rank) >= least) kept.push({ name: touched[at] as number, rank });
  }
  kept.sort((a, b) => b.rank - a.rank || a.name - b.name);
  return kept.slice(0, limit).map(({ name }) => name);
}

function binOf(rank: number): number {
  return Math.min(BINS - 1, Math.floor(rank / BIN));
}

function leastBin(counts: Uint32Array, limit: number): number {
  let bin = BINS - 1;
  for (let seen = counts[bin] as number; bin > 0 && seen < limit; seen += counts[bin] as number) bin--;
  return bin;
}
