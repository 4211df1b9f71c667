import { stopWords } from './data/stop-words.ts';
import { commitmentBonus, markBonus, wordWorth } from './data/summary-weights.ts';
import type { ReadSentence } from './document.ts';
import { isFurniture } from './furniture.ts';

/** How many sentences a summary has at most. */
const mostSentences = 5;

/** What a reading found in a sentence: it decides, with its words, how much the sentence tells. */
export type Found = {
  acts: number;
  isDated: boolean;
  isConcrete: boolean;
  isIntent: boolean;
  isSanction: boolean;
  isDeadline: boolean;
};

type TermKind = 'figure' | 'name' | 'word';
type Candidate = { sentence: ReadSentence; terms: Map<string, TermKind>; bonus: number };

/** Chooses at most five sentences that together hold most of what the document says, verbatim and in order. */
export function summarise(sentences: ReadSentence[], found: Map<number, Found>): string[] {
  const candidates = sentences
    .filter(isTellable)
    .map((sentence) => weigh(sentence, sentences.length, found.get(sentence.start)));
  const counts = countTerms(candidates);
  const chosen: Candidate[] = [];
  const covered = new Set<string>();
  while (chosen.length < mostSentences) {
    const best = bestOf(candidates, { chosen, covered, counts });
    if (!best) break;
    chosen.push(best);
    for (const term of best.terms.keys()) covered.add(term);
  }
  return chosen.sort((a, b) => a.sentence.index - b.sentence.index).map(({ sentence }) => sentence.text);
}

/** A sentence that can stand for itself: long enough, ended like a sentence, no frame of the page. */
function isTellable({ text, tokens }: ReadSentence): boolean {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text)).length;
  const isWhole = /[.!?;:,]["”’')\]]*$/.test(text) || words > 14;
  return words >= 6 && text.length <= 2500 && isWhole && !isFurniture(text);
}

function weigh(sentence: ReadSentence, count: number, found: Found | undefined): Candidate {
  const lead = Math.max(0, 1 - sentence.index / Math.min(count, 15)) * markBonus.lead;
  return { sentence, terms: termsOf(sentence), bonus: lead + foundBonus(found) + wordingBonus(sentence, found) };
}

function foundBonus(found: Found | undefined): number {
  if (!found) return 0;
  const promise = found.acts === 0 ? 0 : commitmentBonus.any + Math.min(found.acts - 1, 2) * commitmentBonus.furtherAct;
  return (
    promise +
    (found.isDated ? commitmentBonus.dated : 0) +
    (found.isConcrete ? commitmentBonus.concrete : 0) -
    (found.isIntent ? commitmentBonus.intent : 0) +
    (found.isSanction ? markBonus.sanction : 0) +
    (found.isDeadline ? markBonus.deadline : 0)
  );
}

const acts =
  /\b(?:establish|launch|creat|designat|sanctioned|signed|expel|impos|adopted|added|block|suspend|eliminat|reduc|remov|hold|conven|find|determin|declar|prohibit|purchas|negotiat|announced|includes?\b)/;
const counted =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|first|annual|biannual|semiannual|quarterly|new|more than)\b/g;
const greetings =
  /\b(?:welcome|recogni[sz]e|reaffirm the|condemn|encourage|call (?:up)?on|support for|believe|this is|it's)\b/;
const predictions = /\bwill (?:likely|probably)\b|\b(?:this|these|that) (?:\w+ )?(?:will|would)\b/;

function wordingBonus(sentence: ReadSentence, found: Found | undefined): number {
  const { lower, text } = sentence;
  const isPromise = (found?.acts ?? 0) > 0;
  const gains =
    Math.min(newNames(sentence), 4) * markBonus.newName +
    (acts.test(lower) ? markBonus.act : 0) +
    Math.min(lower.match(counted)?.length ?? 0, 3) * markBonus.counted;
  const losses =
    (!isPromise && greetings.test(lower) ? markBonus.greeting : 0) +
    (!isPromise && /[“"]/.test(text) ? markBonus.quotation : 0) +
    (predictions.test(lower) ? markBonus.prediction : 0);
  return gains - losses;
}

/** Runs of capitalised words that are no known party: the names of what a document founds. */
function newNames({ tokens, mentions }: ReadSentence): number {
  const isName = (at: number) =>
    /^\p{Lu}\p{L}/u.test(tokens[at]?.text ?? '') &&
    !mentions.some((mention) => mention.first <= at && at < mention.last);
  return tokens.filter((_, at) => at > 0 && isName(at) && isName(at + 1) && !(at > 1 && isName(at - 1))).length;
}

function termsOf({ tokens }: ReadSentence): Map<string, TermKind> {
  const terms = new Map<string, TermKind>();
  tokens.forEach(({ text, lower, start }, at) => {
    const isDayOfMonth =
      /^\d{1,2}$/.test(text) &&
      /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(
        tokens[at - 1]?.text === '.' ? (tokens[at - 2]?.lower ?? '') : (tokens[at - 1]?.lower ?? ''),
      );
    if (/^\d/.test(text) && !isDayOfMonth) terms.set(lower, 'figure');
    else if (/^\p{L}{3,}/u.test(text) && !stopWords.has(lower))
      terms.set(lower, /^\p{Lu}/u.test(text) && start > 0 ? 'name' : 'word');
  });
  return terms;
}

function countTerms(candidates: Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

type Choice = { chosen: Candidate[]; covered: Set<string>; counts: Map<string, number> };

/** The sentence that adds most: the worth of its terms not yet told, damped by its length, and its bonus. */
function bestOf(candidates: Candidate[], { chosen, covered, counts }: Choice): Candidate | null {
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (chosen.includes(candidate)) continue;
    let gain = 0;
    for (const [term, kind] of candidate.terms)
      if (!covered.has(term)) gain += wordWorth[kind] * (1 + 0.15 * Math.log(counts.get(term) ?? 1));
    const total = gain * (20 / candidate.sentence.tokens.length) ** 0.3 + candidate.bonus;
    if (total > most) [best, most] = [candidate, total];
  }
  return best;
}
