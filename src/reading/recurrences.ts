import { monthNames } from '../domain/date-words.ts';
import type { Recurrence } from '../domain/reading.ts';
import { numberOf, numberPattern } from './data/number-words.ts';
import { frequencies, occasions, unitsPerYear } from './data/recurrence-words.ts';
import { plain } from './tokens.ts';

const unit = '(day|week|fortnight|month|quarter|trimester|semester|half[- ]year|year|annum|decade)s?';
const kind = '(?:calendar |fiscal |financial |business |full |single )?';
const times = `(once(?: or twice)?|twice|thrice|(?:${numberPattern})(?: (?:to|or) (?:${numberPattern}))? times)`;
const seasons = 'spring|summer|autumn|fall|winter';
const months = monthNames.join('|');
const ordinals = 'first|second|third|fourth|last';
const weekdays = 'monday|tuesday|wednesday|thursday|friday';

const adjectives = longestFirst(Object.keys(frequencies));
/** "annual" → "annually", "yearly" stays: the adverb that goes with a word of frequency. */
const adverbOf = (word: string) =>
  word.endsWith('ly') || word.endsWith('year') ? word : `${word}${word.endsWith('ic') ? 'al' : ''}ly`;
const byAdverb = new Map(Object.entries(frequencies).map(([word, perYear]) => [adverbOf(word), perYear]));
const adverbs = longestFirst([...byAdverb.keys()]);

function longestFirst(words: string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

type Reader = (groups: (string | undefined)[]) => number | null;

/** How this prose says that something recurs; where several match, a number wins over "regularly", then the first. */
const forms: { pattern: RegExp; read: Reader }[] = [
  form(`${times},?[- ](?:in |within |during |for )?(?:an?|per|each|every|any|the)[- ]${kind}${unit}`, ([count, name]) =>
    perYear(timesOf(count), name),
  ),
  form(
    `${times} (?:in every|every|in|over) (${numberPattern}|other|second|third) ${kind}${unit}`,
    ([count, every, name]) => perYear(timesOf(count) / stepOf(every), name),
  ),
  form(`${times}[- ](annually|annual|yearly|quarterly|monthly|weekly)`, ([count, word]) => {
    const often = frequencies[word ?? ''] ?? byAdverb.get(word ?? '') ?? 1;
    return timesOf(count) * often;
  }),
  form(
    `(?:every|each) (other|second|third|fourth|fifth|alternate|${numberPattern})[- ]?${kind}${unit}`,
    ([every, name]) => perYear(1 / stepOf(every), name),
  ),
  form(`(?:in )?(?:alternate|alternating) ${unit}`, ([name]) => perYear(1 / 2, name)),
  form(
    `intervals (?:of )?(?:(?:no|not) (?:more|longer|greater|less) than |not exceeding |not to exceed |up to |at most |about |approximately )?(${numberPattern}) ${unit}`,
    ([every, name]) => perYear(1 / stepOf(every), name),
  ),
  form('once (?:in |per |every |each )?(?:each|every|an?|the) (?:[\\w-]{1,20} )?season', () => 1),
  form(`(${numberPattern})[- ]${unit} intervals`, ([every, name]) => perYear(1 / stepOf(every), name)),
  form(`(?:every|each) (?:successive |subsequent |following |and every )?${kind}${unit}`, ([name]) => perYear(1, name)),
  form(
    `(?:every|each) (?:early |late |mid-)?(?:${seasons}|${months})((?:,? (?:and|or) (?:(?:every|each|in) )?(?:${seasons}|${months}))?)`,
    ([second]) => (second ? 2 : 1),
  ),
  form(`(?:every|each) (?:${weekdays})`, () => 52),
  form(`(?:${seasons}|${months}) and (?:in )?(?:${seasons}|${months}) (?:of |in )?(?:every|each) year`, () => 2),
  form(
    `(?:${ordinals}) and (?:the )?(?:${ordinals}) (?:quarters?|half|halves|months?|weeks?) of (?:every|each) (year|quarter|month)`,
    ([name]) => perYear(2, name),
  ),
  form(
    'in each of (?:the )?(?:calendar years |years |next |following |coming )*(?:(?:19|20)\\d\\d|\\w+ years)',
    () => 1,
  ),
  form(`(${adverbs})`, ([word]) => byAdverb.get(word ?? '') ?? null),
  {
    pattern: new RegExp(
      `(?<!\\b(?:at|during|of|from|after|since|before) (?:the|its|their|our|this|last|each|that) (?:\\w+ )?)(?<!\\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d(?:st|nd|rd|th)) )\\b(${adjectives}),? (?!(?<=ly |ly, )(?:and|or) )(?:(?!(?:of|to|by|for|from|in|on|at) )[\\w-]{1,30},? ){0,4}(?:${occasions})\\b`,
    ),
    read: ([word]) => frequencies[word ?? ''] ?? null,
  },
  form('from time to time|again and again|repeatedly|frequently', () => null),
];

/** Forms that tell how often in a unit of time, looked for only where one follows "a", "per" or "each". */
const perUnitForms = [
  form(
    `(${numberPattern}) (?:(?!sides|parties|countries|nations|governments|leaders|ministers|states|partners|to\\b|and\\b)[\\w-]{1,30} ){0,3}(?:${occasions}) (?:an?|per|each|every|in each|in every) ${kind}${unit}`,
    ([count, name]) => perYear(timesOf(count), name),
  ),
  form(`(?:${occasions}) (?:an?|per) ${unit}`, ([name]) => perYear(1, name)),
];
const perUnit =
  /\b(?:an?|per|each|every) (?:\w+ )?(?:day|week|fortnight|month|quarter|trimester|semester|half|year|decade|annum)/;

function form(source: string, read: Reader): { pattern: RegExp; read: Reader } {
  return { pattern: new RegExp(`\\b(?:${source})(?: thereafter)?\\b`), read };
}

/** A sentence without any of these says nothing of how often. */
const frequentWords =
  /nnual|nnial|yearly|quarterly|monthly|weekly|fortnightly|daily|period|regular|recurr|\bevery\b|\beach\b|\bonce\b|\btwice\b|\bthrice\b|\btimes?\b|interval|\balternat|frequen|repeated|\bseason\b|constant|continual|\b(?:an?|per)[- ](?:year|annum|quarter|month|week|semester)/;

/** Words that are adverb and adjective: "the daily auction … every quarter" happens each quarter. */
const doubleWords = /^(?:daily|weekly|fortnightly|monthly|quarterly|yearly)$/;
const opensNoun =
  /^ (?!(?:in|on|at|by|to|for|with|and|or|from|between|until|during|through|under|beginning|starting|as|if|unless|when|the|their|its|our|via|over|within|against|across|among)\b)\w/;

/** How often something is to happen, after the words of its sentence; null where they say nothing of it. */
export function findRecurrence(sentence: string): Recurrence | null {
  const text = plain(sentence).toLowerCase();
  if (!frequentWords.test(text)) return null;
  const found = (perUnit.test(text) ? [...perUnitForms, ...forms] : forms).flatMap(({ pattern, read }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const isAdjective = doubleWords.test(match[0]) && opensNoun.test(text.slice(match.index + match[0].length));
    const often = read(match.slice(1));
    return [
      { perYear: often, at: match.index, length: match[0].length, rank: often === null ? 2 : Number(isAdjective) },
    ];
  });
  const [best] = found.sort((a, b) => a.rank - b.rank || a.at - b.at || b.length - a.length);
  return best ? { perYear: best.perYear, text: sentence.slice(best.at, best.at + best.length) } : null;
}

/** "annually at cabinet level and semi-annually below": where a second rhythm begins behind an "and"; null where there is one only. */
export function secondRhythm(act: string): number | null {
  for (const { index } of act.matchAll(/,? (?:and|while|but) /g)) {
    const first = findRecurrence(act.slice(0, index))?.perYear ?? null;
    const second = first === null ? null : (findRecurrence(act.slice(index))?.perYear ?? null);
    if (first !== null && second !== null && first !== second) return index;
  }
  return null;
}

/** Counts of days come out even, as they are meant: every 90 days is four times a year. */
function perYear(count: number, name: string | undefined): number {
  const often = count * (unitsPerYear[name ?? ''] ?? 1);
  return name === 'day' && often > 1 && often < 365 ? Math.round(often * (360 / 365)) : often;
}

function timesOf(words: string | undefined): number {
  const [first = ''] = (words ?? '').split(' ');
  return { once: 1, twice: 2, thrice: 3 }[first] ?? numberOf(first) ?? 1;
}

/** "every other", "every third", "every six": how many units lie between one time and the next. */
function stepOf(word: string | undefined): number {
  const ordinals: Record<string, number> = { other: 2, second: 2, alternate: 2, third: 3, fourth: 4, fifth: 5 };
  return ordinals[word ?? ''] ?? numberOf(word ?? '') ?? 1;
}
