import { underAgreement } from './data/agreement-words.ts';
import { burdenVerbs, concreteVerbs, grantingVerbs, visitVerbs } from './data/verbs.ts';
import type { ReadSentence } from './document.ts';
import type { Resolved } from './parties.ts';
import { findRecurrence } from './recurrences.ts';
import { isBaseVerb } from './verb-forms.ts';
import type { Candidate } from './verdicts.ts';

/** By when, from when or until when an act is. */
const dated =
  /\b(?:until|by|starting|effective|through|no later than|from|before|in|within) (?:on |the end of |the |next |early |late |mid-)*(?:jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may\b|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)|(?:19|20)\d\d|\d{1,2} |year|spring|summer|autumn|fall\b|winter)|\b(?:this|next|later this) (?:year|month|week|spring|summer|autumn|fall|winter)\b/;

/** "will provide an extra £18 million": a sum of money given. */
export const isSumAfter = ({ tokens }: ReadSentence, at: number) =>
  tokens
    .slice(at + 1, at + 8)
    .some(({ text }, index, words) => /^[$€£¥]$/.test(text) && /^\d/.test(words[index + 1]?.text ?? ''));

/** Whether a sentence names somebody beside those whom it binds. */
export const namesAnother = ({ mentions }: ReadSentence, { entities }: Resolved) =>
  mentions.some(({ form, entity }) => form !== 'agency' && !entities.includes(entity));

/** "will welcome the President for a visit this fall". */
const isVisit = /\b(?:visit|summit|talks|meeting)\b/;

/** Whether an act is concrete enough that one government's word on it to the public binds (LABELING N8): with a day, a sum, a rhythm or another party beside it. */
export function isConcrete({ cue, sentence, subject }: Candidate, resolved: Resolved, official: boolean): boolean {
  const isAgency = subject.kind === 'named' && subject.isAgency;
  if ((official || !isAgency) && isBaseVerb(cue.verb) && underAgreement.test(sentence.lower)) return true;
  const sums = /^(?:bear|pay|finance|fund|meet)$/.test(cue.verb) ? /^\d|^(?:half|third|costs?|expenses)$/ : /^\d/;
  const hasFigure = sentence.tokens.slice(cue.at).some((token) => sums.test(token.text));
  const hasOther = namesAnother(sentence, resolved);
  if (visitVerbs.has(cue.verb) && isVisit.test(sentence.lower) && dated.test(sentence.lower)) return true;
  if (isAgency) {
    const isKnown = concreteVerbs.has(cue.verb) || grantingVerbs.has(cue.verb);
    return isKnown && hasOther && (hasFigure || findRecurrence(sentence.text) !== null);
  }
  if (grantingVerbs.has(cue.verb) && isSumAfter(sentence, cue.actAt)) return true;
  if (concreteVerbs.has(cue.verb)) return hasFigure || hasOther;
  if (dated.test(sentence.lower) && isBaseVerb(cue.verb) && cue.verb !== 'continue' && !burdenVerbs.has(cue.verb))
    return true;
  return hasFigure && hasOther && isBaseVerb(cue.verb) && cue.verb !== 'continue' && !burdenVerbs.has(cue.verb);
}
