import { joinedPairs } from './joined-words.ts';
import { type Likeness, likenessOf, type Reason } from './likeness.ts';
import type { NamePart } from './name-parts.ts';

/** A part with the weight that it has in its collection. */
export type WeightedPart = { part: NamePart; weight: number };

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
  const likely = likelyPairs(sides, first, likenessAt);
  const simple = likely.length === 0 ? first : choose(sides, [...equal, ...likely]);
  if (simple.queryLeft.length + simple.nameLeft.length === 0) return simple;
  const sure = simple.pairs.filter(({ value, reason }) => value >= SURE && reason !== 'initial');
  const open = {
    query: openParts(
      sides.query.length,
      sure.map((pair) => pair.query),
    ),
    name: openParts(
      sides.name.length,
      sure.map((pair) => pair.name),
    ),
  };
  const joined = joinedPairs(sides, open);
  return joined.length === 0 ? simple : choose(sides, [...equal, ...likely, ...joined]);
}

function openParts(count: number, taken: (readonly number[])[]): boolean[] {
  const open = new Array<boolean>(count).fill(true);
  for (const places of taken) for (const at of places) open[at] = false;
  return open;
}

function choose(sides: Sides, pairs: Pair[]): Alignment {
  const strength = ({ weight, value }: Pair) => weight * value ** 3;
  const queryUsed = new Array<boolean>(sides.query.length).fill(false);
  const nameUsed = new Array<boolean>(sides.name.length).fill(false);
  const kept: Pair[] = [];
  for (const pair of pairs.sort((a, b) => strength(b) - strength(a))) {
    if (pair.query.some((i) => queryUsed[i]) || pair.name.some((j) => nameUsed[j])) continue;
    for (const i of pair.query) queryUsed[i] = true;
    for (const j of pair.name) nameUsed[j] = true;
    kept.push(pair);
  }
  return { pairs: kept, queryLeft: unused(queryUsed), nameLeft: unused(nameUsed) };
}

function unused(used: readonly boolean[]): number[] {
  return used.flatMap((isUsed, at) => (isUsed ? [] : [at]));
}

function equalPairs({ query, name }: Sides): Pair[] {
  const pairs: Pair[] = [];
  query.forEach((a, i) => {
    name.forEach((b, j) => {
      if (a.part.text !== b.part.text || a.part.role !== b.part.role) return;
      pairs.push({
        query: [i],
        name: [j],
        value: 1,
        weight: (a.weight + b.weight) / 2,
        reason: a.part.role === 'legal' ? 'legal-form' : 'same',
      });
    });
  });
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
  return (i, j) => likenessOf((query[i] as WeightedPart).part, (name[j] as WeightedPart).part);
}
