import type { EntrySchema } from '../domain/list-entry.ts';
import { isLegalWord, legalFormAt, legalWords } from './legal-forms.ts';
import { digitsOf, particles, shipMarks, titles, trades } from './name-words.ts';
import { romanise } from './script.ts';
import { bitCount, bonesOf, letterBits, soundOf } from './sound.ts';
import { spellingCost } from './spelling.ts';

/** What a word does in a name; it decides how much the word counts. */
export type Role = 'name' | 'initial' | 'number' | 'trade' | 'legal' | 'title' | 'particle';

/**
 * One word of a name in plain Latin lower case: `written` as it stands there, `text` as it is compared (a legal form's
 * code, a number's digits), with how it sounds, its consonants, and these as a set of bits.
 */
export type NamePart = {
  written: string;
  text: string;
  sound: string;
  bones: string;
  boneBits: number;
  role: Role;
  writesVowels: boolean;
};

const MAX_LETTERS = 400;
const MAX_PARTS = 24;
const dottedLetters = /(?<![\p{L}\p{N}])(?:\p{L}\.[ ]?)+(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** Arabic writes its article joined to the word: الرحمن is al-Rahman. */
const arabicArticle = /^ال(\p{Script=Arabic}{2,})$/u;
const wordBreak = /[^\p{L}\p{M}\p{N}'`´’‘ʼʻʿʾ′\u200c]+/u;

/** Words and parts made before: whoever reads many names hands one in, so that each word is worked out once. */
export type KnownParts = { words: Map<string, readonly Word[]>; parts: Map<string, NamePart> };

/** Nothing made yet. */
export function noKnownParts(): KnownParts {
  return { words: new Map(), parts: new Map() };
}

/** Splits a name in any script into its parts, at most 24; a name of signs alone gives none. */
export function namePartsOf(name: string, schema: EntrySchema, known = noKnownParts()): NamePart[] {
  const words = wordsOf(spokenOrder(name.slice(0, MAX_LETTERS), schema), schema, known);
  const merged = schema === 'person' ? words : withLegalForms(withWholeNumbers(words));
  const parts = merged.filter((word, at) => word.text !== merged[at - 1]?.text).slice(0, MAX_PARTS);
  return parts.map((word) => {
    const role = roleOf(word, schema);
    const key = partKey({ role, written: word.text, writesVowels: word.writesVowels });
    const made = known.parts.get(key);
    if (made) return made;
    const part = makePart(word, role);
    known.parts.set(key, part);
    return part;
  });
}

/** `KU, Sung Sop` is spoken `Sung Sop KU`: a person's family name before the only comma goes last. */
function spokenOrder(name: string, schema: EntrySchema): string {
  const [family, given, ...more] = name.split(',');
  return schema === 'person' && given?.trim() && more.length === 0 ? `${given} ${family}` : name;
}

/** `form` is the code of the legal form that the word, or the words written as one, stand for. */
type Word = { text: string; writesVowels: boolean; form: string | null };

function wordsOf(name: string, schema: EntrySchema, known: KnownParts): Word[] {
  const plain = name.replaceAll('&', ' and ');
  const joined =
    schema === 'person' ? plain : plain.replace(dottedLetters, (letters) => ` ${letters.replace(/[. ]/g, '')} `);
  return joined.split(wordBreak).flatMap((word) => knownWords(word, schema, known));
}

function knownWords(word: string, schema: EntrySchema, { words }: KnownParts): readonly Word[] {
  // Only in aircraft do digits within a word stand for themselves.
  const key = schema === 'aircraft' ? `${word} ` : word;
  const made = words.get(key);
  if (made) return made;
  const latin = latinWords(word, schema);
  words.set(key, latin);
  return latin;
}

function latinWords(word: string, schema: EntrySchema): Word[] {
  const article = arabicArticle.exec(word)?.[1];
  if (article) return [...latinWords('ال', schema), ...latinWords(article, schema)];
  const { text, writesVowels } = romanise(word);
  const pieces = text.toLowerCase().split(/[^a-z0-9]+/);
  return pieces
    .filter(Boolean)
    .flatMap((piece) => numbersApart(piece, schema).map((each) => ({ text: each, writesVowels, form: null })));
}

/** `forty four` is 44. */
function withWholeNumbers(words: Word[]): Word[] {
  const digits = words.map((word) => digitsOf.get(word.text) ?? '');
  const isTens = (at: number) => /^[2-9]0$/.test(digits[at] ?? '') && /^[1-9]$/.test(digits[at + 1] ?? '');
  return words.flatMap((word, at) => {
    if (isTens(at)) return [{ ...word, text: String(Number(digits[at]) + Number(digits[at + 1])) }];
    return at > 0 && isTens(at - 1) ? [] : [word];
  });
}

const lookalikes: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

function numbersApart(word: string, schema: EntrySchema): string[] {
  if (!/[0-9]/.test(word) || /^[0-9]+$/.test(word)) return [word];
  if (/^[0-9]+(?:st|nd|rd|th)$/.test(word)) return [word.replace(/[a-z]+$/, '')];
  if (/^[a-z]{2,}[0-9]+[a-z]+$|^[a-z]+[0-9]+[a-z]{2,}$/.test(word) && schema !== 'aircraft') {
    return [word.replace(/[013457]/g, (digit) => lookalikes[digit] ?? digit)];
  }
  return /^[a-z]{3,}[0-9]+$/.test(word) ? word.split(/(?<=[a-z])(?=[0-9])/) : [word];
}

function withLegalForms(words: Word[]): Word[] {
  const plain = words.map((word) => legalWordNear(word.text));
  const merged: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const form = legalFormAt(plain, at);
    const length = form && words.length > form.words.length ? form.words.length : 0;
    const text = words
      .slice(at, at + Math.max(1, length))
      .map((word) => word.text)
      .join('');
    merged.push({ ...(words[at] as Word), text, form: length > 0 && form ? form.code : null });
    at += Math.max(1, length);
  }
  return merged;
}

type LegalWord = { word: string; bits: number };
const legalByLength = new Map<number, LegalWord[]>();
for (const word of legalWords) {
  for (const length of word.length < 5 ? [] : [word.length - 1, word.length, word.length + 1]) {
    legalByLength.set(length, [...(legalByLength.get(length) ?? []), { word, bits: letterBits(word) }]);
  }
}

/** A mistyped word of a legal form, put right: `Lmiited` is `limited`. One wrong letter changes two letters at most. */
function legalWordNear(word: string): string {
  if (word.length < 5 || isLegalWord(word)) return word;
  const bits = letterBits(word);
  const near = legalByLength
    .get(word.length)
    ?.find((each) => bitCount(each.bits ^ bits) <= 2 && spellingCost(word, each.word, 1.01) <= 1);
  return near?.word ?? word;
}

/** The name under which a part is known: the same letters in another role, or without their vowels, are another part. */
export function partKey({ role, written, writesVowels }: Pick<NamePart, 'role' | 'written' | 'writesVowels'>): string {
  return `${role} ${written}${writesVowels ? '' : ' *'}`;
}

function makePart(word: Word, role: Role): NamePart {
  const text = word.form ?? (role === 'number' ? (digitsOf.get(word.text) ?? word.text) : word.text);
  const sound = soundOf(word.writesVowels ? text : withoutSemivowels(text));
  const bones = bonesOf(sound);
  return { written: word.text, text, sound, bones, boneBits: letterBits(bones), role, writesVowels: word.writesVowels };
}

/** Semitic scripts write long u and i with the letters of w and y: inside a word they are vowels. */
function withoutSemivowels(text: string): string {
  const inner = text.slice(1).replace(/[wy]/g, '');
  return (text[0] ?? '') + inner;
}

function roleOf({ text, form }: Word, schema: EntrySchema): Role {
  if (form) return 'legal';
  if (/^[0-9]+$/.test(text)) return 'number';
  if (schema !== 'person' && digitsOf.has(text)) return 'number';
  if (particles.has(text)) return text.length === 1 && schema === 'person' ? 'initial' : 'particle';
  if (text.length === 1) return 'initial';
  if (schema === 'person') return titles.has(text) ? 'title' : 'name';
  if (schema === 'vessel') return shipMarks.has(text) ? 'title' : 'name';
  if (isLegalWord(text)) return 'legal';
  return trades.has(text) ? 'trade' : 'name';
}
