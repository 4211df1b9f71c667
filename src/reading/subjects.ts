import {
  adverbs,
  arrangementHeads,
  companyWords,
  organNouns,
  partyHeads,
  privateHeads,
  roleWords,
} from './data/cues.ts';
import type { ReadSentence } from './document.ts';
import type { Entity, Mention } from './gazetteer.ts';
import type { SubjectSpan } from './subject-spans.ts';
import type { Token } from './tokens.ts';
import { baseOfGerund } from './verb-forms.ts';

/** What a subject is: named parties, a word that stands for parties, an arrangement of theirs, private persons, or a thing. */
export type Subject =
  | { kind: 'named'; entities: Entity[]; isAgency: boolean; text: string }
  | { kind: 'role'; word: string; text: string }
  | { kind: 'arrangement' | 'private' | 'thing' | 'none'; text: string };

const determiners = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'their',
  'our',
  'its',
  'his',
  'each',
  'both',
  'all',
  'either',
  'neither',
  'any',
  'every',
  'no',
  'such',
  'other',
  'two',
  'three',
  'four',
  'new',
  'joint',
  'first',
  'then',
  'today',
  'also',
  'contracting',
  'respective',
  'relevant',
  'participating',
  '(',
  ')',
]);
const prepositions = new Set([
  'of',
  'for',
  'on',
  'in',
  'to',
  'that',
  'from',
  'with',
  'by',
  'at',
  'under',
  'between',
  'among',
  'against',
  'into',
  'regarding',
  'concerning',
  'including',
  'than',
  'through',
  'within',
  'over',
  'across',
  'during',
  'who',
  'which',
  'led',
  'provided',
  'set',
  'as',
  'described',
  'established',
  '(',
  'participating',
  'on',
  'along',
  'alongside',
  'together',
  'meeting',
  'listed',
  'named',
  'subject',
  'held',
  'made',
  'signed',
]);

/** Says what a subject is, from its head: the last word before its first preposition. */
export function readSubject(sentence: ReadSentence, span: SubjectSpan): Subject {
  const { tokens, mentions } = sentence;
  let first = span.first;
  while (first < span.last && determiners.has(tokens[first]?.lower ?? '') && !startsName(mentions, first)) first++;
  const text = tokens
    .slice(span.first, span.last)
    .map((token) => token.text)
    .join(' ');
  if (/^not (?:one|a single one|any|a single) of /i.test(text))
    return readSubject(sentence, { ...span, first: span.first + (tokens[span.first + 1]?.lower === 'a' ? 4 : 3) });
  const own = mentions.filter((mention) => mention.first >= span.first && mention.last <= span.last);
  const opening = tokens[span.first]?.lower ?? '';
  if (first >= span.last || /^(?:neither|none|each|both|either|all) of (?:them|us|these|those)$/i.test(text))
    return bareSubject(opening, text);
  if (isContactClause(sentence, first, span.last)) return { kind: 'thing', text };
  const head = headOf(sentence, first, span.last);
  const word = tokens[head]?.lower ?? '';
  const atHead = own.find((mention) => mention.first <= head && head < mention.last);
  if (atHead) return namedSubject(own, atHead, { head, text, sentence });
  const ofStates = representedBy(sentence, { head, last: span.last });
  if (ofStates.length > 0) return { kind: 'named', entities: ofStates, isAgency: false, text };
  const title = tokens[first]?.lower ?? '';
  if (head > first && isTitle(title) && /^\p{Lu}/u.test(tokens[head]?.text ?? ''))
    return { kind: 'role', word: title, text };
  if (text === 'the Union') return { kind: 'role', word: 'bloc', text };
  if (roleWords.has(word)) return { kind: 'role', word, text };
  if (partyHeads.has(word)) return roleOrNamed(own, word, text);
  if (isOrganOfState(sentence, head, text)) return roleOrNamed(own, 'countries', text);
  if (privateHeads.has(word)) return { kind: 'private', text };
  if (arrangementHeads.has(word)) return { kind: 'arrangement', text };
  return { kind: 'thing', text };
}

/** "the coast guards of both countries", "Indian Coast Guard": an organ whose state, or states, the phrase names. */
function isOrganOfState({ tokens, mentions }: ReadSentence, head: number, text: string): boolean {
  const word = tokens[head]?.lower ?? '';
  if (/^banks?$/.test(word) ? tokens[head - 1]?.lower !== 'central' : !organNouns.has(word)) return false;
  const isOfState = mentions.some(({ last, first }) => last === head || (last < head && first >= head - 6));
  return (
    isOfState ||
    /\b(?:(?:of|from) (?:both\b|(?:the (?:two|three|four)|each|the|our|their) \w+)|our|their|its)\b|^(?:the |all |both )?(?:two|three|four|five|six)\b/i.test(
      text,
    )
  );
}

/** Titles before a person's name: "Secretary Roe" speaks for an organ of the state. */
const isTitle = (word: string) => /^(?:secretary|president|minister)$/.test(word);

function bareSubject(opening: string, text: string): Subject {
  if (roleWords.has(opening)) return { kind: 'role', word: opening, text };
  if (
    /^(?:the |all |all of the |both |these |those |none of the |neither of the |each of the )?(?:two|three|four|five|six)$/i.test(
      text,
    )
  )
    return { kind: 'role', word: 'countries', text };
  return { kind: text === '' ? 'none' : 'thing', text };
}

/** "Jane Roe of Norway": a person stands for the state whose office the person holds. */
function representedBy({ tokens, mentions }: ReadSentence, { head, last }: { head: number; last: number }): Entity[] {
  const isPerson = [tokens[head - 1], tokens[head]].every((token) => /^\p{Lu}\p{Ll}/u.test(token?.text ?? ''));
  if (!isPerson || tokens[head + 1]?.lower !== 'of') return [];
  return unique(
    mentions
      .filter(({ first, last: end, entity }) => first > head && end <= last && entity.kind === 'state')
      .map((mention) => mention.entity),
  );
}

function startsName(mentions: Mention[], at: number): boolean {
  return mentions.some((mention) => mention.first === at);
}

function headOf(sentence: ReadSentence, first: number, last: number): number {
  let head = first;
  for (let at = first; at < last; at++) {
    if (at > first && isModifier(sentence, at)) return head;
    const { lower } = sentence.tokens[at] ?? { lower: '' };
    const inName = sentence.mentions.find((mention) => mention.first <= at && at < mention.last);
    if (isJoinedModifier(sentence, { first, at, last })) continue;
    if (!inName && (prepositions.has(lower) || lower === ',' || lower === 'and' || lower === 'or') && at > first)
      return head;
    if (inName) at = inName.last - 1;
    if (!adverbs.has(lower)) head = at;
  }
  return head;
}

/** "customs and labour officials", "Swiss and Dutch firms": what stands before "and" only says of which kind they are. */
function isJoinedModifier(
  { tokens, mentions }: ReadSentence,
  { first, at, last }: { first: number; at: number; last: number },
): boolean {
  if (at !== first + 1 || at + 2 >= last || tokens[at]?.lower !== 'and') return false;
  const head = tokens[at + 2]?.lower ?? '';
  if (!(partyHeads.has(head) || privateHeads.has(head)) || !head.endsWith('s')) return false;
  const before = tokens[first]?.lower ?? '';
  const name = mentions.find((mention) => mention.first === first);
  return name
    ? name.form === 'demonym'
    : !(partyHeads.has(before) || privateHeads.has(before) || roleWords.has(before));
}

/** "the costs the G7 will impose", "the duties Japan will levy": what follows such a noun is a clause about it, whose verb promises nothing. */
function isContactClause({ tokens, mentions }: ReadSentence, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) {
    const isArticle = /^(?:the|a|an)$/.test(tokens[at]?.lower ?? '');
    const isName = mentions.some((mention) => mention.first === at && mention.form !== 'demonym');
    const isNamed = mentions.some((mention) => mention.first < at && at <= mention.last);
    if ((isArticle || isName) && !isNamed && isPlainNoun(tokens[at - 1])) return true;
  }
  return false;
}

/** A small word that may be a thing: no link, no determiner, no title of a person. */
function isPlainNoun(token: Token | undefined): boolean {
  const word = token?.text ?? '';
  return (
    /^\p{Ll}{3,}$/u.test(word) &&
    !/^(?:and|but|nor|both|upon|about|towards?|after|before|without|per|former|then|entire|whole|wider|broader|united|current|individual|fellow|present|same)$|ing$|ly$/.test(
      word,
    ) &&
    ![prepositions, determiners, partyHeads, adverbs].some((words) => words.has(word))
  );
}

/** "a committee co-chaired by ministers", "a Party intending to act": a participle after the noun ends what the subject is. */
function isModifier({ tokens }: ReadSentence, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if ((baseOfGerund(word) || word === 'intending') && partyHeads.has(tokens[at - 1]?.lower ?? '')) return true;
  if (word === 'co' && tokens[at + 1]?.text === '-') return true;
  if (/^(?:concerned|involved|affected)$/.test(word) && partyHeads.has(tokens[at - 1]?.lower ?? '')) return true;
  return (
    word.endsWith('ed') && /^(?:by|under|in|at|on|with|to|from|for|through|today)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

function namedSubject(
  own: Mention[],
  atHead: Mention,
  context: { head: number; text: string; sentence: ReadSentence },
): Subject {
  const { text, sentence } = context;
  if (sentence.tokens[atHead.last]?.lower === "'s") return { kind: 'thing', text };
  if (companyWords.has(sentence.tokens[atHead.first - 1]?.text ?? '')) return { kind: 'private', text };
  const listed = own.filter((mention) => mention === atHead || isListedWith(sentence, atHead, mention));
  return {
    kind: 'named',
    entities: unique(listed.map((mention) => mention.entity)),
    isAgency: atHead.form === 'agency',
    text,
  };
}

/** A name that belongs to the same list of subjects, not to a phrase about one of them. */
function isListedWith({ tokens }: ReadSentence, head: Mention, other: Mention): boolean {
  if (other.first < head.last) return other.form !== 'demonym' || other.first >= head.first;
  const between = tokens.slice(head.last, other.first).map((token) => token.lower);
  return (
    (between.some((word) => /^(?:and|,|with|alongside)$/.test(word)) &&
      !between.some((word) => /^(?:to|of|in|on|against|from|for)$/.test(word))) ||
    between.includes('and')
  );
}

function roleOrNamed(own: Mention[], word: string, text: string): Subject {
  const entities = unique(own.map((mention) => mention.entity));
  if (entities.length > 0)
    return { kind: 'named', entities, isAgency: own.every((mention) => mention.form === 'agency'), text };
  return { kind: 'role', word, text };
}

/** Each entity once, in order. */
export function unique(entities: Entity[]): Entity[] {
  return Array.from(new Set(entities));
}
