import { concreteVerbs, decidedActs } from './data/verbs.ts';
import type { PartyContext, Resolved } from './parties.ts';
import type { Candidate } from './verdicts.ts';

/** What only a measure or a text does: after "they" these are no acts of the parties. */
const thingsActs =
  /^(?:apply (?:also |only |equally )?(?:to|from|as of|until|in|at)|take effect|(?:come|enter) into (?:force|effect)|expire|lapse|amount to|consist of|fall (?:within|under|to|by)|remain in (?:force|effect|place)|cover)\b/;
/** Prices that others are to pay. */
const threatenedActs =
  /^(?:pay (?:dearly|for (?:its|their|his) (?:[\w-]+ ){0,2}(?:aggression|actions|crimes|war)\b)|(?:pay|face|suffer|incur) (?:an? |the )?(?:[\w-]+ ){0,3}(?:price|consequences|toll)\b(?! of (?:the|its|this|all|any))|(?:bear|face|incur) (?:[\w-]+ ){0,2}(?:severe|massive|steep|heavy|devastating|mounting) (?:[\w-]+ ){0,2}(?:costs?|consequences))/;
/** "recalled that they agreed", "promised it but did not": what was once promised, and perhaps not kept. */
export function isMemory({ sentence, cue }: Candidate): boolean {
  if (cue.form === 'modal') return false;
  const from = sentence.tokens[cue.at]?.start ?? 0;
  return (
    /\b(?:recall(?:s|ed|ing)?|remember(?:s|ed)?) (?:that|how)\b/.test(sentence.lower.slice(0, from)) ||
    /\bbut (?:it |they |he |she )?(?:(?:later|then|so far) )?(?:did not|never|has yet|have yet|has not|have not|failed|reneged|broke)\b/.test(
      sentence.lower.slice(from),
    ) ||
    (cue.form === 'intent' && sentence.tokens[cue.at - 1]?.lower === 'had')
  );
}

/** "The Council decided to renew the measures": an organ's decision does it then and there. */
export function isDoneByDeciding({ cue }: Candidate, { entities }: Resolved): boolean {
  const [only, other] = entities;
  const isOrgan = only?.code === 'EU' || only?.kind === 'group';
  return isOrgan && !other && /^decide[sd]$/.test(cue.cue) && decidedActs.has(cue.verb);
}

/** "Moscow vowed to hit back": a threat in the words of a promise (LABELING N2). */
export function isVowOfRevenge({ cue, sentence }: Candidate, resolved: Resolved, { genre }: PartyContext): boolean {
  if (genre !== 'unilateral' || resolved.entities.length > 1) return false;
  const act = sentence.lower.slice(
    sentence.tokens[cue.actAt]?.start ?? 0,
    (sentence.tokens[cue.actAt]?.start ?? 0) + 40,
  );
  const isRevenge =
    /^(?:pay|hit|strike|fight|push|get) (?:\w+ )?back\b|^(?:retaliate|respond|punish|resist|fight)\b/.test(act);
  return /^(?:vow|vows|vowed|vowing|promise[ds]?|pledge[ds]?)$/.test(cue.cue) && isRevenge;
}

/** "The President is committed to supporting growth": one government's aim, in its own word to the public (LABELING N6, N8). */
export function isGeneralAim(
  { cue, sentence, subject }: Candidate,
  resolved: Resolved,
  context: PartyContext,
): boolean {
  const isState = /^(?:is|are|remains?)$/.test(sentence.tokens[cue.at - 1]?.lower ?? '');
  if (!isState || !/^(?:committed|dedicated|devoted)$/.test(cue.cue) || resolved.entities.length > 1) return false;
  const isOwn = resolved.entities[0] === context.principals.own || (subject.kind === 'named' && subject.isAgency);
  const { parties, group } = context.principals;
  const isBeside =
    subject.kind === 'named' && subject.isAgency && group !== null && !parties.includes(subject.entities[0] ?? group);
  return (context.genre === 'unilateral' || isBeside) && isOwn && !concreteVerbs.has(cue.verb);
}

/** "will raise tariffs": a burden on another's trade, promised to nobody (LABELING N2 and its change on tariff schedules). */
export function isTradeBurden({ cue, sentence, subject }: Candidate): boolean {
  if (cue.cue === 'shall' || /^(?:no|none|neither)\b/i.test(subject.text)) return false;
  const after = sentence.tokens.slice(cue.actAt + 1, cue.actAt + 9).map((token) => token.lower);
  const end = after.findIndex((word) => /^(?:of|for|to|and|on|in|by|from|with|under|despite|[.,;–])$/.test(word));
  const object = after.slice(0, end < 0 ? after.length : end);
  return (
    cue.modality !== 'will_not' &&
    /^(?:raise|double|increase|hike|impose|levy|retaliate)$/.test(cue.verb) &&
    object[0] !== 'no' &&
    /^(?:tariffs?|duty|duties|levies|rates?|costs?|prices?)$/.test(object.at(-1) ?? '')
  );
}

/** "If duties are raised, they will apply to all": acts of things, whatever "they" stood for before. */
export function isOfThings({ cue, sentence, subject }: Candidate): boolean {
  if (subject.kind !== 'role' || !/^(?:they|it)$/.test(subject.word)) return false;
  const after = sentence.lower.slice(sentence.tokens[cue.actAt]?.start ?? 0);
  return thingsActs.test(after);
}

/** "will pay a steeper price": a threat in the guise of a payment (LABELING N2). */
export function isThreatened({ cue, sentence }: Candidate): boolean {
  const after = sentence.lower.slice(sentence.tokens[cue.actAt]?.start ?? 0);
  return threatenedActs.test(after);
}
