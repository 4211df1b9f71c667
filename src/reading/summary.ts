import { type Mark, markWeight } from './data/summary-weights.ts';
import type { Document, ReadSentence } from './document.ts';
import { isFurniture } from './furniture.ts';
import type { Entity } from './gazetteer.ts';
import type { Genre } from './genre.ts';
import type { Findings } from './summary-findings.ts';
import { marksOf, yearsOf } from './summary-marks.ts';
import { newTerms, termsOf, type WeighedTerm, weighTerms } from './summary-terms.ts';

/** How many sentences a summary has at most. */
const mostSentences = 5;
/** A sentence of which less than this share is new repeats what is told. */
const leastNew = 0.3;

const markNames = Object.keys(markWeight) as Mark[];

/** What is known of a document when it is summed up. */
export type Summed = { title: string | null; genre: Genre; parties: Entity[]; findings: Findings };

type Candidate = { sentence: ReadSentence; terms: WeighedTerm[]; worth: number };

/** Chooses at most five sentences that together hold most of what the document says, verbatim and in order. */
export function summarise(document: Document, summed: Summed): string[] {
  const candidates = weighAll(document, summed);
  const chosen = new Set<Candidate>();
  const told = new Set<string>();
  while (chosen.size < mostSentences) {
    const best = bestOf(candidates, { chosen, told });
    if (!best) break;
    chosen.add(best);
    for (const { term } of best.terms) told.add(term);
  }
  return candidates.filter((each) => chosen.has(each)).map(({ sentence }) => sentence.text);
}

/** The sentences that can be told, each with what it is worth whatever else is told. */
function weighAll({ sentences }: Document, { title, genre, parties, findings }: Summed): Candidate[] {
  const tellable = sentences.filter(isTellable);
  const setting = {
    count: sentences.length,
    last: tellable.at(-1),
    latestYear: sentences.reduce((latest, { lower }) => Math.max(latest, ...yearsOf(lower)), 0),
    parties: new Set(parties),
    genre,
    findings,
  };
  const terms = weighTerms(tellable.map(termsOf), title);
  return tellable.map((sentence, at) => {
    const marks = marksOf(sentence, sentences[sentence.index - 1], setting);
    return { sentence, terms: terms[at] ?? [], worth: weigh(marks) };
  });
}

/** A sentence that can stand for itself: long enough, ended like a sentence, no frame of the page. */
function isTellable({ text, tokens }: ReadSentence): boolean {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text)).length;
  const isWhole = /[.!?;:,]["”’')\]]*$/.test(text) || words > 14;
  return words >= 6 && text.length <= 2500 && isWhole && !isFurniture(text);
}

type Choice = { chosen: Set<Candidate>; told: Set<string> };

/** The sentence that adds most to those chosen; null where none adds anything new. */
function bestOf(candidates: Candidate[], { chosen, told }: Choice): Candidate | null {
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (chosen.has(candidate)) continue;
    const { worth, share } = newTerms(candidate.terms, told);
    const total = candidate.worth + worth;
    if (share >= leastNew && total > most) [best, most] = [candidate, total];
  }
  return best;
}

function weigh(marks: Record<Mark, number | boolean>): number {
  let sum = 0;
  for (const mark of markNames) sum += Number(marks[mark]) * markWeight[mark];
  return sum;
}
