import { joinedPairs, type OpenParts } from './joined-words.ts';
import { type Likeness, likenessOf, type Reason } from './likeness.ts';
import type { WeightedPart } from './part-weight.ts';

/** Parts of the query and of the listed name that were taken for one another; several where words are joined or split. */
export type Pair = { query: readonly number[]; name: readonly number[]; value: number; weight: number; reason: Reason };

/** How the parts of two names lie side by side: what pairs up, and what is left on each side. */
export type Alignment = { pairs: Pair[]; queryLeft: number[]; nameLeft: number[] };

/** The two names to compare, in their parts. */
export type Sides = { query: readonly WeightedPart[]; name: readonly WeightedPart[] };

/** Gives the likeness of the query's part i and the name's part j. */
export type LikenessAt = (i: number, j: number) => Likeness;

/** A pair that is at least this alike is not taken apart to try other word breaks. */
const SURE = 0.9;

/** Aligns two names: equal parts first, then the heaviest likely pairs, each part used once; what is left is tried joined and split. */
export function align(sides: Sides, likenessAt: LikenessAt): Alignment {
  const equal = equalPairs(sides);
  const first = choose(sides, equal);
  if (isWhole(first)) return first;
  const likely = likelyPairs(sides, first, likenessAt);
  const simple = likely.length === 0 ? first : choose(sides, [...equal, ...likely]);
  if (isWhole(simple)) return simple;
  const joined = joinedPairs(sides, openParts(sides, simple.pairs));
  return joined.length === 0 ? simple : choose(sides, [...equal, ...likely, ...joined]);
}

function isWhole({ queryLeft, nameLeft }: Alignment): boolean {
  return queryLeft.length + nameLeft.length === 0;
}

/** The parts that no sure pair has taken. */
function openParts({ query, name }: Sides, pairs: readonly Pair[]): OpenParts {
  const open = { query: marks(query.length, true), name: marks(name.length, true) };
  for (const pair of pairs) {
    if (pair.value < SURE || pair.reason === 'initial') continue;
    for (const i of pair.query) open.query[i] = false;
    for (const j of pair.name) open.name[j] = false;
  }
  return open;
}

function choose(sides: Sides, pairs: Pair[]): Alignment {
  const queryUsed = marks(sides.query.length, false);
  const nameUsed = marks(sides.name.length, false);
  const kept: Pair[] = [];
  for (const pair of pairs.sort((a, b) => strengthOf(b) - strengthOf(a))) {
    if (pair.query.some((i) => queryUsed[i]) || pair.name.some((j) => nameUsed[j])) continue;
    for (const i of pair.query) queryUsed[i] = true;
    for (const j of pair.name) nameUsed[j] = true;
    kept.push(pair);
  }
  return { pairs: kept, queryLeft: unused(queryUsed), nameLeft: unused(nameUsed) };
}

function marks(count: number, mark: boolean): boolean[] {
  return new Array<boolean>(count).fill(mark);
}

function strengthOf({ weight, value }: Pair): number {
  return weight * value ** 3;
}

function unused(used: readonly boolean[]): number[] {
  const left: number[] = [];
  for (let at = 0; at < used.length; at++) if (!used[at]) left.push(at);
  return left;
}

function equalPairs({ query, name }: Sides): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < query.length; i++) {
    const a = query[i] as WeightedPart;
    for (let j = 0; j < name.length; j++) {
      const b = name[j] as WeightedPart;
      if (a.text !== b.text || a.role !== b.role) continue;
      const reason = a.role === 'legal' ? 'legal-form' : 'same';
      pairs.push({ query: [i], name: [j], value: 1, weight: (a.weight + b.weight) / 2, reason });
    }
  }
  return pairs;
}

function likelyPairs({ query, name }: Sides, { queryLeft, nameLeft }: Alignment, likenessAt: LikenessAt): Pair[] {
  const pairs: Pair[] = [];
  for (const i of queryLeft) {
    for (const j of nameLeft) {
      const { value, reason } = likenessAt(i, j);
      if (value === 0) continue;
      const [a, b] = [query[i] as WeightedPart, name[j] as WeightedPart];
      const weight = reason === 'initial' ? Math.min(a.weight, b.weight) : (a.weight + b.weight) / 2;
      pairs.push({ query: [i], name: [j], value, weight, reason });
    }
  }
  return pairs;
}

/** Compares the parts directly, where no index has done it before. */
export function directLikeness({ query, name }: Sides): LikenessAt {
  return (i, j) => likenessOf(query[i] as WeightedPart, name[j] as WeightedPart);
}
