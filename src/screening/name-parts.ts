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
export type KnownParts = {
  words: Map<EntrySchema, Map<string, readonly Word[]>>;
  parts: Map<Role, Map<string, NamePart>>;
};

/** Nothing made yet. */
export function noKnownParts(): KnownParts {
  return { words: new Map(), parts: new Map() };
}

/** Splits a name in any script into its parts, at most 24; a name of signs alone gives none. Equal parts of known names are one object. */
export function namePartsOf(name: string, schema: EntrySchema, known = noKnownParts()): NamePart[] {
  const words = wordsOf(spokenOrder(name.slice(0, MAX_LETTERS), schema), schema, known);
  const merged = schema === 'person' ? words : withLegalForms(withWholeNumbers(words));
  const parts: NamePart[] = [];
  for (let at = 0; at < merged.length && parts.length < MAX_PARTS; at++) {
    const word = merged[at] as Word;
    if (word.text !== merged[at - 1]?.text) parts.push(partOf(word, schema, known));
  }
  return parts;
}

function partOf(word: Word, schema: EntrySchema, { parts }: KnownParts): NamePart {
  if (word.part) return word.part;
  const role = roleOf(word, schema);
  const made = within(parts, role);
  const key = word.writesVowels ? word.text : `${word.text} *`;
  word.part = made.get(key) ?? makePart(word, role);
  made.set(key, word.part);
  return word.part;
}

/** `KU, Sung Sop` is spoken `Sung Sop KU`: a person's family name before the only comma goes last. */
function spokenOrder(name: string, schema: EntrySchema): string {
  const comma = schema === 'person' ? name.indexOf(',') : -1;
  if (comma < 0 || comma !== name.lastIndexOf(',')) return name;
  const given = name.slice(comma + 1);
  return given.trim() === '' ? name : `${given} ${name.slice(0, comma)}`;
}

/**
 * `legal` is the word of a legal form that a company's word may be a slip of, else the word itself, also where it may be
 * a person's ("Berhan" is no "Berhad"); `form` the code of the
 * legal form that the word, or the words written as one, stand for; `part` is kept once it is made.
 */
type Word = { text: string; writesVowels: boolean; legal: string; form: string | null; part: NamePart | null };

function wordsOf(name: string, schema: EntrySchema, known: KnownParts): Word[] {
  const plain = name.replaceAll('&', ' and ');
  const isDotted = schema !== 'person' && plain.includes('.');
  const joined = isDotted ? plain.replace(dottedLetters, (letters) => ` ${letters.replace(/[. ]/g, '')} `) : plain;
  const made = within(known.words, schema);
  const words: Word[] = [];
  for (const each of joined.split(wordBreak)) for (const word of knownWords(each, schema, made)) words.push(word);
  return words;
}

function within<Key, Value>(maps: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = maps.get(key);
  if (known) return known;
  const added = new Map<string, Value>();
  maps.set(key, added);
  return added;
}

function knownWords(word: string, schema: EntrySchema, made: Map<string, readonly Word[]>): readonly Word[] {
  const known = made.get(word);
  if (known) return known;
  const latin = latinWords(word, schema);
  made.set(word, latin);
  return latin;
}

function latinWords(word: string, schema: EntrySchema): Word[] {
  const article = arabicArticle.exec(word)?.[1];
  if (article) return [...latinWords('ال', schema), ...latinWords(article, schema)];
  const { text, writesVowels } = romanise(word);
  const plain = text.toLowerCase();
  if (letters.test(plain)) return [newWord(plain, writesVowels, schema)];
  const pieces = plain.split(/[^a-z0-9]+/).filter(Boolean);
  return pieces.flatMap((piece) => numbersApart(piece, schema)).map((each) => newWord(each, writesVowels, schema));
}

function newWord(text: string, writesVowels: boolean, schema: EntrySchema): Word {
  const isNamed = schema === 'person' || schema === 'unknown';
  return { text, writesVowels, legal: isNamed ? text : legalWordNear(text), form: null, part: null };
}

const letters = /^[a-z]+$/;
const tens = /^[2-9]0$/;
const ones = /^[1-9]$/;

/** `forty four` is 44. */
function withWholeNumbers(words: Word[]): Word[] {
  const digits = (at: number) => digitsOf.get(words[at]?.text ?? '') ?? '';
  const isTens = (at: number) => tens.test(digits(at)) && ones.test(digits(at + 1));
  if (!words.some((_, at) => isTens(at))) return words;
  return words.flatMap((word, at) => {
    if (!isTens(at)) return at > 0 && isTens(at - 1) ? [] : [word];
    const text = String(Number(digits(at)) + Number(digits(at + 1)));
    return [{ ...word, text, legal: text, part: null }];
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
  const plain = words.map(({ legal }) => legal);
  const merged: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = legalFormAt(plain, at);
    const form = found && words.length > found.words.length ? found : null;
    const run = words.slice(at, at + (form?.words.length ?? 1));
    merged.push(form ? joinedAs(form.code, run) : (words[at] as Word));
    at += run.length;
  }
  return merged;
}

function joinedAs(form: string, run: readonly Word[]): Word {
  return { ...(run[0] as Word), text: run.map(({ text }) => text).join(''), form, part: null };
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
