import type { NamePart } from './name-parts.ts';
import { areSisterNames } from './name-words.ts';
import { bitCount } from './sound.ts';
import { spellingCost } from './spelling.ts';

/** Why two parts are taken for the same, strongest first. */
export type Reason =
  | 'same'
  | 'same-sound'
  | 'sister-name'
  | 'same-consonants'
  | 'spelling'
  | 'initial'
  | 'spacing'
  | 'legal-form';

/** How alike two parts are, 0 to 1, and why; values under 0.6 count as unlike. */
export type Likeness = { value: number; reason: Reason };

const SAME_SOUND = 0.95;
const SISTER_NAME = 0.93;
const SAME_CONSONANTS = 0.9;
/** What a comparison by sound costs beside one by letters. */
const HEARD = 0.3;
const FLOOR = 0.65;
const UNLIKE: Likeness = { value: 0, reason: 'spelling' };

/** Compares two parts of names: equal, of one sound, short form, or near in spelling for their length. */
export function likenessOf(a: NamePart, b: NamePart): Likeness {
  if (a.text === b.text) return { value: 1, reason: a.role === 'legal' ? 'legal-form' : 'same' };
  if (a.role === 'number' || b.role === 'number') return UNLIKE;
  if (a.role === 'initial' || b.role === 'initial') return initialLikeness(a, b);
  if (a.writesVowels !== b.writesVowels) return consonantLikeness(a, b);
  if (areSisterNames(a.text, b.text)) return { value: SISTER_NAME, reason: 'sister-name' };
  if (a.sound === b.sound && a.text.length > 1) return { value: SAME_SOUND, reason: 'same-sound' };
  return spellingLikeness(a, b);
}

function initialLikeness(a: NamePart, b: NamePart): Likeness {
  const fits = a.text[0] === b.text[0] || a.sound[0] === b.sound[0];
  return fits && isNameLike(a) && isNameLike(b) ? { value: 0.9, reason: 'initial' } : UNLIKE;
}

function isNameLike(part: NamePart): boolean {
  return part.role === 'name' || part.role === 'initial';
}

function consonantLikeness(a: NamePart, b: NamePart): Likeness {
  if (a.bones === b.bones) return { value: SAME_CONSONANTS, reason: 'same-consonants' };
  const length = Math.max(a.bones.length, b.bones.length);
  const value = SAME_CONSONANTS - spellingCost(a.bones, b.bones, length * 0.5) / length;
  return value < FLOOR ? UNLIKE : { value, reason: 'same-consonants' };
}

function spellingLikeness(a: NamePart, b: NamePart): Likeness {
  const length = Math.max(a.text.length, b.text.length);
  const limit = length * (1 - FLOOR);
  if (Math.abs(a.text.length - b.text.length) * 0.7 > limit || bitCount(a.boneBits ^ b.boneBits) > limit + 2)
    return UNLIKE;
  const heard = spellingCost(a.sound, b.sound, limit) + HEARD;
  const written = heard >= limit + HEARD ? heard : spellingCost(a.text, b.text, Math.min(limit, heard));
  const value = 1 - Math.min(written, heard) / length;
  return value < FLOOR ? UNLIKE : { value, reason: 'spelling' };
}
