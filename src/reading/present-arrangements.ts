import type { Cue } from './cue-acts.ts';
import {
  arrangementPresents,
  happeningPresents,
  recurringPresents,
  toldObjects,
  tradingPresents,
} from './data/present-verbs.ts';
import { findDates } from './dates.ts';
import type { ReadSentence } from './document.ts';
import type { Entity } from './gazetteer.ts';
import { type PartyContext, resolveParties, together } from './parties.ts';
import { findRecurrence } from './recurrences.ts';
import { type SubjectSpan, subjectSpan } from './subject-spans.ts';
import { readSubject } from './subjects.ts';
import type { Token } from './tokens.ts';
import { baseOfParticiple } from './verb-forms.ts';
import type { Verdict } from './verdicts.ts';

const dueWords =
  /\b(?:by|no later than|not later than|on or before|within|inside|until|next) (?:[\w-]+ ){0,3}?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b|fourteen\b|fifteen\b|thirty\b|sixty\b|ninety\b|days?\b|weeks?\b|months?\b|year\b)/;
/** Words by which a text allots to each side what it does: a time is not needed beside them. */
const allotted =
  /\b(?:for (?:its|their) (?:own )?part|in (?:return|exchange|turn)|under (?:this|the|that) (?:same )?(?:arrangement|agreement|memorandum|plan|programme|accord|understanding|deal|pact|scheme|roadmap)|as part of (?:the|this) (?:arrangement|agreement|accord|deal|pact|understanding|package)|for (?:this|that) purpose|to (?:this|that) end)\b/;
const noVerbAfter = new Set(
  'the a an to of for in by with on at from into and or its their our his her this that these those each every no will would shall should may can could must not annual joint quarterly monthly'.split(
    ' ',
  ),
);
const notPresent =
  /\b(?:has|have|had|was|were|since|already|said|told|noted|recalled|added|explained|would|could|usually|currently|now|still)\b/;
/** What a text says of its own scope and life is no act of its parties. */
const ownText =
  /\b(?:agreement|treaty|protocol|convention|memorandum|declaration|statement|article|annex|decision|regulation|law|act|decree|order)$/i;

/**
 * "Ministers take stock twice yearly", "Each of us names a contact point by 15 December": in the parties' own text the present
 * tense arranges what is to be done, where it says how often, by when or in return for what (LABELING C5). Null where the
 * sentence is none such; `written` is the day of the text.
 */
export function presentArrangement(sentence: ReadSentence, context: PartyContext, written: string | null) {
  const at = speaksForParties(sentence, context) ? presentVerbAt(sentence) : -1;
  if (at < 0) return null;
  const base = arrangementPresents.get(sentence.tokens[at]?.lower ?? '') ?? '';
  if (!isTimed(sentence, { written, base })) return null;
  const span = subjectSpan(sentence, at);
  const subject = readSubject(sentence, span);
  const parties = resolveParties(subject, context)?.entities ?? agentOf(sentence, at) ?? together(context);
  if (
    !parties ||
    parties.length === 0 ||
    subject.kind === 'private' ||
    subject.kind === 'none' ||
    span.isGuess ||
    span.isReported
  )
    return null;
  const isMidway = span.first > 0 && !opensWithTime.test(sentence.lower);
  if (
    subject.kind === 'thing' &&
    (context.genre === 'unilateral' ||
      isMidway ||
      !isOfThing(subject.text, { base, isDated: isDated(sentence, written) }))
  )
    return null;
  return presentBound(sentence, { at, span, parties });
}

/** What becomes of a thing may be arranged; a text's own life is no act, and what people do is told. */
const isOfThing = (subject: string, { base, isDated }: { base: string; isDated: boolean }) =>
  (base === '' || (isDated ? happeningPresents : recurringPresents).has(base)) && !ownText.test(subject);

const opensWithTime =
  /^(?:unless|until|from|as|starting|by|in|on|under|during|once|after|pending|every|each|at|meanwhile|in the meantime)\b/;

/** The present tense binds in a text of its parties, where nothing in the sentence tells of what was or is reported. */
export function speaksForParties({ isInQuotation, lower }: ReadSentence, { genre, principals }: PartyContext): boolean {
  const areParties = genre === 'joint' || (genre === 'unilateral' && principals.areJoined);
  return areParties && !isInQuotation && !notPresent.test(lower);
}

/** What a verb in the present tense binds its parties to. */
export function presentBound(
  sentence: ReadSentence,
  { at, span, parties }: { at: number; span: SubjectSpan; parties: Entity[] },
) {
  const word = sentence.tokens[at]?.lower ?? '';
  const cue: Cue = {
    cue: 'present tense',
    at,
    actAt: at,
    verb: arrangementPresents.get(word) ?? 'hold',
    modality: 'will',
    form: 'modal',
    isPassive: /^(?:is|are)$/.test(word),
    isPrediction: false,
  };
  const verdict: Verdict = {
    rule: 'C5 an arrangement in the present tense',
    parties,
    how: `the parties' own word for ${parties.map((each) => each.name).join(', ')}`,
  };
  return { sentence, cue, verdict, first: span.first, isDenied: false };
}

/** Says how often, by when, in return for what, or names a day yet to come; trade that goes on each year is told. */
function isTimed(sentence: ReadSentence, { written, base }: { written: string | null; base: string }): boolean {
  const { text, lower } = sentence;
  if (toldObjects.test(lower)) return false;
  return (!tradingPresents.has(base) && findRecurrence(text)?.perYear != null) || isDated(sentence, written);
}

function isDated({ text, lower }: ReadSentence, written: string | null): boolean {
  const isToCome = () => written !== null && findDates(text, written).some(({ date }) => date >= written);
  return dueWords.test(lower) || allotted.test(lower) || (/\b20\d\d\b/.test(lower) && isToCome());
}

/** A word before one of these is a noun: "the list is", "a report of". */
const isNounBefore = /^(?:is|are|was|were|will|shall|of|'s)$/;

/** "The border posts stay open": the first of two is the noun. */
const isPluralBefore = (word: string, next: string) =>
  word.endsWith('s') && arrangementPresents.get(next) === next && !/^(?:open|shut|close)$/.test(next);

/** Stands where a verb may stand, and before nothing that makes it a noun. */
function isVerbAt(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  return (
    !noVerbAfter.has(tokens[at - 1]?.lower ?? '') &&
    !isNounBefore.test(next) &&
    !(tokens[at]?.lower === 'go' && /^(?:missing|up|down|on|mostly|far|well|back)$/.test(next)) &&
    !isPluralBefore(tokens[at]?.lower ?? '', next)
  );
}

/** The first verb in the present tense that arranges; "is kept" and "are exchanged" count. */
function presentVerbAt({ tokens }: ReadSentence): number {
  const first = tokens.findIndex(
    ({ text, lower }, at) =>
      at > 0 &&
      (lower === 'is' || lower === 'are' || arrangementPresents.has(lower)) &&
      text === lower &&
      isVerbAt(tokens, at),
  );
  const isBe = /^(?:is|are)$/.test(tokens[first]?.lower ?? '');
  const isDue =
    isBe &&
    tokens[first + 1]?.lower === 'due' &&
    /^(?:by|on|in|at|no|not|before|within|every|each)$/.test(tokens[first + 2]?.lower ?? '');
  return isBe && !isDue && !arrangementPresents.has(baseOfParticiple(tokens[first + 1]?.lower ?? '') ?? '')
    ? -1
    : first;
}

/** "is kept by Finland": who does it stands after "by"; nobody of the parties where another body does it. */
function agentOf({ tokens, mentions }: ReadSentence, at: number): Entity[] | null {
  const by = tokens.findIndex((token, index) => index > at && index < at + 5 && token.lower === 'by');
  const agent = by < 0 ? undefined : mentions.find(({ first }) => first === by + 1 || first === by + 2);
  return agent ? (agent.entity.kind === 'state' ? [agent.entity] : []) : null;
}
