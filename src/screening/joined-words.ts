import type { Pair, Sides } from './alignment.ts';
import type { NamePart } from './name-parts.ts';
import type { WeightedPart } from './part-weight.ts';
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
  const pairs: Pair[] = [];
  for (const { at, run, ...pair } of runPairs({ whole: query, split: name }, { whole: open.query, split: open.name }))
    pairs.push({ query: [at], name: run, ...pair });
  for (const { at, run, ...pair } of runPairs({ whole: name, split: query }, { whole: open.name, split: open.query }))
    pairs.push({ query: run, name: [at], ...pair });
  return pairs;
}

type Found = { at: number; run: number[]; value: number; weight: number; reason: 'spacing' };
type Parts = { whole: readonly WeightedPart[]; split: readonly WeightedPart[] };
type Open = { whole: readonly boolean[]; split: readonly boolean[] };
/** Neighbours among the parts of a name, from the first to the last. */
type Run = { parts: readonly WeightedPart[]; first: number; last: number };

function runPairs({ whole, split }: Parts, open: Open): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < whole.length; at++) {
    const word = whole[at] as WeightedPart;
    if (!open.whole[at] || (word.writesVowels && word.written.length < MIN_LETTERS)) continue;
    for (let first = 0; first + 1 < split.length; first++) {
      if (!open.split[first]) continue;
      const end = Math.min(first + LONGEST_RUN, split.length);
      for (let last = first + 1; last < end && open.split[last]; last++) {
        const run = { parts: split, first, last };
        const value = joinedValue(word, run);
        if (value > 0) found.push({ ...foundIn(run, word.weight), at, value });
      }
    }
  }
  return found;
}

function foundIn({ parts, first, last }: Run, weight: number): Pick<Found, 'run' | 'weight' | 'reason'> {
  const run: number[] = [];
  let sum = 0;
  for (let i = first; i <= last; i++) {
    run.push(i);
    sum += (parts[i] as WeightedPart).weight;
  }
  return { run, weight: (weight + sum) / 2, reason: 'spacing' };
}

function joinedValue(part: NamePart, run: Run): number {
  if (!isWrittenAs(part, run)) return joinedConsonants(part, run);
  const letters = lettersIn(run);
  const length = Math.max(letters, part.written.length);
  const limit = length * TOLERANCE;
  if (Math.abs(letters - part.written.length) > limit) return 0;
  const text = joined(run, 'written');
  if (text === part.written) return SAME_LETTERS;
  if (!part.writesVowels || !isNearStart(text, part.written)) return 0;
  const sound = joined(run, 'sound');
  const cost = Math.min(spellingCost(text, part.written, limit), spellingCost(sound, part.sound, limit) + 0.2);
  return cost >= limit ? 0 : SAME_LETTERS - cost / length;
}

/** True where all parts of the run write their vowels as the part does, or leave them out as it does. */
function isWrittenAs({ writesVowels }: NamePart, { parts, first, last }: Run): boolean {
  for (let i = first; i <= last; i++) if ((parts[i] as NamePart).writesVowels !== writesVowels) return false;
  return true;
}

function lettersIn({ parts, first, last }: Run): number {
  let letters = 0;
  for (let i = first; i <= last; i++) letters += (parts[i] as NamePart).written.length;
  return letters;
}

function joined({ parts, first, last }: Run, form: 'written' | 'sound' | 'bones'): string {
  let text = '';
  for (let i = first; i <= last; i++) text += (parts[i] as NamePart)[form];
  return text;
}

/** One side without vowels: `bd al` is `Abdul`. */
function joinedConsonants(part: NamePart, run: Run): number {
  return bonesOf(joined(run, 'bones')) === part.bones ? SAME_CONSONANTS : 0;
}

function isNearStart(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[1] === b[0] || a[0] === b[1];
}
