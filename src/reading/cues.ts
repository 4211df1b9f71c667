import type { Modality } from '../domain/reading.ts';
import { verbOfActNoun } from './data/act-nouns.ts';
import { adverbs, intentVerbs, likelihoodAdverbs, partyHeads, promiseVerbs } from './data/cues.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund, baseOfParticiple, isBaseVerb } from './verb-forms.ts';

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
};

const modals = new Set(['will', 'would', 'shall', 'should', 'may']);
const skippable = (token: Token | undefined) =>
  token !== undefined && (adverbs.has(token.lower) || token.lower.endsWith('ly') || likelihoodAdverbs.has(token.lower));

/** Finds every cue of a promise in a sentence's words, in order. */
export function findCues(tokens: Token[]): Cue[] {
  return tokens.flatMap((token, at) => {
    const found = modals.has(token.lower) ? modalAt(tokens, at) : (isToAt(tokens, at) ?? verbAt(tokens, at));
    return found ? [found] : [];
  });
}

function modalAt(tokens: Token[], at: number): Cue | null {
  const cue = tokens[at]?.lower ?? '';
  if (tokens[at]?.text === 'Will' && at > 0) return null;
  const { actAt, negated, isPrediction } = actAfter(tokens, at + 1);
  const word = tokens[actAt]?.lower ?? '';
  const passive = word === 'be' ? passiveAt(tokens, actAt) : null;
  if (word === '' || word === 'have' || (cue === 'would' && word === 'be' && !passive)) return null;
  const promised = promiseInside(tokens, actAt);
  const modality = modalityOf(cue, { negated, isPromised: promised !== null });
  const verb = passive ?? (word === 'be' ? 'be' : word);
  return {
    cue,
    at,
    actAt: promised ?? actAt,
    verb: promised ? (tokens[promised]?.lower ?? verb) : verb,
    modality,
    form: 'modal',
    isPassive: passive !== null,
    isPrediction,
  };
}

/** "Norway is to lift its ban", "talks are to be held": "be to" with an act says what was arranged. */
function isToAt(tokens: Token[], at: number): Cue | null {
  if (!/^(?:is|are)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to') return null;
  const cue = modalAt(tokens, at + 1);
  return cue && (cue.isPassive || isBaseVerb(cue.verb)) ? { ...cue, cue: 'will', at } : null;
}

function modalityOf(cue: string, { negated, isPromised }: { negated: boolean; isPromised: boolean }): Modality {
  if (negated) return 'will_not';
  if (cue === 'should') return 'should';
  if (cue === 'shall' || cue === 'may') return 'shall';
  return isPromised ? 'agreed_to' : 'will';
}

/** "will commit to publish": the act is what follows the verb of promising. */
function promiseInside(tokens: Token[], actAt: number): number | null {
  const inner = promiseVerbs.has(tokens[actAt]?.lower ?? '') && tokens[actAt + 1]?.lower === 'to';
  return inner ? actAt + 2 : null;
}

function actAfter(tokens: Token[], from: number): { actAt: number; negated: boolean; isPrediction: boolean } {
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

function passiveAt(tokens: Token[], be: number): string | null {
  for (let at = be + 1; at < Math.min(tokens.length, be + 4); at++) {
    const word = tokens[at]?.lower ?? '';
    const base = baseOfParticiple(word);
    if (base) return base;
    if (!skippable(tokens[at]) && tokens[at]?.text !== '-' && word !== 'co') return null;
  }
  return null;
}

function verbAt(tokens: Token[], at: number): Cue | null {
  const cue = tokens[at]?.lower ?? '';
  const isPromise = promiseVerbs.has(cue);
  if (!isPromise && !intentVerbs.has(cue))
    return commitmentNoun(tokens, at) ?? bindingObject(tokens, at) ?? instruction(tokens, at);
  if (modals.has(tokens[at - 1]?.lower ?? '')) return null;
  return (
    complement(tokens, { at, cue, isPromise }) ??
    actNoun(tokens, at) ??
    commitmentNoun(tokens, at) ??
    bindingObject(tokens, at)
  );
}

/** "agreed on the establishment of a committee": an act named by its noun. */
function actNoun(tokens: Token[], at: number): Cue | null {
  if (
    !/^(?:agree[ds]?|decide[ds]?)$/.test(tokens[at]?.lower ?? '') ||
    !/^(?:on|upon|to)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  const actAt = tokens.findIndex(
    (token, index) => index > at + 1 && !/^(?:the|an?|early|prompt|swift|full)$/.test(token.lower),
  );
  const verb = verbOfActNoun[tokens[actAt]?.lower ?? ''];
  if (!verb || !/^(?:of|between|among)$/.test(tokens[actAt + 1]?.lower ?? '')) return null;
  const cue = tokens[at]?.lower ?? '';
  return { cue, at, actAt, verb, modality: 'agreed_to', form: 'promise', isPassive: false, isPrediction: false };
}

/** "reaffirm our commitment to consult" promises an act again (LABELING N6, exception): its subject is that of the verb. */
function commitmentNoun(tokens: Token[], at: number): Cue | null {
  if (
    !/^(?:commitments?|determination|resolve|intention|intent)$/.test(tokens[at]?.lower ?? '') ||
    tokens[at + 1]?.lower !== 'to'
  )
    return null;
  const { actAt, isPrediction } = actAfter(tokens, at + 2);
  const verb = tokens[actAt]?.lower ?? '';
  let said = at - 1;
  while (said > at - 9 && said >= 0 && !sayingAgain.test(tokens[said]?.lower ?? '')) said--;
  if (!isBaseVerb(verb) || !sayingAgain.test(tokens[said]?.lower ?? '')) return null;
  return {
    cue: 'commitment to',
    at: said,
    actAt,
    verb,
    modality: 'agreed_to',
    form: 'promise',
    isPassive: false,
    isPrediction,
  };
}

const sayingAgain =
  /^(?:reaffirm|reaffirms|reaffirmed|affirm|affirms|affirmed|announce|announced|reiterate|reiterates|reiterated|underscore|underscored|underline|underlined|confirm|confirmed|renew|renewed|restate|restated|express|expressed|declare|declared|state|share|shared|reaffirming|reiterating)$/;

/** "commits the countries to work together", "requires China to buy": the object is bound. */
function bindingObject(tokens: Token[], at: number): Cue | null {
  if (!/^(?:commits|commit|obliges|oblige|obligates|requires|binds|committing)$/.test(tokens[at]?.lower ?? ''))
    return null;
  const act = actOfObject(tokens, at);
  return act && { ...act, object: { first: at + 1, last: act.actAt - 1 } };
}

/** "We task our ministers to report": who instructs their own officials promises what these are to do. */
function instruction(tokens: Token[], at: number): Cue | null {
  const isInstruction = /^(?:task|tasked|instruct|instructed|mandate|mandated|direct|directed)$/.test(
    tokens[at]?.lower ?? '',
  );
  const objectAt = tokens.slice(at + 1, at + 6).findIndex((token) => partyHeads.has(token.lower));
  return isInstruction && objectAt >= 0 ? actOfObject(tokens, at) : null;
}

/** The act that an object is bound to: "to" and a verb not far behind. */
function actOfObject(tokens: Token[], at: number): Cue | null {
  for (let to = at + 2; to < Math.min(tokens.length, at + 13); to++) {
    const verb = tokens[to + 1]?.lower ?? '';
    if (tokens[to]?.lower !== 'to') continue;
    if (!isBaseVerb(verb)) return null;
    return {
      cue: tokens[at]?.lower ?? '',
      at,
      actAt: to + 1,
      verb,
      modality: 'agreed_to',
      form: 'promise',
      isPassive: false,
      isPrediction: false,
    };
  }
  return null;
}

function complement(tokens: Token[], cue: { at: number; cue: string; isPromise: boolean }): Cue | null {
  const at = toAfter(tokens, cue.at + 1);
  if (at === null) return null;
  const negated = tokens.slice(cue.at, at).some((token) => token.lower === 'not');
  const opensList = tokens[at + 1]?.text === ':' && at + 2 < tokens.length;
  const { actAt, isPrediction } = actAfter(tokens, opensList ? at + 2 : at + 1);
  const act = tokens[actAt]?.lower ?? '';
  if (act === ':')
    return {
      cue: cue.cue,
      at: cue.at,
      actAt,
      verb: ':',
      modality: 'agreed_to',
      form: 'promise',
      isPassive: false,
      isPrediction,
    };
  const verb = isBaseVerb(act) ? act : (baseOfGerund(act) ?? actOf(tokens, actAt));
  if (verb === null) return null;
  const passiveCue =
    /^(?:is|are|was|were|been|be|remain|remains)$/.test(tokens[cue.at - 1]?.lower ?? '') || cue.isPromise;
  const modality: Modality = negated ? 'will_not' : cue.isPromise || passiveCue ? 'agreed_to' : 'will';
  return {
    cue: cue.cue,
    at: cue.at,
    actAt,
    verb,
    modality,
    form: cue.isPromise ? 'promise' : 'intent',
    isPassive: false,
    isPrediction,
  };
}

/** The "to" after a verb of promising: adverbs, "in principle" and words of time ("in the near term") may stand before it. */
function toAfter(tokens: Token[], from: number): number | null {
  let at = from;
  while (
    at < from + 5 &&
    (skippable(tokens[at]) || /^(?:themselves|itself|ourselves|upon|on|principle)$/.test(tokens[at]?.lower ?? ''))
  )
    at++;
  if (tokens[at]?.text === ',') at = afterInsertion(tokens, at);
  if (/^(?:in|at|during|over|with)$/.test(tokens[at]?.lower ?? '')) {
    const to = tokens.slice(at, at + 9).findIndex((token) => token.lower === 'to');
    at = to < 0 ? at : at + to;
  }
  return tokens[at]?.lower === 'to' ? at : null;
}

/** A stem's "to:" has its acts in the list below it; other words after "to" are read as verbs unless they open a noun. */
function actOf(tokens: Token[], at: number): string | null {
  const word = tokens[at]?.lower ?? '';
  if (
    /^(?:the|a|an|our|their|its|this|these|those|that|in|at|by|on|for|with|from|of|:|\.|,)$/.test(word) ||
    word === ''
  )
    return null;
  return /^\p{Ll}+$/u.test(tokens[at]?.text ?? '') &&
    !/(?:tion|ment|ity|ness|ance|ence|ism|al|ic|ive|ous|able)$/.test(word)
    ? word
    : null;
}
