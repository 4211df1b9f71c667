import type { Deadline } from '../domain/reading.ts';
import { findDates } from './dates.ts';
import type { Document, ReadSentence } from './document.ts';

/** What a reader may have to do by a date, and the words by which notices say so (Federal Register Document Drafting Handbook, ch. 3). */
const forms: { what: string; cue: RegExp }[] = [
  {
    what: 'comments close',
    cue: /\b(?:comments?|submissions?) (?:\w+ ){0,6}(?:by|before|no later than|not later than|due|until|on or before)\b|\bcomment period\b|\bcomments? (?:must|should|will) be (?:\w+ )?(?:submitted|received|filed)/,
  },
  { what: 'hearing', cue: /\b(?:public )?hearing (?:\w+ ){0,6}(?:on|be held|take place|convene)\b/ },
  { what: 'requests to appear are due', cue: /\brequests? to (?:appear|testify|participate)\b/ },
  {
    what: 'submission is due',
    cue: /\b(?:must|should|shall|are to|required to) (?:be )?(?:\w+ ){0,3}(?:submit|submitted|file|filed|received|report|reported|apply|request|requested)\b|\bdeadline\b|\b(?:applications?|nominations?|petitions?) (?:are|is) due\b/,
  },
  {
    what: 'takes effect',
    cue: /\b(?:effective (?:date|on|as of|at|\w+ \d)|takes? effect|became effective|becomes? effective|is effective|are effective|enters? into force|applicable (?:on|as of|beginning|\w+ \d)|applies from|shall apply from)\b/,
  },
  {
    what: 'expires',
    cue: /\b(?:expires?|shall expire|will expire|ends? on|wind[- ]down|authorized through|through 12:01)\b/,
  },
];

/** Finds the dates by which the reader of a document may have to act, each once. */
export function findDeadlines({ sentences }: Document, contextYear: number | null): Deadline[] {
  const found = sentences.flatMap((sentence) => deadlineOf(sentence, contextYear) ?? []);
  return found.filter(
    (each, index) => found.findIndex((other) => other.date === each.date && other.what === each.what) === index,
  );
}

function deadlineOf(sentence: ReadSentence, contextYear: number | null): Deadline | null {
  const form = forms.find(({ cue }) => cue.test(sentence.lower));
  if (!form) return null;
  const cueAt = sentence.lower.search(form.cue);
  const dates = findDates(sentence.text, contextYear).filter((date) => date.precision === 'day');
  const date = dates.find((each) => each.start >= cueAt) ?? dates.at(-1);
  return date ? { date: date.date, what: form.what, quote: sentence.text } : null;
}
