import { adverbs, guessNouns, guessVerbs, partyHeads, reportingVerbs } from './data/cues.ts';
import { accordNames } from './data/promise-words.ts';
import type { ReadSentence } from './document.ts';
import type { Token } from './tokens.ts';
import { isBaseVerb } from './verb-forms.ts';

/** The words before a promise that say who promises: tokens `first` to `last` (exclusive); empty where the sentence leaves them out. */
export type SubjectSpan = {
  first: number;
  last: number;
  /** The subject is that of the verb before: "will be held … and will occur". */
  isShared: boolean;
  /** "which" or "who" stands for the subject. */
  isRelative: boolean;
  /** The promise stands under a guess, a hope or a condition. */
  isGuess: boolean;
  /** Another's words are reported: "said that …". */
  isReported: boolean;
};

const auxiliaries = new Set([
  'have',
  'has',
  'had',
  'are',
  'is',
  'were',
  'was',
  'been',
  'be',
  'do',
  'did',
  'remain',
  'remains',
  'stand',
  'stands',
]);
const relatives = new Set(['which', 'who', 'whose', 'whom']);
const walls = new Set([';', ':', '—', '–', '“', '”', '"', '.', '?', '!']);
const openers = new Set([
  'while',
  'as',
  'whereas',
  'but',
  'because',
  'so',
  'when',
  'until',
  'before',
  'after',
  'if',
  'whether',
  'unless',
  'how',
  'what',
  'why',
  'where',
  'once',
  'although',
  'though',
  'since',
  'whereby',
]);
const conditions = new Set(['if', 'whether', 'unless', 'how', 'what', 'why']);

/** No subject has more words: in a list without end nothing is found but time lost. */
const longestSubject = 120;

/** Finds the words of the subject of the verb at a token. */
export function subjectSpan(sentence: ReadSentence, verbAt: number): SubjectSpan {
  const { tokens } = sentence;
  let end = skipBack(sentence, verbAt);
  if (tokens[end - 1]?.text === '“' && end > 1) end--;
  if (tokens[end - 1]?.text === ',') end = skipInsertion(sentence, end);
  const last = end;
  const isShared = last > 0 && /^(?:and|or|but)$/.test(tokens[last - 1]?.lower ?? '');
  let first = last;
  let lastReporter = -1;
  while (first > Math.max(0, last - longestSubject)) {
    const left = tokens[first - 1];
    if (!left || isWall(sentence, first - 1, last)) break;
    if (reportingVerbs.has(left.lower) && first < last && lastReporter < 0) lastReporter = first - 1;
    if (lastReporter >= 0) break;
    first--;
  }
  const head = headOfRelative(sentence, first);
  if (head !== null && last > first) return { ...headSpan, first: clauseStart(sentence, head), last: head };
  first = afterOpeningPhrase(tokens, cutAtConjunction(sentence, first, last), last);
  if (tokens[last - 1]?.lower === 'we' && !/^(?:and|or|nor)$/.test(tokens[last - 2]?.lower ?? '')) first = last - 1;
  const opener = tokens[first - 1]?.lower ?? '';
  const before = tokens.slice(Math.max(0, first - 3), first).map((token) => token.lower);
  return {
    first,
    last,
    isShared: isShared || first >= last,
    isRelative:
      (relatives.has(opener) && !(first < last && isGoverned(tokens, first - 1))) ||
      (opener === 'that' && (first >= last || isToldOfNoun(tokens, { first, last }))) ||
      relatives.has(tokens[last - 1]?.lower ?? ''),
    isGuess: conditions.has(opener) || isGuessedBy(before) || isHoped(tokens, first) || isDeniedThat(tokens, first),
    isReported: isReportedBy(before) || isToldThat(tokens, first),
  };
}

/** "said that", "said on Monday that", "he said,"; not the "announced" of "in addition to announced plans,". */
function isReportedBy(before: string[]): boolean {
  return before.at(-1) === ','
    ? reportingVerbs.has(before.at(-2) ?? '')
    : before.some((word) => reportingVerbs.has(word));
}

/** "under which the two coast guards will": after a preposition "which" is no subject. */
const isGoverned = (tokens: Token[], at: number) =>
  /^(?:under|by|through|in|to|for|with|at|on|of)$/.test(tokens[at - 1]?.lower ?? '');

/** "the changes that Norway has secured in the talks will": what stands between a noun and the verb is a clause about it. */
function isToldOfNoun(tokens: Token[], { first, last }: { first: number; last: number }): boolean {
  const noun = tokens[first - 2]?.lower ?? '';
  const isNoun =
    /^\p{Ll}{4,}$/u.test(noun) &&
    !reportingVerbs.has(noun) &&
    /^(?:the|all|any|those|these)$/.test(tokens[first - 3]?.lower ?? '');
  return isNoun && tokens.slice(first + 1, last).some(({ lower }) => /^(?:has|have|had|was|were|is|are)$/.test(lower));
}

/** "analysts hope that"; not the "so" of "where a Party so requests,". */
function isGuessedBy(before: string[]): boolean {
  return before.at(-1) === ','
    ? before.at(-2) !== 'so' && guessVerbs.has(before.at(-2) ?? '')
    : before.some((word) => guessVerbs.has(word));
}

/** "told the Council on Monday that", "let Lima know that": who is told stands between. */
function isToldThat(tokens: Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'that') return false;
  const words = tokens.slice(Math.max(0, first - 11), first - 1);
  const wall = words.findLastIndex(({ text }) => walls.has(text));
  return words
    .slice(wall + 1)
    .some(({ lower }) =>
      /^(?:told|tells?|informed|informs?|notified|notifies|assured|assures?|let|lets|wrote|promised|promises?|pledged|clear|plain|notice|known)$/.test(
        lower,
      ),
    );
}

const headSpan = { isShared: false, isRelative: false, isGuess: false, isReported: false };

/** "A Party that adopts a measure shall …": a relative clause with its own verb stands inside the subject, which ends before it. */
function headOfRelative({ tokens }: ReadSentence, first: number): number | null {
  const head = tokens[first - 2];
  if (!/^(?:that|which|who)$/.test(tokens[first - 1]?.lower ?? '') || !head || !partyHeads.has(head.lower)) return null;
  const verb = tokens[first]?.lower ?? '';
  const isVerb =
    auxiliaries.has(verb) ||
    isBaseVerb(verb) ||
    isBaseVerb(verb.replace(/s$/, '')) ||
    isBaseVerb(verb.replace(/es$/, ''));
  return isVerb ? first - 1 : null;
}

/** "It is not true that", "denied that": what is denied is no promise. */
function isDeniedThat(tokens: Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'that') return false;
  const before = tokens.slice(Math.max(0, first - 5), first - 1).map(({ lower }) => lower);
  return (
    /^(?:denied|denies|doubted|doubts|disputed)$/.test(before.at(-1) ?? '') ||
    /\b(?:not true|untrue|false)$/.test(before.join(' '))
  );
}

/** "the desire that …", "confidence in … and that …": a clause after "that" which a noun of hope or belief governs. */
function isHoped(tokens: Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'that') return false;
  const isJoined = /^(?:and|or)$/.test(tokens[first - 2]?.lower ?? '');
  return tokens.slice(isJoined ? 0 : Math.max(0, first - 3), first - 1).some((token) => guessNouns.has(token.lower));
}

/** Steps over adverbs and auxiliaries before a verb. */
function skipBack({ tokens }: ReadSentence, from: number): number {
  let at = from;
  while (at > 0) {
    const word = tokens[at - 1]?.lower ?? '';
    const before = tokens[at - 2]?.lower ?? '';
    if (!(adverbs.has(word) || auxiliaries.has(word) || word.endsWith('ly'))) break;
    if (/^(?:both|each|all)$/.test(word) && !auxiliaries.has(before)) break;
    at--;
  }
  return at;
}

/** "The Secretary, in consultation with others, is …": steps over what stands between the commas. */
function skipInsertion({ tokens }: ReadSentence, end: number): number {
  for (let at = end - 2; at > 0 && end - at < 40; at--) {
    if (tokens[at]?.text === ',') return at;
    if (walls.has(tokens[at]?.text ?? '')) break;
  }
  return end - 1;
}

function isWall(sentence: ReadSentence, at: number, last: number): boolean {
  const { text, lower } = sentence.tokens[at] ?? { text: '', lower: '' };
  const isAsSaid =
    /^do(?:es|ing)?$/.test(sentence.tokens[at - 1]?.lower ?? '') || isParticiple(sentence.tokens[at + 1]);
  if ((lower === 'so' && isAsSaid) || isHowOften(sentence.tokens, at)) return false;
  if (walls.has(text) || relatives.has(lower) || lower === 'that' || openers.has(lower))
    return !isPartOfName(sentence, at);
  return text === ',' && !(isNameList(sentence, at + 1, last) && isNameList(sentence, clauseStart(sentence, at), at));
}

const timeUnit = /^(?:day|week|fortnight|month|quarter|semester|half-year|year|intervals|basis|thereafter)s?$/;

/** "Once a quarter the two sides …", "Under this arrangement Norway …": words of how often or by what accord before a subject are none of it. */
function afterOpeningPhrase(tokens: Token[], first: number, last: number): number {
  const opener = tokens[first]?.lower ?? '';
  if (!/^(?:once|twice|thrice|every|each|at|on|in|by|no|not|from|within|starting|during|under|\d+)$/.test(opener))
    return first;
  for (let at = first + 1; at < Math.min(last - 1, first + 7); at++) {
    const next = tokens[at + 1]?.lower ?? '';
    const opens = /^(?:the|both|each|our|their|its|a|an|all|we|they|either|neither)$/.test(next);
    const word = tokens[at]?.lower ?? '';
    const isEnd = opener === 'under' ? accordNames.has(word) : timeUnit.test(word) || /^(?:19|20)\d\d$/.test(word);
    if (isEnd && (opens || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))) return at + 1;
  }
  return first;
}

/** "Once a quarter" opens no clause, as "once talks are held" does. */
function isHowOften(tokens: Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'once' &&
    /^(?:an?|per|each|every|in)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens.slice(at + 2, at + 5).some((token) => timeUnit.test(token.lower))
  );
}

/** "data so received": "so" before a participle opens no clause. */
const isParticiple = (token: Token | undefined) =>
  /^\w{3,}ed$|^(?:given|made|taken|sent|held|shown)$/.test(token?.lower ?? '');

/** The token after the comma or wall before a token. */
function clauseStart({ tokens }: ReadSentence, at: number): number {
  let first = at;
  while (first > 0 && at - first < 40 && !walls.has(tokens[first - 1]?.text ?? '') && tokens[first - 1]?.text !== ',')
    first--;
  return first;
}

function isPartOfName({ mentions }: ReadSentence, at: number): boolean {
  return mentions.some((mention) => mention.first <= at && at < mention.last);
}

/** True where words hold nothing but names of parties with "the", "and", commas and titles: a list goes on before the comma. */
function isNameList(sentence: ReadSentence, first: number, last: number): boolean {
  const words = sentence.tokens.slice(first, last);
  if (words.length === 0 || words.length > 40) return false;
  if (!sentence.mentions.some((mention) => mention.first >= first && mention.last <= last)) return false;
  if (/^(?:and|or)$/.test(words[0]?.lower ?? ''))
    return !words.some(({ lower }) => /^(?:with|under|for|to|by|on|in|through|pursuant|'s)$/.test(lower));
  return words.every(
    (token, offset) =>
      isPartOfName(sentence, first + offset) ||
      /^(?:the|and|or|,|as|well|of|in|from|republic|governments?|leaders|presidents|ministers|members|officials|authorities|representatives|delegations|both)$/.test(
        token.lower,
      ),
  );
}

/** "Prices rose and China will buy": the subject is what follows "and", unless both sides of it are names. */
function cutAtConjunction(sentence: ReadSentence, first: number, last: number): number {
  for (let at = last - 2; at > first; at--) {
    if (sentence.tokens[at]?.lower !== 'and') continue;
    const leftNames = sentence.mentions.some((mention) => mention.first >= first && mention.last <= at);
    const rightNames = isNameList(sentence, at + 1, last);
    const hasVerb = sentence.tokens
      .slice(first, at)
      .some((token) => /^(?:will|shall|would|is|are|was|were|has|have|rose|said)$/.test(token.lower));
    const opensAgain = /^(?:both|they|we|neither)$/.test(sentence.tokens[at + 1]?.lower ?? '') && at < last - 1;
    if (opensAgain || (rightNames && !leftNames) || (hasVerb && at < last - 1)) return at + 1;
  }
  return first;
}
