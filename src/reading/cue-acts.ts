import type { Modality } from '../domain/reading.ts';
import { adverbs, likelihoodAdverbs } from './data/cues.ts';
import type { Token } from './tokens.ts';
import { isBaseVerb } from './verb-forms.ts';

/** A place where a sentence may promise: the cue, the verb of the act, and how it is worded. */
export type Cue = {
  cue: string;
  /** The token of the cue: the subject stands before it. */
  at: number;
  /** The first token of the act. */
  actAt: number;
  /** The verb of the act in its base form, where it is known. */
  verb: string;
  modality: Modality;
  form: 'modal' | 'promise' | 'intent';
  isPassive: boolean;
  isPrediction: boolean;
  /** Whom another binds: "the deal commits the countries to work together"; the subject is then these tokens. */
  object?: { first: number; last: number };
  /** It names nobody: "agreement was reached to" speaks for the parties, whoever they are. */
  isImpersonal?: boolean;
  /** What is promised is a thing, which its verb brings about: "an exemption" is granted. */
  isThing?: boolean;
};

/** Words that say of a verb that it will, shall or may be done. */
export const modals = new Set(['will', 'would', 'shall', 'should', 'may', 'must']);
/** An adverb that may stand between a modal and its verb. */
export const skippable = (token: Token | undefined) =>
  token !== undefined && (adverbs.has(token.lower) || token.lower.endsWith('ly') || likelihoodAdverbs.has(token.lower));

/** Where the act after a modal or "to" begins, and whether it is denied or only likely. */
export function actAfter(tokens: Token[], from: number): { actAt: number; negated: boolean; isPrediction: boolean } {
  let at = from;
  let negated = false;
  let isPrediction = false;
  for (let steps = 0; steps < 60 && at < tokens.length; steps++) {
    const word = tokens[at]?.lower ?? '';
    if (word === ',') at = afterInsertion(tokens, at);
    else if (word === '(' && tokens[at + 2]?.text === ')') at += 3;
    else if (skippable(tokens[at]) && !isBaseVerb(word)) at++;
    else break;
    negated ||= /^(?:not|never|no|neither)$/.test(word);
    isPrediction ||= likelihoodAdverbs.has(word);
  }
  return { actAt: at, negated, isPrediction };
}

/** "will, among other commitments, adopt": the act stands after the second comma. */
function afterInsertion(tokens: Token[], comma: number): number {
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 25); at++) {
    if (tokens[at]?.text === ',') return at + 1;
  }
  return comma + 1;
}

/** A promise in so many words: the act stands behind the cue at a token. */
export function promiseOf(tokens: Token[], at: number, act: { actAt: number; verb: string; isThing?: boolean }): Cue {
  const cue = tokens[at]?.lower ?? '';
  return { cue, at, ...act, modality: 'agreed_to', form: 'promise', isPassive: false, isPrediction: false };
}

/** The "to" after a verb of promising: adverbs, "in principle" and words of time ("in the near term") may stand before it. */
export function toAfter(tokens: Token[], from: number): number | null {
  let at = from;
  while (
    at < from + 5 &&
    (skippable(tokens[at]) || /^(?:themselves|itself|ourselves|upon|on|principle)$/.test(tokens[at]?.lower ?? ''))
  )
    at++;
  if (tokens[at]?.text === ',') at = afterInsertion(tokens, at);
  if (/^(?:not|never)$/.test(tokens[at]?.lower ?? '')) at++;
  if (/^(?:in|at|during|over|with)$/.test(tokens[at]?.lower ?? '')) {
    const to = tokens.slice(at, at + 14).findIndex((token) => /^(?:to|that)$/.test(token.lower));
    at = to < 0 ? at : at + to;
  }
  return tokens[at]?.lower === 'to' ? at : null;
}
