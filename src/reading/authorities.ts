import { otherNames, sanctionsNames } from './data/instruments.ts';
import { dutyOrders } from './data/orders.ts';
import { statutes } from './data/statutes.ts';
import type { ReadSentence } from './document.ts';
import { findInstruments } from './instruments.ts';
import { restrictingSections } from './statute-sections.ts';

const numbered =
  /(?:executive orders?|\be\.?o\.?s?)[\s-](?:\(e\.?o\.?s?\)\s)?(?:nos?\.? )?(\d{5}(?:(?:, and |, | and | or |\/| through )(?:e\.?o\.? )?\d{5}){0,19})/gi;
/** "Council Regulation (EU) No 833/2014", "Decision (CFSP) 2024/254", "Common Position 2001/931/CFSP", and those joined to them. */
const europeanActs =
  /\b(?:council |implementing |commission |delegated ){0,3}(?:regulation|decision|common position|joint action|directive)s? (?:\((?:eu|cfsp|ec|eec|eu, euratom)\) )?(?:no\.? )?\d{1,4}\/\d{1,4}(?:\/(?:cfsp|eu|ec))?(?:(?:, and |, | and )(?:\((?:eu|cfsp|ec)\) )?(?:no\.? )?\d{1,4}\/\d{1,4}(?:\/(?:cfsp|eu|ec))?){0,9}/gi;
const europeanNumber = /(?:\((?:eu|cfsp|ec|eec|eu, euratom)\) )?(?:no\.? )?\d{1,4}\/\d{1,4}(?:\/(?:cfsp|eu|ec))?/gi;
const packages =
  /\b(\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|(?:twentie|thirtie)th|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)) (?:eu )?(?:sanctions )?package\b/gi;
const resolutions =
  /\b(?:security council(?:'s)?(?: \(unsc\))? resolutions?|unscrs?|unsc res(?:olutions?|\.)|(?:un|united nations) resolutions?|s\/res\/|resolutions?(?= \d{3,4} \((?:19|20)\d\d\)| \d{3,4}(?:, \d{3,4})* and \d{3,4}| [12]\d{3}\b))(?: \(unscrs?\))? ?((?:(?:nos?\.? )?\d{3,4}(?: ?\(\d{4}\))?(?:, and |, | and )?){1,12})/gi;
/** Proclamations that suspend entry; sections of statutes by which entry or accounts are refused; where a text gives no name, its number. */
const others: { pattern: RegExp; needsMeasure: boolean }[] = [
  { pattern: /\bNational Security Presidential Memorandum(?:[- ]\d{1,2})?|\bNSPM-\d{1,2}\b/g, needsMeasure: false },
  { pattern: /\b(?:Presidential )?Proclamation (?:No\. )?\d{4,5}\b/g, needsMeasure: true },
  {
    pattern: /\b[Ss]ection (?:212(?:\([A-Za-z\d]{1,4}\)){1,6}|219)(?! of |[\w(])/g,
    needsMeasure: true,
  },
  {
    pattern:
      /\b(?:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} )?General Licen[cs]es? (?:No\.? )?(?:[A-Z]{2,8}\/\d{4}\/\d{3,9}|\d{1,3}[A-Z]{0,2}\b)/g,
    needsMeasure: false,
  },
  {
    pattern:
      /\b(?:EU|UK|European Union|United Kingdom|Council|Union)(?:'s)? (?:[\w-]+ ){1,6}(?:sanctions|restrictive measures) (?:regime|framework|programme|program)\b/gi,
    needsMeasure: false,
  },
];
/** Parts of collections of law, told only where the instrument's name is not. */
const collections =
  /\b31 C\.?F\.?R\.? (?:[Pp]arts? )?5(?!01)\d\d\b|\bSOR\/\d{4}-\d{1,4}\b|\bS\.?I\.? (?:No\.? )?\d{4}\/\d{1,4}\b|\bSR 946\.231\.[\d.]*\d/g;

const tabled = statutes.map(({ name, aliases }) => ({
  name,
  names: [name, ...aliases].map((each) => each.replace(/’/g, "'")),
}));
/** Every name of an authority holds one of these; most sentences hold none. */
const speaksOfLaw =
  /\d{3}|[A-Z]{4}|\b(?:Act|Law|Regulations?|Ordinance|Decree|Order|Statute|Rules|Section|section|Memorandum|General Licen[cs]e|Magnitsky)\b|\b(?:package|regime|framework|programme|program)\b/;

/** The legal authorities that a sentence names, in order: orders, statutes, regulations, ordinances, acts of the EU and the UN. */
export function namedAuthorities(sentence: ReadSentence, statesMeasure = false): string[] {
  const text = sentence.text.slice(0, 6000).replace(/’/g, "'");
  if (!speaksOfLaw.test(text)) return [];
  const inTable = tabled.filter(({ names }) => names.some((each) => hasName(text, each)));
  const byTable = inTable.map(({ name }) => name);
  const sections = restrictingSections(sentence, statesMeasure).filter(
    ({ name, statute }) =>
      !sanctionsNames.test(statute) &&
      !inTable.some(({ name: known, names }) => name.startsWith(known) || names.some((each) => each.includes(statute))),
  );
  const found = [
    ...Array.from(text.matchAll(numbered)).flatMap(([, list = '']) => (list.match(/\d{5}/g) ?? []).map(orderName)),
    ...Array.from(text.matchAll(packages), ([, ordinal]) => `${ordinal} package of restrictive measures`),
    ...europeanNames(text),
    ...Array.from(text.matchAll(resolutions)).flatMap(([, list = '']) =>
      (list.replace(/\(\d{4}\)/g, '').match(/\d{3,4}/g) ?? []).map((each) => `UN Security Council Resolution ${each}`),
    ),
    ...inTable.map(({ name }) => name + yearAfter(text, name)),
    ...instrumentNames(sentence, byTable, statesMeasure).filter(
      (name) => !sections.some(({ statute }) => statute === name),
    ),
    ...sections.map(({ name }) => name),
    ...others
      .filter(({ needsMeasure }) => statesMeasure || !needsMeasure)
      .flatMap(({ pattern }) => Array.from(text.matchAll(pattern), ([words]) => words.replace(/^section/, 'Section'))),
  ].filter((name) => name !== '');
  const names = Array.from(new Set(found.length > 0 ? found : (text.match(collections) ?? [])));
  return names.filter((name) => !names.some((other) => other !== name && other.startsWith(`${name} `)));
}

/** True for a licence: it eases what an authority restricts and restricts nothing itself. */
export function isLicence(authority: string): boolean {
  return /\bGeneral Licen[cs]e/.test(authority);
}

function hasName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\w/.test(text.charAt(at + name.length)) && !/\w/.test(text.charAt(at - 1));
}

/** The year that a text writes after a name: " 2021", " of 2010"; "" where it writes none. */
function yearAfter(text: string, name: string): string {
  const plainName = name.replace(/’/g, "'");
  const at = text.indexOf(plainName);
  const [year = ''] = /^ (?:of )?(?:19|20)\d\d\b/.exec(at < 0 ? '' : text.slice(at + plainName.length)) ?? [];
  return year;
}

/** Each act by its full name, the second of "Regulations (EU) No 269/2014 and No 833/2014" by the noun of the first. */
function europeanNames(text: string): string[] {
  return Array.from(text.matchAll(europeanActs)).flatMap(([words]) => {
    const numbers = words.match(europeanNumber) ?? [];
    const noun = words
      .slice(0, words.indexOf(numbers[0] ?? ''))
      .trim()
      .replace(/s$/, '');
    return numbers.map((number) => `${noun} ${number}`);
  });
}

/** Instruments named for what they do; others only where the sentence rests a measure on them. */
function instrumentNames(sentence: ReadSentence, known: string[], statesMeasure: boolean): string[] {
  const isKnown = (name: string) =>
    tabled.some(
      (each) => known.includes(each.name) && each.names.some((alias) => name.includes(alias) || alias.includes(name)),
    );
  return findInstruments(sentence)
    .filter(({ name }) => !isKnown(name))
    .filter(
      ({ name, after }) =>
        sanctionsNames.test(name) ||
        (statesMeasure &&
          !otherNames.test(name) &&
          /^(?:under|to|with|by|of|through|via|invoking|using|signed|issued|adopted|enacted|passed|made)$/.test(after)),
    )
    .map(({ name }) => name);
}

/** The name of a numbered order; orders known to set duties or policy are no sanctions authority. */
function orderName(number: string): string {
  return dutyOrders.has(Number(number)) ? '' : `Executive Order ${number}`;
}
