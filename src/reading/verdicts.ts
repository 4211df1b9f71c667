import { byArrangement } from './arrangements.ts';
import { isConcrete, isSumAfter, namesAnother } from './concrete-acts.ts';
import type { Cue } from './cue-acts.ts';
import { underAgreement } from './data/agreement-words.ts';
import { arrangementHeads, reportingVerbs } from './data/cues.ts';
import { burdenVerbs, effectVerbs, endingVerbs, grantingVerbs, metVerbs, wishVerbs } from './data/verbs.ts';
import type { ReadSentence } from './document.ts';
import type { Entity } from './gazetteer.ts';
import {
  isDoneByDeciding,
  isGeneralAim,
  isMemory,
  isOfThings,
  isThreatened,
  isTradeBurden,
  isVowOfRevenge,
} from './no-promises.ts';
import { type PartyContext, type Resolved, resolveParties, together } from './parties.ts';
import { byReport } from './reported-acts.ts';
import { type SubjectSpan, subjectSpan } from './subject-spans.ts';
import { readSubject, type Subject, unique } from './subjects.ts';
import { agreedThat } from './that-clauses.ts';
import { isBaseVerb } from './verb-forms.ts';

/** A promise as it stands in a sentence: its cue and who stands before it. */
export type Candidate = { sentence: ReadSentence; cue: Cue; span: SubjectSpan; subject: Subject };

/** Whether a candidate binds; `rule` names the form of LABELING.md (C1–C7) that it has. */
export type Verdict = { rule: string; parties: Entity[]; how: string };

const threats =
  /\b(?:threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?|face consequences|severe consequences|retaliat\w+|will not hesitate)\b/;
/** Words in which a government announces that it will answer another's measures (LABELING N2). */
const answers =
  /\b(?:safeguard|protect|defend) (?:its|their) (?:own )?(?:\w+ )?(?:rights|interests)\b|\b(?:take|adopt) (?:all )?(?:the )?(?:necessary|resolute|corresponding|appropriate|forceful) (?:counter)?measures\b(?! to (?:ensure|allow|enable|ease|restore|resume|facilitate|implement|give effect|prevent))|\bcountermeasures\b/;
const saidBefore =
  /\b(?:said|announced|confirmed|agreed|pledged|stated|declared|promised|regretted|explained|assured|replied|responded)\b/;
/** "…, she told the Council": who says it stands behind it. */
const saidAfter =
  /, (?:(?:he|she|they|it|the [\w-]+(?: [\w-]+)?) (?:said|told|added|announced|explained|pledged)|(?:said|told|announced) )/;
const withArticle = /^(?:the|each|either|neither|both|no|a)\b/i;
const roleOfParties = /^(?:party|parties|sides|governments|both|countries|signatories)$/;

/** Judges a candidate by the genre of its document, its subject and its verb; null where it binds nobody. */
export function judge(candidate: Candidate, context: PartyContext): Verdict | null {
  const { cue, span, subject, sentence } = candidate;
  if (span.isRelative) return byRelative(candidate, context);
  if (cue.isPrediction || span.isGuess || context.genre === 'order' || subject.kind === 'private') return null;
  const isDenied = cue.modality === 'will_not' || /^(?:no|none|neither)\b/i.test(subject.text);
  if (cue.cue === 'may' && !(isDenied && context.genre === 'treaty')) return null;
  const isFree = isDenied && /^(?:obliged|obligated|bound|required)$/.test(sentence.tokens[cue.at + 1]?.lower ?? '');
  if (isFree) return null;
  if (cue.cue === 'must' && !underAgreement.test(sentence.lower)) return null;
  if (cue.cue === 'would' && /^(?:when|where|why|how)$/.test(sentence.tokens[span.first - 1]?.lower ?? '')) return null;
  const before = sentence.tokens[cue.at - 1]?.lower ?? '';
  if (cue.object && cue.form === 'promise' && /^(?:nothing|no|none|neither)\b/i.test(textBefore(sentence, cue.at)))
    return null;
  if (cue.form !== 'modal' && /^(?:to|not|n't|if|being|having)$/.test(before)) return null;
  if (isQuotedVoice(candidate) || isMemory(candidate)) return null;
  const isBodyAgain = context.lastIsBody && !span.isReported && subject.kind === 'role' && subject.word === 'it';
  const isImpersonal =
    cue.isImpersonal ||
    (cue.form !== 'modal' &&
      /^(?:it|there)$/i.test(subject.text) &&
      /^(?:was|is|been)$/.test(sentence.tokens[cue.at - 1]?.lower ?? ''));
  const parties = isImpersonal ? together(context) : null;
  if (parties) return { rule: 'C2 it was agreed', parties, how: '"it was agreed" speaks for the parties' };
  const isDomestic =
    cue.cue === 'was tasked' &&
    context.genre === 'unilateral' &&
    (subject.kind === 'named' ? subject.entities.length === 1 : isOutside(context.principals));
  if (isDomestic) return null;
  const resolved = isBodyAgain ? null : resolveParties(subject, speakerFirst(candidate, context));
  if (context.genre === 'notice') return resolved && inNotice(candidate, resolved, context);
  const isAnybody = context.genre === 'unilateral' && /^any\b/i.test(subject.text);
  if (isAnybody) return null;
  const agreed = agreedThat(candidate, context);
  if (cue.cue === 'should' || (agreed && !resolved)) return agreed;
  if (resolved && !isBody(resolved))
    return cue.form === 'modal'
      ? (byModal(candidate, resolved, context) ??
          (cue.isPassive && (cue.cue === 'shall' || metVerbs.has(cue.verb))
            ? byArrangement(candidate, resolved, context)
            : null) ??
          (agreed && (cue.isPassive ? agreed : { ...agreed, parties: resolved.entities })))
      : byPromise(candidate, resolved, context);
  if (resolved && cue.modality === 'agreed_to') return verdict('C2 a verb of promising', resolved);
  const isIntentOfBody = cue.form !== 'modal' && context.genre === 'joint' && subject.kind === 'arrangement';
  if (cue.form !== 'modal' && !isIntentOfBody) return null;
  return byArrangement(candidate, resolved, context) ?? (resolved ? null : byReport(candidate, context));
}

/** A government writes of its own affairs where it is none of those whom it names side by side. */
const isOutside = ({ own, parties }: PartyContext['principals']) => own !== null && !parties.includes(own);

/** "our next meeting, which will be held in Lima": what stands before "which" is arranged. */
function byRelative(candidate: Candidate, context: PartyContext): Verdict | null {
  const { cue, span, sentence } = candidate;
  if (context.genre !== 'joint' && context.genre !== 'treaty') return null;
  const which = sentence.tokens.findLastIndex(({ lower }, at) => at < cue.at && lower === 'which');
  const head = sentence.tokens[headBefore(sentence, which)]?.lower ?? '';
  if (cue.isPrediction || span.isGuess || !arrangementHeads.has(head) || cue.form !== 'modal') return null;
  return byArrangement({ ...candidate, subject: { kind: 'arrangement', text: head } }, null, context);
}

/** The noun before a "which": a comma or a bracket, "a Joint Commission (Commission) which", may stand between. */
function headBefore({ tokens }: ReadSentence, which: number): number {
  const before = tokens[which - 1]?.text;
  if (before !== ')') return before === ',' ? which - 2 : which - 1;
  return tokens.findLastIndex(({ text }, at) => at < which && text === '(') - 1;
}

const textBefore = (sentence: ReadSentence, at: number) => readSubject(sentence, subjectSpan(sentence, at)).text;

/** "We" in a quotation is the voice of one speaker, not of the document. */
function isQuotedVoice({ subject, sentence, span }: Candidate): boolean {
  if (subject.kind !== 'role' || !/^(?:we|us)$/.test(subject.word)) return false;
  const before = sentence.tokens.slice(0, span.last).map((token) => token.text);
  if (sentence.isInQuotation && !before.includes('”')) return true;
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.filter((text) => text === '"').length % 2 === 1;
}

const nobody = { parties: [], sets: [], areJoined: false, group: null, own: null, agreement: null };

/** "Fishing firms said they would": who reports of himself is whom "they" means, before anyone named earlier. */
function speakerFirst({ sentence, span, subject }: Candidate, context: PartyContext): PartyContext {
  const isOwn =
    subject.kind === 'role' &&
    /^(?:their|its|his|her) (?:own )?(?:government|country|nation|side|ministry|administration|delegation|state|members)/i.test(
      subject.text,
    );
  if (!span.isReported || subject.kind !== 'role' || !(isOwn || /^(?:they|it|he|she|we)$/.test(subject.word)))
    return context;
  const verbAt = sentence.tokens.findLastIndex(
    (token, at) =>
      at < span.first &&
      (reportingVerbs.has(token.lower) ||
        (subject.word === 'it'
          ? /^(?:lets?|informed|informs|made|makes|gave|gives|given)$/
          : /^(?:lets?|informed|informs)$/
        ).test(token.lower)),
  );
  const speaker = readSubject(sentence, subjectSpan(sentence, verbAt));
  if (speaker.kind === 'private' || speaker.kind === 'thing')
    return {
      ...context,
      last: [],
      principals: { ...nobody, unnamed: context.principals.unnamed },
    };
  return { ...context, last: resolveParties(speaker, context)?.entities ?? context.last };
}

const isBody = (resolved: Resolved) => resolved.entities.every((entity) => entity.kind === 'body');
const verdict = (rule: string, resolved: Resolved): Verdict => ({
  rule,
  parties: resolved.entities,
  how: resolved.how,
});

/** LABELING N7 and its change: in a regulatory notice only what binds the parties of an agreement, or what another state gave its word on, counts. */
function inNotice(candidate: Candidate, resolved: Resolved, context: PartyContext): Verdict | null {
  const { cue, span, subject } = candidate;
  const { principals } = context;
  const isForeign = resolved.entities.every(({ kind, code }) => kind === 'state' && code !== principals.own?.code);
  const isTold =
    (span.isReported && (cue.cue === 'would' || (cue.cue === 'will' && subject.kind === 'role'))) ||
    (cue.form === 'modal' && agreedThat(candidate, context) !== null) ||
    (cue.form === 'promise' && subject.kind === 'role');
  if (isForeign && isTold && !cue.isPassive) return verdict('C1 what another government told the agency', resolved);
  if (cue.isPassive || (subject.kind === 'named' && subject.isAgency)) return null;
  const isParties = subject.kind === 'role' && roleOfParties.test(subject.word) && withArticle.test(subject.text);
  const isPartyAgain =
    subject.kind === 'role' && /^(?:it|they)$/.test(subject.word) && resolved.entities[0] === principals.agreement;
  if ((isParties || (isPartyAgain && cue.cue === 'shall')) && principals.areJoined)
    return verdict('C3 an agreement binds its parties', resolved);
  const several = resolved.entities.length > 1 || cue.form === 'promise';
  return subject.kind === 'named' && several && cue.form !== 'intent' ? verdict('C2 states agreed', resolved) : null;
}

function byPromise(candidate: Candidate, resolved: Resolved, context: PartyContext): Verdict | null {
  const { cue, subject } = candidate;
  if (/^(?:disagree|differ)$/.test(cue.verb) || isDoneByDeciding(candidate, resolved)) return null;
  if (isVowOfRevenge(candidate, resolved, context) || isGeneralAim(candidate, resolved, context)) return null;
  if (context.genre === 'unilateral' && resolved.entities.length === 1 && isTradeBurden(candidate)) return null;
  if (cue.form === 'promise')
    return verdict('C2 a verb of promising', { ...resolved, entities: withPartners(candidate, resolved, context) });
  const many = resolved.entities.length > 1 || resolved.entities.some((entity) => entity.kind === 'group');
  const official = context.genre === 'joint' || context.genre === 'treaty';
  const isAgency =
    (subject.kind === 'named' && subject.isAgency) ||
    (subject.kind === 'role' &&
      /^(?:administration|government|president|ministry|secretary|minister)$/.test(subject.word));
  const isForeign =
    resolved.entities.every((entity) => entity !== context.principals.own) &&
    isBaseVerb(cue.verb) &&
    !burdenVerbs.has(cue.verb) &&
    /^(?:plans|intends|plan|intend)$/.test(cue.cue);
  const { sentence } = candidate;
  const isGrant = grantingVerbs.has(cue.verb) && isSumAfter(sentence, cue.actAt) && namesAnother(sentence, resolved);
  if (many || official || isGrant || (isForeign && !isAgency))
    return verdict('C4 intent in the parties’ own word', resolved);
  return null;
}

/** "Ministers agreed with counterparts in Peru and Chile to …": those are bound too, as by "agreed with Peru" Peru is not. */
function withPartners({ cue, sentence }: Candidate, { entities }: Resolved, { principals }: PartyContext): Entity[] {
  const { tokens, mentions } = sentence;
  const isWith = tokens[cue.at + 1]?.lower === 'with';
  const whose = tokens.findIndex(({ lower }, at) => at > cue.at && /^(?:counterparts?|colleagues)$/.test(lower));
  if (!isWith || whose < 0 || whose > cue.actAt || !/^(?:in|from|of)$/.test(tokens[whose + 1]?.lower ?? ''))
    return entities;
  const partners: Entity[] = [];
  let end = whose + 2;
  for (const { first, last, entity } of mentions.filter((each) => each.first >= whose && each.last <= cue.actAt)) {
    if (!tokens.slice(end, first).every(({ lower }) => /^(?:the|and|,)$/.test(lower))) break;
    partners.push(entity);
    end = last;
  }
  const others = entities.filter((entity) => !partners.includes(entity));
  const speakers = others.length === 0 && principals.own ? [principals.own] : others;
  return unique([...speakers, ...partners]);
}

function byModal(candidate: Candidate, resolved: Resolved, context: PartyContext): Verdict | null {
  const { cue, span, sentence, subject } = candidate;
  const official = context.genre === 'joint' || context.genre === 'treaty';
  const isSeenTo = cue.verb === 'see' && /^(?:to|that)$/.test(sentence.tokens[cue.actAt + 1]?.lower ?? '');
  const isCharged =
    cue.cue === 'shall' && /^(?:responsible|accountable|liable)$/.test(sentence.tokens[cue.actAt + 1]?.lower ?? '');
  if (cue.isPassive || (cue.verb === 'be' && !isCharged) || (effectVerbs.has(cue.verb) && !isSeenTo)) return null;
  const shows = /^(?:demonstrate|show|signal|mean|prove|underscore|illustrate)$/.test(cue.verb);
  if (shows && sentence.tokens[cue.actAt + 1]?.lower === 'that') return null;
  if (isOfThings(candidate) || isThreatened(candidate)) return null;
  if (cue.verb === 'stand' && !/^up$/.test(sentence.tokens[cue.actAt + 1]?.lower ?? '')) return null;
  if (cue.cue === 'would' && (wishVerbs.has(cue.verb) || (!span.isReported && !isReportedEarlier(candidate))))
    return null;
  if (cue.cue === 'shall' && !official && subject.kind !== 'role') return null;
  if (!official && resolved.entities.length === 1 && !endingVerbs.has(cue.verb) && answers.test(sentence.lower))
    return null;
  const isUnilateral = isOwnWord(candidate, resolved, context);
  if (isTradeBurden(candidate)) return null;
  if (burdenVerbs.has(cue.verb) && cue.modality !== 'will_not' && (isUnilateral || threats.test(sentence.lower)))
    return null;
  if (isUnilateral && !isConcrete(candidate, resolved, official)) return null;
  if (cue.cue === 'shall') return verdict('C3 shall, addressed to a party', resolved);
  return verdict(
    cue.modality === 'will_not' ? 'C7 a promise not to act' : 'C1 will, with an act of the party',
    resolved,
  );
}

function isReportedEarlier({ sentence, cue }: Candidate): boolean {
  if (
    /\baccording to\b|\b(?:in exchange|in return|under the (?:deal|agreement|framework|terms))\b/.test(sentence.lower)
  )
    return true;
  const at = sentence.tokens[cue.at]?.start ?? 0;
  return saidBefore.test(sentence.text.slice(0, at)) || saidAfter.test(sentence.text.slice(at));
}

/** LABELING N8: one government speaks of its own rule or order to the public. */
function isOwnWord({ subject }: Candidate, resolved: Resolved, { genre, principals }: PartyContext): boolean {
  if (subject.kind === 'named' && subject.isAgency && resolved.entities.length === 1) return true;
  return genre === 'unilateral' && resolved.entities.length === 1 && resolved.entities[0] === principals.own;
}
