import type { EntrySchema } from '../domain/list-entry.ts';
import type { ScreeningIndex } from './index-build.ts';
import type { LikeParts } from './like-parts.ts';
import type { Likeness } from './likeness.ts';
import { addGain, bestOf, endTally, newTally, type Tally } from './name-tally.ts';
import type { WeightedPart } from './part-weight.ts';
import { respacedWords } from './respaced-words.ts';

/** A query made ready for gathering; `limit` is how many names are wanted. */
export type Gathering = { query: readonly WeightedPart[]; like: LikeParts; schema: EntrySchema; limit: number };

/** Parts this light beside the heaviest (articles, legal forms) do not look for names. */
const SAYS_LITTLE = 0.2;
const RESPACED = 0.9;
/** Parts less alike than this do not look for names; they are still compared where a name came by its other parts. */
const LIKELY = 0.7;

/**
 * The numbers of the names that agree with most of the query by weight: the `limit` best, those that equal the last of
 * them, and the best where words may be spaced otherwise, by which a name must not fall behind those that gain twice.
 */
export function gatherNames(index: ScreeningIndex, { query, like, schema, limit }: Gathering): number[] {
  const tally = newTally(index, schema);
  const heaviest = Math.max(0, ...query.map(({ weight }) => weight));
  query.forEach(({ weight }, i) => {
    if (weight >= heaviest * SAYS_LITTLE) addLike(tally, weight, like[i] as ReadonlyMap<number, Likeness>);
  });
  const wanted = { own: query.reduce((sum, { weight }) => sum + weight, 0), limit };
  const best = bestOf(tally, wanted);
  const respaced = respacedWords(index, query);
  for (const numbers of respaced) {
    for (const part of numbers) addGain(tally, part, (index.parts[part] as WeightedPart).weight * RESPACED);
    tally.round++;
  }
  if (respaced.length > 0) for (const name of bestOf(tally, wanted)) if (!best.includes(name)) best.push(name);
  endTally(tally);
  return best;
}

/** One round for a part of the query: names gain by the listed part that is most like it. */
function addLike(tally: Tally, weight: number, like: ReadonlyMap<number, Likeness>): void {
  const near: { part: number; value: number }[] = [];
  for (const [part, { value }] of like) if (value >= LIKELY) near.push({ part, value });
  near.sort((a, b) => b.value - a.value);
  for (const { part, value } of near) {
    addGain(tally, part, ((weight + (tally.index.parts[part] as WeightedPart).weight) / 2) * value ** 2);
  }
  tally.round++;
}
