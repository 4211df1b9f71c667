import { stemmer } from 'stemmer';
import type { SpokenOf } from '../domain/news.ts';
import { stopWords } from './data/stop-words.ts';
import { entityNamed, findMentions } from './gazetteer.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** What of a commitment a text is compared with. */
export type Promised = {
  id: string;
  action: string;
  quote: string | null;
  parties: readonly string[];
  counterparty: string | null;
};

/** What a sentence and a promise must share at least: so many different words, and so much of the promise's weight. */
const least = { words: 3, share: 0.5 };
const mostSuggestions = 3;
const newDocument = new Map();

/**
 * The commitments that a text speaks of, the surest first, at most three: a sentence shares half of what a promise says,
 * rare words of the register weighing more, and the text names its parties (two of them, where it has more).
 */
export function commitmentsSpokenOf(text: string, commitments: readonly Promised[]): SpokenOf[] {
  if (commitments.length === 0) return [];
  const sentences = splitSentences(text).map(({ text: words }) => ({ words, stems: stemsOf(words) }));
  const named = entitiesIn(sentences.map(({ words }) => words));
  const wanted = commitments.map((commitment) => ({ commitment, stems: [...promiseStems(commitment).keys()] }));
  const weigh = rarity(wanted.map(({ stems }) => stems));
  return wanted
    .filter(({ commitment }) => namesParties(commitment, named, text))
    .flatMap(({ commitment, stems }) => bestOf(sentences, { id: commitment.id, stems }, weigh))
    .sort((a, b) => b.share - a.share)
    .slice(0, mostSuggestions)
    .map(({ share: _, ...spoken }) => spoken);
}

type ReadWords = { words: string; stems: Map<string, string> };
type Wanted = { id: string; stems: string[] };

function bestOf(sentences: ReadWords[], { id, stems }: Wanted, weigh: (stem: string) => number) {
  const total = sum(stems.map(weigh));
  let best: (SpokenOf & { share: number }) | null = null;
  for (const sentence of sentences) {
    const shared = stems.filter((stem) => sentence.stems.has(stem));
    const share = sum(shared.map(weigh)) / total;
    if (shared.length < least.words || share < least.share || share <= (best?.share ?? 0)) continue;
    const words = shared.map((stem) => sentence.stems.get(stem) ?? stem);
    best = { commitmentId: id, quote: sentence.words, words, share };
  }
  return best ? [best] : [];
}

/** A promise by its paraphrase: the quote would add who said it and to whom. The parties' own names say nothing of its subject. */
function promiseStems({ action, parties, counterparty }: Promised): Map<string, string> {
  const stems = stemsOf(action);
  for (const party of [...parties, counterparty ?? '']) for (const stem of stemsOf(party).keys()) stems.delete(stem);
  return stems;
}

/** The content words of a sentence by their stems (Porter): “meetings”, “meeting” and “meet” are one. */
function stemsOf(sentence: string): Map<string, string> {
  const words = tokenize(sentence).filter(({ lower }) => /^\p{L}{3,}$/u.test(lower) && !stopWords.has(lower));
  return new Map(words.map(({ lower, text }) => [stemmer(lower), text]));
}

function rarity(promises: string[][]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stem of promises.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + promises.length / (counts.get(stem) ?? 1));
}

function entitiesIn(sentences: string[]): Set<string> {
  const mentions = sentences.flatMap((sentence) => findMentions(tokenize(sentence), newDocument));
  return new Set(mentions.flatMap(({ entity }) => [entity.name, ...entity.members]));
}

function namesParties({ parties, counterparty }: Promised, named: Set<string>, text: string): boolean {
  const all = [...new Set([...parties, ...(counterparty === null ? [] : [counterparty])])];
  const found = all.filter((party) => named.has(entityNamed(party)?.name ?? party) || text.includes(party));
  return found.length >= Math.min(2, all.length);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
