import { isIdle, isTelling, titleWords } from './title-words.ts';

/** What two items are compared by. `day` is when it was published, else when it came; `document` its number in a register. */
export type Story = {
  title: string;
  day: string;
  text: string;
  feedIds: readonly string[];
  document: string | null;
};

/** A story made ready to be compared. */
export type StoryFacts = Pick<Story, 'feedIds' | 'document'> & {
  /** The day as a number: two that follow each other differ by one. */
  day: number;
  words: ReadonlySet<string>;
  /** Each run of five words of its beginning, as a number; made when it is asked for. */
  runs: () => ReadonlySet<number>;
};

/** `same` is shown once with both sources, `alike` may be the same and is only pointed to. */
export type Likeness = 'same' | 'alike' | 'different';

const runLength = 5;
const wordsCompared = 800;

/** What comparing a story needs of it. */
export function storyFacts({ title, day, text, feedIds, document }: Story): StoryFacts {
  let runs: Set<number> | null = null;
  return {
    feedIds,
    document,
    day: Temporal.PlainDate.from('1970-01-01').until(day).days,
    words: titleWords(title),
    runs: () => {
      runs ??= runsOf(text);
      return runs;
    },
  };
}

function runsOf(text: string): Set<number> {
  const beginning = text.slice(0, 10 * wordsCompared).toLowerCase();
  const words = (beginning.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsCompared).map(hashOf);
  const count = Math.max(words.length - runLength + 1, 0);
  const join = (run: number[]) => run.reduce((hash, word) => (Math.imul(hash, 31) + word) | 0, 0);
  return new Set(Array.from({ length: count }, (_, i) => join(words.slice(i, i + runLength))));
}

/** FNV-1a: two texts of 800 runs share one by mistake once in a few thousand times, which says nothing of a story. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * Whether two items tell the same story. A wrong `same` hides news, so it asks for much: the same document number; or
 * other publishers within two days, titles that differ in nothing that counts, and texts that agree.
 */
export function compareStories(one: StoryFacts, other: StoryFacts): Likeness {
  const apart = Math.abs(one.day - other.day);
  if (one.document !== null && other.document !== null)
    // The Federal Register used its numbers again before 2016; public inspection comes days earlier.
    return one.document === other.document && apart <= 60 ? 'same' : 'different';
  if (apart > 2 || one.feedIds.some((id) => other.feedIds.includes(id))) return 'different';
  const titles = compareTitles(one.words, other.words);
  if (titles.shared < 2 || titles.likeness < 0.25 || titles.isOtherNumber) return 'different';
  const texts = compareTexts(one.runs(), other.runs());
  if (isCopy(titles, texts, apart)) return 'same';
  return texts.agreement >= 0.6 || (titles.likeness >= 0.6 && titles.shared >= 3) ? 'alike' : 'different';
}

type Titles = {
  likeness: number;
  shared: number;
  onlyOne: number;
  onlyOther: number;
  hasNumber: boolean;
  isOtherNumber: boolean;
};
type Texts = { agreement: number; runs: number };

function isCopy({ likeness, onlyOne, onlyOther, hasNumber }: Titles, texts: Texts, apart: number): boolean {
  const isSameTitle = onlyOne + onlyOther === 0;
  // A teaser says too little to agree or not: then the title has to be the same on the same day.
  if (texts.runs < 25) return isSameTitle && apart <= 1 && likeness > 0;
  if (isSameTitle) return texts.agreement >= 0.5;
  const isLonger = (onlyOne === 0 || onlyOther === 0) && !hasNumber;
  // A form letter differs in a few names only: of a text under a longer title nearly nothing may differ.
  return isLonger && likeness >= 0.5 && texts.agreement >= 0.97 && texts.runs >= 60;
}

function compareTitles(one: ReadonlySet<string>, other: ReadonlySet<string>): Titles {
  const counted = (words: ReadonlySet<string>) => new Set([...words].filter((word) => !isIdle(word)));
  const [a, b] = [counted(one), counted(other)];
  const both = a.intersection(b);
  const [onlyA, onlyB] = [a.difference(b), b.difference(a)];
  return {
    likeness: both.size / Math.max(a.union(b).size, 1),
    shared: [...both].filter(isTelling).length,
    onlyOne: onlyA.size,
    onlyOther: onlyB.size,
    isOtherNumber: [onlyA, onlyB].every((only) => [...only].some((word) => /\p{N}/u.test(word))),
    hasNumber: [...onlyA, ...onlyB].some((word) => /\p{N}/u.test(word) || changesMeaning.has(word)),
  };
}

// One word of these makes another document of the same text.
const changesMeaning =
  titleWords(`amend amended amendment amends correct correction corrected delay delayed delays extend
  extended extension extends final interim lift lifts lifted modify modified no not part partial postpone postponed preliminary
  propose proposed reject rejected remove removed removes repeal repealed rescind rescinded revoke revoked second
  suspend suspended suspension terminate terminated third update updated withdraw withdrawn`);

function compareTexts(one: ReadonlySet<number>, other: ReadonlySet<number>): Texts {
  const runs = Math.min(one.size, other.size);
  return { runs, agreement: runs === 0 ? 0 : one.intersection(other).size / runs };
}
