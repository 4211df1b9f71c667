import type { Modality } from '../domain/reading.ts';
import { actAfter, type Cue, modals, promiseOf, skippable } from './cue-acts.ts';
import { partyHeads, promiseVerbs } from './data/cues.ts';
import { arrangementPresents } from './data/present-verbs.ts';
import { bindingBeforeThat } from './data/promise-words.ts';
import { judgingVerbs } from './data/verbs.ts';
import { promiseAt, promiseTriggers } from './promise-cues.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund, baseOfParticiple, isBaseVerb } from './verb-forms.ts';

/** So many words at most stand between a "that" and the verb of its clause. */
const longestClause = 12;

/** Finds every cue of a promise in a sentence's words, in order. */
export function findCues(tokens: Token[]): Cue[] {
  const found: Cue[] = [];
  let thatAt = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'that' && bindingBeforeThat.has(tokens[at - 1]?.lower ?? '')) thatAt = at;
    const cue = modals.has(word)
      ? (invertedAt(tokens, at) ?? modalAt(tokens, at))
      : promiseTriggers.has(word)
        ? promiseAt(tokens, at)
        : (isToAt(tokens, at, word) ?? (at - thatAt <= longestClause ? subjunctiveAt(tokens, at, thatAt) : null));
    if (cue) found.push(cue);
  }
  return found;
}

function modalAt(tokens: Token[], at: number): Cue | null {
  const cue = tokens[at]?.lower ?? '';
  if (tokens[at]?.text === 'Will' && at > 0) return null;
  const { actAt, negated, isPrediction } = actAfter(tokens, at + 1);
  const word = tokens[actAt]?.lower ?? '';
  const perfect = perfectAt(tokens, { at, actAt });
  const passive = word === 'be' ? passiveAt(tokens, actAt) : perfect?.isPassive ? perfect.verb : null;
  const isNone = word === 'be' && tokens[at - 1]?.lower === 'there' && isRuledOut(tokens, actAt + 1);
  if (word === '' || word === 'have' || (cue === 'would' && ((word === 'be' && !passive && !isNone) || perfect)))
    return null;
  const ongoing = word === 'be' && !passive ? progressiveAt(tokens, actAt) : null;
  if (ongoing && cue !== 'would')
    return {
      ...plainModal(at, cue),
      actAt: actAt + 1,
      verb: ongoing,
      modality: modalityOf(cue, { negated, isPromised: false }),
      isPrediction,
    };
  const promised = promiseInside(tokens, actAt);
  const modality = modalityOf(cue, { negated, isPromised: promised !== null });
  const verb = passive ?? perfect?.verb ?? (isNone ? 'no' : word);
  return {
    cue,
    at,
    actAt: promised ?? actAt,
    verb: promised ? (tokens[promised]?.lower ?? verb) : verb,
    modality: isNone ? 'will_not' : modality,
    form: 'modal',
    isPassive: passive !== null,
    isPrediction,
  };
}

/** "no return to quotas", "no new duty": what a government can rule out. */
const isRuledOut = (tokens: Token[], at: number) =>
  tokens[at]?.lower === 'no' &&
  tokens
    .slice(at + 1, at + 5)
    .some(({ lower }) =>
      /^(?:dut(?:y|ies)|tariffs?|quotas?|lev(?:y|ies)|bans?|restrictions?|surcharges?|fees?|tax(?:es)?|measures?|return|increases?|changes?|extensions?|delays?|exceptions?|exemptions?|concessions?|cuts?|controls?|sanctions?|checks?|inspections?|shipments?|exports?|imports?|subsid(?:y|ies))$/.test(
        lower,
      ),
    );

const plainModal = (at: number, cue: string) => ({ cue, at, form: 'modal' as const, isPassive: false });

/** "will be opening two ports": an act that is under way by then. */
function progressiveAt(tokens: Token[], be: number): string | null {
  const word = tokens[be + 1]?.lower ?? '';
  return /^(?:binding|lasting|outstanding|leading|missing|pending|existing|charging|standing)$/.test(word)
    ? null
    : baseOfGerund(word);
}

/** "will have ratified", "will have been ratified": what is to be done by then. */
function perfectAt(tokens: Token[], { at, actAt }: { at: number; actAt: number }) {
  const between = tokens.slice(at + 1, actAt).map(({ lower }) => lower);
  const verb = between.includes('have') ? baseOfParticiple(tokens[actAt]?.lower ?? '') : null;
  return verb === null ? null : { verb, isPassive: between.includes('been') };
}

/** Words that put the verb before its subject, and whether they deny it: "under no circumstances will Norway". */
const inverting =
  /(?:^|[,;:“"] |\b(?:and|that) )(?:(under no circumstances?|at no (?:time|point|stage)|in no (?:case|event|circumstances|way)|by no means|on no account|nor|neither|never(?: again)?|no longer)|not only|only then|only (?:after|once|when|if|in|by) (?:[\w-]+ ){1,8})$/;
const opensInversion =
  /^(?:circumstances?|time|point|stage|case|event|way|means|account|nor|neither|never|again|longer|only|then)$/;

/** "Under no circumstances will either side restrict exports": the subject stands behind the modal. */
function invertedAt(tokens: Token[], at: number): Cue | null {
  if (!opensInversion.test(tokens[at - 1]?.lower ?? '')) return null;
  const before = tokens
    .slice(Math.max(0, at - 6), at)
    .map(({ lower }) => lower)
    .join(' ');
  const words = inverting.exec(`${before} `.trimEnd());
  const verbAt = tokens.findIndex(
    ({ text, lower }, act) => act > at + 1 && act < at + 12 && text === lower && (isBaseVerb(lower) || lower === 'be'),
  );
  if (!words || verbAt < 0) return null;
  const passive = tokens[verbAt]?.lower === 'be' ? passiveAt(tokens, verbAt) : null;
  return {
    ...promiseOf(tokens, at, { actAt: verbAt, verb: passive ?? tokens[verbAt]?.lower ?? '' }),
    modality: words[1] ? 'will_not' : 'will',
    form: 'modal',
    isPassive: passive !== null,
    object: { first: at + 1, last: verbAt },
  };
}

/** What may stand between "be" and "to", and the modal that it then means: "is obliged to publish", "is scheduled to meet". */
const beTo: Record<string, 'shall' | 'must' | 'will'> = {
  obliged: 'shall',
  obligated: 'shall',
  bound: 'shall',
  required: 'must',
  scheduled: 'will',
  due: 'will',
  slated: 'will',
};

/** "Norway is to lift its ban", "talks are to be held": "be to" with an act says what was arranged. */
function isToAt(tokens: Token[], at: number, word: string): Cue | null {
  const isHave = word === 'has' || word === 'have';
  if (!isHave && word !== 'is' && word !== 'are') return null;
  if (tokens[at + 1]?.lower === 'under') return underDutyAt(tokens, at);
  const link = isHave ? undefined : beTo[tokens[at + 1]?.lower ?? ''];
  const isEach = /^(?:each|both|all|also|jointly|then|now|thus)$/.test(tokens[at + 1]?.lower ?? '');
  const to = link || isEach ? at + 2 : at + 1;
  if (tokens[to]?.lower !== 'to') return null;
  const cue = modalAt(tokens, to);
  if (!cue || !(cue.isPassive || isBaseVerb(cue.verb) || cue.verb === 'be')) return null;
  if (cue.isPassive && judgingVerbs.has(cue.verb)) return null;
  return { ...cue, cue: isHave ? 'must' : (link ?? 'will'), at };
}

/** "is under an obligation to reply". */
function underDutyAt(tokens: Token[], at: number): Cue | null {
  const noun = tokens.slice(at + 2, at + 5).findIndex(({ lower }) => /^(?:obligation|duty|commitment)$/.test(lower));
  const isDenied = tokens[at + 2]?.lower === 'no';
  if (noun < 0 || isDenied || tokens[at + 3 + noun]?.lower !== 'to') return null;
  const cue = modalAt(tokens, at + 3 + noun);
  return cue && { ...cue, cue: 'shall', modality: 'shall', at };
}

/** "agreed that a hotline be set up", "that the ministers meet each year": an act without a modal, under a verb that binds. */
function subjunctiveAt(tokens: Token[], at: number, thatAt: number): Cue | null {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  const isActive =
    arrangementPresents.get(word) === word &&
    (partyHeads.has(before) || /^\p{Ll}{4,}s?$/u.test(before)) &&
    !/^(?:is|are|was|were|will|shall|would|should|of|and|to|[.,;])$/.test(tokens[at + 1]?.lower ?? '.');
  if ((word !== 'be' && !isActive) || modals.has(before) || /^(?:to|can|cannot|could|might|not)$/.test(before))
    return null;
  const verb = isActive ? word : passiveAt(tokens, at);
  if (verb === null || tokens.slice(thatAt, at).some((token) => modals.has(token.lower))) return null;
  return {
    cue: 'should',
    at,
    actAt: at,
    verb,
    modality: 'agreed_to',
    form: 'modal',
    isPassive: !isActive,
    isPrediction: false,
  };
}

function modalityOf(cue: string, { negated, isPromised }: { negated: boolean; isPromised: boolean }): Modality {
  if (negated) return 'will_not';
  if (cue === 'should') return 'should';
  if (cue === 'shall' || cue === 'may' || cue === 'must') return 'shall';
  return isPromised ? 'agreed_to' : 'will';
}

/** "will commit to publish": the act is what follows the verb of promising. */
function promiseInside(tokens: Token[], actAt: number): number | null {
  const inner = promiseVerbs.has(tokens[actAt]?.lower ?? '') && tokens[actAt + 1]?.lower === 'to';
  return inner ? actAt + 2 : null;
}

function passiveAt(tokens: Token[], be: number): string | null {
  for (let at = be + 1; at < Math.min(tokens.length, be + 4); at++) {
    const word = tokens[at]?.lower ?? '';
    const base =
      baseOfParticiple(word) ??
      (/^\p{Ll}{3,}ed$/u.test(word) && !/^(?:need|indeed|agreed)$/.test(word) ? word.slice(0, -1) : null);
    if (base) return base;
    if (!skippable(tokens[at]) && tokens[at]?.text !== '-' && word !== 'co') return null;
  }
  return null;
}
