import type { ScreeningIndex } from './index-build.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { type NamePart, partKey, type Role } from './name-parts.ts';
import { partsAround } from './part-neighbours.ts';
import type { WeightedPart } from './part-weight.ts';

/** For each part of the query: the index's parts that are like it, by number. */
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
    const likeness = likenessOf(part, parts[number] as WeightedPart);
    if (likeness.value > 0) found.set(number, likeness);
  }
}
