import { isEffect } from './arrangements.ts';
import { definingParticiples, reportingVerbs } from './data/cues.ts';
import { effectVerbs } from './data/verbs.ts';
import { type PartyContext, type Resolved, resolveParties } from './parties.ts';
import { subjectSpan } from './subject-spans.ts';
import { readSubject, type Subject } from './subjects.ts';
import type { Candidate, Verdict } from './verdicts.ts';

const timed =
  /\b(?:before|by|until|from|within|no later than|starting|as of|as from|this (?:year|month|week)|next (?:year|month|week)|in (?:january|february|march|april|june|july|august|september|october|november|december|20\d\d))\b/;
const promising =
  /^(?:promised|promises|pledged|pledges|vowed|vows|insisted|insists|assured|assures|guaranteed|confirmed|confirms)$/;

/**
 * "The money will be paid out by May, officials said", "There would be no new duty, the minister promised": what an official
 * lets happen or rules out binds the official's state, though the sentence's own subject is a thing (LABELING C1, C7).
 */
export function byReport(candidate: Candidate, context: PartyContext): Verdict | null {
  const { cue, subject, sentence, span } = candidate;
  if (cue.form !== 'modal' || !/^(?:will|would)$/.test(cue.cue) || !/^(?:thing|arrangement)$/.test(subject.kind))
    return null;
  const isRuledOut = cue.modality === 'will_not' || /^no\b/i.test(subject.text) || cue.verb === 'no';
  const isDone = cue.isPassive && !definingParticiples.has(cue.verb);
  if (
    effectVerbs.has(cue.verb) ||
    isEffect(cue.verb, subject.text) ||
    !(isRuledOut || isDone || cue.verb === 'stay' || cue.verb === 'remain')
  )
    return null;
  const { tokens } = sentence;
  const isReporting = (at: number) => reportingVerbs.has(tokens[at]?.lower ?? '');
  const before = span.isReported ? tokens.findLastIndex((_, at) => at < span.first && isReporting(at)) : -1;
  const after = tokens.findIndex((_, at) => at > cue.at && isReporting(at) && isAfterComma(candidate, at));
  const at = before >= 0 ? before : after;
  const speaker = at < 0 ? null : readSubject(sentence, subjectSpan(sentence, at));
  const resolved = speaker && speaker.kind !== 'thing' ? speakersOf(speaker, context) : null;
  if (resolved?.entities.length !== 1 || resolved.entities[0]?.kind === 'body') return null;
  const isSure = timed.test(sentence.lower) || isRuledOut || promising.test(tokens[at]?.lower ?? '');
  return isSure
    ? { rule: 'C1 what an official says will be done', parties: resolved.entities, how: resolved.how }
    : null;
}

/** Bare "officials" in a government's own paper are its own. */
function speakersOf(speaker: Subject, context: PartyContext): Resolved | null {
  const { own } = context.principals;
  const isBare = speaker.kind === 'role' && /^(?:officials|ministers|a spokes\w+)$/i.test(speaker.text);
  if (isBare && own && context.genre === 'unilateral')
    return { entities: [own], how: `"${speaker.text}" are of ${own.name}` };
  return resolveParties(speaker, context);
}

/** ", he told reporters": no more than a speaker stands between the comma and the verb. */
function isAfterComma({ sentence: { tokens } }: Candidate, verbAt: number): boolean {
  for (let at = verbAt - 1; at > verbAt - 9 && at > 0; at--) if (tokens[at]?.text === ',') return true;
  return false;
}
