import { abbreviations, sentenceOpeners } from './data/abbreviations.ts';

/** One sentence of a text: `text` is the source between `start` and `end` with runs of white space made one space. */
export type Sentence = {
  index: number;
  text: string;
  start: number;
  end: number;
  /** The number of its line: a paragraph or a list item is one line. */
  line: number;
  /** True where its line begins with a bullet or a number. */
  isItem: boolean;
};

type Span = { start: number; end: number };
type Line = Span & { isItem: boolean };

/** A text of a megabyte has some seven thousand sentences; what comes after the ten thousandth is not read. */
const mostSentences = 10_000;

const geographic = new Set(['U.S', 'U.K', 'U.N', 'E.U', 'D.C']);
const closers = new Set(['"', '”', '’', "'", ')', ']']);
const isSpace = (letter: string | undefined) => letter !== undefined && letter.trim() === '';

/** Cuts a text into sentences, one paragraph or list item a line; a bullet or a number at the start of a line is left out. */
export function splitSentences(text: string): Sentence[] {
  return linesOf(text)
    .flatMap((line, number) => cutLine(text, line).map((span) => ({ ...span, line: number, isItem: line.isItem })))
    .slice(0, mostSentences)
    .map((span, index) => ({ index, text: collapse(text.slice(span.start, span.end)), ...span }));
}

/** Makes every run of white space one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length && lines.length < mostSentences) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) lines.push(withoutBullet(text, line));
    start = end + 1;
  }
  return lines;
}

/** A bullet is one sign, a roman number with a bracket, or one or two digits with a full stop, then white space. */
function withoutBullet(text: string, line: Span): Line {
  const head = text.slice(line.start, line.start + 8);
  const bullet = /^(?:[-•*–]|\(?[ivx]{1,4}\)|\d{1,2}\.)\s/.exec(head);
  if (!bullet) return { ...line, isItem: /^\(?[a-zA-Z0-9]{1,2}\)\s/.test(head) };
  return { ...trimSpan(text, { start: line.start + bullet[0].length, end: line.end }), isItem: true };
}

function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return { start: from, end: to };
}

function cutLine(text: string, line: Line): Span[] {
  const spans: Span[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at++) {
    const letter = text[at];
    if (letter !== '.' && letter !== '!' && letter !== '?') continue;
    const end = skipClosers(text, at + 1, line.end);
    const next = skipSpaces(text, end, line.end);
    if (next === end || next >= line.end || !opensSentence(text, next)) continue;
    if (letter === '.' && !endsSentence(text, { start, end: at }, next)) continue;
    spans.push({ start, end });
    start = next;
    at = next - 1;
  }
  if (start < line.end) spans.push({ start, end: line.end });
  return spans;
}

function skipClosers(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && closers.has(text[at] ?? '')) at++;
  return at;
}

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text[at])) at++;
  return at;
}

function opensSentence(text: string, at: number): boolean {
  return /^["“‘'([]?[A-Z0-9“"]/.test(text.slice(at, at + 2));
}

/** A full stop after an abbreviation or an initial ends no sentence, unless a place's abbreviation meets a clear opener. */
function endsSentence(text: string, before: Span, next: number): boolean {
  const word = lastWord(text, before);
  if (/^[A-Z]$/.test(word)) return false;
  if (!abbreviations.has(word)) return true;
  const follower = /^\w*/.exec(text.slice(next, next + 20))?.[0] ?? '';
  return geographic.has(word) && sentenceOpeners.has(follower);
}

/** The word that ends at a full stop; no abbreviation is longer than ten letters, so no more is looked at. */
function lastWord(text: string, { start, end }: Span): string {
  let from = end;
  while (from > start && end - from < 12 && !isSpace(text[from - 1])) from--;
  return text.slice(from, end).replace(/^["“‘'([]+/, '');
}
