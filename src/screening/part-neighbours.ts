import type { NamePart } from './name-parts.ts';

/**
 * Parts of names under what is left of their letters, sound and consonants when a letter is dropped, so that near
 * spellings meet without reading all (symmetric delete spelling correction, W. Garbe 2012). Keys are kept as hashes:
 * two keys may share a bucket, so what is found must be compared by the caller.
 */
export type PartNeighbours = { parts: number; starts: Uint32Array; postings: Uint32Array };

const BUCKETS = 1 << 20;
const LONGEST = 40;
/** Shorter keys would bring half the dictionary. */
const SHORTEST = 3;

/** Which form of a part is keyed, and how many letters of it are dropped from a part that is no known word. */
type Form = { seed: number; asked: 1 | 2 };
const letters: Form = { seed: 0x811c9dc5, asked: 1 };
const sounds: Form = { seed: 0x050c5d1f, asked: 2 };
const consonants: Form = { seed: 0x2f6b9a37, asked: 2 };

/** Builds the index; a part's number is its place. */
export function buildPartNeighbours(parts: readonly NamePart[]): PartNeighbours {
  const keys = parts.map((part) => keysOf(part, true));
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
  for (const key of keysOf(part, isKnown)) {
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

function keysOf({ text, sound, bones, writesVowels }: NamePart, isKnown: boolean): number[] {
  const keys: number[] = [];
  if (writesVowels) {
    addKeys(keys, text, { ...letters, isKnown });
    addKeys(keys, sound, { ...sounds, isKnown });
  }
  addKeys(keys, bones, { ...consonants, isKnown });
  return keys;
}

/** Adds a word, and the word without each of its letters, or each two; of a doubled letter only the first is dropped. */
function addKeys(keys: number[], whole: string, { seed, asked, isKnown }: Form & { isKnown: boolean }): void {
  const word = whole.slice(0, LONGEST);
  keys.push(bucketOf(seed, word, 0));
  if (word.length - 1 < SHORTEST) return;
  const dropsTwo = asked === 2 && !isKnown && word.length - 3 > SHORTEST;
  let before = seed;
  for (let first = 0; first < word.length; first++) {
    const letter = word.charCodeAt(first);
    if (first === 0 || letter !== word.charCodeAt(first - 1)) {
      keys.push(bucketOf(before, word, first + 1));
      if (dropsTwo) addSecondDrops(keys, word, { before, first });
    }
    before = hashed(before, letter);
  }
}

function addSecondDrops(keys: number[], word: string, { before, first }: { before: number; first: number }): void {
  let between = before;
  for (let second = first + 1; second < word.length; second++) {
    keys.push(bucketOf(between, word, second + 1));
    between = hashed(between, word.charCodeAt(second));
  }
}

/** FNV-1a: the hash of the letters so far and one more. */
function hashed(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The hash of the letters so far and the rest of the word, folded to a bucket. */
function bucketOf(before: number, word: string, rest: number): number {
  let hash = before;
  for (let at = rest; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return ((hash >>> 20) ^ hash) & (BUCKETS - 1);
}
