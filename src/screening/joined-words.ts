import type { Pair, Sides, WeightedPart } from './alignment.ts';
import type { NamePart } from './name-parts.ts';
import { bonesOf } from './sound.ts';
import { spellingCost } from './spelling.ts';

/** Which parts may still be joined: those without a sure counterpart. */
export type OpenParts = { query: readonly boolean[]; name: readonly boolean[] };

const SAME_LETTERS = 0.98;
const SAME_CONSONANTS = 0.9;
const MIN_LETTERS = 4;
const LONGEST_RUN = 3;
/** Letters that may be wrong in joined words, as a share of their length. */
const TOLERANCE = 0.3;

/** Pairs of one word on one side with two or three neighbours on the other: `Sopku` is `Sop Ku`, `Zia-ur-Rahman` is `Ziaurrahman`. */
export function joinedPairs({ query, name }: Sides, open: OpenParts): Pair[] {
  const splitInName = runPairs({ whole: query, split: name }, { whole: open.query, split: open.name });
  const splitInQuery = runPairs({ whole: name, split: query }, { whole: open.name, split: open.query });
  return [
    ...splitInName.map(({ at, run, ...pair }): Pair => ({ ...pair, query: [at], name: run })),
    ...splitInQuery.map(({ at, run, ...pair }): Pair => ({ ...pair, query: run, name: [at] })),
  ];
}

type Found = { at: number; run: number[]; value: number; weight: number; reason: 'spacing' };
type Parts = { whole: readonly WeightedPart[]; split: readonly WeightedPart[] };
type Open = { whole: readonly boolean[]; split: readonly boolean[] };

function runPairs({ whole, split }: Parts, open: Open): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < whole.length; at++) {
    const word = whole[at] as WeightedPart;
    if (!open.whole[at] || (word.part.writesVowels && word.part.written.length < MIN_LETTERS)) continue;
    for (let start = 0; start + 1 < split.length; start++) {
      for (let end = start + 2; end <= Math.min(start + LONGEST_RUN, split.length); end++) {
        const run = split.slice(start, end);
        if (!open.split.slice(start, end).every(Boolean)) break;
        const value = joinedValue(word, run);
        if (value === 0) continue;
        const weight = (word.weight + run.reduce((sum, part) => sum + part.weight, 0)) / 2;
        found.push({ at, run: run.map((_, i) => start + i), value, weight, reason: 'spacing' });
      }
    }
  }
  return found;
}

function joinedValue({ part }: WeightedPart, run: readonly WeightedPart[]): number {
  if (run.some((each) => each.part.writesVowels !== part.writesVowels)) return joinedConsonants(part, run);
  const letters = run.reduce((sum, each) => sum + each.part.written.length, 0);
  const length = Math.max(letters, part.written.length);
  const limit = length * TOLERANCE;
  if (Math.abs(letters - part.written.length) > limit) return 0;
  const text = run.map((each) => each.part.written).join('');
  if (text === part.written) return SAME_LETTERS;
  if (!part.writesVowels || !isNearStart(text, part.written)) return 0;
  const sound = run.map((each) => each.part.sound).join('');
  const cost = Math.min(spellingCost(text, part.written, limit), spellingCost(sound, part.sound, limit) + 0.2);
  return cost >= limit ? 0 : SAME_LETTERS - cost / length;
}

/** One side without vowels: `bd al` is `Abdul`. */
function joinedConsonants(part: NamePart, run: readonly WeightedPart[]): number {
  return bonesOf(run.map((each) => each.part.bones).join('')) === part.bones ? SAME_CONSONANTS : 0;
}

function isNearStart(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[1] === b[0] || a[0] === b[1];
}
