import { monthNames } from '../domain/date-words.ts';
import { startWords, untilWords } from './data/time-words.ts';
import { findDates } from './dates.ts';
import type { Document, ReadSentence } from './document.ts';
import type { Anchors } from './offsets.ts';

/** So many sentences from the top are looked at for the day of writing. */
const mostSentences = 60;

/** Finds the days from which a text counts: its publication, else the last day that it tells of as past, and its entry into force. */
export function findAnchors({ sentences }: Document, published: string | null): Anchors {
  return {
    written: published ?? lastDayTold(sentences.slice(0, mostSentences)),
    published,
    inForce: entryIntoForce(sentences),
  };
}

const yetToCome = /\b(?:will|shall|would|may|by|before|prior to|no later than|than|due)\b/;

const months = monthNames.join('|');
const fullDate = new RegExp(`\\b(?:(?:${months}) \\d{1,2},? 20\\d\\d|\\d{1,2} (?:${months}),? 20\\d\\d)\\b`, 'g');

/** The last day that a text speaks of as gone: it was not written before. */
function lastDayTold(sentences: ReadSentence[]): string | null {
  let last: string | null = null;
  for (const { lower } of sentences) {
    if (!lower.includes(' 20')) continue;
    for (const { 0: words, index } of lower.matchAll(fullDate)) {
      const before = lower.slice(Math.max(0, index - 48), index);
      if (yetToCome.test(before) || startWords.test(before) || untilWords.test(before)) continue;
      const date = findDates(words, null)[0]?.date ?? null;
      if (date !== null && (last === null || date > last)) last = date;
    }
  }
  return last;
}

const takingEffect =
  /\b(?:(?:enter(?:s|ed)?|came|comes?) into force|(?:takes?|took) effect|became effective|becomes effective|effective date (?:is|of|will be)|is effective)\b/;

/** The day on which a text says that what it is about takes effect; null where it does not. */
function entryIntoForce(sentences: ReadSentence[]): string | null {
  for (const { text, lower } of sentences) {
    const cue = /\bforce|\beffect/.test(lower) ? takingEffect.exec(lower) : null;
    const date = cue && findDates(text, null).find((each) => each.precision === 'day' && each.start > cue.index);
    if (date && date.start - cue.index < 60) return date.date;
  }
  return null;
}
