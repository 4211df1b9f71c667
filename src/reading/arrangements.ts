import type { Cue } from './cue-acts.ts';
import { termsOfDeal } from './data/agreement-words.ts';
import { arrangementVerbs, definingParticiples } from './data/cues.ts';
import { happeningPresents } from './data/present-verbs.ts';
import { effectVerbs, sufferedVerbs } from './data/verbs.ts';
import type { Entity } from './gazetteer.ts';
import { type PartyContext, type Resolved, together } from './parties.ts';
import { isBaseVerb } from './verb-forms.ts';
import type { Candidate, Verdict } from './verdicts.ts';

/** LABELING C5: an arrangement that the parties agreed on, stated impersonally. */
export function byArrangement(candidate: Candidate, resolved: Resolved | null, context: PartyContext): Verdict | null {
  const { cue, sentence } = candidate;
  const parties = resolved?.entities ?? agentOf(candidate) ?? arrangers(context);
  const official =
    context.genre === 'joint' ||
    context.genre === 'treaty' ||
    (context.principals.areJoined && termsOfDeal.test(sentence.lower.replace(/[.\s]+$/, '')));
  if (!parties || cue.cue === 'would' || isNoneOfTheirs(candidate, official)) return null;
  const how = resolved?.how ?? `an arrangement of ${parties.map((each) => each.name).join(', ')}`;
  const areSeveral = parties.length > 1 || parties.some((each) => each.kind === 'group');
  if ((official || areSeveral || resolved) && isDoneByArrangement(candidate, resolved, context))
    return { rule: 'C5 an agreed arrangement', parties, how };
  return official && isActStated(candidate) ? { rule: 'C5 an agreed act, stated impersonally', parties, how } : null;
}

/** Whose arrangement it is where the sentence names nobody. */
function arrangers(context: PartyContext): Entity[] | null {
  const { genre, principals } = context;
  const agreed = principals.areJoined || principals.group || genre === 'joint' ? together(context) : null;
  return agreed ?? (genre === 'treaty' ? [principals.unnamed] : null);
}

/** "The first meeting will be held", "The Cod Committee shall report": an act of what the parties set up, or of their own. */
function isDoneByArrangement({ cue, subject }: Candidate, resolved: Resolved | null, context: PartyContext): boolean {
  const isOrgan =
    context.genre === 'treaty' &&
    cue.cue === 'shall' &&
    /\b[A-Z]\w+ [A-Z]\w+$/.test(subject.text) &&
    !/\b(?:Agreement|Article|Chapter|Protocol|Annex|Convention|Treaty|Memorandum|Section|Paragraph)$/.test(
      subject.text,
    );
  const isSameBody = context.lastIsBody && subject.kind === 'role' && subject.word === 'it';
  if (!(subject.kind === 'arrangement' || isOrgan || isSameBody || resolved)) return false;
  const isNamed = resolved !== null || [isNamedGroup, bodiesOfPeople, people].some((each) => each.test(subject.text));
  return cue.isPassive ? !definingParticiples.has(cue.verb) : isActOfBody(cue, isNamed);
}

/** "Duties will be lifted", "the quota will end", "the laws of each Party shall": an act told by the thing that it is done to. */
function isActStated({ cue, subject, sentence }: Candidate): boolean {
  const isStated = cue.cue === 'will' || cue.cue === 'was agreed' || cue.cue === 'shall';
  if (!isStated || subject.kind !== 'thing') return false;
  const isHoped = isEffect(cue.verb, subject.text);
  if (cue.isPassive) return !definingParticiples.has(cue.verb) && !(cue.cue === 'will' && isHoped);
  const isOwnEnd = dutiesEnd.has(cue.verb) && tradeMeasures.test(subject.text);
  const isOwnLaw = cue.cue === 'shall' && !governing.has(cue.verb) && lawsOfParties.test(subject.text);
  const comesAbout = happeningPresents.has(cue.verb) && comesWhen.test(sentence.lower);
  return isOwnEnd || isOwnLaw || (comesAbout && !isHoped && !isOwnText.test(subject.text));
}

/** "will be hosted by Vietnam": who does it stands after "by". */
function agentOf({ cue, sentence: { tokens, mentions } }: Candidate): Entity[] | null {
  if (!cue.isPassive) return null;
  const by = tokens.findIndex(({ lower }, at) => at > cue.actAt && at < cue.actAt + 6 && lower === 'by');
  const agent = mentions.find(({ first }) => by > 0 && (first === by + 1 || first === by + 2));
  const isAlone = agent && !/^(?:and|,|or|'s)$/.test(tokens[agent.last]?.lower ?? '');
  return isAlone && agent.form === 'name' && agent.entity.kind === 'state' ? [agent.entity] : null;
}

/** "Duties on salmon will fall to zero": what becomes of a measure is what its parties make of it. */
const tradeMeasures =
  /\b(?:dut(?:y|ies)|tariffs?|quotas?|lev(?:y|ies)|rates?|bans?|restrictions?|surcharges?|fees?|ceilings?|requirements?)\b/i;
const dutiesEnd = new Set('fall drop decline decrease cease end expire lapse go apply'.split(' '));
/** By when, or how often, something comes about. */
const comesWhen =
  /\b(?:by|no later than|not later than|no more than|within|inside|before|as of|as from|from|until|each|every|after each|at once|forthwith)\b/;
const isOwnText =
  /\b(?:agreement|treaty|protocol|convention|memorandum|article|chapter|annex|amendments?|decision|regulation|law)$/i;

/** "The customs laws of each Party shall enable …": what a party's own law is to do, the party is to see to. */
const lawsOfParties =
  /^(?:the )?(?:[\w-]+ ){0,4}(?:laws?|legislation|regulations?|rules|procedures|practices|measures|systems?)(?: and [\w-]+)? of (?:each|either|both|the|all) (?:contracting |other )?part(?:y|ies)$|^(?:each|either|both|the) part(?:y|ies) ?[’']s? (?:[\w-]+ ){0,4}(?:laws?|legislation|regulations?|rules|procedures|practices|measures|systems?)$/i;

/** What a law says of itself. */
const governing = new Set('apply govern prevail supersede extend cover determine'.split(' '));

/** People who work for the parties: only the parties' own text arranges what they do. */
const people =
  /\b(?:experts|deputies|specialists|technicians|coordinators|sherpas|chiefs|officers|inspectors|engineers|scientists|diplomats|offices|laboratories|institutes|railways)$/i;
const bodiesOfPeople =
  /\b(?:committees?|commission|groups?|council|secretariat|panel|board|teams?|subcommittees?|task force|chairs?)\b/i;

/** A group by a name of its own, "the I2U2 Group", acts as its members do. */
const isNamedGroup = /[A-Z][\w+-]* (?:Group|Alliance|Coalition|Partnership|Forum|Initiative)$/;

/** "More jobs will be created", "trust will be strengthened": what an agreement brings about, not what is done (LABELING N5). */
export function isEffect(verb: string, subject: string): boolean {
  return (
    hopes.has(verb) ||
    sufferedVerbs.has(verb) ||
    /\b(?:jobs?|growth|trust|confidence|prosperity|opportunit(?:y|ies)|benefits?|lives|peace|stability|security|prices?|costs?|competitiveness|livelihoods?|ties|bonds)$/i.test(
      subject,
    )
  );
}

/** What only the parties' own text arranges, and what a body is for rather than what it does. */
function isNoneOfTheirs({ cue, subject, sentence }: Candidate, official: boolean): boolean {
  if (/^(?:no (?:one|effort|stone|time|country)|nobody)$/i.test(subject.text)) return true;
  const isPublic = /\b(?:public hearing|written comments|public comments)\b/.test(sentence.lower);
  if (!official && (people.test(subject.text) || isPublic)) return true;
  const act = sentence.lower.slice(sentence.tokens[cue.actAt]?.start ?? 0);
  return cue.cue === 'will' && !cue.isPassive && describesItself.test(act);
}

/** "will provide a forum for discussion", "will serve as a platform": what a body is for, not what it does. */
const describesItself =
  /^(?:provide|offer|be|become|serve as|act as|constitute|represent) (?:also )?(?:an? |the )(?:[\w-]+ ){0,4}(?:forum|platform|framework|venue|opportunity|basis|space|bridge|vehicle|foundation|channel for)\b/;

/** What is hoped of a body rather than done by it. */
const hopes = new Set(
  'allow enable empower permit help ensure strengthen promote enhance boost improve foster achieve realise realize feel save lose generate unlock deepen'.split(
    ' ',
  ),
);

/** What a body does itself, as against what it brings about; one named in the text, or bound by "shall", may do any act. */
function isActOfBody({ verb, cue }: Cue, isNamed: boolean): boolean {
  if (verb === ':' || arrangementVerbs.has(verb)) return true;
  return (isNamed || cue === 'shall') && isBaseVerb(verb) && !effectVerbs.has(verb) && !hopes.has(verb);
}
