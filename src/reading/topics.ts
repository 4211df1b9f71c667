import type { Measure, Topic } from '../domain/reading.ts';
import { type TopicRow, topicRows } from './data/topics.ts';
import type { Document } from './document.ts';
import type { Genre } from './genre.ts';
import { hasStem, stemText } from './measures.ts';

/** A topic is present where this many sentences, or this share of them, hold a strong word of it … */
const leastSentences = 3;
const leastShare = 0.12;
/** … or where one sentence holds this weight of its words: a strong word weighs two, a weak one one. */
const leastWeight = 4;
const mostTopics = 4;

/** Penal "sanctions" of a treaty are no restrictive measures. */
const penal = /(?:non-criminal|monetary|criminal|penal|administrative|disciplinary|dissuasive) sanctions/g;

/** What else tells a document's subjects: its title, its genre and the restrictive measures that it states. */
export type TopicHints = { title: string | null; genre: Genre; measures: Measure[] };

/** The subjects of a document, the most present first: those to which enough of its sentences belong. */
export function findTopics({ sentences }: Document, { title, genre, measures }: TopicHints): Topic[] {
  const texts = sentences.map((sentence) => stemText(sentence.text).replace(penal, 'penalties'));
  const heading = stemText(title ?? '');
  const whole = `${texts.join('')}${heading}`;
  const isImplied = (topic: Topic) =>
    (topic === 'sanctions' && measures.length > 1) ||
    (topic === 'trade-agreements' && genre === 'treaty' && whole.includes(' trade '));
  return topicRows
    .map((row) => spokenOf(row, whole))
    .map((row) => ({ topic: row.topic, ...presence(row, texts, heading) }))
    .map((each) => ({ ...each, isPresent: each.isPresent || isImplied(each.topic) }))
    .filter(({ isPresent }) => isPresent)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostTopics)
    .map(({ topic }) => topic);
}

/** The part of a topic's vocabulary that a document holds at all. */
function spokenOf({ topic, strong, weak }: TopicRow, whole: string): TopicRow {
  const isSpoken = (stem: string) => whole.includes(` ${stem}`);
  return { topic, strong: strong.filter(isSpoken), weak: weak.filter(isSpoken) };
}

function presence(row: TopicRow, texts: string[], heading: string): { score: number; isPresent: boolean } {
  const weights = texts.map((text) => weigh(row, text));
  const strong = weights.filter((weight) => weight >= 2).length;
  const most = weights.reduce((a, b) => Math.max(a, b), 0);
  const score = strong + (hasStem(heading, row.strong) ? 2 : 0);
  const share = score / Math.max(1, texts.length);
  return { score, isPresent: score >= leastSentences || (strong > 0 && (share >= leastShare || most >= leastWeight)) };
}

/** The weight of a topic in a sentence; weak words weigh nothing without a strong one. */
function weigh(row: TopicRow, text: string): number {
  const strong = row.strong.filter((stem) => text.includes(` ${stem}`)).length;
  return strong === 0 ? 0 : 2 * strong + row.weak.filter((stem) => text.includes(` ${stem}`)).length;
}
