import { DomainError } from './problem.ts';

/** A piece of a filter and where it stands in its text. */
export type FilterToken = {
  kind: '(' | ')' | ',' | 'or' | 'and' | 'not' | 'field' | 'word' | 'phrase' | 'pattern';
  text: string;
  begin: number;
  end: number;
};

const closing: Record<string, string> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '‘': '’‘',
  "'": "'’",
};
const operators: Record<string, FilterToken['kind']> = { OR: 'or', AND: 'and', NOT: 'not' };

/** Splits a filter into its pieces. Throws `unclosed-quote`, or `bad-filter` for a pattern that is never closed. */
export function filterTokens(text: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: FilterToken | undefined): FilterToken {
  const char = text[at] ?? '';
  if (char === '(' || char === ')' || char === ',') return { kind: char, text: char, begin: at, end: at + 1 };
  // Slack's clients may write a dash for a hyphen. Inside a list or a word it is part of the word.
  const isSign = /[-–—−]/.test(char) && /[^\s,)]/.test(text[at + 1] ?? ' ') && before?.kind !== 'field';
  if (isSign) return { kind: 'not', text: char, begin: at, end: at + 1 };
  if (char === '/' && /[^\s/]/.test(text[at + 1] ?? ' ')) return patternAt(text, at);
  const close = closing[char];
  if (close !== undefined) return phraseAt(text, at, close);
  return fieldAt(text, at) ?? wordAt(text, at);
}

function phraseAt(text: string, begin: number, close: string): FilterToken {
  let words = '';
  for (let at = begin + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\\' && close.includes(text[at + 1] ?? ' ')) {
      words += text[at + 1];
      at += 1;
    } else if (close.includes(char) && !isApostrophe(text, at)) {
      return { kind: 'phrase', text: words, begin, end: at + 1 };
    } else words += char;
  }
  throw new DomainError({ code: 'unclosed-quote', text: text.slice(begin, begin + 60) });
}

/** A single quote between two letters closes nothing. */
function isApostrophe(text: string, at: number): boolean {
  return /['’]/.test(text[at] ?? '') && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
}

function patternAt(text: string, begin: number): FilterToken {
  for (let at = begin + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '/' && /^(?:$|[\s,)])/.test(text.slice(at + 1, at + 2))) {
      return { kind: 'pattern', text: text.slice(begin + 1, at), begin, end: at + 1 };
    }
  }
  const why = 'a pattern begins with / and is never closed; put the word in quotation marks if you mean the stroke';
  throw new DomainError({ code: 'bad-filter', text: text.slice(0, 200), why });
}

function fieldAt(text: string, begin: number): FilterToken | null {
  const match = /^([a-z]{1,20}):(?!\/\/)/i.exec(text.slice(begin, begin + 24));
  return match?.[1] ? { kind: 'field', text: match[1].toLowerCase(), begin, end: begin + match[0].length } : null;
}

function wordAt(text: string, begin: number): FilterToken {
  let end = begin + 1;
  while (end < text.length && !/[\s,()]/.test(text[end] ?? ' ')) end += 1;
  const word = text.slice(begin, end);
  return { kind: Object.hasOwn(operators, word) ? (operators[word] ?? 'word') : 'word', text: word, begin, end };
}
