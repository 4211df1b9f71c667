import type { CommitmentKind, Due } from '../domain/reading.ts';
import type { Cue } from './cue-acts.ts';
import { continuousVerbs } from './data/verbs.ts';

const condition =
  /\b(?:if|upon request|on (?:the )?request|where requested|when requested|in the event|provided that|subject to|unless|in case of|should the|once the|as soon as)\b/;
const sum =
  /(?:\$ ?|€ ?|£ ?|¥ ?)\d|\b\d[\d.,]* ?(?:percent|%|per cent|percentage points|million|billion|trillion|bcm|tons|tonnes|mw|gw|barrels|units|vehicles|aircraft|officers|officials|scholarships)/;
/** Words by which an act is done again and again, or goes on: what is done "without delay" is done each time. */
const ongoing =
  /\b(?:without (?:undue )?delay|in a timely manner|timely|promptly|expeditiously|as appropriate|as necessary|where appropriate|whenever|at all times|at any time|from time to time|on an ongoing basis|on a continuing basis|continuously|throughout|for the duration|for as long as|regularly|as needed|at each|in each|any (?:changes?|measures?|requests?|information)|ongoing|henceforth|no longer)\b/;
/** A verb of reaching an end: done once, it is done, whatever else is said of it. */
const ending =
  /^(?:abolish|accede|adopt|appoint|complete|conclude|create|designate|eliminate|enact|establish|finali[sz]e|found|join|launch|open|ratify|reach|repeal|sign|terminate)$/;

/** What sort of obligation a promise is, by its verb, its words and its time; what recurs is known before. */
export function kindOf(
  words: string,
  { cue, due, isDenied }: { cue: Cue; due: Due | null; isDenied: boolean },
): CommitmentKind {
  const text = words.toLowerCase();
  if (condition.test(text)) return 'conditional';
  if (sum.test(text)) return 'quantitative';
  if (isDenied || due?.kind === 'until') return 'continuous';
  if (due?.kind === 'by' && due.date !== null) return 'one-off';
  if (continuousVerbs.has(cue.verb)) return 'continuous';
  const isDuty = cue.modality === 'shall' && !ending.test(cue.verb);
  return isDuty || (ongoing.test(text) && !ending.test(cue.verb)) ? 'continuous' : 'one-off';
}
