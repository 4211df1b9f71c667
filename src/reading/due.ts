import type { Due } from '../domain/reading.ts';
import type { FoundDate } from './dates.ts';
import { plain } from './tokens.ts';

type Governed = Omit<Due, 'text'> & { rank: number; from: number; to: number };

const deadlineWords =
  /\b(?:by|(?:no|not) later than|on or before|before|prior to|due|within)(?: (?:the )?(?:very )?(?:end|close|start|beginning|middle|summer|spring|autumn|fall) of| about| around| year-end| (?:of )?this year| early| late| the| mid-?)* ?$/;
const untilWords =
  /\b(?:until|through|till|up to|ending|expires? on|extended to)(?: at least| and including| the end of| the)* ?$/;
const startWords =
  /\b(?:starting|beginning|effective|commencing|from|as of|as from|on or after|takes? effect|enters? into force|with effect from|start|begin)(?: on| in| as of| from| the)* ?$/;
const placedWords =
  /\b(?:on|in|during|over|throughout|for|at|this|next|each of)(?: (?:the )?(?:last|first|final|remaining|next) (?:\w+ )?(?:months?|weeks?|days?|quarters?) of)?(?: calendar years?)?(?: the| late| early| about)* ?$/;
const pastWords =
  /\b(?:since|dated|signed|issued|held|declared|announced|adopted|led|imposed|launched|concluded|established|published|met|took|was|were|had|last|began|started)\b/;

/** Words that say when without a date; the longest first. LABELING: such dues have a null date and keep their text. */
const wordsOfTime =
  /\b(?:within (?:the (?:next|coming|first) )?(?:\w+(?:-\w+)? )?(?:\(\d+\) )?(?:calendar |business |working )?(?:days|weeks|months|years|year|month|week)(?: (?:of|after|from|following) [\w ,-]{1,60})?|in the (?:coming|next|near|following) (?:\w+ )?(?:days|weeks|months|years|year|month|future)|over the (?:next|coming) (?:\w+ )?(?:days|weeks|months|years|year)|as soon as (?:possible|practicable)|at the earliest (?:opportunity|possible date)|immediately|without delay|promptly|in a timely manner|timely|later this year|next year|upon entry into force|prior to entry into force)\b/;

/**
 * When a promise is due. Dates count where a word of time governs them and they stand after the promise or before its subject;
 * a date after a word of the past ("signed on", "since") never does.
 */
export function findDue(sentence: string, dates: FoundDate[], promiseAt: number): Due | null {
  const text = plain(sentence).toLowerCase();
  const governed = dates
    .map((date, index) => govern(text, { date, previous: dates[index - 1], promiseAt }))
    .filter((due) => due !== null)
    .sort((a, b) => a.rank - b.rank || (a.kind === 'until' ? b.from - a.from : a.from - b.from));
  const best = governed[0];
  if (best)
    return { date: best.date, precision: best.precision, kind: best.kind, text: sentence.slice(best.from, best.to) };
  const words = wordsOfTime.exec(text.slice(0, 4000));
  return (
    words && {
      date: null,
      precision: 'day',
      kind: 'by',
      text: sentence.slice(words.index, words.index + words[0].length),
    }
  );
}

function govern(
  text: string,
  place: { date: FoundDate; previous: FoundDate | undefined; promiseAt: number },
): Governed | null {
  const { date, previous, promiseAt } = place;
  const before = text.slice(Math.max(0, date.start - 40), date.start);
  const due = (kind: Due['kind'], rank: number, words: string): Governed => ({
    date: kind === 'start' ? date.first : date.date,
    precision: date.precision,
    kind,
    rank,
    from: date.start - words.length,
    to: date.end,
  });
  const deadline = deadlineWords.exec(before);
  if (deadline) return due('by', 0, deadline[0]);
  const until = untilWords.exec(before);
  if (until) return due('until', 1, until[0]);
  if (isEndOfPeriod(text, date, previous)) return due('until', 1, '');
  const start = startWords.exec(before);
  if (start && !/\bdated?\b/.test(before)) return due('start', 3, start[0]);
  const placed = placedWords.exec(before);
  if (!placed || (date.start < promiseAt && !/^\W*(?:on|in|during)\b/.test(text.slice(0, date.start)))) return null;
  return pastWords.test(
    text
      .slice(Math.max(promiseAt, date.start - 48), date.start)

      .replace(/\b(?:last|final|first|next|remaining) (?:\w+ )?(?:months?|weeks?|days?|quarters?) of\b/g, '')
      .replace(/\b(?:end|start|beginning|half|quarter|rest|remainder|course) of\b/g, ''),
  )
    ? null
    : due('by', 2, placed[0]);
}

/** "between April and October 2022", "from May 1 to May 31": the second date ends a period. */
function isEndOfPeriod(text: string, date: FoundDate, previous: FoundDate | undefined): boolean {
  const before = text.slice(Math.max(0, date.start - 40), date.start);
  if (/\bbetween [a-z0-9 ,]{3,30} and $/.test(before)) return true;
  if (!previous || date.start - previous.end > 12) return false;
  if (date.precision === 'year' && /^,? (?:and )?$/.test(text.slice(previous.end, date.start))) return true;
  return (
    /\b(?:between|from) (?:now and )?$/.test(text.slice(Math.max(0, previous.start - 14), previous.start)) &&
    /^ ?(?:and|to|through|until|-|–) ?$/.test(text.slice(previous.end, date.start))
  );
}
