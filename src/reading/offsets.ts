import { moved } from './calendar.ts';
import { numberOf, numberPattern } from './data/number-words.ts';
import type { FoundDate } from './dates.ts';

/** Days from which a text counts its periods; null where it does not tell them. */
export type Anchors = {
  /** The day of writing, as told or as the text's own dates let it be seen. */
  written: string | null;
  /** The day of publication where it is known for sure. */
  published: string | null;
  /** The day on which what the text is about takes effect, where the text says it. */
  inForce: string | null;
};

/** "within 60 days of", "no later than three months after", "30 days before": a count, a unit and a direction. */
const period = new RegExp(
  `\\b(?:(?:within|inside|(?:no|not) later than|(?:no|not) more than|at least|not less than|by|in) )?(?:a period of )?(${numberPattern}) (?:\\(\\d{1,3}\\) )?(?:calendar |consecutive )?(day|week|month|year)s? (?:\\([^()]{1,20}\\) )?(after|of|from|following|before|prior to|in advance of|ahead of) `,
);

/** What may stand between the direction and the day counted from. */
const link =
  /^(?:the )?(?:(?:date|day|entry into force|effective date|publication|signature|signing|adoption|issuance|expiry|expiration|conclusion)(?: of| on|,)? ?)?(?:the )?(?:[\w-]+ ){0,4}(?:on |of )?$/;
const thisText =
  /^(?:the )?(?:date of |day of )?(?:(?:the )?(?:date|publication|issuance|adoption|signature|announcement|release)(?: of)? )?(?:this|today|the present|its publication|publication)\b/;
const entryIntoForce = /^(?:the |its )?(?:date of )?(?:(?:the |its )?entry into force|effective date)/;

/** A day that a text counts from another ("within 60 days of July 1, 2026"), and where the words stand; null where it counts from none it tells. */
export function findOffset(
  text: string,
  dates: FoundDate[],
  { published, inForce }: Anchors,
): { date: string; from: number; to: number } | null {
  const match = period.exec(text);
  if (!match) return null;
  const [whole, count = '', unit = 'day', direction = ''] = match;
  const from = match.index;
  const end = from + whole.length;
  const next = dates.find((date) => date.start >= end);
  const rest = text.slice(end, end + 60);
  const isDated = next?.precision === 'day' && next.start - end < 60 && link.test(text.slice(end, next.start));
  const base = isDated ? next.date : thisText.test(rest) ? published : entryIntoForce.test(rest) ? inForce : null;
  if (base === null) return null;
  const isBack = /^(?:before|prior|in|ahead)/.test(direction);
  const days = (numberOf(count) ?? 0) * (isBack ? -1 : 1);
  const anchor = isDated ? next.end : end + (/^[^,.;]*/.exec(rest)?.[0].length ?? 0);
  return { date: moved(base, days, unit as 'day' | 'week' | 'month' | 'year'), from, to: anchor };
}
