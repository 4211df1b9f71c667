import { stopWords } from '../reading/data/stop-words.ts';
import { findDates } from '../reading/dates.ts';
import { type Document, readDocument } from '../reading/document.ts';
import { type Token, tokenize } from '../reading/tokens.ts';

/** What a text holds, by which the words of others about it are judged. */
type Held = { words: Set<string>; numbers: Set<string>; dates: Set<string>; entities: Set<string>; runs: string };

const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third quarter twice thrice double triple first second fourth fifth sixth seventh eighth ninth tenth'.split(
    ' ',
  ),
);
const units = /^(?:%|percent|per cent|million|billion|trillion|thousand|tons?|tonnes|days?|weeks?|months?|years?)$/;
const mostSentences = 2;
const mostLetters = 700;

/**
 * The first thing that an abstract says and its source does not hold: a number, a date, a person, a place or an organisation;
 * or what is wrong with its shape. Null where there is none. Errs on the side of finding something.
 */
export function unheld(
  abstract: string,
  source: { title: string; text: string; published: string | null },
): string | null {
  const shape = misshapen(abstract);
  if (shape) return shape;
  const document = readDocument(abstract);
  if (document.sentences.length > mostSentences) return 'more than two sentences';
  const held = readHeld(`${source.title}\n${source.text}`, source.published);
  for (const { text, tokens } of document.sentences) {
    const claim = unheldNumber(tokens, held) ?? unheldDate(text, held, source.published) ?? unheldName(tokens, held);
    if (claim) return claim;
  }
  return unheldEntity(document, held);
}

function misshapen(abstract: string): string | null {
  if (abstract.length > mostLetters || abstract.trim().length < 20) return 'too long or too short';
  if (/\p{Cc}|[<>{}[\]|*`_#@\\]|https?:|www\./u.test(abstract)) return 'not plain words';
  return /[.!?]["”’)]?$/.test(abstract.trim()) ? null : 'not a whole sentence';
}

function readHeld(text: string, published: string | null): Held {
  const document = readDocument(text);
  const tokens = document.sentences.flatMap((sentence) => sentence.tokens);
  return {
    words: new Set(tokens.map((token) => token.text)),
    numbers: new Set(tokens.flatMap((token, at) => numbersAt(tokens, token, at))),
    dates: new Set(
      document.sentences.flatMap((sentence) => findDates(sentence.text, published).map((date) => date.date)),
    ),
    entities: entitiesOf(document),
    runs: ` ${tokens.map((token) => token.text).join(' ')} `,
  };
}

function entitiesOf({ sentences }: Document): Set<string> {
  return new Set(sentences.flatMap((sentence) => sentence.mentions.map((mention) => mention.entity.name)));
}

/** A number as it is and with the unit behind it: "15" and "15 percent". */
function numbersAt(tokens: Token[], { lower }: Token, at: number): string[] {
  if (!/^\d/.test(lower) && !numberWords.has(lower)) return [];
  const number = lower.replaceAll(',', '');
  const next = unitOf(tokens[at + 1]);
  return next ? [number, `${number} ${next}`] : [number];
}

function unitOf(token: Token | undefined): string | null {
  const word = token?.lower ?? '';
  return units.test(word) ? word.replace('%', 'percent').replace(/s$/, '') : null;
}

function unheldNumber(tokens: Token[], held: Held): string | null {
  return (
    tokens.flatMap((token, at) => numbersAt(tokens, token, at)).find((number) => !held.numbers.has(number)) ?? null
  );
}

function unheldDate(sentence: string, held: Held, published: string | null): string | null {
  return findDates(sentence, published).find(({ date }) => !held.dates.has(date) && date !== published)?.date ?? null;
}

/** Capitalised words stand in the source as they stand here, one after the other; known names may be written another way. */
function unheldName(tokens: Token[], held: Held): string | null {
  for (let at = 0; at < tokens.length; at++) {
    let end = at;
    while (/^\p{Lu}/u.test(tokens[end]?.text ?? '')) end++;
    if (end === at) continue;
    const run = tokens.slice(opensPlainly(tokens, at, held) ? at + 1 : at, end).map((token) => token.text);
    if (run.length > 0 && !isHeld(run, held)) return run.join(' ');
    at = end;
  }
  return null;
}

/** A sentence's first word is a capital in any case: it names nobody where it is a small word, or one that the source writes small. */
function opensPlainly(tokens: Token[], at: number, held: Held): boolean {
  const first = tokens[at]?.lower ?? '';
  return at === 0 && (stopWords.has(first) || first.length < 4 || held.words.has(first));
}

function isHeld(run: string[], held: Held): boolean {
  const name = run.join(' ');
  if (held.runs.includes(` ${name} `)) return true;
  const known = entitiesOf(readDocument(name));
  const rest = run.filter((word) => !held.words.has(word));
  return (
    known.size > 0 && [...known].every((entity) => held.entities.has(entity)) && (rest.length === 0 || coversAll(name))
  );
}

/** True where a known name is all that stands here. */
function coversAll(name: string): boolean {
  const [sentence] = readDocument(name).sentences;
  const covered = sentence?.mentions.reduce((sum, { first, last }) => sum + last - first, 0);
  return covered === tokenize(name).length;
}

function unheldEntity(document: Document, held: Held): string | null {
  return [...entitiesOf(document)].find((entity) => !held.entities.has(entity)) ?? null;
}
