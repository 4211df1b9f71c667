import { memberShall } from './data/agreement-words.ts';
import type { Document } from './document.ts';
import type { Principals } from './principals.ts';

/** What kind of text it is: it decides whose "will" and "shall" bind (LABELING C3, C4, N4, N7, N8). */
export type Genre = 'joint' | 'treaty' | 'order' | 'notice' | 'unilateral';

const jointWords =
  /\b(?:joint (?:statement|declaration|leaders' statement|communiqu|vision|fact sheet|press statement|roadmap|action plan)|communiqué|the parties\b|both sides|the two sides|the two countries|the two governments|both governments|the two ministers|our countries|the two leaders|the three countries|both countries|both parties|our (?:two|three|four|five) (?:countries|nations|governments|states|peoples|economies|leaders|democracies|sides)|we,? the |the participants|trilateral)/;
const orderWords =
  /\b(?:i hereby (?:order|declare|report|determine|proclaim|prohibit)|by the authority vested in me|it is hereby ordered|i have (?:issued|determined)|i am continuing)\b/;
const noticeWords =
  /\b(?:(?:preliminary|final) results|administrative review|period of review|scope of the (?:order|investigation)|comments must be|written comments|interested parties|federal register|cfr\b|c\.f\.r\.|htsus|fr \d|docket|rule is effective|final rule|interim final rule|export administration regulations|entity list|pursuant to section \d+ of the tariff act|paperwork reduction|commerce intends|this notice|subject merchandise|tariff act of 1930|notice of initiation|period of investigation|preliminarily determines?|commercial availability request|commerce will instruct)/g;
const partyShall =
  /\b(?:(?:each|either|neither|the|that|a|no|all) (?:contracting |other |member |requested |requesting )?(?:part(?:y|ies)|states?|commission|committee|council)) (?:\w+ )?shall\b/g;
/** What a paper that several states wrote together calls itself in its title. */
const paperOfSeveral =
  /\b(?:declaration|communiqu[eé]|roadmap|understanding|arrangement|protocol|memorandum|agreed minutes|action plan|work plan|work programme)\b/;
/** "Statement of the Interior Ministers of …": several speak in their own name. */
const statementOfSeveral =
  /^(?:[\w-]+ ){0,3}(?:statement|declaration|communiqu[eé]|conclusions|resolution) (?:of|by|from) (?:the )?(?:[\w-]+ ){0,4}(?:members|ministers|leaders|heads|presidents|governments|participants|partners)\b/;
/** "Agreement between Mexico and Chile" as the title of the paper itself. */
const titleOfAgreement =
  /^(?:(?:the|free|trade|economic|framework|partnership|bilateral|customs|reciprocal|on|mutual|cooperation|investment|comprehensive|interim|supplementary) )*(?:agreement|treaty|convention|protocol) (?:between|among)\b/;
const articleHeading = /^(?:article|chapter|annex) [\dxvi]/;

/** Two or more parties that promise in one breath: "Japan and Korea will", "the members have committed". */
const sharedVerb =
  /\b(?:and (?:the )?[\p{L}.]+(?: [\p{L}.]+){0,2}|members|partners|leaders|ministers) (?:will|shall|agreed?|commit|have (?:also )?committed|have agreed|are committed|are resolved|intend|plan|reaffirm|reaffirmed)\b/gu;
/** This share of sentences in the first person plural makes a text its parties' own word. */
const leastOwnVoice = 0.07;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Tells the genre of a text by its own words and by who its parties are. */
export function genreOf({ sentences }: Document, { parties, areJoined, group, own }: Principals): Genre {
  const text = sentences.map((sentence) => sentence.lower).join('\n');
  const shares = (hits: number) => hits / Math.max(1, sentences.length);
  if (orderWords.test(text)) return 'order';
  const articles = sentences.filter((sentence) => articleHeading.test(sentence.lower)).length;
  const duties = count(text, partyShall) + (articles > 0 ? count(text, memberShall) : 0);
  const notices = count(text, noticeWords);
  if (notices > duties && (notices >= 3 || (notices >= 1 && shares(notices) > 0.15))) return 'notice';
  if (duties >= 2 && (shares(duties) > 0.12 || articles >= 2)) return 'treaty';
  if (jointWords.test(text)) return 'joint';
  const head = sentences.slice(0, 2).map((sentence) => sentence.lower);
  if (
    areJoined &&
    parties.length > 1 &&
    head.some((line) => line.length < 160 && (paperOfSeveral.test(line) || titleOfAgreement.test(line)))
  )
    return 'joint';
  if ((areJoined || group) && head.some((line) => statementOfSeveral.test(line))) return 'joint';
  const ownVoice = sentences.filter(
    (sentence) => !sentence.isInQuotation && /^[^“"]*\b(?:we|our)\b/.test(sentence.lower),
  ).length;
  const areSeveral = group !== null || (areJoined && parties.length > 1 && (own === null || parties.includes(own)));
  return areSeveral && (shares(ownVoice) > leastOwnVoice || count(text, sharedVerb) > 1) ? 'joint' : 'unilateral';
}
