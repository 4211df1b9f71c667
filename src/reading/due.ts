import type { Due } from '../domain/reading.ts';
import { moved, yearLater } from './calendar.ts';
import {
  deadlineWords,
  pastWords,
  placedWords,
  planWords,
  startWords,
  untilWords,
  wordsOfTime,
} from './data/time-words.ts';
import type { FoundDate } from './dates.ts';
import { type Anchors, findOffset } from './offsets.ts';
import { plain } from './tokens.ts';

/** The promise whose due date is asked for. */
export type DatedPromise = {
  /** Where its cue stands, in letters of the sentence. */
  at: number;
  /** Its verb of promising is in the past: a date before it says when it was given. */
  isPast: boolean;
  /** Where its act begins: a date between a past verb and its act ("agreed in 2019 to cut") says when it was given. */
  actAt: number;
  /** It forbids: what is "not before" or "not in" a time holds until then. */
  isDenied: boolean;
};

type Governed = Omit<Due, 'text'> & { rank: number; from: number; to: number };
type Place = { date: FoundDate; previous: FoundDate | undefined; promise: DatedPromise; anchors: Anchors };

/** No word of time stands farther before its date. */
const reach = 56;

/**
 * When a promise is due. Dates count where a word of time governs them and they stand after the promise or open a clause
 * before it; a date after a word of the past ("signed on", "since") never does. Periods count from days that `anchors` know.
 */
export function findDue(
  sentence: string,
  dates: FoundDate[],
  { promise, anchors }: { promise: DatedPromise; anchors: Anchors },
): Due | null {
  const text = plain(sentence).toLowerCase();
  const offset = findOffset(text, dates, anchors);
  const governed = dates
    .filter((date) => offset === null || date.end <= offset.from || date.start >= offset.to)
    .map((date, index) => govern(text, { date, previous: dates[index - 1], promise, anchors }))
    .concat(offset && { ...offset, kind: 'by', precision: 'day', rank: 0 })
    .filter((due) => due !== null)
    .sort((a, b) => a.rank - b.rank || (a.kind === 'until' ? b.from - a.from : a.from - b.from));
  const best = governed[0] ?? null;
  const words = best ? null : wordsOfTime.exec(text.slice(0, 4000));
  const place = best ?? (words && { from: words.index, to: words.index + words[0].length });
  if (!place) return null;
  const { date = null, precision = 'day', kind = 'by' } = best ?? {};
  const held = promise.isDenied && kind === 'by' ? 'until' : kind;
  return { date, precision, kind: held, text: sentence.slice(place.from, place.to) };
}

function govern(text: string, place: Place): Governed | null {
  const { date, previous, anchors } = place;
  const before = text.slice(Math.max(0, date.start - reach), date.start);
  if (isAttribute(text, before, date)) return null;
  const isLabel = /^\W*(?:by |in |on )?$/.test(text.slice(0, date.start)) && text[date.end] === ':';
  const due = (kind: Due['kind'], rank: number, words: string): Governed => {
    const day = kind === 'start' ? date.first : date.date;
    const isOver = !date.hasYear && anchors.written !== null && date.date < anchors.written;
    return {
      date: isOver ? yearLater(day) : day,
      precision: date.precision,
      kind,
      rank,
      from: date.start - words.length,
      to: date.end,
    };
  };
  if (isLabel) return due('by', 0, '');
  const deadline = deadlineWords.exec(before);
  if (deadline) {
    const isBefore =
      /^(?:any ?time )?(?:before|prior to|ahead of)(?: the)? $/.test(deadline[0]) &&
      date.precision !== 'day' &&
      !text.startsWith('end of', date.start);
    const isOut =
      /^ (?:is out|is over|ends|closes|runs out|is up|draws to|comes to|has ended|turns|expires|finishes)\b/.test(
        text.slice(date.end, date.end + 12),
      );
    if (isOfThing(before, deadline)) return null;
    const found = due('by', 0, deadline[0]);
    return isBefore && !isOut ? { ...found, date: moved(date.first, -1, 'day') } : found;
  }
  const until = untilWords.exec(before);
  if (until) return due('until', 1, until[0]);
  if (isEndOfPeriod(text, date, previous)) return due('until', 1, '');
  const start = startWords.exec(before);
  if (start) return due('start', 3, start[0]);
  const words = placedWords.exec(before)?.[0];
  return words !== undefined && isPlaced(text, words, place) ? due('by', 2, words) : null;
}

/** "the 2030 Agenda", "its 2026 summit": a year before a noun tells which, not when. */
function isAttribute(text: string, before: string, { precision, end }: FoundDate): boolean {
  return (
    precision === 'year' &&
    /\b(?:the|our|its|their|this|an?|upcoming|next) $/.test(before) &&
    /^ (?!and\b|or\b|to\b|until\b|through\b|with\b|for\b|in\b|by\b|at\b|on\b)[a-z]/.test(text.slice(end, end + 10))
  );
}

/** "products exported before 2026": the time belongs to the thing, not to the promise. */
function isOfThing(before: string, deadline: RegExpExecArray): boolean {
  if (!/^(?:before|prior)/.test(deadline[0])) return false;
  const words = before.slice(0, deadline.index).trim().split(' ');
  const isParticiple = /^(?:\w{3,}ed|taken|made|begun|sent|shipped|sold|built|known|given)$/.test(words.at(-1) ?? '');
  const isOwnVerb = words.slice(-3, -1).some((word) => /^(?:be|been|being)$/.test(word));
  return isParticiple && !isOwnVerb;
}

/** "the review due in July": the date is the review's; not "the report is due in July", "with a first review due in May". */
const dueOfThing = /\bdue $/;
const isDueItself = /(?:\b(?:is|are|be|falls?|fell|was|were)|,|\bwith (?:an?|the|its) (?:[\w-]+ ){0,3}[\w-]+) due $/;

/** A date that says when the act is done: it follows the promise, or opens the sentence or a clause of it. */
function isPlaced(text: string, words: string, { date, promise }: Place): boolean {
  const from = date.start - words.length;
  if (planWords.test(text.slice(Math.max(0, from - 20), from + 4))) return false;
  const lead = text.slice(Math.max(0, from - reach), from);
  if (dueOfThing.test(lead) && !isDueItself.test(lead)) return false;
  if (date.start < promise.at)
    return !promise.isPast && /(?:^\W*|[,;:] )$/.test(text.slice(Math.max(0, from - 3), from));
  if (promise.isPast && date.end <= promise.actAt) return false;
  const between = text
    .slice(Math.max(promise.at, date.start - 48), date.start)
    .replace(/\b(?:be|being|is|are) (?:\w+ly )?\w+\b/g, '')
    .replace(/\b(?:last|final|first|next|remaining) (?:\w+ )?(?:months?|weeks?|days?|quarters?) of\b/g, '');
  return !pastWords.test(between);
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
