import { chargedNouns, costs, grantingPresents, payingPresents, toldObjects } from './data/present-verbs.ts';
import type { ReadSentence } from './document.ts';
import type { Entity } from './gazetteer.ts';
import { type PartyContext, resolveParties, together } from './parties.ts';
import { presentBound, speaksForParties } from './present-arrangements.ts';
import { subjectSpan } from './subject-spans.ts';
import { readSubject } from './subjects.ts';

/**
 * "Norway bears the cost", "both countries waive the fee", "the upkeep falls to Peru": the parties' own text, or a treaty,
 * gives or allots in the present tense, whether or not it says when. Null where the sentence does not.
 */
export function presentDuty(sentence: ReadSentence, context: PartyContext) {
  const isTreaty = context.genre === 'treaty' && !sentence.isInQuotation;
  if (!isTreaty && !speaksForParties(sentence, context)) return null;
  return allottedTo(sentence, context) ?? ownDuty(sentence, context);
}

/** A party that pays, gives or sees to it. */
function ownDuty(sentence: ReadSentence, context: PartyContext) {
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length; at++) {
    if (!isDutyAt(sentence, at)) continue;
    const span = subjectSpan(sentence, at);
    const subject = readSubject(sentence, span);
    const parties =
      span.isRelative || span.isGuess || span.isReported ? null : resolveParties(subject, context)?.entities;
    if (!parties || span.isShared || !arePrincipals(parties, context)) continue;
    if (/^(?:no|any|if|a)\b/i.test(subject.text)) continue;
    return presentBound(sentence, { at, span, parties });
  }
  return null;
}

function isDutyAt({ tokens }: ReadSentence, at: number): boolean {
  const { text, lower } = tokens[at] ?? { text: '', lower: '' };
  const before = tokens[at - 1]?.lower ?? '';
  const isVerb = payingPresents.has(lower) || grantingPresents.has(lower) || lower === 'see' || lower === 'sees';
  if (!isVerb || text !== lower || /^(?:to|the|its|their|of|a|an|will|shall|may|not|and|who|which|that)$/.test(before))
    return false;
  if (payingPresents.has(lower))
    return tokens[at + 1]?.lower === 'for' || tokens.slice(at + 1, at + 7).some((token) => costs.has(token.lower));
  if (/^sees?$/.test(lower)) return tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'it';
  return (
    grantingPresents.has(lower) &&
    !toldObjects.test(
      tokens
        .slice(at + 1, at + 5)
        .map((token) => token.lower)
        .join(' '),
    )
  );
}

const allotting =
  /\b(?:falls?|lies?|rests?|fall|lie|rest|remains?|is|are|be)(?: (?:wholly|entirely|jointly|solely))? (?:(the (?:sole |joint )?(?:responsibility|task|duty) of)|to|with|on|upon|incumbent (?:up)?on|for|at the charge of|borne by|met by|paid by|covered by|defrayed by|shared by) (?=the |both |each |all |\w)/;

/** "The costs are borne in equal parts": by all of them. */
const equally =
  /^([^;]{0,80}\b(?:costs?|expenses|fees))\b[^;,]{0,80} (?:are|is|shall be) (?:borne|shared|split|met|divided) (?:equally|evenly|in equal (?:parts|shares)|half and half|fifty-fifty|jointly)\b/;

/** A sentence without any of these allots nothing. */
const mayAllot = /cost|expense|fees|responsib|\b(?:falls?|lies?|rests?|remains?|onus|burden|task|duty|chair|lead|it) /;

/** "The cost falls to Norway", "it is for Peru to keep the register": who is charged stands behind the verb. */
function allottedTo(sentence: ReadSentence, context: PartyContext) {
  if (!mayAllot.test(sentence.lower)) return null;
  const equal = equally.exec(sentence.lower);
  const all = equal && together(context);
  if (all) {
    const at = sentence.tokens.findIndex(({ start }) => start > equal.index + (equal[1]?.length ?? 0));
    return presentBound(sentence, { at, span: subjectSpan(sentence, at), parties: all });
  }
  const words = allotting.exec(sentence.lower);
  if (!words || (!words[1] && !chargedNouns.test(sentence.lower.slice(0, words.index)))) return null;
  const verbAt = sentence.tokens.findIndex(({ start }) => start >= words.index);
  const chargedAt = sentence.tokens.findIndex(({ start }) => start >= words.index + words[0].length);
  const charged = sentence.mentions.find(({ first }) => first >= chargedAt && first <= chargedAt + 2);
  const isOwner = charged && sentence.tokens[charged.last]?.lower === "'s";
  const parties = charged && !isOwner ? [charged.entity] : null;
  if (!parties || !arePrincipals(parties, context)) return null;
  const isIt = /^it\b/.test(sentence.lower.slice(0, words.index).split(/[,;] /).at(-1) ?? '');
  if (isIt && !/^ to \w/.test(sentence.lower.slice(sentence.tokens[charged?.last ?? 0]?.start ?? 0).replace(/^/, ' ')))
    return null;
  const span = subjectSpan(sentence, verbAt);
  return presentBound(sentence, { at: verbAt, span, parties });
}

/** Only those for whom the text speaks take something on themselves in it. */
function arePrincipals(entities: Entity[], { genre, principals }: PartyContext): boolean {
  const { parties, group } = principals;
  return genre === 'treaty' || entities.every((each) => parties.includes(each) || each === group);
}
