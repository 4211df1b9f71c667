import { stopWords } from './data/stop-words.ts';
import { termWeight } from './data/summary-weights.ts';
import { fieldWords } from './data/summary-words.ts';
import type { ReadSentence } from './document.ts';
import { type Token, tokenize } from './tokens.ts';

/** The words, names and numbers by which a sentence tells something, and those of them that are figures. */
export type Terms = { all: Set<string>; figures: Set<string> };

/** Finds the terms of a sentence: no stop words, no names of states and bodies. */
export function termsOf({ tokens, mentions }: ReadSentence): Terms {
  const named = new Set<number>();
  for (const { first, last } of mentions) for (let at = first; at < last; at++) named.add(at);
  const all = new Set<string>();
  const figures = new Set<string>();
  tokens.forEach(({ text, lower }, at) => {
    if (/^\d/.test(text)) {
      all.add(lower);
      if (isFigure(tokens, at)) figures.add(lower);
    } else if (!named.has(at) && !stopWords.has(lower) && isTelling(text)) all.add(lower);
  });
  return { all, figures };
}

const isTelling = (text: string) => /^\p{L}{3}|^\p{Lu}{2}/u.test(text);

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const citing =
  /^(?:order|no|nos|section|sections|article|articles|chapter|title|paragraph|note|annex|regulation|decision|resolution|law|act|part|cfr|c\.f\.r\.|usc|u\.s\.c\.|fr|htsus|[§(/-])$/;

/** A number that counts or measures, not a day, a year or the number of a law. */
function isFigure(tokens: Token[], at: number): boolean {
  const [before, text, after] = [tokens[at - 1]?.lower ?? '', tokens[at]?.text ?? '', tokens[at + 1]?.lower ?? ''];
  if (/^(?:19|20)\d\d$/.test(text) && !/^[$€£¥]$/.test(before)) return false;
  const isDay =
    /^\d{1,2}$/.test(text) &&
    [before, after, before === '.' ? tokens[at - 2]?.lower : ''].some((near) => month.test(near ?? ''));
  const isCited =
    citing.test(before) || citing.test(after) || (before === '.' && citing.test(tokens[at - 2]?.lower ?? ''));
  return !isDay && !isCited;
}

/** A term with what it adds where nobody has told it yet. */
export type WeighedTerm = { term: string; rare: number; recurring: number; title: number; figure: number };

/** Weighs the terms of each sentence by how often they stand in the document, by its title and by the field's common words. */
export function weighTerms(sentences: Terms[], title: string | null): WeighedTerm[][] {
  const counts = new Map<string, number>();
  for (const { all } of sentences) for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
  const inTitle = new Set(tokenize(title ?? '').map((token) => token.lower));
  return sentences.map(({ all, figures }) =>
    Array.from(all, (term) => ({
      term,
      rare: /^\d/.test(term) || fieldWords.has(term) ? 0 : 1,
      recurring: Math.log(counts.get(term) ?? 1),
      title: inTitle.has(term) ? 1 : 0,
      figure: figures.has(term) ? 1 : 0,
    })),
  );
}

/** What the terms not yet told add together, and which share of all terms they are. */
export function newTerms(terms: WeighedTerm[], told: Set<string>): { worth: number; share: number } {
  let [rare, recurring, title, figure, fresh] = [0, 0, 0, 0, 0];
  for (const each of terms) {
    if (told.has(each.term)) continue;
    fresh++;
    rare += each.rare;
    recurring += each.recurring;
    title += each.title;
    figure += each.figure;
  }
  const worth =
    termWeight.rare * Math.sqrt(rare) +
    termWeight.recurring * Math.sqrt(recurring) +
    termWeight.title * Math.min(title, 3) +
    termWeight.figure * Math.min(figure, 2);
  return { worth, share: terms.length === 0 ? 0 : fresh / terms.length };
}
