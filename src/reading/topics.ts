import type { FoundSanction, Topic } from '../domain/reading.ts';
import { topicRows } from './data/topics.ts';
import type { Document } from './document.ts';
import type { Genre } from './genre.ts';
import { meaningsIn, stemsOf, stemText } from './stems.ts';

/** A topic is present where this many sentences, or this share of them, hold a strong word of it … */
const leastSentences = 3;
const leastShare = 0.1;
/** … or where one sentence holds this weight of its words: a strong word weighs two, a weak one one. */
const leastWeight = 4;
const mostTopics = 4;

type Word = { topic: Topic; isStrong: boolean };

const vocabulary = stemsOf(
  topicRows.flatMap(({ topic, strong, weak }) => [
    ...strong.map((text): [string, Word] => [text, { topic, isStrong: true }]),
    ...weak.map((text): [string, Word] => [text, { topic, isStrong: false }]),
  ]),
);

/** Penal "sanctions" of a treaty are no restrictive measures. */
const penal = /(?:non-criminal|monetary|criminal|penal|administrative|disciplinary|dissuasive) sanctions/g;

/** What else tells a document's subjects: its title, its genre and what it states of sanctions. */
export type TopicHints = { title: string | null; genre: Genre; sanctions: FoundSanction[] };

/** The subjects of a document, the most present first: those to which enough of its sentences belong. */
export function findTopics({ sentences }: Document, { title, genre, sanctions }: TopicHints): Topic[] {
  const texts = sentences.map((sentence) => stemText(sentence.text).replace(penal, 'penalties'));
  const heading = stemText(title ?? '');
  const whole = `${texts.join('')}${heading}`;
  const implied = impliedBy(sanctions);
  const isImplied = (topic: Topic) =>
    implied.has(topic) || (topic === 'trade-agreements' && isTradeTreaty(genre, whole));
  const weights = texts.map((text) => weigh(meaningsIn(text, vocabulary)));
  const headed = weigh(meaningsIn(heading, vocabulary));
  return topicRows
    .map(({ topic }) => ({ topic, ...presence(topic, weights, headed) }))
    .map((each) => ({ ...each, isPresent: each.isPresent || isImplied(each.topic) }))
    .filter(({ isPresent }) => isPresent)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostTopics)
    .map(({ topic }) => topic);
}

/** A measure under a named authority, or two measures, are about sanctions; a ban on exports of goods is about these too. */
function impliedBy(sanctions: FoundSanction[]): Set<Topic> {
  const measures = new Set(sanctions.flatMap((each) => each.measures));
  const isNamed = sanctions.some((each) => each.authority !== '' && each.measures.length > 0);
  const topics = new Set<Topic>();
  if (isNamed || measures.size > 1) topics.add('sanctions');
  if (
    sanctions.some(
      (each) => each.measures.includes('export-ban') && !/^UN |\barms\b/.test(`${each.authority} ${each.quote}`),
    )
  )
    topics.add('export-controls');
  return topics;
}

/** A treaty about trade, or an excerpt of one that says only what its committee does. */
function isTradeTreaty(genre: Genre, whole: string): boolean {
  const isTreaty = genre === 'treaty' || (genre !== 'notice' && (whole.match(/ this agreement /g)?.length ?? 0) >= 3);
  return isTreaty && whole.includes(' trade ');
}

type Weights = Map<Topic, number>;

function presence(topic: Topic, sentences: Weights[], heading: Weights): { score: number; isPresent: boolean } {
  const weights = sentences.flatMap((each) => each.get(topic) ?? []);
  const strong = weights.length;
  const most = weights.reduce((a, b) => Math.max(a, b), 0);
  const score = strong + (heading.has(topic) ? 2 : 0);
  const share = score / Math.max(1, sentences.length);
  return { score, isPresent: score >= leastSentences || (strong > 0 && (share >= leastShare || most >= leastWeight)) };
}

/** The weight of each topic that a sentence is about; weak words weigh nothing without a strong one. */
function weigh(words: Set<Word>): Weights {
  const weights: Weights = new Map();
  const add = ({ topic }: Word, weight: number) => weights.set(topic, (weights.get(topic) ?? 0) + weight);
  for (const word of words) if (word.isStrong) add(word, 2);
  for (const word of words) if (!word.isStrong && weights.has(word.topic)) add(word, 1);
  return weights;
}
