import { type Cue, modals } from './cue-acts.ts';
import { guessVerbs, partyHeads, reportingVerbs, roleWords } from './data/cues.ts';
import type { ReadSentence } from './document.ts';
import type { Entity, Mention } from './gazetteer.ts';
import { type SubjectSpan, subjectSpan } from './subject-spans.ts';

const determiners = new Set('the both all each either neither no these those our two three four'.split(' '));
const titles = new Set('president prime minister premier chancellor secretary foreign king'.split(' '));
const plainSpan = { isShared: false, isRelative: false, isGuess: false, isReported: false };
const links = new Set(['and', ',', '&', '-', '–']);
/** So many clauses may stand before the subject: "Noting …, in view of …, the two leaders …". */
const mostOpenings = 4;

/** The subject of a sentence's first verb: what later verbs share ("The leaders welcomed … and agreed to …"); null where it is no party. */
export function openingSpan(sentence: ReadSentence, before: number): SubjectSpan | null {
  for (const first of openings(sentence, before)) {
    const last = nounPhraseEnd(sentence, first);
    if (last !== null && last < before) return { ...plainSpan, first, last };
  }
  return null;
}

/** The words of the subject: before the cue, its object where the cue binds another, or the sentence's own where "and" shares it. */
export function spanOf(sentence: ReadSentence, cue: Cue): SubjectSpan {
  const span = subjectSpan(sentence, cue.at);
  if (cue.object) return { ...span, ...cue.object, isShared: false, isRelative: false };
  const isShared = span.isShared || isAside(sentence, span);
  if (!isShared || span.isRelative) return span;
  return (
    (cue.cue === 'would' ? reportedSpan(sentence, cue.at) : null) ??
    (cue.form === 'modal' ? believedSpan(sentence, cue.at) : null) ??
    openingSpan(sentence, cue.at) ??
    spanOfModalBefore(sentence, cue.at) ??
    span
  );
}

/** "We believe that the pact will help and will open doors": what a belief opens with shares its verbs. */
function believedSpan({ tokens }: ReadSentence, before: number): SubjectSpan | null {
  const that = lastBefore(before, (at) => tokens[at]?.lower === 'that');
  if (!guessVerbs.has(tokens[that - 1]?.lower ?? '')) return null;
  const clause = tokens.slice(that, before).map(({ lower }) => lower);
  const isOwn = clause.some((word) => modals.has(word)) && !clause.includes(';') && !clause.includes('we');
  return isOwn ? { ...plainSpan, first: that + 1, last: before, isGuess: true } : null;
}

/** "The Panel shall be open to all and shall elect its chair": the subject of the modal before. */
function spanOfModalBefore(sentence: ReadSentence, before: number): SubjectSpan | null {
  const at = lastBefore(before, (index) => modals.has(sentence.tokens[index]?.lower ?? ''));
  const span = at < 0 ? null : subjectSpan(sentence, at);
  return span && !span.isShared && !span.isRelative ? span : null;
}

/** "insisted that Peru was no member and would not join": whoever the reported clause opens with shares its verbs; "and will" goes on from who speaks. */
function reportedSpan(sentence: ReadSentence, before: number): SubjectSpan | null {
  const { tokens } = sentence;
  const that = lastBefore(
    before,
    (at) => tokens[at]?.lower === 'that' && reportingVerbs.has(tokens[at - 1]?.lower ?? ''),
  );
  const last = that < 0 ? null : nounPhraseEnd(sentence, that + 1);
  return last !== null && last < before ? { ...plainSpan, first: that + 1, last, isReported: true } : null;
}

/** So far back, in words, a clause is looked for: no sentence that is read for its meaning needs more. */
const longestClause = 120;

/** The last place before a token where something holds; -1 where it nowhere does. */
function lastBefore(before: number, holds: (at: number) => boolean): number {
  for (let at = before - 1; at >= Math.max(0, before - longestClause); at--) if (holds(at)) return at;
  return -1;
}

const isLink = /^(?:and|but)$/;

/** "Peru has cut fees and with this pact has agreed to end them": what stands between "and" and the verb is no subject. */
function isAside({ tokens }: ReadSentence, { first, last }: SubjectSpan): boolean {
  const at = isLink.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  return (
    first < last &&
    isLink.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:with|in|under|by|through|for|as|on|at)$/.test(tokens[at]?.lower ?? '')
  );
}

/** The two or more states that a sentence opens with: whom "they" means in the next one. */
export function openingNames(sentence: ReadSentence): Entity[] {
  const last = nounPhraseEnd(sentence, 0) ?? 0;
  const named = sentence.mentions.filter((mention) => mention.last <= last && mention.form !== 'demonym');
  return Array.from(new Set(named.map((mention) => mention.entity)));
}

const envoys = '(?:representative|delegate|envoy|ambassador|observer|minister|negotiator|spokes(?:man|woman|person))s?';
const envoyOf = new RegExp(
  `^(?:(?:the|a) (?:[\\w-]+ ){0,3}${envoys} (?:of|for|from) |(?:\\S+ ){1,4}?(?:\\S+[’']s |\\S+s[’'] )?(?:permanent |trade |foreign |chief |un )?${envoys}\\b)`,
);

/** "The representative of Panama", "Chile’s envoy": the state for which the speaker of a sentence speaks; null where it opens with none. */
export function openingEnvoy({ lower, mentions, tokens }: ReadSentence): Entity | null {
  const state = mentions.find(({ first, entity }) => first < 8 && entity.kind === 'state');
  const opening = state && envoyOf.exec(lower)?.[0];
  return opening && (tokens[state.first]?.start ?? 0) <= opening.length ? state.entity : null;
}

/** Where a subject may begin: at the sentence's first word, after a label ("Labor: …") and after its first commas. */
function openings({ tokens }: ReadSentence, before: number): number[] {
  const starts = [0];
  for (let at = 0; at < before && starts.length < mostOpenings; at++) {
    if (/^[,:;]$/.test(tokens[at]?.text ?? '')) starts.push(at + 1);
  }
  return starts;
}

/** The end of a noun phrase of parties that begins at a token: "the two Sides", "President X and Prime Minister Y"; else null. */
function nounPhraseEnd(sentence: ReadSentence, first: number): number | null {
  const { tokens } = sentence;
  if (roleWords.has(tokens[first]?.lower ?? '') && !partyHeads.has(tokens[first + 1]?.lower ?? '')) return first + 1;
  let at = skip(sentence, first, determiners);
  const name = nameAfter(sentence, at);
  if (name) return endOfNames(sentence, name);
  while (at < first + 5 && !partyHeads.has(tokens[at]?.lower ?? '')) {
    if (!/^\p{L}+$/u.test(tokens[at]?.text ?? '') || at === first) return null;
    at++;
  }
  return at < first + 5 ? at + 1 : null;
}

function skip({ tokens }: ReadSentence, from: number, words: Set<string>): number {
  let at = from;
  if (words === links && tokens[at]?.text === '(')
    at = tokens.findIndex((token, index) => index > from && token.text === ')') + 1 || from;
  while (words.has(tokens[at]?.lower ?? '')) at++;
  return at;
}

/** The name at a token, titles before it left out; a possessive is no subject. */
function nameAfter(sentence: ReadSentence, at: number): Mention | undefined {
  const from = skip(sentence, at, titles);
  return sentence.mentions.find(
    (mention) => mention.first >= at && mention.first <= from && sentence.tokens[mention.last]?.lower !== "'s",
  );
}

function endOfNames(sentence: ReadSentence, name: Mention): number {
  let last = name.last;
  for (let steps = 0; steps < 12; steps++) {
    const linked = skip(sentence, last, links);
    const next = linked > last && nameAfter(sentence, skip(sentence, linked, determiners));
    if (!next) break;
    last = next.last;
  }
  return last;
}
