import { monthNames } from '../domain/date-words.ts';
import type { AuthorityState, FoundSanction, Measure } from '../domain/reading.ts';
import { isLicence, namedAuthorities } from './authorities.ts';
import { possible, stateRows } from './data/authority-states.ts';
import { orders } from './data/orders.ts';
import { europeanSanctions } from './data/statutes.ts';
import { findDates } from './dates.ts';
import { designatedNames } from './designations.ts';
import type { Document, ReadSentence } from './document.ts';
import type { Genre } from './genre.ts';
import { isHeading } from './headings.ts';
import { measuresIn } from './measures.ts';
import { orderMeant } from './orders.ts';

/** What decides how a document's sanctions are read. */
export type SanctionsContext = { genre: Genre; published: string | null };

const isAboutSanctions =
  /\b(?:sanctions?|sanctioned|sanctioning|restrictive measures?|blocked property|blocking property|ofac|sdn|national emergency|blocks? the property|property and interests in property|uflpa|uyghur forced labor|visa restrictions?|asset freezes?|travel bans?|withhold release|arms embargo|ineligible for entry|7031\(c|(?:banned|barred) from ent(?:ry|ering)|magnitsky|kingpin act|caatsa|public designation|designated by the committee|price cap|foreign terrorist organi[sz]ation|primary money laundering concern|usa patriot act|personae? non gratae?|(?:them|him|her|people|persons) from ent(?:ry|ering)|(?:designated|listed|blocked) persons?|cfsp|united nations resolutions|charter of the united nations act|foreign exchange and foreign trade act|illicit assets act|executive orders? [^.;]{0,80}(?:prohibit|block|freez|ban)\w*|ordinance (?:of [\w ]{0,24} )?(?:on|concerning) measures|unscrs?|block(?:s|ed|ing)? (?:the |their |its |his |her )?(?:assets|property)|blacklist|unreliable entity list|special economic measures|embargo act|(?:freez\w{1,4}|froze|frozen) (?:[\w,']+ ){0,4}(?:assets|funds|accounts)|(?:assets|funds|accounts|property) (?:[\w-]+ ){0,4}(?:are|be|is|was|were|been) (?:frozen|blocked)|sections? (?:212\((?:a\)\(3\)\(c|f)\)|243\(d\)) of the (?:ina|immigration and nationality act)|blacklisted|blacklists)\b/;

/** Finds the restrictive measures that a document states, one record for each authority and one for what it leaves without. */
export function findSanctions({ sentences }: Document, context: SanctionsContext): FoundSanction[] {
  const text = sentences.map((sentence) => sentence.lower).join('\n');
  if (!isAboutSanctions.test(text) && !ordersKnown(text)) return [];
  const records: FoundSanction[] = [];
  let goesOn = false;
  for (const sentence of sentences)
    if (!isMarker(sentence)) goesOn = addSentence(sentence, { records, context, text, goesOn });
  return records;
}

/** "Sec. 3." parts an order; what stood before it goes on. */
function isMarker({ tokens }: ReadSentence): boolean {
  return tokens.length <= 4 && /^(?:sec|section|article|art|§|\()$/.test(tokens[0]?.lower ?? '');
}

const numberedOrder = /\b(?:executive orders?|e\.o\.s?|eos?) (?:\(e\.?o\.?\) )?(?:nos?\. )?\d{5}\b/;

/** True where a text names an order or an act of the tables: such a one restricts, whatever else the text is about. */
function ordersKnown(text: string): boolean {
  const numbers = new Set(text.match(/(?<=(?:executive order|e\.o\.|eo) (?:no\. )?)\d{5}\b/g));
  return orders.some((order) => numbers.has(String(order.number))) || europeanSanctions.test(text);
}

type Work = {
  records: FoundSanction[];
  context: SanctionsContext;
  text: string;
  /** True where the sentence before stated a measure or an authority. */
  goesOn: boolean;
};

/** "commits to removing import restrictions", "If Peru imposes a fee": what the parties of a deal promise each other on trade restricts nobody else, nor does a heading of theirs. */
function isTradeTerm(sentence: ReadSentence, { context, goesOn, isSanction }: Work & { isSanction: boolean }): boolean {
  const isDeal = context.genre === 'joint' || context.genre === 'treaty';
  if (!isDeal || goesOn) return false;
  return isHeading(sentence, null) || (!isSanction && promisesTrade.test(sentence.lower));
}
const promisesTrade =
  /^if\b|\b(?:commits?|committed|agrees?|agreed|will|shall) (?:to )?(?:[\w-]+ ){0,8}(?:non-tariff barriers?|labou?r rights|market access|market-distorting|import licensing|duty-free)\b/;

/** "Executive Order 13067 of November 3, 1997 (Blocking …)": what an order is called says no more than which it is. */
const titleOfOrder = /(?<=\b\d{4},? )\((?:Blocking|Prohibiting|Imposing|Suspending|Addressing|Taking) [^()]{1,240}\)/g;
const untitled = (text: string) =>
  text.includes('ing ') && text.includes(' (') ? text.replace(titleOfOrder, '') : text;
/** What an order lets its government do to others. */
const againstOthers = /\b(?:target|designat|sanction|block|freez)\w*\b/;

/** Adds what a sentence states; true where the next one may go on from it. */
function addSentence(sentence: ReadSentence, work: Work): boolean {
  const isSanction = isAboutSanctions.test(sentence.lower);
  const worded = measuresIn(untitled(sentence.text), work.goesOn);
  const found = worded.length > 0 && isTradeTerm(sentence, { ...work, isSanction }) ? [] : worded;
  const authorities = [
    ...namedAuthorities(sentence, found.length > 0),
    ...unnumberedOrder(sentence, {
      ...work,
      isAbout: isSanction || found.length > 0,
    }),
  ];
  if (found.length === 0 && authorities.length === 0 && !isSanction && !work.goesOn) return false;
  const state = stateOf(sentence);
  const listsNobody = work.context.genre === 'order' || possible.test(sentence.lower);
  const measures = statedIn(state, found, listsNobody);
  const fact = {
    state,
    targets: targetsOf(sentence),
    measures,
    names: state === 'eased' || state === 'ended' ? [] : designatedNames(sentence, work.goesOn),
    quote: sentence.text,
  };
  if (state === 'threatened') {
    const feared = authorities.length > 0 || !isSanction ? authorities : [''];
    addThreats(work.records, new Set(feared), { ...fact, measures: [], names: [] });
    return false;
  }
  if (authorities.length > 0) addAuthorities(work.records, new Set(authorities), fact);
  else if (measures.length > 0)
    merge(work.records, {
      ...fact,
      targets: fact.targets || currentTargets(work.records),
      authority: currentAuthority(work.records),
    });
  return authorities.length > 0 || measures.length > 0;
}

/** What is only threatened is told once for each authority that it would rest on. */
function addThreats(records: FoundSanction[], authorities: Set<string>, fact: Omit<FoundSanction, 'authority'>): void {
  const told = records.filter(({ state }) => state === 'threatened').map(({ authority }) => authority);
  for (const authority of authorities)
    if (authority === '' || !told.includes(authority)) records.push({ ...fact, authority });
}

/** A licence beside an authority eases; what it is issued under stays in use. */
function addAuthorities(
  records: FoundSanction[],
  authorities: Set<string>,
  fact: Omit<FoundSanction, 'authority'>,
): void {
  const hasLicence = fact.state === 'eased' && Array.from(authorities).some(isLicence);
  for (const authority of authorities) {
    const isUnderLicence = hasLicence && !isLicence(authority);
    merge(records, { ...fact, authority, state: isUnderLicence ? 'used' : fact.state });
  }
}

/** What ends or eases lifts the measures that it names; an order lists nobody, and what may be lists nobody yet. */
function statedIn(state: AuthorityState, found: Measure[], listsNobody: boolean): Measure[] {
  if (state === 'ended') return ['delisting'];
  if (state === 'eased') return found.filter((measure) => measure === 'delisting');
  return state === 'used' && !listsNobody ? found : found.filter((measure) => measure !== 'listing');
}

/** What a sentence adds without naming an authority belongs to the last one named. */
function currentAuthority(records: FoundSanction[]): string {
  const standing = records.filter(
    (record) => record.state !== 'threatened' && record.authority !== '' && !isLicence(record.authority),
  );
  return (standing.findLast((record) => record.measures.length > 0) ?? standing.at(-1))?.authority ?? '';
}

/** "Their assets are frozen": whom the last fact was against. */
function currentTargets(records: FoundSanction[]): string {
  return records.findLast((record) => record.state !== 'threatened' && record.targets !== '')?.targets ?? '';
}

function merge(records: FoundSanction[], fact: FoundSanction): void {
  const known = records.findIndex(
    (record) => isSameAuthority(record.authority, fact.authority) && record.state !== 'threatened',
  );
  const record = records[known];
  if (!record) {
    records.push(fact);
    return;
  }
  records[known] = {
    ...record,
    authority: fact.authority.length > record.authority.length ? fact.authority : record.authority,
    state: stateAfter(record, fact),
    targets: record.targets || fact.targets,
    measures: Array.from(new Set([...record.measures, ...fact.measures])),
    names: Array.from(new Set([...record.names, ...fact.names])),
  };
}

function stateOf({ lower }: ReadSentence): AuthorityState {
  const row = stateRows.find(({ cue, unless }) => cue.test(lower) && !unless?.test(lower));
  return row?.state ?? 'used';
}

/** A power is used once somebody is named under it; an authority that is said to end has ended. */
function stateAfter(record: FoundSanction, fact: FoundSanction): AuthorityState {
  if (fact.state === 'ended' && fact.measures.includes('delisting') && record.state !== 'threatened') return 'ended';
  return record.state === 'authorised' && fact.state === 'used' && fact.names.length > 0 ? 'used' : record.state;
}

/** One name goes on from the other with its year or its collection: "Autonomous Sanctions Act", "Autonomous Sanctions Act 2011". */
function isSameAuthority(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short === long ||
    (short !== '' && long.startsWith(short) && /^ (?:of )?(?:19|20)\d\d$/.test(long.slice(short.length)))
  );
}

/** An order told by its day: "the E.O. of August 9, 2021". */
const orderOfDay = new RegExp(`\\b(?:executive order|e\\.o\\.) of ((?:${monthNames.join('|')}) \\d{1,2}, \\d{4})`, 'i');
const isAnother = /\bnew\b|\bi have issued\b/;

/** An order spoken of without its number: found in the table of well-known orders, else named as the source does. */
function unnumberedOrder(sentence: ReadSentence, { context, text, isAbout }: Work & { isAbout: boolean }): string[] {
  const speaks =
    /\b(?:an?|this|the|new|april|recent|that|president \w+[’']s) (?:[\w-]+ ){0,3}(?:executive order\b|e\.o\.)(?! \d)|\bi (?:hereby order|have issued an executive order)\b/.test(
      sentence.lower,
    );
  const isOwnOrder =
    context.genre === 'order' && /\bi hereby (?:declare a national emergency|order)\b/.test(sentence.lower);
  if (!speaks && !isOwnOrder) return [];
  const isNumbered = namedAuthorities(sentence).some((name) => name.startsWith('Executive Order'));
  const ofDay = orderOfDay.exec(sentence.text)?.[1];
  if (isNumbered && !isOwnOrder && !ofDay && !isAnother.test(sentence.lower)) return [];
  const hint = {
    text: isOwnOrder ? text : sentence.text,
    dates: findDates(sentence.text, context.published),
    published: context.published,
  };
  const order = orderMeant(sentence, hint);
  if (order) return [`Executive Order ${order.number}`];
  const isNumberedElsewhere =
    numberedOrder.test(text) && !/\b(?:new|another|recent|i have issued)\b/.test(sentence.lower);
  if (isNumberedElsewhere && !isOwnOrder && !ofDay) return [];
  const isTurned = isAbout || isOwnOrder || context.genre === 'order' || againstOthers.test(sentence.lower);
  return isTurned ? [ofDay ? `Executive Order of ${ofDay}` : 'Executive Order'] : [];
}

/** What names the targets: criteria before "against whom", since a criterion says more than a preposition. */
const targetCues = [
  /\b(?:those|anyone|persons?|people|individuals|entities|companies|firms|banks) (?:who|that|which|determined|responsible|designated|operating)\b/i,
  /(?<!\b(?:aggression|war|invasion|attacks?) )\b(?:against|targeting|with respect to|designat(?:ed|ing|es)|sanctions on|sanctioning|sanctioned|imposed on|measures on)(?= \w)/i,
  /\b(?:assets|property|funds) of(?= \w)/i,
];

/** The words of targets are no longer than this. */
const longestTargets = 240;

/** Words to the end of their clause; a full stop within a sentence is that of an abbreviation and ends none. */
function clauseOf(words: string): string {
  const end = words.search(/[;:—] /);
  const clause = (end < 0 ? words : words.slice(0, end)).replace(/[\s.;:,]+$/, '');
  if (clause.length <= longestTargets) return clause;
  const cut = clause.slice(0, longestTargets);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

/** The words that say against whom a measure is, to the end of their clause; "" where the sentence does not say. */
function targetsOf({ text }: ReadSentence): string {
  const head = text.slice(0, 6000);
  for (const [rank, pattern] of targetCues.entries()) {
    const cue = pattern.exec(head);
    if (!cue) continue;
    const words = head.slice(cue.index + (rank === 0 ? 0 : cue[0].length)).trim();
    return clauseOf(words);
  }
  return '';
}
