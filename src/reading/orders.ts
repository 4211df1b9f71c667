import { monthNames } from '../domain/date-words.ts';
import { type Order, orders } from './data/orders.ts';
import type { FoundDate } from './dates.ts';
import type { ReadSentence } from './document.ts';
import { stemText } from './stems.ts';

/** What a text gives to find a well-known order by: its words and the dates near it. */
export type OrderHint = { text: string; dates: FoundDate[]; published: string | null };

/** Subjects that are long enough to tell an order by. */
const longSubjects = orders
  .filter((order) => order.subject.length > 30)
  .map((order) => ({ order, stem: stemText(order.subject) }));

/** The well-known order that a sentence means by date and subject without its number, or null. */
export function orderMeant(sentence: ReadSentence, hint: OrderHint): Order | null {
  const text = stemText(hint.text);
  const exact = longSubjects.find(({ stem }) => text.includes(stem))?.order;
  if (exact) return exact;
  const ofDay = orders.filter((order) =>
    hint.dates.some((each) => each.precision === 'day' && each.date === order.date),
  );
  if (ofDay.length === 1) return ofDay[0] ?? null;
  const month = monthAlone(sentence);
  const matching = orders
    .filter((order) => isNear(order.date, month, hint))
    .map((order) => ({ order, hits: order.words.filter((word) => text.includes(` ${word}`)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
  return matching[0]?.order ?? null;
}

const monthWords = new RegExp(`\\b(?:in|last|this|of) (${monthNames.join('|')})\\b(?! \\d)`);

/** The number of a month that a sentence names without day or year ("In April"), or null. */
function monthAlone({ lower }: ReadSentence): number | null {
  const found = monthWords.exec(lower);
  return found ? monthNames.indexOf(found[1] ?? '') + 1 : null;
}

/** True where a date of the hint, or a month named alone in the year before publication, is that of an order. */
function isNear(date: string, month: number | null, { dates, published }: OrderHint): boolean {
  if (dates.some((each) => each.first <= date && date <= each.date && each.precision !== 'year')) return true;
  return (
    month === Number(date.slice(5, 7)) && published !== null && date <= published && monthsBetween(date, published) < 12
  );
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}
