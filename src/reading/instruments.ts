import {
  datedNouns,
  genericWords,
  innerWords,
  instrumentNouns,
  issuers,
  openers,
  subjectOpeners,
  subjectWords,
} from './data/instruments.ts';
import type { ReadSentence } from './document.ts';
import type { Token } from './tokens.ts';

/** An instrument that a sentence names: its name and the word before it, in lower case. */
export type Instrument = { name: string; after: string };

/** Names of instruments are no longer than this many words to either side of their noun. */
const longestSide = 20;

const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);
const isDash = (token: Token | undefined) => token !== undefined && /^[-–—]$/.test(token.text);
const isYear = (token: Token | undefined) => token !== undefined && /^(?:19|20)\d\d$/.test(token.text);

/** The acts, regulations, ordinances and decrees that a sentence names in full, in order. */
export function findInstruments({ tokens, text }: ReadSentence): Instrument[] {
  const found: Instrument[] = [];
  let end = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at < end || !isNoun(tokens, at) || isNumberedElsewhere(tokens, at)) continue;
    const first = startOfName(tokens, at, end);
    const hasOwnName = tokens.slice(first, at).some((token) => isCapital(token) && !genericWords.has(token.lower));
    const last = endOfName(tokens, at, !hasOwnName);
    if (!hasOwnName && last === at) continue;
    end = last + 1;
    const name = text.slice(tokens[first]?.start, tokens[last]?.end);
    found.push({ name, after: tokens[first - (tokens[first - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '' });
  }
  return found;
}

/** A noun that ends names; one of common speech does only with its year: "List 2014". */
function isNoun(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return instrumentNouns.has(word) || (datedNouns.has(word) && isYear(tokens[at + 1]));
}

/** Executive orders and acts of the European Union are known by their numbers. */
function isNumberedElsewhere(tokens: Token[], at: number): boolean {
  const [before, next, inside] = [tokens[at - 1]?.lower, tokens[at + 1]?.text, tokens[at + 2]?.text ?? ''];
  return before === 'executive' || (next === '(' && /^(?:EU|EC|EEC|CFSP)$/.test(inside));
}

/** The first word of a name: its capitalised words, groups in brackets and small words between them, read from its noun leftwards. */
function startOfName(tokens: Token[], noun: number, limit: number): number {
  let first = noun;
  let isList = false;
  for (let at = noun - 1; at >= Math.max(limit, noun - longestSide); at--) {
    const token = tokens[at];
    if (!token || instrumentNouns.has(token.text)) break;
    const opening = token.text === ')' ? openingBracket(tokens, at) : -1;
    if (opening > 0 && (isCapital(tokens[opening - 1]) || tokens[opening - 1]?.text === ')')) at = opening;
    else if (isCapital(token)) first = at;
    else if (token.lower === 'and' || token.text === '&') isList = true;
    else if (!isInner(tokens, at) && !(isList && token.text === ',')) break;
  }
  while (first < noun && (openers.has(tokens[first]?.lower ?? '') || issuers.has(tokens[first]?.text ?? ''))) first++;
  return isCapital(tokens[first]) ? first : noun;
}

function isInner(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    isDash(tokens[at]) || innerWords.has(word) || (word === 'the' && /^(?:of|in)$/.test(tokens[at - 1]?.lower ?? ''))
  );
}

function openingBracket(tokens: Token[], closing: number): number {
  for (let at = closing - 1; at > Math.max(0, closing - longestSide); at--) if (tokens[at]?.text === '(') return at;
  return -1;
}

/** The last word of a name: its noun, then number, year or day, then, where nothing before tells it, its subject. */
function endOfName(tokens: Token[], noun: number, needsSubject: boolean): number {
  const last = endOfDate(tokens, endOfNumber(tokens, noun));
  return needsSubject && subjectOpeners.has(tokens[last + 1]?.lower ?? '') ? endOfSubject(tokens, last) : last;
}

/** "No. 6415", "No. 726/2022", "No 281-FZ". */
function endOfNumber(tokens: Token[], noun: number): number {
  if (tokens[noun + 1]?.lower !== 'no') return noun;
  let at = tokens[noun + 2]?.text === '.' ? noun + 3 : noun + 2;
  if (!/^\d/.test(tokens[at]?.text ?? '')) return noun;
  while (/^[/-]$/.test(tokens[at + 1]?.text ?? '') && /^[\dA-Z]/.test(tokens[at + 2]?.text ?? '')) at += 2;
  return at;
}

/** "2011", "of 2015", "of 24 February 2010", "of March 8, 2022", "for Fiscal Year 2012". */
function endOfDate(tokens: Token[], from: number): number {
  if (isYear(tokens[from + 1])) return from + 1;
  if (tokens[from + 2]?.lower === 'fiscal' && isYear(tokens[from + 4])) return from + 4;
  if (tokens[from + 1]?.lower !== 'of') return from;
  for (let at = from + 2; at <= from + 5; at++) {
    if (isYear(tokens[at])) return at;
    if (!/^(?:\d{1,2}|,|\p{Lu}\p{Ll}+)$/u.test(tokens[at]?.text ?? '')) return from;
  }
  return from;
}

function endOfSubject(tokens: Token[], from: number): number {
  let last = from;
  for (let at = from + 2; at < Math.min(tokens.length, from + longestSide); at++) {
    const token = tokens[at];
    if (!token || /^(?:effect|immediate)$/.test(token.lower)) break;
    if (isCapital(token) && !isDayOrMonth(token)) last = at;
    else if (/^(?:measures|sanctions|terrorism|freezing|persons|goods|assets|property)$/.test(token.lower)) last = at;
    else if (!subjectWords.has(token.lower) && !isDash(token)) break;
  }
  return last;
}

function isDayOrMonth({ text }: Token): boolean {
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    text,
  );
}
