/** What one slip costs, in whole wrong letters: small where writers and clerks often differ. */
const VOWEL_FOR_VOWEL = 0.5;
const ALIKE = 0.5;
const SWAPPED = 0.8;
const SILENT = 0.4;
const DOUBLED = 0.3;
const VOWEL_DROPPED = 0.7;

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
/** Costs are summed in whole hundredths of a letter. */
const LETTER = 100;
const substitution = substitutionCosts();
const insertion = insertionCosts();

function substitutionCosts(): Uint8Array {
  const costs = new Uint8Array(CODES * CODES).fill(LETTER);
  const set = (a: string, b: string, cost: number) => {
    costs[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = cost * LETTER;
    costs[b.charCodeAt(0) * CODES + a.charCodeAt(0)] = cost * LETTER;
  };
  for (const a of vowels) for (const b of vowels) set(a, b, VOWEL_FOR_VOWEL);
  for (const [a = '', b = ''] of alike) set(a, b, ALIKE);
  for (let code = 0; code < CODES; code++) costs[code * CODES + code] = 0;
  return costs;
}

function insertionCosts(): Uint8Array {
  const costs = new Uint8Array(CODES).fill(LETTER);
  for (const vowel of vowels) costs[vowel.charCodeAt(0)] = VOWEL_DROPPED * LETTER;
  costs['h'.charCodeAt(0)] = SILENT * LETTER;
  return costs;
}

const MAX_LETTERS = 48;
type Row = Int32Array;
const newRow = (): Row => new Int32Array(MAX_LETTERS + 1);
const scratch: [Row, Row, Row] = [newRow(), newRow(), newRow()];

/**
 * Cost of turning one ASCII word into another (weighted Damerau–Levenshtein, optimal string alignment), in letters;
 * where it reaches `limit` the answer is `limit`. Words are read up to 48 letters.
 */
export function spellingCost(a: string, b: string, limit: number): number {
  const most = Math.round(limit * LETTER);
  const width = Math.min(b.length, MAX_LETTERS);
  const height = Math.min(a.length, MAX_LETTERS);
  let [before, last, row] = scratch;
  last[0] = 0;
  for (let x = 1; x <= width; x++) last[x] = (last[x - 1] as number) + gapCost(b, x - 1);
  for (let y = 1; y <= height; y++) {
    if (fillRow({ a, b, y, width }, before, [last, row]) >= most) return limit;
    [before, last, row] = [last, row, before];
  }
  const cost = last[width] as number;
  return cost >= most ? limit : cost / LETTER;
}

type Step = { a: string; b: string; y: number; width: number };

/** Fills the row of the first y letters of `a` and returns the least cost in it. */
function fillRow({ a, b, y, width }: Step, before: Row, [last, row]: readonly [Row, Row]): number {
  const code = a.charCodeAt(y - 1) & (CODES - 1);
  const codeBefore = y > 1 ? a.charCodeAt(y - 2) & (CODES - 1) : -1;
  const gap = gapCost(a, y - 1);
  let left = (last[0] as number) + gap;
  let least = left;
  let otherBefore = -1;
  row[0] = left;
  for (let x = 1; x <= width; x++) {
    const other = b.charCodeAt(x - 1) & (CODES - 1);
    const added = left + (other === otherBefore ? DOUBLED * LETTER : (insertion[other] as number));
    const dropped = (last[x] as number) + gap;
    let cost = (last[x - 1] as number) + (substitution[code * CODES + other] as number);
    if (dropped < cost) cost = dropped;
    if (added < cost) cost = added;
    if (other === codeBefore && code === otherBefore && code !== other) {
      const swapped = (before[x - 2] as number) + SWAPPED * LETTER;
      if (swapped < cost) cost = swapped;
    }
    row[x] = cost;
    if (cost < least) least = cost;
    left = cost;
    otherBefore = other;
  }
  return least;
}

function gapCost(word: string, at: number): number {
  const code = word.charCodeAt(at) & (CODES - 1);
  return at > 0 && code === (word.charCodeAt(at - 1) & (CODES - 1)) ? DOUBLED * LETTER : (insertion[code] as number);
}
