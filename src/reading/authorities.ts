import { monthNames } from '../domain/date-words.ts';
import { dutyOrders, type Order, orders } from './data/orders.ts';
import { statutes } from './data/statutes.ts';
import type { FoundDate } from './dates.ts';
import type { ReadSentence } from './document.ts';
import { stemText } from './measures.ts';

/** What a text gives to find a well-known order by: its words and the dates near it. */
export type OrderHint = { text: string; dates: FoundDate[]; published: string | null };

const numbered =
  /(?:executive orders?|\be\.?o\.?s?)\s(?:\(e\.?o\.?s?\)\s)?(?:no\.? )?(\d{5}(?:(?:,? and |, | or |\/)(?:e\.o\. )?\d{5}){0,9})/gi;
const europeanActs =
  /\b(?:council |implementing |commission |delegated ){0,3}(?:regulation|decision) (?:\((?:eu|cfsp|ec|eu, euratom)\) )?(?:no\.? )?\d{1,4}\/\d{1,4}(?:\/cfsp)?/gi;
const packages =
  /\b(\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth) (?:sanctions )?package\b/gi;
const resolutions =
  /\b(?:security council resolutions?|unscrs?|unsc resolutions?|un resolutions?|resolutions?(?= \d{3,4} \((?:19|20)\d\d\))) ((?:\d{3,4}(?: \(\d{4}\))?(?:, and |, | and )?){1,8})/gi;
const ukRegulations =
  /\b((?:[A-Z][\w']* |and |of ){1,6}\(Sanctions\) (?:\((?:EU Exit|Overseas Territories)\) )?Regulations(?: 20\d\d)?)/g;

/** The legal authorities that a sentence names, in order: orders, statutes, acts of the EU, the UK and the UN. */
export function namedAuthorities(sentence: ReadSentence): string[] {
  const text = sentence.text.slice(0, 6000).replace(/’/g, "'");
  const found = [
    ...Array.from(text.matchAll(numbered)).flatMap(([, list = '']) => (list.match(/\d{5}/g) ?? []).map(orderName)),
    ...Array.from(text.matchAll(packages), ([words]) => `${words} of restrictive measures`),
    ...Array.from(text.matchAll(europeanActs), ([words]) => words),
    ...Array.from(text.matchAll(resolutions)).flatMap(([, list = '']) =>
      (list.replace(/\(\d{4}\)/g, '').match(/\d{3,4}/g) ?? []).map((each) => `UN Security Council Resolution ${each}`),
    ),
    ...Array.from(text.matchAll(ukRegulations), ([, name = '']) => name),
    ...statutes
      .filter((statute) => [statute.name, ...statute.aliases].some((name) => hasName(text, name.replace(/’/g, "'"))))
      .map((statute) => statute.name),
  ];
  return Array.from(new Set(found)).filter((name) => name !== '');
}

function hasName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\w/.test(text.charAt(at + name.length)) && !/\w/.test(text.charAt(at - 1));
}

/** The name of a numbered order; orders known to set duties or policy are no sanctions authority. */
function orderName(number: string): string {
  return dutyOrders.has(Number(number)) ? '' : `Executive Order ${number}`;
}

/** The well-known order that a sentence means by date and subject without its number, or null. */
export function orderMeant(sentence: ReadSentence, hint: OrderHint): Order | null {
  const text = stemText(hint.text);
  const exact = orders.find((order) => order.subject.length > 30 && text.includes(stemText(order.subject)));
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
