import { type FilterField, fieldNames, type Searchable, type Term, termOf } from './news-filter-terms.ts';
import { type FilterToken, filterTokens } from './news-filter-tokens.ts';
import { DomainError } from './problem.ts';

/** A filter taken apart. `text` is how each part was written. */
export type NewsFilter =
  | { kind: 'all' | 'any'; of: readonly NewsFilter[]; text: string }
  | { kind: 'not'; of: readonly [NewsFilter]; text: string }
  | { kind: 'term'; term: Term; text: string };

/** What a filter says of an item: the words by which it passes, or the part that stops it. */
export type Verdict = { passes: true; matched: string[] } | { passes: false; rule: string };

/** `refused`: a filter that is to be kept may hold no unknown field; `plain`: in a search, `word:` is a word. */
export type FilterOptions = { unknownFields: 'refused' | 'plain' };

const longest = 2000;
const deepest = 20;

/**
 * Reads a filter: a space means and, a comma or OR means or, a leading - or NOT means not, parentheses group,
 * "…" is a phrase, /…/ a pattern, `field:` names where to look. Empty lets everything pass. Throws `unknown-field`,
 * `bad-filter`, or `bad-value` for a date.
 */
export function parseFilter(text: string, options: FilterOptions = { unknownFields: 'refused' }): NewsFilter {
  const key = `${options.unknownFields} ${text}`;
  const filter = parsed.get(key) ?? readFilter(text, options);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(key, filter);
  return filter;
}

// A pattern learns from the texts that it reads: kept, it is a hundred times as fast on the next item.
const parsed = new Map<string, NewsFilter>();
const mostParsed = 500;

function readFilter(text: string, options: FilterOptions): NewsFilter {
  if (text.length > longest)
    throw new DomainError({ code: 'too-long', field: 'filter', limit: longest, length: text.length });
  const parser = { text, tokens: filterTokens(text), at: 0, depth: 0, options };
  const filter = parser.tokens.length === 0 ? group('all', [], '') : readAny(parser);
  const rest = parser.tokens[parser.at];
  if (rest) refuse(parser, rest.kind === ')' ? 'a closing parenthesis has no opening one' : `nothing can follow there`);
  return filter;
}

/** Whether an item passes, and why. */
export function testFilter(filter: NewsFilter, item: Searchable): Verdict {
  if (filter.kind === 'term') {
    return filter.term(item) ? { passes: true, matched: [filter.text] } : { passes: false, rule: filter.text };
  }
  if (filter.kind === 'not') {
    return testFilter(filter.of[0], item).passes ? { passes: false, rule: filter.text } : { passes: true, matched: [] };
  }
  const verdicts = filter.of.map((part) => testFilter(part, item));
  if (filter.kind === 'all') {
    const stop = verdicts.find((verdict) => !verdict.passes);
    return stop ?? { passes: true, matched: verdicts.flatMap(matchedBy) };
  }
  const passing = verdicts.filter((verdict) => verdict.passes);
  return passing.length > 0
    ? { passes: true, matched: passing.flatMap(matchedBy) }
    : { passes: false, rule: filter.text };
}

function matchedBy(verdict: Verdict): string[] {
  return verdict.passes ? verdict.matched : [];
}

type Parser = { text: string; tokens: FilterToken[]; at: number; depth: number; options: FilterOptions };

function readAny(parser: Parser): NewsFilter {
  const begin = parser.at;
  const parts = [readAll(parser)];
  while (take(parser, 'or')) parts.push(readAll(parser));
  return group('any', parts, written(parser, begin));
}

function readAll(parser: Parser): NewsFilter {
  const begin = parser.at;
  const parts = [readOne(parser)];
  while (!isEnd(parser)) {
    take(parser, 'and');
    parts.push(readOne(parser));
  }
  return group('all', parts, written(parser, begin));
}

function isEnd({ tokens, at }: Parser): boolean {
  const kind = tokens[at]?.kind;
  return kind === undefined || kind === 'or' || kind === ')';
}

function readOne(parser: Parser): NewsFilter {
  const begin = parser.at;
  if (take(parser, 'not')) {
    deeper(parser);
    const of = readOne(parser);
    parser.depth -= 1;
    return { kind: 'not', of: [of], text: written(parser, begin) };
  }
  if (!take(parser, '(')) return readList(parser, null);
  deeper(parser);
  const inside = readAny(parser);
  if (!take(parser, ')')) refuse(parser, 'a parenthesis is open and never closed');
  parser.depth -= 1;
  return { ...inside, text: written(parser, begin) };
}

function deeper(parser: Parser): void {
  parser.depth += 1;
  if (parser.depth > deepest) refuse(parser, `it is nested more than ${deepest} deep`);
}

/** `title:tariff,duty,agency:bis`: each value belongs to the last field named. */
function readList(parser: Parser, outer: FilterField | null): NewsFilter {
  const begin = parser.at;
  let field = outer;
  const terms: NewsFilter[] = [];
  do {
    const named = parser.tokens[parser.at];
    if (named?.kind === 'field' && isField(parser, named.text)) {
      field = named.text as FilterField;
      parser.at += 1;
    }
    terms.push(readTerm(parser, field));
  } while (take(parser, ','));
  return group('any', terms, written(parser, begin));
}

function isField({ options }: Parser, name: string): boolean {
  if (fieldNames.includes(name as FilterField)) return true;
  if (options.unknownFields === 'plain') return false;
  throw new DomainError({ code: 'unknown-field', field: name, fields: [...fieldNames] });
}

function readTerm(parser: Parser, field: FilterField | null): NewsFilter {
  const begin = parser.at;
  const token = parser.tokens[begin];
  if (token === undefined) refuse(parser, 'something is missing at its end');
  parser.at += 1;
  if (token.kind === 'field' && parser.options.unknownFields === 'plain') {
    // In a search, `re: lemons` is the word `re:`.
    return { kind: 'term', term: termOf({ kind: 'word', text: `${token.text}:` }, field), text: `${token.text}:` };
  }
  if (token.kind !== 'word' && token.kind !== 'phrase' && token.kind !== 'pattern') {
    refuse(parser, `a word is missing before “${parser.text.slice(token.begin, token.end)}”`);
  }
  if (token.kind === 'word' && parser.options.unknownFields === 'refused' && /^(?:or|and|not)$/.test(token.text)) {
    refuse(parser, `write ${token.text.toUpperCase()} in capitals, or "${token.text}" in quotation marks for the word`);
  }
  const words = parser.text.slice(token.begin, token.end);
  return {
    kind: 'term',
    term: termOf({ kind: token.kind, text: token.text }, field),
    text: field ? `${field}:${words}` : words,
  };
}

function group(kind: 'all' | 'any', of: NewsFilter[], text: string): NewsFilter {
  const [only] = of;
  return of.length === 1 && only ? only : { kind, of, text };
}

function take(parser: Parser, kind: FilterToken['kind']): boolean {
  const isNext = parser.tokens[parser.at]?.kind === kind;
  if (isNext) parser.at += 1;
  return isNext;
}

function written({ text, tokens, at }: Parser, begin: number): string {
  return text.slice(tokens[begin]?.begin ?? 0, tokens[at - 1]?.end ?? 0);
}

function refuse({ text }: Parser, why: string): never {
  throw new DomainError({ code: 'bad-filter', text: text.slice(0, 200), why });
}
