import type { Modality } from '../domain/reading.ts';
import { actAfter, afterInsertion, type Cue, modals, skippable } from './cue-acts.ts';
import { verbOfActNoun } from './data/act-nouns.ts';
import { intentVerbs, partyHeads, promiseVerbs } from './data/cues.ts';
import { givingVerbs, reachingVerbs, reflexives, reflexiveVerbs } from './data/promise-words.ts';
import { promisePhrase } from './promise-phrases.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund, isBaseVerb } from './verb-forms.ts';

/** Words at which a promise may stand; no other need be looked at. */
export const promiseTriggers = new Set([
  ...promiseVerbs,
  ...intentVerbs,
  ...givingVerbs,
  ...reachingVerbs,
  ...reflexiveVerbs,
  ...'decide decides decided settle settles settled arranged foreseen planned scheduled envisaged slated sign signs signed set sets rule rules ruled ruling vouch vouches vouched'.split(
    ' ',
  ),
  ...'agreement consensus commitment commitments undertakings vow intention intent commits requires require requiring obliging binding'.split(
    ' ',
  ),
  ...'task tasked instruct instructed mandate mandated direct directed charge charged entrust entrusted'.split(' '),
]);

/** Reads a verb or noun of promising, intent or binding at a token as a cue; null where it is none. */
export function promiseAt(tokens: Token[], at: number): Cue | null {
  const cue = tokens[at]?.lower ?? '';
  if (/^(?:its|their|his|her|our|the|an?|this|that|these|firm)$/.test(tokens[at - 1]?.lower ?? ''))
    return commitmentNoun(tokens, at);
  const agreed = wasAgreed(tokens, at);
  if (agreed) return agreed;
  const isPromise = promiseVerbs.has(cue);
  if (!isPromise && !intentVerbs.has(cue))
    return (
      thereWasAgreement(tokens, at) ??
      actNoun(tokens, at) ??
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

/** "There was agreement to resume talks": the parties', whoever they are. */
function thereWasAgreement(tokens: Token[], at: number): Cue | null {
  const isStated = /^(?:agreement|consensus)$/.test(tokens[at]?.lower ?? '') && tokens[at - 2]?.lower === 'there';
  const verb = tokens[at + 2]?.lower ?? '';
  return isStated && tokens[at + 1]?.lower === 'to' && isBaseVerb(verb)
    ? promiseOf(tokens, at, { actAt: at + 2, verb })
    : null;
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
    modality: negated ? 'will_not' : phrase.isGoal ? 'will' : 'agreed_to',
    form: phrase.isGoal ? 'intent' : 'promise',
    isPassive: false,
    isPrediction,
  };
}

/** "agreed on the establishment of a committee", "committed themselves to a 30 percent cut in tariffs": an act named by its noun. */
function actNoun(tokens: Token[], at: number): Cue | null {
  if (
    !/^(?:agree[ds]?|decide[ds]?|settle[ds]?|commit(?:s|ted)?|pledge[ds]?|promise[ds]?)$/.test(tokens[at]?.lower ?? '')
  )
    return null;
  const link = linkOfNoun(tokens, at);
  if (link === null) return null;
  const ongoing = baseOfGerund(tokens[link + 1]?.lower ?? '');
  if (ongoing) return promiseOf(tokens, at, { actAt: link + 1, verb: ongoing });
  const actAt = nounOfAct(tokens, link + 1);
  const noun = tokens[actAt]?.lower ?? '';
  const verb = verbOfActNoun[noun] ?? (isOccasion.test(noun) ? 'hold' : undefined);
  return verb ? promiseOf(tokens, at, { actAt, verb }) : null;
}

/** The token before the noun of an act: "on" or "to", or the verb itself where it gives the act ("pledged an annual review"). */
function linkOfNoun(tokens: Token[], at: number): number | null {
  const link = reflexives.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (/^(?:on|upon|to)$/.test(tokens[link]?.lower ?? '')) return link;
  const gives = /^(?:pledge|promise)/.test(tokens[at]?.lower ?? '');
  return gives && /^an?$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : null;
}

/** The noun of an act not far behind a token, before what it is of, in or with; -1 where there is none. */
function nounOfAct(tokens: Token[], from: number): number {
  for (let at = from; at < from + 7; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^[.,;:“”"()]$|^(?:of|in|with|that|and|for|to)$/.test(word)) return -1;
    const next = tokens[at + 1]?.lower === 'up' ? tokens[at + 2]?.lower : tokens[at + 1]?.lower;
    const isHead = /^(?:of|between|among|at|in|on|with|every|each|by|before|to)$/.test(next ?? '');
    if (isHead && (word in verbOfActNoun || isOccasion.test(word))) return at;
  }
  return -1;
}

const isOccasion =
  /^(?:meeting|meetings|call|calls|visit|visits|consultations|talks|exchange|exchanges|workshop|workshops|review|reviews|exercises?|dialogues?|session|sessions|rounds?|stocktakes?|stocktaking|conferences?|briefings?|seminars?|summits?|trainings?|audits?|inspections?|patrols?|missions?|assessments?)$/;

function promiseOf(tokens: Token[], at: number, act: { actAt: number; verb: string }): Cue {
  const cue = tokens[at]?.lower ?? '';
  return { cue, at, ...act, modality: 'agreed_to', form: 'promise', isPassive: false, isPrediction: false };
}

/** "reaffirm our commitment to consult" promises an act again (LABELING N6, exception): its subject is that of the verb. */
function commitmentNoun(tokens: Token[], at: number): Cue | null {
  if (
    !/^(?:commitments?|pledges?|promises?|undertakings?|vows?|intention|intent)$/.test(tokens[at]?.lower ?? '') ||
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
  /^(?:reaffirm|reaffirms|reaffirmed|affirm|affirms|affirmed|announce|announced|reiterate|reiterates|reiterated|underscore|underscored|underline|underlined|confirm|confirmed|renew|renewed|restate|restated|express|expressed|declare|declared|state|share|shared|reaffirming|reiterating|repeat|repeats|repeated|reassert|reasserted|emphasi[sz]ed?|stress|stressed|highlighted?|stand|stands|stood|honou?rs?|maintain|maintains|maintained|recommit|recommitted|reconfirm|reconfirmed)$/;

/** "commits the countries to work together", "requires China to buy": the object is bound. */
function bindingObject(tokens: Token[], at: number): Cue | null {
  if (
    !/^(?:commits|commit|obliges|oblige|obligates|requires|binds|committing|obliging|requiring|binding)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return null;
  const act = actOfObject(tokens, at);
  return act && { ...act, object: { first: at + 1, last: act.actAt - 1 } };
}

/** "We task our ministers to report": who instructs their own officials promises what these are to do. */
function instruction(tokens: Token[], at: number): Cue | null {
  const isInstruction =
    /^(?:task|tasked|instruct|instructed|mandate|mandated|direct|directed|charge|charged|entrust|entrusted)$/.test(
      tokens[at]?.lower ?? '',
    );
  const objectAt = tokens.slice(at + 1, at + 7).findIndex((token) => isInstructed(token.lower));
  return isInstruction && objectAt >= 0 ? actOfObject(tokens, at) : null;
}

const isInstructed = (word: string) =>
  partyHeads.has(word) ||
  /^(?:experts?|teams?|groups?|committees?|commission|council|secretariat|board|force)$/.test(word);

/** The act that an object is bound to: "to" and a verb, or "with" and a gerund, not far behind. */
function actOfObject(tokens: Token[], at: number): Cue | null {
  for (let to = at + 2; to < Math.min(tokens.length, at + 13); to++) {
    const word = tokens[to + 1]?.lower ?? '';
    const ongoing = tokens[to]?.lower === 'with' ? baseOfGerund(word) : null;
    if (tokens[to]?.lower !== 'to' && ongoing === null) continue;
    if (ongoing === null && !isBaseVerb(word)) return null;
    const verb = ongoing ?? word;
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
