import type { Mark } from './data/summary-weights.ts';
import { aim, appeal, counted, founding, noticePart, substance, talk, timeLimit } from './data/summary-words.ts';
import type { ReadSentence } from './document.ts';
import type { Entity } from './gazetteer.ts';
import type { Genre } from './genre.ts';
import type { Findings } from './summary-findings.ts';
import type { Token } from './tokens.ts';

/** What a document is beside its sentences, as far as a summary minds. */
export type Setting = {
  count: number;
  last: ReadSentence | undefined;
  latestYear: number;
  parties: Set<Entity>;
  genre: Genre;
  findings: Findings;
};

/** The first lines are the title and who met where; what was agreed comes after. */
const openingLines = 2;
/** The words of a document's first sentences lead; in a longer one no more than these. */
const longestLead = 15;

/** How far each mark holds of a sentence: 0 or 1, for `lead` a share, for `substance` and `talk` the square root of a count. */
export function marksOf(sentence: ReadSentence, previous: ReadSentence | undefined, setting: Setting) {
  const { lower, index, tokens } = sentence;
  const { promises, sanctions } = setting.findings;
  const promise = promises.get(sentence.start);
  const isJoint = setting.genre === 'joint' || setting.genre === 'treaty';
  const marks: Record<Mark, number | boolean> = {
    promise: promise !== undefined,
    promiseOfOneState: promise !== undefined && !isJoint,
    quantity: promise?.isQuantity ?? false,
    due: promise?.isDue ?? false,
    recurrence: promise?.recurs ?? false,
    sanction: sanctions.has(sentence.text),
    founding: founding.test(lower),
    timeLimit: timeLimit.test(lower),
    latestYear: yearsOf(lower).some((year) => year >= setting.latestYear),
    counted: counted.test(lower),
    substance: Math.sqrt(countOf(tokens, substance)),
    talk: Math.sqrt(countOf(tokens, talk)),
    parties: namesTwo(sentence, setting.parties),
    noticePart: noticePart.test(lower),
    opensList: previous?.text.endsWith(':') ?? false,
    lead: Math.max(0, 1 - index / Math.min(setting.count, longestLead)),
    first: index === 0,
    opening: sentence.line < openingLines,
    last: sentence === setting.last,
    appeal: appeal.test(lower),
    aim: aim.test(lower),
  };
  return marks;
}

function countOf(tokens: Token[], words: Set<string>): number {
  let count = 0;
  for (const { lower } of tokens) if (words.has(lower)) count++;
  return count;
}

function namesTwo({ mentions }: ReadSentence, parties: Set<Entity>): boolean {
  const named = new Set(mentions.map(({ entity }) => entity).filter((entity) => parties.has(entity)));
  return named.size > 1;
}

/** The years that a sentence names. */
export function yearsOf(lower: string): number[] {
  return (lower.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
}
