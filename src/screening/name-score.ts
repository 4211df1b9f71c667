import type { Alignment, Sides } from './alignment.ts';
import type { WeightedPart } from './part-weight.ts';

/** The named pieces of a name score, in units of part weight; `score` is what they make, 0 to 1. */
export type NameScore = { agreed: number; slips: number; conflict: number; omitted: number; score: number };

/** What a slip costs: a little for one letter of a long word, steeply more as the word becomes another word. */
const slipOf = (value: number) => (1 - value) * (SLIP + SLIP_STEEPER * (1 - value));
const SLIP = 1.2;
const SLIP_STEEPER = 2.5;
/** Where little else agrees a slip costs more: one short word in another spelling is another word. */
const SLIP_ALONE = 1;
/** A part of each side that has no counterpart contradicts: it counts on both sides. */
const CONFLICT = 2;
/** A part that only one side gives is often left out: it counts a little… */
const OMITTED = 0.3;
/** …but much more while little else agrees. */
const OMITTED_ALONE = 0.6;
/** The weight of paired parts (about two rare ones) from which on slips and omissions count a little. */
const ENOUGH = 1.6;

/** Scores an alignment: agreement, less slips, over agreement plus conflicts and omissions. */
export function scoreAlignment({ pairs, queryLeft, nameLeft }: Alignment, { query, name }: Sides): NameScore {
  let paired = 0;
  let unlike = 0;
  for (const { weight, value } of pairs) {
    paired += weight;
    unlike += weight * slipOf(value);
  }
  const thin = Math.max(0, 1 - paired / ENOUGH);
  const slips = Math.min(paired, unlike * (1 + SLIP_ALONE * thin));
  const leftOfQuery = weightAt(query, queryLeft);
  const leftOfName = weightAt(name, nameLeft);
  const conflict = CONFLICT * Math.min(leftOfQuery, leftOfName);
  const omitted = Math.abs(leftOfQuery - leftOfName) * (OMITTED + OMITTED_ALONE * thin);
  const agreed = paired - slips;
  const score = paired === 0 ? 0 : agreed / (paired + conflict + omitted);
  return { agreed, slips, conflict, omitted, score };
}

function weightAt(parts: readonly WeightedPart[], at: readonly number[]): number {
  return at.reduce((sum, i) => sum + (parts[i] as WeightedPart).weight, 0);
}
