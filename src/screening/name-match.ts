import type { EntrySchema } from '../domain/list-entry.ts';
import { type Alignment, align, directLikeness, type LikenessAt } from './alignment.ts';
import { gatherNames } from './candidates.ts';
import type { IndexedName, ScreeningIndex } from './index-build.ts';
import { type LikeParts, likePartsOf } from './like-parts.ts';
import { likenessOf } from './likeness.ts';
import { type NamePart, namePartsOf, partKey } from './name-parts.ts';
import { type NameScore, scoreAlignment } from './name-score.ts';
import { noFrequencies, type WeightedPart, weighed, weightOf } from './part-weight.ts';

/** Two names laid side by side: their parts, how these pair up, and the score with its pieces. */
export type NameMatch = {
  query: readonly WeightedPart[];
  name: readonly WeightedPart[];
  alignment: Alignment;
  score: NameScore;
};

/** A listed name with its match. */
export type IndexMatch = NameMatch & { listed: IndexedName };

/** How many names are compared part by part; the right one is nearly always among the first ten gathered. */
const COMPARED = 16;
/** A part that the lists do not know takes the weight of a known one at least this like it. */
const SAME_WORD = 0.8;

/** The names of the index that resemble a name, each with its match, in no order. */
export function matchNames(index: ScreeningIndex, name: string, schema: EntrySchema): IndexMatch[] {
  const parts = namePartsOf(name, schema);
  const like = likePartsOf(index, parts);
  const query: WeightedPart[] = [];
  for (const [i, part] of parts.entries()) query.push(weighQueryPart(index, part, like[i] ?? new Map()));
  return gatherNames(index, { query, like, schema, limit: COMPARED }).map((number) => {
    const listed = index.names[number] as IndexedName;
    const sides = { query, name: partsOf(index, listed) };
    const alignment = align(sides, rememberedLikeness(sides, like, listed));
    return { ...sides, listed, alignment, score: scoreAlignment(alignment, sides) };
  });
}

/** Pushed, not mapped: `map` makes arrays of another kind once it is compiled, and all that read them would be compiled again. */
function partsOf(index: ScreeningIndex, { parts }: IndexedName): WeightedPart[] {
  const found: WeightedPart[] = [];
  for (const part of parts) found.push(index.parts[part] as WeightedPart);
  return found;
}

/** Compares two names where no lists say which words are rare. */
export function matchPair(a: string, b: string, schemas: readonly [EntrySchema, EntrySchema]): NameMatch {
  const weigh = (part: NamePart) => weighed(part, weightOf(part, noFrequencies));
  const sides = { query: namePartsOf(a, schemas[0]).map(weigh), name: namePartsOf(b, schemas[1]).map(weigh) };
  const alignment = align(sides, directLikeness(sides));
  return { ...sides, alignment, score: scoreAlignment(alignment, sides) };
}

function weighQueryPart(
  index: ScreeningIndex,
  part: NamePart,
  like: ReadonlyMap<number, { value: number }>,
): WeightedPart {
  const known = index.partNumbers.get(partKey(part));
  if (known !== undefined) return index.parts[known] as WeightedPart;
  let weight = weightOf(part, { ...noFrequencies, names: index.names.length });
  for (const [number, { value }] of like) {
    if (value > SAME_WORD) weight = Math.min(weight, (index.parts[number] as WeightedPart).weight + 1 - value);
  }
  return weighed(part, weight);
}

function rememberedLikeness(
  { query, name }: Pick<NameMatch, 'query' | 'name'>,
  like: LikeParts,
  { parts }: IndexedName,
): LikenessAt {
  return (i, j) => {
    const number = parts[j] as number;
    const known = like[i]?.get(number);
    if (known) return known;
    const likeness = likenessOf(query[i] as WeightedPart, name[j] as WeightedPart);
    like[i]?.set(number, likeness);
    return likeness;
  };
}
