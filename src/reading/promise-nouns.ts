import { actAfter, type Cue, promiseOf, skippable } from './cue-acts.ts';
import { verbOfActNoun } from './data/act-nouns.ts';
import { arrangedThings, givenThings, promiseNouns, reflexives, sayingAgain } from './data/promise-words.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund, isBaseVerb } from './verb-forms.ts';

/** "There was agreement to resume talks", "Consensus was reached on opening ports": the parties', whoever they are. */
export function agreementReached(tokens: Token[], at: number): Cue | null {
  if (!/^(?:agreement|consensus|understanding|accord)$/.test(tokens[at]?.lower ?? '')) return null;
  const isStated = tokens[at - 2]?.lower === 'there';
  const link = isStated ? at + 1 : linkAfterReached(tokens, at);
  if (link === null || (!isStated && /^(?:no|any|this|that|the)$/.test(tokens[at - 1]?.lower ?? ''))) return null;
  const word = tokens[link + 1]?.lower ?? '';
  const isAct = tokens[link]?.lower === 'to' && isBaseVerb(word);
  const act = isAct
    ? { actAt: link + 1, verb: word }
    : /^(?:on|upon|to)$/.test(tokens[link]?.lower ?? '')
      ? actNamed(tokens, link)
      : null;
  return act && { ...promiseOf(tokens, at, act), isImpersonal: true };
}

/** The token after "was reached", "has been found". */
function linkAfterReached(tokens: Token[], at: number): number | null {
  let reached = at + 1;
  while (/^(?:was|were|has|have|been|also|thus|further)$/.test(tokens[reached]?.lower ?? '')) reached++;
  const isReached = /^(?:reached|found|secured|achieved|struck|arrived)$/.test(tokens[reached]?.lower ?? '');
  return isReached && reached > at + 1 ? reached + 1 : null;
}

/** "It is the intention of both sides to sign", "our plan is to meet": what those who speak intend (LABELING C4). */
export function statedIntention(tokens: Token[], at: number): Cue | null {
  if (!/^(?:intention|intent|plan|commitment)$/.test(tokens[at]?.lower ?? '')) return null;
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const isSaid =
    /^it (?:is|remains) (?:the|our|their)/.test(before.slice(-4).join(' ')) ||
    /^it (?:is|remains) /.test(before.slice(-3).join(' '));
  let to = at + 1;
  while (to < at + 7 && tokens[to]?.lower !== 'to') to++;
  const isOwn = /^(?:our|their)$/.test(before.at(-1) ?? '') && /^(?:is|remains)$/.test(tokens[at + 1]?.lower ?? '');
  if (!(isOwn ? to === at + 2 : isSaid && tokens[at]?.lower !== 'commitment')) return null;
  const { actAt } = actAfter(tokens, to + 1);
  const verb = tokens[actAt]?.lower ?? '';
  return isBaseVerb(verb) ? { ...promiseOf(tokens, at, { actAt, verb }), modality: 'will', isImpersonal: true } : null;
}

/** "agreed on the establishment of a committee", "committed themselves to a 30 percent cut in tariffs": an act named by its noun. */
export function actNoun(tokens: Token[], at: number): Cue | null {
  const isPromise =
    /^(?:agree[ds]?|decide[ds]?|settle[ds]?|commit(?:s|ted)?|pledge[ds]?|promise[ds]?|consent(?:s|ed)?|assent(?:s|ed)?|opt(?:s|ed)?|undertook|undertakes?|plans?|planned)$/.test(
      tokens[at]?.lower ?? '',
    );
  const link = isPromise ? linkOfNoun(tokens, at) : null;
  const act = link === null ? null : actNamed(tokens, link);
  const found = act && promiseOf(tokens, at, act);
  return found && /^plan/.test(found.cue) ? { ...found, modality: 'will', form: 'intent' } : found;
}

/** What is to be done after the "on" or "to" of a promise: a gerund, the noun of an act, or a thing that is to be set up. */
function actNamed(tokens: Token[], link: number): { actAt: number; verb: string; isThing?: boolean } | null {
  const ongoing = baseOfGerund(tokens[link + 1]?.lower ?? '');
  if (ongoing) return { actAt: link + 1, verb: ongoing };
  const actAt = nounOfAct(tokens, link + 1);
  const noun = tokens[actAt]?.lower ?? '';
  const verb = verbOfActNoun[noun] ?? (isOccasion.test(noun) ? 'hold' : undefined);
  if (verb) return { actAt, verb };
  return actOfEfforts(tokens, link + 1) ?? thingAfter(tokens, link + 1, arrangedThings);
}

/** "commit to ambitious efforts to cut emissions": the act is what the efforts are for. */
function actOfEfforts(tokens: Token[], from: number): { actAt: number; verb: string } | null {
  const at = tokens
    .slice(from, from + 6)
    .findIndex(({ lower }) => /^(?:efforts?|steps|actions?|measures)$/.test(lower));
  const { actAt } = actAfter(tokens, from + at + 2);
  const verb = tokens[actAt]?.lower ?? '';
  return at >= 0 && tokens[from + at + 1]?.lower === 'to' && isBaseVerb(verb) ? { actAt, verb } : null;
}

/** The token before the noun of an act: "on" or "to", or the verb itself where it gives the act ("pledged an annual review"). */
function linkOfNoun(tokens: Token[], at: number): number | null {
  const isApart = reflexives.has(tokens[at + 1]?.lower ?? '') || skippable(tokens[at + 1]);
  const link = isApart ? at + 2 : at + 1;
  if (
    /^(?:on|upon|to)$/.test(tokens[link]?.lower ?? '') ||
    (/^opt/.test(tokens[at]?.lower ?? '') && tokens[link]?.lower === 'for')
  )
    return link;
  const gives = /^(?:pledge|promise)/.test(tokens[at]?.lower ?? '');
  return gives && /^an?$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : null;
}

/** The noun of an act not far behind a token, before what it is of, in or with; -1 where there is none. */
function nounOfAct(tokens: Token[], from: number): number {
  for (let at = from; at < from + 7; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^[.,;:“”"()]$|^(?:of|in|with|that|and|for|to)$/.test(word)) return -1;
    const next = tokens[at + 1]?.lower === 'up' ? tokens[at + 2]?.lower : tokens[at + 1]?.lower;
    const isHead = /^(?:of|between|among|at|in|on|with|every|each|by|before|to)$/.test(next ?? '');
    if (word === 'end' && tokens[at - 1]?.lower !== 'an') return -1;
    if (isHead && (word in verbOfActNoun || isOccasion.test(word))) return at;
  }
  return -1;
}

const isOccasion =
  /^(?:meeting|meetings|call|calls|visit|visits|consultations|talks|exchange|exchanges|workshop|workshops|review|reviews|exercises?|dialogues?|session|sessions|rounds?|stocktakes?|stocktaking|conferences?|briefings?|seminars?|summits?|trainings?|audits?|inspections?|patrols?|missions?|assessments?)$/;

/** "promised Chile an exemption until May", "pledged 20 million dollars": what is promised is a thing given, not an act. */
export function promisedThing(tokens: Token[], at: number): Cue | null {
  const verb = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (
    !/^(?:promise[ds]?|promising|pledge[ds]?|pledging|guarantee[ds]?|vow(?:s|ed)?|assure[ds]?|assuring|commit(?:s|ted|ting)?)$/.test(
      verb,
    )
  )
    return null;
  if (/^(?:was|were|is|are|been|be|not|to)$/.test(before)) return null;
  const sum = sumAfter(tokens, at + 1);
  if (sum !== null) return promiseOf(tokens, at, { actAt: sum, verb: 'provide', isThing: true });
  if (/^commit/.test(verb)) return null;
  const article = articleAfter(tokens, at + 1);
  const thing = article === null ? null : thingAfter(tokens, article, givenThings);
  return thing && promiseOf(tokens, at, thing);
}

/** "$50 million", "another 20 million euros", "up to 400 officers": where a number of what is given begins. */
function sumAfter(tokens: Token[], from: number): number | null {
  let at = from;
  while (
    /^(?:a|an|another|additional|further|up|to|at|least|more|than|over|some|nearly|about|around|us|total|of|new|extra)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    at++;
  const isSum =
    /^[$€£¥]$/.test(tokens[at]?.text ?? '') ||
    (/^\d/.test(tokens[at]?.text ?? '') && /^(?:million|billion|trillion)$/.test(tokens[at + 1]?.lower ?? ''));
  return isSum ? at : null;
}

/** Where the thing promised begins, behind whom it is promised to: "Chile, by far its largest supplier, an exemption". */
function articleAfter(tokens: Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const { text, lower } = tokens[at] ?? { text: '', lower: '' };
    if (/^[.;:“”"]$|^(?:that|to|not|no|will|would|it)$/.test(lower)) return null;
    const isOpen = at === from || /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === ',';
    const isArticle = /^(?:an?|the|of)$/.test(lower) || (/^\p{Ll}/u.test(text) && at === from);
    if (isOpen && isArticle && thingAfter(tokens, at, givenThings)) return at;
  }
  return null;
}

/** A thing of a class close behind its article, and the verb by which it is brought about. */
function thingAfter(
  tokens: Token[],
  from: number,
  things: Record<string, string>,
): { actAt: number; verb: string; isThing: boolean } | null {
  for (let at = from; at < from + 6; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^[.,;:“”"()]$|^(?:in|with|that|and|to|on|following)$/.test(word) || (at > from && word === 'of')) return null;
    const verb = Object.hasOwn(things, word) ? things[word] : undefined;
    const isHead = !/^\p{Ll}/u.test(tokens[at + 1]?.text ?? '') || isAfterNoun.test(tokens[at + 1]?.lower ?? '');
    if (verb && isHead && at > from) return { actAt: from, verb, isThing: true };
  }
  return null;
}

const isAfterNoun =
  /^(?:of|for|on|in|to|from|with|until|till|by|before|between|that|which|under|at|as|if|once|through|and|within|whereby|during|against|over)$/;

/** "reaffirm our commitment to consult" promises an act again (LABELING N6, exception): its subject is that of the verb. */
export function commitmentNoun(tokens: Token[], at: number): Cue | null {
  const noun = tokens[at]?.lower ?? '';
  const isNoun = promiseNouns.has(noun) || /^(?:intention|intent|decision|determination)$/.test(noun);
  const to = isNoun ? toAfterNoun(tokens, at) : null;
  if (to === null) return null;
  const { actAt, isPrediction } = actAfter(tokens, to + 1);
  const word = tokens[actAt]?.lower ?? '';
  const verb = isBaseVerb(word) ? word : baseOfGerund(word);
  let said = at - 1;
  while (said > at - 9 && said >= 0 && !saysAgain(tokens, said)) said--;
  const isMentioned = tokens
    .slice(said, at)
    .some(({ lower }) => /^(?:importance|value|significance|need)$/.test(lower));
  if (verb === null || isMentioned || isOpenThing(tokens, actAt) || !saysAgain(tokens, said)) return null;
  return { ...promiseOf(tokens, said, { actAt, verb }), cue: 'commitment to', isPrediction };
}

/** The "to" of "commitment to act", of "commitments on rates made in Lima, namely to act". */
function toAfterNoun(tokens: Token[], at: number): number | null {
  if (tokens[at + 1]?.lower === 'to') return at + 1;
  if (tokens[at + 1]?.lower === 'of') return null;
  const namely = tokens.slice(at, at + 24).findIndex(({ lower }) => /^(?:namely|[.;])$/.test(lower));
  return tokens[at + namely]?.lower === 'namely' && tokens[at + namely + 1]?.lower === 'to' ? at + namely + 1 : null;
}

/** "our commitment to open markets": a principle, not an act. */
function isOpenThing(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  return (
    tokens[at]?.lower === 'open' &&
    /^(?:trade|markets?|societ(?:y|ies)|regionalism|econom(?:y|ies|ic)|government|competition|internet|and|,|debate|dialogue|investment)$/.test(
      next,
    )
  );
}

/** A verb of saying, not the "shared" of "our shared intention". */
function saysAgain(tokens: Token[], at: number): boolean {
  return (
    sayingAgain.has(tokens[at]?.lower ?? '') && !/^(?:our|their|its|the|a|this)$/.test(tokens[at - 1]?.lower ?? '')
  );
}
