import type { Deadline } from '../domain/reading.ts';
import { findDates } from './dates.ts';
import type { Document, ReadSentence } from './document.ts';

const before = '(?:by|before|no later than|not later than|due|until|up to|through|on or before)';
/** Those whom a notice or a measure binds; what states promise each other is a commitment, not a deadline of theirs. */
const bound =
  '(?:persons?|anyone|whoever|interested part(?:y|ies)|importers?|exporters?|compan(?:y|ies)|firms?|banks?|applicants?|petitioners?|respondents?|operators?|holders?|commenters?|producers?|licensees?|institutions?)';

/** What a reader may have to do by a date, and the words by which notices say so (Federal Register Document Drafting Handbook, ch. 3). */
const forms: { what: string; cue: RegExp }[] = [
  {
    what: 'comments close',
    cue: new RegExp(
      `\\b(?:comments?|submissions?|statements?|replies) (?:[\\w',-]+ ){0,16}${before}\\b|\\bcomment period\\b|\\bclosing (?:period|date)\\b|\\bcomments? (?:must|should|will) be (?:\\w+ )?(?:submitted|received|filed)`,
    ),
  },
  {
    what: 'requests to appear are due',
    cue: /\brequests? to (?:appear|testify|participate)\b|\bwish(?:es)? to be heard\b/,
  },
  {
    what: 'hearing',
    cue: /\b(?:hearing|public meeting|public roundtable|conference) (?:[\w',-]+ ){0,12}(?:on|be held|held|take place|convene|beginning)\b|\b(?:hold|convene)s? (?:a |the )?(?:public )?(?:hearing|meeting)\b/,
  },
  {
    what: 'expires',
    cue: new RegExp(
      `\\b(?:expires?|shall expire|will expire|(?<!year (?:that )?)ends? on|wind(?:ing)?[- ]down|wound down|authorized through|through 12:01)\\b|\\b(?:runs?|valid|remains? in effect|remains? open|available) (?:\\w+ ){0,3}(?:through|until|up to)\\b|\\b(?:may|can) (?:\\w+ ){0,4}(?:performed|shipped|completed|delivered|executed|settled|imported|exported|closed) (?:\\w+ ){0,3}${before}\\b`,
    ),
  },
  {
    what: 'submission is due',
    cue: new RegExp(
      `\\b(?:must|should|shall|are to|required to) (?:be )?(?:\\w+ ){0,3}(?:submit|submitted|file|filed|received|report|reported|apply|request|requested)\\b|\\bdeadline\\b|\\b(?:applications?|nominations?|petitions?|briefs?|reports?|returns?|payments?) (?:[\\w',-]+ ){0,8}(?:are|is) due\\b|\\b${bound} [^.;]{0,120}\\b(?:must|shall|should|are to|is to|required to|have to|has to)\\b[^.;]{0,80}\\b${before}\\b`,
    ),
  },
  {
    what: 'takes effect',
    cue: /\b(?:effective(?: date)?:|effective (?:date|on|as of|at|\w+ \d)|takes? effect|took effect|became effective|becomes? effective|is effective|are effective|enters? into force|entered into force|comes? into force|came into force|with effect from|applicable (?:on|as of|beginning|\w+ \d)|appl(?:y|ies) (?:from|as of)|shall apply from|(?:prohibited|forbidden|banned|barred|bought|sold|imported|exported|supplied) (?:\w+ )?(?:from|as of|as from) (?=\d|\w+ \d))/,
  },
];

/** Finds the dates by which the reader of a document may have to act, each once. */
export function findDeadlines({ sentences }: Document, written: string | null): Deadline[] {
  const found = sentences.flatMap((sentence) => deadlineOf(sentence, written) ?? []);
  return found.filter(
    (each, index) => found.findIndex((other) => other.date === each.date && other.what === each.what) === index,
  );
}

/** What had to be done once is no deadline. */
const isPast = /\b(?:was|were) (?:required|due|to be)\b/;

/** A day is told by a number or as the end of a week; a sentence without either sets none. */
const mayNameDay = /\d|\bweek\b/;

function deadlineOf(sentence: ReadSentence, written: string | null): Deadline | null {
  if (!mayNameDay.test(sentence.lower)) return null;
  const form = forms.find(({ cue }) => cue.test(sentence.lower));
  if (!form || isPast.test(sentence.lower)) return null;
  const cueAt = sentence.lower.search(form.cue);
  const dates = findDates(sentence.text, written).filter((date) => date.precision === 'day');
  const date = dates.find((each) => each.start >= cueAt) ?? dates.at(-1);
  return date ? { date: date.date, what: form.what, quote: sentence.text } : null;
}
