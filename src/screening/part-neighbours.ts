import type { NamePart } from './name-parts.ts';

/**
 * Parts of names under what is left of their letters, sound and consonants when a letter is dropped, so that near
 * spellings meet without reading all (symmetric delete spelling correction, W. Garbe 2012). Keys are kept as hashes:
 * two keys may share a bucket, so what is found must be compared by the caller.
 */
export type PartNeighbours = { parts: number; starts: Uint32Array; postings: Uint32Array };

const BUCKETS = 1 << 20;
const LONGEST = 40;

/** Which form of a part is keyed; shorter keys than `shortest` would bring half the dictionary. */
type Form = { seed: number; shortest: number; asked: 1 | 2 };
const letters: Form = { seed: 0x811c9dc5, shortest: 3, asked: 1 };
const sounds: Form = { seed: 0x050c5d1f, shortest: 3, asked: 2 };
const consonants: Form = { seed: 0x2f6b9a37, shortest: 3, asked: 2 };

/** Builds the index; a part's number is its place. */
export function buildPartNeighbours(parts: readonly NamePart[]): PartNeighbours {
  const keys = parts.map((part) => keysOf(part, () => 1));
  const starts = new Uint32Array(BUCKETS + 1);
  for (const each of keys) for (const key of each) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < BUCKETS; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const next = starts.slice();
  const postings = new Uint32Array(starts[BUCKETS] as number);
  keys.forEach((each, number) => {
    for (const key of each) {
      const place = next[key] as number;
      postings[place] = number;
      next[key] = place + 1;
    }
  });
  return { parts: parts.length, starts, postings };
}

/** In which search each part was last seen; as long as the longest index so far. */
let lastSeen = new Uint32Array(0);
let searches = 0;

/** Numbers of the parts that may be within a slip of a part (two where it is no known word), in letters, sound or consonants. */
export function partsAround({ starts, postings, parts }: PartNeighbours, part: NamePart, isKnown: boolean): number[] {
  if (lastSeen.length < parts) lastSeen = new Uint32Array(parts);
  searches++;
  const around: number[] = [];
  for (const key of keysOf(part, ({ asked }) => (isKnown ? 1 : asked))) {
    const end = starts[key + 1] as number;
    for (let place = starts[key] as number; place < end; place++) {
      const number = postings[place] as number;
      if (lastSeen[number] === searches) continue;
      lastSeen[number] = searches;
      around.push(number);
    }
  }
  return around;
}

function keysOf({ text, sound, bones, writesVowels }: NamePart, dropsOf: (form: Form) => number): number[] {
  const keys = new Set<number>();
  if (writesVowels) {
    addKeys(keys, text, { ...letters, drops: dropsOf(letters) });
    addKeys(keys, sound, { ...sounds, drops: dropsOf(sounds) });
  }
  addKeys(keys, bones, { ...consonants, drops: dropsOf(consonants) });
  return [...keys];
}

function addKeys(keys: Set<number>, whole: string, { seed, drops, shortest }: Form & { drops: number }): void {
  const word = whole.slice(0, LONGEST);
  keys.add(hashWithout(word, seed, [-1, -1]));
  if (word.length - 1 < shortest) return;
  const twice = drops > 1 && word.length - 3 > shortest;
  for (let first = 0; first < word.length; first++) {
    keys.add(hashWithout(word, seed, [first, -1]));
    if (!twice) continue;
    for (let second = first + 1; second < word.length; second++) keys.add(hashWithout(word, seed, [first, second]));
  }
}

/** FNV-1a over the letters that are not dropped, folded to a bucket. */
function hashWithout(word: string, seed: number, [first, second]: readonly [number, number]): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) {
    if (at !== first && at !== second) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return ((hash >>> 20) ^ hash) & (BUCKETS - 1);
}
