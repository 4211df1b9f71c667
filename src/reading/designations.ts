import {
  describingNouns,
  designationCues,
  endOfDesignated,
  noNameEnds,
  noNameStarts,
  titles,
} from './data/designation-words.ts';
import type { ReadSentence } from './document.ts';
import { findInstruments } from './instruments.ts';
import type { Token } from './tokens.ts';

const joining = new Set(['of', 'the', 'for', '&', '-', '.', 'al', 'de', 'bin', 'van', 'von', 'el', 'da']);
const passive =
  /\b(?:is|are|was|were|been|being|now|also|all|both) (?:also |now |today |both |all |each |newly )?(?:designated|sanctioned|listed|blacklisted|added to|subject to|barred|banned|targeted)\b|\bfac(?:es|ed|ing|e) (?:both )?(?:an? )?(?:asset|travel|sanctions)/;
/** A sentence with more capitals than this share of its words is a heading. */
const mostCapitals = 0.6;

const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);

/**
 * Names said to be designated: after an active word of designation ("designated X for …"), before a passive one ("X was listed").
 * A sentence that goes on from a designation may only say whom it includes. Known parties, instruments and headings are left out.
 */
export function designatedNames(sentence: ReadSentence, goesOn = false): string[] {
  const { tokens, lower } = sentence;
  const isAbout =
    /designat|sanction|list|sdn|asset freeze|froze|target|barred/.test(lower) || (goesOn && /\binclud/.test(lower));
  if (!isAbout || isHeadingLike(sentence)) return [];
  const instruments = findInstruments(sentence).map(({ name }) => name);
  const cue = tokens.findIndex((token) => designationCues.has(token.lower));
  const spans: [number, number][] = [];
  const verb = passive.exec(lower);
  if (verb) spans.push([0, tokens.findIndex((token) => token.start >= verb.index)]);
  if (cue >= 0) spans.push([cue + 1, endOfObjects(tokens, cue + 1)]);
  const names = spans.flatMap(([from, to]) => namesBetween(sentence, from, to));
  return Array.from(new Set(names)).filter((name) => !instruments.some((each) => each.includes(name)));
}

function isHeadingLike({ tokens, text }: ReadSentence): boolean {
  const words = tokens.filter((token) => /^\p{L}{4}/u.test(token.text));
  const most = /[.;:,]$/.test(text) ? 0.85 : mostCapitals;
  return words.filter(isCapital).length > words.length * most;
}

/** What is designated ends where it is said why and under what: "… for operating", "… pursuant to". */
function endOfObjects(tokens: Token[], from: number): number {
  const end = tokens.findIndex((token, at) => at >= from && endOfDesignated.has(token.lower));
  return end < 0 ? tokens.length : end;
}

function namesBetween({ tokens, mentions }: ReadSentence, from: number, to: number): string[] {
  const names: string[] = [];
  for (let at = from; at < to; at++) {
    if (!isCapital(tokens[at])) continue;
    const start = withoutTitles(tokens, at, to);
    const last = endOfName(tokens, start, to);
    const isParty = mentions.some((mention) => mention.first <= start && mention.last > start);
    if (!isParty && isName(tokens, start, last)) names.push(nameFrom(tokens, start, last));
    at = Math.max(at, last - 1);
  }
  return names;
}

/** "Foreign Minister Lavrov": the person's name alone. */
function withoutTitles(tokens: Token[], from: number, to: number): number {
  let at = from;
  while (at < to && titles.has(tokens[at]?.lower ?? '')) at++;
  return isCapital(tokens[at]) ? at : from;
}

/** Two words or more that are no office or instrument, or one after the noun that says what it is: "the exchange Kvadrat". */
function isName(tokens: Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).filter(isCapital).length;
  const [head, end] = [tokens[first]?.lower ?? '', tokens[last - 1]?.lower ?? ''];
  if (noNameStarts.has(head) || noNameEnds.has(end) || titles.has(end)) return false;
  return words >= 2 || describingNouns.has(tokens[first - 1]?.lower ?? '');
}

function endOfName(tokens: Token[], first: number, to: number): number {
  let last = first;
  for (let at = first; at < Math.min(to, first + 10); at++) {
    const token = tokens[at];
    if (!token) break;
    if (isCapital(token)) last = at + 1;
    else if (!joining.has(token.lower) || at === first) break;
  }
  return last;
}

function nameFrom(tokens: Token[], first: number, last: number): string {
  let name = '';
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token) name += (at > first && token.start > (tokens[at - 1]?.end ?? 0) ? ' ' : '') + token.text;
  }
  return name;
}
