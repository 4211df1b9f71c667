import { bindingBeforeThat, givingVerbs, reachingVerbs, tellingBeforeThat } from './data/promise-words.ts';
import { effectVerbs } from './data/verbs.ts';
import type { ReadSentence } from './document.ts';
import { openingSpan } from './opening-subjects.ts';
import { type PartyContext, resolveParties, together } from './parties.ts';
import { type SubjectSpan, subjectSpan } from './subject-spans.ts';
import { readSubject } from './subjects.ts';
import type { Token } from './tokens.ts';
import type { Candidate, Verdict } from './verdicts.ts';

/** "The two sides agreed that responses should be timely", "gave an assurance that goods would pass": such words bind who says them. */
export function agreedThat({ sentence, cue, span }: Candidate, context: PartyContext): Verdict | null {
  if (effectVerbs.has(cue.verb) || (cue.cue === 'should' && isPrinciple(sentence, cue.actAt))) return null;
  const that = sentence.tokens.findLastIndex(
    (token, index) => index < cue.at && token.lower === 'that' && governorOf(sentence, index, cue.isPassive) !== null,
  );
  const at = that < 0 ? null : governorOf(sentence, that, cue.isPassive);
  if (at === null || sentence.tokens.slice(that, span.first).some(({ text }) => text === ';')) return null;
  const before = sentence.tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  const isImpersonal = /^(?:was|is|been|being)$/.test(before.at(-1) ?? '') || before.includes('there');
  const parties = isImpersonal ? together(context) : null;
  const resolved = parties
    ? { entities: parties, how: '"it was agreed" speaks for the parties' }
    : resolveParties(readSubject(sentence, sharedSpan(sentence, at)), context);
  return resolved && { rule: 'C2 agreed that it be so', parties: resolved.entities, how: resolved.how };
}

/** "should build a relationship of trust": a value that is stated again, no act (LABELING N6). */
function isPrinciple({ lower, tokens }: ReadSentence, actAt: number): boolean {
  return /^(?:build|develop|maintain|strengthen|deepen|enjoy|pursue|have|foster) (?:[\w-]+ ){0,4}(?:relationships?|relations|ties|friendship|partnership|trust|bonds?)\b/.test(
    lower.slice(tokens[actAt]?.start ?? 0),
  );
}

/** The verb whose clause a "that" opens, where it binds: "agreed", "gave" in "gave an assurance", "assured" before the one assured. */
function governorOf({ tokens }: ReadSentence, that: number, isPassive: boolean): number | null {
  const word = tokens[that - 1]?.lower ?? '';
  if (bindingBeforeThat.has(word)) {
    const first = Math.max(0, that - 12);
    const verb = tokens.slice(first, that - 1).findLastIndex((token) => isSaying.has(token.lower));
    const isNoun =
      isNounOfPromise.test(word) ||
      /^(?:an?|the|its|their|his|her|our|every|firm|full|written)$/.test(tokens[that - 2]?.lower ?? '');
    const isNone = tokens.slice(first + verb, that).some(({ lower }) => /^(?:no|not|without)$/.test(lower));
    return isNoun ? (verb < 0 || isNone ? null : first + verb) : that - 1;
  }
  if (/^(?:reached|found|achieved)$/.test(word) && isOfAccord(tokens, that)) return that - 1;
  if (tellingBeforeThat.has(word) && isPassive) return that - 1;
  for (let at = that - 2; at > Math.max(0, that - 7); at--) {
    if (/^(?:assured|assures|assure|assuring|promised|promises|guaranteed)$/.test(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

/** "Consensus was reached that", not "no agreement was reached that". */
function isOfAccord(tokens: Token[], that: number): boolean {
  const words = tokens.slice(Math.max(0, that - 6), that - 1).map(({ lower }) => lower);
  return words.some((word) => /^(?:agreement|consensus|understanding|accord)$/.test(word)) && !words.includes('no');
}

const isNounOfPromise =
  /^(?:assurances?|undertakings?|commitments?|understanding|agreement|consensus|accord|arrangement|word)$/;
const isSaying = new Set([...givingVerbs, ...reachingVerbs]);

/** The subject before a verb, or the sentence's own where "and" shares it. */
function sharedSpan(sentence: ReadSentence, verbAt: number): SubjectSpan {
  const span = subjectSpan(sentence, verbAt);
  return span.isShared && !span.isRelative ? (openingSpan(sentence, verbAt) ?? span) : span;
}
