import type { Cue } from './cue-acts.ts';
import { arrangementPresents } from './data/present-verbs.ts';
import type { ReadSentence } from './document.ts';
import type { Entity } from './gazetteer.ts';
import { type PartyContext, resolveParties, together } from './parties.ts';
import { findRecurrence } from './recurrences.ts';
import { subjectSpan } from './subject-spans.ts';
import { readSubject } from './subjects.ts';
import { baseOfParticiple } from './verb-forms.ts';
import type { Verdict } from './verdicts.ts';

const dueWords = /\b(?:by|no later than|not later than|on or before|within|inside|next)\b/;
const noVerbAfter = new Set(
  'the a an to of for in by with on at from into and or its their our his her this that these those each every no will would shall should may can could must not'.split(
    ' ',
  ),
);

/**
 * "Ministers take stock twice yearly", "Each of us names a contact point by 15 December": in the parties' own text the present
 * tense arranges what is to be done, where it says how often or by when (LABELING C5). Null where the sentence is none such.
 */
export function presentArrangement(sentence: ReadSentence, context: PartyContext) {
  if (context.genre !== 'joint' && !(context.genre === 'unilateral' && context.principals.areJoined)) return null;
  if (
    sentence.isInQuotation ||
    /\b(?:has|have|had|was|were|since|already|said|told|noted|recalled|added|explained|would|could)\b/.test(
      sentence.lower,
    )
  )
    return null;
  const at = presentVerbAt(sentence);
  if (at < 0) return null;
  const isTimed =
    findRecurrence(sentence.text)?.perYear != null || (dueWords.test(sentence.lower) && /\d/.test(sentence.text));
  if (!isTimed) return null;
  const span = subjectSpan(sentence, at);
  const subject = readSubject(sentence, span);
  const parties = resolveParties(subject, context)?.entities ?? agentOf(sentence, at) ?? together(context);
  if (!parties || subject.kind === 'private' || subject.kind === 'none' || span.isGuess || span.isReported) return null;
  if (subject.kind === 'thing' && (context.genre === 'unilateral' || span.first > 0)) return null;
  const isPassive = /^(?:is|are)$/.test(sentence.tokens[at]?.lower ?? '');
  const verb = arrangementPresents.get(sentence.tokens[at]?.lower ?? '') ?? 'hold';
  const cue: Cue = {
    cue: 'present tense',
    at,
    actAt: at,
    verb,
    modality: 'will',
    form: 'modal',
    isPassive,
    isPrediction: false,
  };
  const verdict: Verdict = {
    rule: 'C5 an arrangement in the present tense',
    parties,
    how: `the parties' own word for ${parties.map((each) => each.name).join(', ')}`,
  };
  return { sentence, cue, verdict, first: span.first, isDenied: false };
}

/** The first verb in the present tense that arranges; "is kept" and "are exchanged" count. */
function presentVerbAt({ tokens }: ReadSentence): number {
  const first = tokens.findIndex(
    ({ text, lower }, at) =>
      at > 0 &&
      !noVerbAfter.has(tokens[at - 1]?.lower ?? '') &&
      text === lower &&
      (/^(?:is|are)$/.test(lower) || arrangementPresents.has(lower)),
  );
  const isBe = /^(?:is|are)$/.test(tokens[first]?.lower ?? '');
  return isBe && !arrangementPresents.has(baseOfParticiple(tokens[first + 1]?.lower ?? '') ?? '') ? -1 : first;
}

/** "is kept by Finland": who does it stands after "by". */
function agentOf({ tokens, mentions }: ReadSentence, at: number): Entity[] | null {
  const by = tokens.findIndex((token, index) => index > at && index < at + 5 && token.lower === 'by');
  const agent = by < 0 ? undefined : mentions.find(({ first }) => first === by + 1 || first === by + 2);
  return agent && agent.entity.kind === 'state' ? [agent.entity] : null;
}
