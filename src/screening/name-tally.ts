import type { EntrySchema } from '../domain/list-entry.ts';
import type { ScreeningIndex } from './index-build.ts';

/** What a query has agreed with each name of an index so far. A name gains once per round, from the first part that has it. */
export type Tally = { index: ScreeningIndex; fits: Uint8Array; touched: number; round: number };

/** As long as the longest index so far; all zero between two queries, but for `touched`. */
let agreed = new Float32Array(0);
let lastRound = new Uint16Array(0);
let touched = new Uint32Array(0);

/** Begins a tally of the names that can be what is asked for. It must be ended by `endTally` before another begins. */
export function newTally(index: ScreeningIndex, schema: EntrySchema): Tally {
  const names = index.names.length;
  if (agreed.length < names) {
    agreed = new Float32Array(names);
    lastRound = new Uint16Array(names);
    touched = new Uint32Array(names);
  }
  return { index, fits: index.fitting.get(schema) as Uint8Array, touched: 0, round: 1 };
}

/** Gives every name with this part its gain, unless it has gained in this round. */
export function addGain(tally: Tally, part: number, gain: number): void {
  const { fits, round } = tally;
  const { starts, numbers } = tally.index.namesWithPart;
  const end = starts[part + 1] as number;
  for (let place = starts[part] as number; place < end; place++) {
    const name = numbers[place] as number;
    const last = lastRound[name] as number;
    if (last === round || fits[name] === 0) continue;
    if (last === 0) touched[tally.touched++] = name;
    lastRound[name] = round;
    agreed[name] = (agreed[name] as number) + gain;
  }
}

/** Omitted parts of a listed name count less than omitted parts of the query. */
const LISTED_SHARE = 0.35;

/** So many names at most are kept that equal the last one wanted: thirty of one name differ by their facts. */
const MOST_EQUAL = 100;

/** The `limit` best names by rank (agreed over given weight, `own` being the query's) and those that equal the last, equal ones by number. */
export function bestOf({ index, touched: count }: Tally, { own, limit }: { own: number; limit: number }): number[] {
  const best: Best = { names: [], ranks: [], limit };
  for (let at = 0; at < count; at++) {
    const name = touched[at] as number;
    addToBest(best, name, (agreed[name] as number) / (own + LISTED_SHARE * (index.nameWeights[name] as number)));
  }
  return best.names;
}

/** Forgets everything, so that another tally can begin. */
export function endTally({ touched: count }: Tally): void {
  for (let at = 0; at < count; at++) {
    const name = touched[at] as number;
    agreed[name] = 0;
    lastRound[name] = 0;
  }
}

/** Names with their ranks, best first. */
type Best = { names: number[]; ranks: number[]; limit: number };

function addToBest({ names, ranks, limit }: Best, name: number, exact: number): void {
  const rank = Math.fround(exact);
  const isBehind = (at: number) => (ranks[at] as number) < rank || (ranks[at] === rank && (names[at] as number) > name);
  if (names.length >= limit && rank < (ranks[limit - 1] as number)) return;
  let place = names.length;
  while (place > 0 && isBehind(place - 1)) place--;
  names.splice(place, 0, name);
  ranks.splice(place, 0, rank);
  const least = ranks[limit - 1] ?? 0;
  while (names.length > limit && ((ranks.at(-1) as number) < least || names.length > limit + MOST_EQUAL)) {
    names.pop();
    ranks.pop();
  }
}
