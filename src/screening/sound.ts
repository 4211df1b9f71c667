/**
 * Romanisation variants → one sound. Left: what Arabic, Persian, Slavic, Greek, Indic, Chinese and Korean names are
 * spelled with (ALA-LC, BGN/PCGN, ISO 9, passports, press). Right: the sound they share. Longest spelling first.
 */
const spellings: Readonly<Record<string, string>> = {
  shch: 's',
  tsch: 'c',
  sch: 's',
  tch: 'c',
  dzh: 'j',
  sh: 's',
  ch: 'c',
  kh: 'h',
  gh: 'g',
  zh: 'j',
  dj: 'j',
  dh: 'd',
  th: 't',
  ph: 'f',
  bh: 'b',
  ck: 'k',
  cz: 'c',
  tz: 'z',
  ts: 'z',
  ce: 'si',
  ci: 'si',
  cy: 'si',
  x: 'ks',
  q: 'k',
  c: 'k',
  w: 'v',
  ou: 'u',
  oo: 'u',
  oe: 'u',
  ue: 'u',
  ow: 'u',
  uw: 'u',
  o: 'u',
  ae: 'i',
  ai: 'i',
  ay: 'i',
  ei: 'i',
  ey: 'i',
  ee: 'i',
  ie: 'i',
  iy: 'i',
  ye: 'i',
  yi: 'i',
  ij: 'i',
  e: 'i',
  y: 'i',
};
/** The spellings that begin with a letter, longest first. */
const spellingsFrom = new Map<string, [spelling: string, sound: string][]>();
for (const [spelling, sound] of Object.entries(spellings)) {
  const others = spellingsFrom.get(spelling[0] ?? '') ?? [];
  spellingsFrom.set(
    spelling[0] ?? '',
    [...others, [spelling, sound] as [string, string]].sort((a, b) => b[0].length - a[0].length),
  );
}

/** Spellings that sound otherwise where a word begins; Greek writes D, B and G with two letters: Ntinos is Dinos. */
const beginnings: readonly (readonly [spelling: string, sound: string])[] = [
  ['x', 's'],
  ['nt', 'd'],
  ['mp', 'b'],
  ['gk', 'g'],
];

/** How a Latin word sounds, one letter per sound: Mukhammed and Mohammed, Aleksey and Alexei come out alike or nearly so. */
export function soundOf(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length; ) {
    const [length, letters] = spellingAt(word, at);
    for (const letter of letters) if (!sound.endsWith(letter)) sound += letter;
    at += length;
  }
  return sound.length > 2 && sound.endsWith('h') ? sound.slice(0, -1) : sound;
}

function spellingAt(word: string, at: number): [length: number, sound: string] {
  const letter = word[at] ?? '';
  const beginning = at === 0 ? beginnings.find(([start]) => word.startsWith(start)) : undefined;
  if (beginning) return [beginning[0].length, beginning[1]];
  for (const [spelling, sound] of spellingsFrom.get(letter) ?? [])
    if (word.startsWith(spelling, at)) return [spelling.length, sound];
  return [1, letter];
}

/** The consonants of a sound: what is left of a name in scripts that do not write vowels. */
export function bonesOf(sound: string): string {
  const bones = sound.replace(/[aiu]/g, '').replace(/(.)\1/g, '$1');
  return bones === '' ? sound : bones;
}

/** Which letters a word holds, one bit each. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many letters a set of letter bits holds. */
export function bitCount(letters: number): number {
  let count = 0;
  for (let bits = letters; bits !== 0; bits &= bits - 1) count++;
  return count;
}
