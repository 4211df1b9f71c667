import type { Modality } from '../domain/reading.ts';
import { bindingObject, instruction } from './bound-others.ts';
import { actAfter, type Cue, modals, promiseOf, skippable, toAfter } from './cue-acts.ts';
import { intentVerbs, promiseVerbs } from './data/cues.ts';
import {
  announcingVerbs,
  givingVerbs,
  instructingVerbs,
  reachingVerbs,
  reflexiveVerbs,
  requestingVerbs,
} from './data/promise-words.ts';
import { actNoun, agreementReached, commitmentNoun, promisedThing, statedIntention } from './promise-nouns.ts';
import { promisePhrase } from './promise-phrases.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund, baseOfParticiple, isBaseVerb } from './verb-forms.ts';

/** Words at which a promise may stand; no other need be looked at. */
export const promiseTriggers = new Set([
  ...promiseVerbs,
  ...intentVerbs,
  ...givingVerbs,
  ...reachingVerbs,
  ...reflexiveVerbs,
  ...announcingVerbs,
  ...'decide decides decided settle settles settled arranged foreseen planned scheduled envisaged slated sign signs signed set sets rule rules ruled ruling vouch vouches vouched'.split(
    ' ',
  ),
  ...instructingVerbs,
  ...requestingVerbs,
  ...'agreement consensus accord understanding commitment commitments undertakings vow intention intent decision plan determination commits requires require requiring obliging binding calls see sees opts opted assuring assure assures assured'.split(
    ' ',
  ),
]);

/** Reads a verb or noun of promising, intent or binding at a token as a cue; null where it is none. */
export function promiseAt(tokens: Token[], at: number): Cue | null {
  const cue = tokens[at]?.lower ?? '';
  if (/^(?:its|their|his|her|our|the|an?|this|that|these|firm)$/.test(tokens[at - 1]?.lower ?? ''))
    return statedIntention(tokens, at) ?? commitmentNoun(tokens, at);
  const agreed = wasAgreed(tokens, at);
  if (agreed) return agreed;
  const isPromise = promiseVerbs.has(cue);
  if (!isPromise && !intentVerbs.has(cue))
    return (
      agreementReached(tokens, at) ??
      actNoun(tokens, at) ??
      promisedThing(tokens, at) ??
      ruledOut(tokens, at) ??
      phraseAt(tokens, at) ??
      commitmentNoun(tokens, at) ??
      bindingObject(tokens, at) ??
      instruction(tokens, at)
    );
  if (modals.has(tokens[at - 1]?.lower ?? '')) return null;
  return (
    complement(tokens, { at, cue, isPromise }) ??
    actNoun(tokens, at) ??
    includedAct(tokens, at) ??
    promisedThing(tokens, at) ??
    phraseAt(tokens, at) ??
    statedIntention(tokens, at) ??
    commitmentNoun(tokens, at) ??
    bindingObject(tokens, at)
  );
}

/** "have ruled out any new levy", "vouches for six ferries": promises whose act is no verb. */
function ruledOut(tokens: Token[], at: number): Cue | null {
  const isRuledOut = /^rul(?:e|es|ed|ing)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'out';
  const isPassive = /^(?:is|are|was|were|be|been|not|to)$/.test(tokens[at - 1]?.lower ?? '');
  const isVouched = /^vouch(?:es|ed|ing)?$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'for';
  return (isRuledOut || isVouched) && !isPassive
    ? promiseOf(tokens, at, { actAt: at, verb: isVouched ? 'vouch' : 'rule' })
    : null;
}

/** "A stocktaking in Baku was agreed upon", "a round is planned for May": what was agreed on stands as the subject. */
function wasAgreed(tokens: Token[], at: number): Cue | null {
  const isAgreed =
    /^(?:agreed|arranged)$/.test(tokens[at]?.lower ?? '') && /^(?:was|were|been)$/.test(tokens[at - 1]?.lower ?? '');
  const isPlanned =
    /^(?:foreseen|planned|scheduled|envisaged|slated)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:is|are)$/.test(tokens[at - 1]?.lower ?? '');
  const isEnd = /^(?:upon|on|[.;,]|for|in)$/.test(tokens[at + 1]?.lower ?? '.');
  if (!(isAgreed || isPlanned) || !isEnd || /^(?:it|as|what)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  return {
    ...promiseOf(tokens, at - 1, { actAt: at - 1, verb: 'hold' }),
    cue: 'was agreed',
    form: 'modal',
    isPassive: true,
  };
}

/** "gave an undertaking to publish", "reached an agreement on opening": more than one word promises. */
function phraseAt(tokens: Token[], at: number): Cue | null {
  const phrase = promisePhrase(tokens, at);
  if (!phrase) return null;
  const { actAt, negated, isPrediction } = actAfter(tokens, phrase.linkAt + 1);
  const word = tokens[actAt]?.lower ?? '';
  const verb = tokens[phrase.linkAt]?.lower === 'to' && isBaseVerb(word) ? word : baseOfGerund(word);
  if (verb === null) return null;
  return {
    cue: phrase.cue,
    at,
    actAt,
    verb,
    modality: negated || phrase.isDenied ? 'will_not' : phrase.isGoal ? 'will' : 'agreed_to',
    form: phrase.isGoal ? 'intent' : 'promise',
    isPassive: false,
    isPrediction,
  };
}

function complement(tokens: Token[], cue: { at: number; cue: string; isPromise: boolean }): Cue | null {
  const at = toAfter(tokens, cue.at + 1) ?? (/^intend/.test(cue.cue) ? toOfObject(tokens, cue.at + 1) : null);
  if (at === null || isGivenOver(tokens, cue)) return null;
  if (tokens[at + 1]?.lower === 'have') return cue.isPromise ? causative(tokens, cue.at, at + 1) : null;
  const negated = tokens.slice(cue.at, at).some(({ lower }) => lower === 'not' || lower === 'never');
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

/** "a fund dedicated to training": only who "is dedicated to" an act intends it. */
function isGivenOver(tokens: Token[], { at, cue }: { at: number; cue: string }): boolean {
  if (!/^(?:dedicated|devoted)$/.test(cue)) return false;
  const before = tokens.slice(Math.max(0, at - 3), at).filter((token) => !skippable(token));
  return !/^(?:is|are|am|remain|remains)$/.test(before.at(-1)?.lower ?? '');
}

/** No more words than these stand between the two parts of such a promise. */
const longestObject = 10;

/** "promised to have the claims examined": what is to be done stands behind its object. */
function causative(tokens: Token[], at: number, have: number): Cue | null {
  for (let actAt = have + 2; actAt < Math.min(tokens.length, have + longestObject); actAt++) {
    const word = tokens[actAt]?.lower ?? '';
    if (/^[.,;:]$/.test(word)) return null;
    const verb = isBaseVerb(word) ? null : baseOfParticiple(word);
    if (verb) return promiseOf(tokens, at, { actAt: have, verb });
  }
  return null;
}

/** "commits to a robust standard of protection, including acceding to the treaties": the acts that a principle is made of. */
function includedAct(tokens: Token[], at: number): Cue | null {
  if (!/^(?:commit|pledge|agree)(?:s|d|ted|ting|ing)?$/.test(tokens[at]?.lower ?? '')) return null;
  if (!/^(?:to|on)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let link = at + 3; link < Math.min(tokens.length, at + 40); link++) {
    const word = tokens[link]?.lower ?? '';
    if (/^[.;:“”]$/.test(word) || modals.has(word)) return null;
    const actAt = word === 'such' ? link + 2 : link + 1;
    const verb = /^(?:including|namely|such)$/.test(word) ? gerundAt(tokens, actAt) : null;
    if (verb) return promiseOf(tokens, at, verb);
  }
  return null;
}

/** A gerund at a token, past "by" and adverbs. */
function gerundAt(tokens: Token[], from: number): { actAt: number; verb: string } | null {
  const { actAt } = actAfter(tokens, tokens[from]?.lower === 'by' ? from + 1 : from);
  const verb = baseOfGerund(tokens[actAt]?.lower ?? '');
  return verb ? { actAt, verb } : null;
}

/** "We intend for the talks to include ports": what is intended has a subject of its own. */
function toOfObject(tokens: Token[], from: number): number | null {
  const to = tokens.slice(from, from + 10).findIndex(({ lower }) => lower === 'to');
  return tokens[from]?.lower === 'for' && to > 0 ? from + to : null;
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
