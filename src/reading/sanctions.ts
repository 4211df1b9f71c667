import type { AuthorityState, FoundSanction } from '../domain/reading.ts';
import { namedAuthorities, orderMeant } from './authorities.ts';
import { findDates } from './dates.ts';
import { designatedNames } from './designations.ts';
import type { Document, ReadSentence } from './document.ts';
import type { Genre } from './genre.ts';
import { findMeasures } from './measures.ts';

/** What decides how a document's sanctions are read. */
export type SanctionsContext = { genre: Genre; published: string | null; contextYear: number | null };

const isAboutSanctions =
  /\b(?:sanctions?|sanctioned|sanctioning|restrictive measures?|blocked property|blocking property|ofac|sdn|national emergency|blocks? the property|property and interests in property|uflpa|uyghur forced labor|visa restrictions?|asset freezes?|travel bans?|withhold release|arms embargo|ineligible for entry|7031\(c\)|magnitsky|kingpin act|caatsa|public designation|designated by the committee|(?:freez\w{1,4}|frozen) (?:[\w,]+ ){0,4}(?:assets|funds)|assets (?:\w+ ){0,3}(?:are|be|were) frozen)\b/;

const states: { state: AuthorityState; cue: RegExp }[] = [
  {
    state: 'threatened',
    cue: /\b(?:threaten(?:s|ed|ing)? (?:to|with|new|further)?|warned of|(?:more|further|new|additional) sanctions (?:are (?:in the works|being prepared|under discussion|coming)|may follow|could follow|will follow)|sanctions threat|could face sanctions|considering (?:new |further )?sanctions)\b/,
  },
  {
    state: 'ended',
    cue: /\b(?:revok(?:es|ed|ing) (?:the )?(?:executive|sanctions)|terminat(?:es|ed|ing) (?:the )?(?:national emergency|sanctions)|sanctions (?:were|was|are|have been) (?:ended|terminated|revoked)|end(?:ed|ing)? (?:the )?sanctions)\b/,
  },
  {
    state: 'eased',
    cue: /\b(?:lift(?:s|ed|ing)? (?:the |some |certain |its )?(?:sanctions|measures|restrictions)|eas(?:es|ed|ing) (?:the |some )?sanctions|delist(?:s|ed|ing)|removed from the (?:sdn|list)|general license|sanctions relief|waiv(?:es|ed|ing) (?:the )?sanctions)\b/,
  },
  {
    state: 'authorised',
    cue: /\b(?:allow(?:s|ed|ing)?|authori[sz](?:es|ing|ed)|empower(?:s|ed|ing)?|enabl(?:es|ed|ing)|permit(?:s|ted|ting)?|available|may (?:be imposed|impose)|can impose|would allow|provides? (?:new )?authority|gives? (?:the )?(?:treasury|authority))\b/,
  },
];

/** Finds the restrictive measures that a document states, one record for each authority and one for what it leaves without. */
export function findSanctions({ sentences }: Document, context: SanctionsContext): FoundSanction[] {
  const text = sentences.map((sentence) => sentence.lower).join('\n');
  if (!isAboutSanctions.test(text)) return [];
  const records: FoundSanction[] = [];
  let goesOn = false;
  for (const sentence of sentences) goesOn = addSentence(sentence, { records, context, text, goesOn });
  return records;
}

type Work = {
  records: FoundSanction[];
  context: SanctionsContext;
  text: string;
  /** True where the sentence before stated a measure or an authority. */
  goesOn: boolean;
};

/** Adds what a sentence states; true where the next one may go on from it. */
function addSentence(sentence: ReadSentence, work: Work): boolean {
  const state = stateOf(sentence);
  const stated = findMeasures(sentence.text, work.goesOn);
  const measures = state === 'used' ? stated : stated.filter((measure) => measure !== 'listing');
  const isSanction = isAboutSanctions.test(sentence.lower);
  const authorities = [...namedAuthorities(sentence), ...unnumberedOrder(sentence, work)];
  const fact = {
    state,
    targets: targetsOf(sentence),
    measures,
    names: designatedNames(sentence),
    quote: sentence.text,
  };
  if (state === 'threatened') {
    if (isSanction) work.records.push({ ...fact, authority: '' });
    return false;
  }
  if (authorities.length > 0) for (const authority of new Set(authorities)) merge(work.records, { ...fact, authority });
  else if (measures.length > 0)
    merge(work.records, {
      ...fact,
      targets: fact.targets || currentTargets(work.records),
      authority: currentAuthority(work.records),
    });
  return authorities.length > 0 || measures.length > 0;
}

/** What a sentence adds without naming an authority belongs to the last one named. */
function currentAuthority(records: FoundSanction[]): string {
  const standing = records.filter((record) => record.state !== 'threatened' && record.authority !== '');
  return (standing.findLast((record) => record.measures.length > 0) ?? standing.at(-1))?.authority ?? '';
}

/** "Their assets are frozen": whom the last fact was against. */
function currentTargets(records: FoundSanction[]): string {
  return records.findLast((record) => record.state !== 'threatened' && record.targets !== '')?.targets ?? '';
}

function merge(records: FoundSanction[], fact: FoundSanction): void {
  const known = records.findIndex((record) => record.authority === fact.authority && record.state !== 'threatened');
  const record = records[known];
  if (!record) {
    records.push(fact);
    return;
  }
  records[known] = {
    ...record,
    state: record.state === 'authorised' && fact.state === 'used' && fact.names.length > 0 ? 'used' : record.state,
    targets: record.targets || fact.targets,
    measures: Array.from(new Set([...record.measures, ...fact.measures])),
    names: Array.from(new Set([...record.names, ...fact.names])),
  };
}

function stateOf({ lower }: ReadSentence): AuthorityState {
  return states.find(({ cue }) => cue.test(lower))?.state ?? 'used';
}

/** An order spoken of without its number: found in the table of well-known orders, else named as the source does. */
function unnumberedOrder(sentence: ReadSentence, { context, text }: Work): string[] {
  const speaks =
    /\b(?:an?|this|the|new|april|recent|that) (?:[\w-]+ ){0,3}(?:executive order\b|e\.o\.)(?! \d)|\bi (?:hereby order|have issued an executive order)\b/.test(
      sentence.lower,
    );
  const isOwnOrder =
    context.genre === 'order' && /\bi hereby (?:declare a national emergency|order)\b/.test(sentence.lower);
  const isNumbered = namedAuthorities(sentence).some((name) => name.startsWith('Executive Order'));
  if ((!speaks && !isOwnOrder) || (isNumbered && !isOwnOrder && !/\bnew\b|\bi have issued\b/.test(sentence.lower)))
    return [];
  const hint = {
    text: isOwnOrder ? text : sentence.text,
    dates: findDates(sentence.text, context.contextYear),
    published: context.published,
  };
  const order = orderMeant(sentence, hint);
  if (order) return [`Executive Order ${order.number}`];
  return isAboutSanctions.test(sentence.lower) || isOwnOrder || context.genre === 'order' ? ['Executive Order'] : [];
}

/** What names the targets: criteria before "against whom", since a criterion says more than a preposition. */
const targetCues = [
  /\b(?:those|anyone|persons?|people|individuals|entities|companies|firms|banks) (?:who|that|which|determined|responsible|designated|operating)\b/i,
  /\b(?:against|targeting|with respect to|designat(?:ed|ing|es)|sanctions on|sanctioning|sanctioned|imposed on|measures on)(?= \w)/i,
  /\b(?:assets|property|funds) of(?= \w)/i,
];

/** The words that say against whom a measure is, to the end of their clause; "" where the sentence does not say. */
function targetsOf({ text }: ReadSentence): string {
  const head = text.slice(0, 6000);
  for (const [rank, pattern] of targetCues.entries()) {
    const cue = pattern.exec(head);
    if (!cue) continue;
    const words = head.slice(cue.index + (rank === 0 ? 0 : cue[0].length)).trim();
    const end = words.search(/[;:—.] |[.;:]$/);
    return words.slice(0, end < 0 ? 240 : Math.min(end, 240)).trim();
  }
  return '';
}
