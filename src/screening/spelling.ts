/** What one slip costs, in hundredths of a whole wrong letter: small where writers and clerks often differ. */
const LETTER = 100;
const VOWEL_FOR_VOWEL = 50;
const ALIKE = 50;
const SWAPPED = 80;
const SILENT = 40;
const DOUBLED = 30;
const VOWEL_DROPPED = 70;

const vowels = 'aeiouy';
/** Consonants that one alphabet does not tell apart or that transliterations exchange. */
const alike = [
  'bp',
  'bv',
  'dt',
  'gk',
  'kq',
  'gq',
  'hk',
  'gh',
  'ck',
  'cs',
  'cz',
  'sz',
  'fv',
  'vw',
  'jy',
  'gj',
  'ij',
  'jz',
  'dz',
  'uw',
  'ov',
  'mn',
  'lr',
  'sx',
  'cj',
];

const CODES = 128;
const substitution = substitutionCosts();
const insertion = insertionCosts();

function substitutionCosts(): Uint8Array {
  const costs = new Uint8Array(CODES * CODES).fill(LETTER);
  const set = (a: string, b: string, cost: number) => {
    costs[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = cost;
    costs[b.charCodeAt(0) * CODES + a.charCodeAt(0)] = cost;
  };
  for (const a of vowels) for (const b of vowels) set(a, b, VOWEL_FOR_VOWEL);
  for (const [a = '', b = ''] of alike) set(a, b, ALIKE);
  for (let code = 0; code < CODES; code++) costs[code * CODES + code] = 0;
  return costs;
}

function insertionCosts(): Uint8Array {
  const costs = new Uint8Array(CODES).fill(LETTER);
  for (const vowel of vowels) costs[vowel.charCodeAt(0)] = VOWEL_DROPPED;
  costs['h'.charCodeAt(0)] = SILENT;
  return costs;
}

const MAX_LETTERS = 48;
const WIDTH = MAX_LETTERS + 1;

/** A word being compared: its letters, and what each costs to leave out. Filled anew for each comparison. */
type Letters = { codes: Uint8Array; gaps: Uint8Array };
const down: Letters = { codes: new Uint8Array(MAX_LETTERS), gaps: new Uint8Array(MAX_LETTERS) };
const across: Letters = { codes: new Uint8Array(MAX_LETTERS), gaps: new Uint8Array(MAX_LETTERS) };
/** `costs[y * WIDTH + x]`: the cost of turning the first y letters of one word into the first x of the other. */
const costs = new Int32Array(WIDTH * WIDTH);

/**
 * Cost of turning one ASCII word into another (weighted Damerau–Levenshtein, optimal string alignment), in letters;
 * where it reaches `limit` the answer is `limit`. Words are read up to 48 letters.
 */
export function spellingCost(a: string, b: string, limit: number): number {
  const most = Math.round(limit * LETTER);
  const height = readLetters(a, down);
  const width = readLetters(b, across);
  for (let x = 1; x <= width; x++) costs[x] = (costs[x - 1] as number) + (across.gaps[x - 1] as number);
  for (let y = 1; y <= height; y++) if (fillRow(y, width) >= most) return limit;
  const cost = costs[height * WIDTH + width] as number;
  return cost >= most ? limit : cost / LETTER;
}

function readLetters(word: string, { codes, gaps }: Letters): number {
  const length = Math.min(word.length, MAX_LETTERS);
  let before = -1;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at) & (CODES - 1);
    codes[at] = code;
    gaps[at] = code === before ? DOUBLED : (insertion[code] as number);
    before = code;
  }
  return length;
}

/** Fills the row of the first y letters of the word that goes down, and returns the least cost in it. */
function fillRow(y: number, width: number): number {
  const { codes, gaps } = across;
  const code = down.codes[y - 1] as number;
  const codeBefore = y > 1 ? (down.codes[y - 2] as number) : -1;
  const gap = down.gaps[y - 1] as number;
  const row = y * WIDTH;
  let left = (costs[row - WIDTH] as number) + gap;
  let least = left;
  let otherBefore = -1;
  costs[row] = left;
  for (let x = 1; x <= width; x++) {
    const other = codes[x - 1] as number;
    const above = row - WIDTH + x;
    let cost = (costs[above - 1] as number) + (substitution[code * CODES + other] as number);
    cost = Math.min(cost, (costs[above] as number) + gap, left + (gaps[x - 1] as number));
    if (other === codeBefore && code === otherBefore && code !== other)
      cost = Math.min(cost, (costs[above - WIDTH - 2] as number) + SWAPPED);
    costs[row + x] = cost;
    if (cost < least) least = cost;
    left = cost;
    otherBefore = other;
  }
  return least;
}
