import { isSlipOf } from './nearest.ts';
import { DomainError } from './problem.ts';

/** One word of a command, as Slack escapes it: people, channels, groups and links are told apart from words. */
export type Word =
  | { kind: 'word' | 'quoted'; text: string }
  | { kind: 'user' | 'channel' | 'group' | 'link'; text: string; label: string | null };

/** One condition of a list: `-status:kept,broken` is `{field: 'status', not: true, values: ['kept', 'broken']}`. */
export type Condition = { field: string; not: boolean; values: string[] };

/** How a flag is written: `--share`, `--reason "…"`, `--by next fri`. */
export type FlagKind = 'switch' | 'text' | 'date';

/** What a verb understands beside plain words. */
export type Grammar = {
  flags: Readonly<Record<string, FlagKind>>;
  fields: readonly string[] | null;
  /** The only values that a field takes, where they can be listed. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** The most words that it takes; without it the words are a text of any length. */
  words?: number;
};

/** A command taken apart. A switch that was set is `''`; `--no-x` leaves `x` out. */
export type Arguments = {
  words: Word[];
  /** Which of the words given each of `words` is. */
  places: number[];
  conditions: Condition[];
  flags: Map<string, string>;
};

const closing: Record<string, string> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
  '«': '»',
  '„': '“',
};
const escaped =
  /^<(?:@([UW][A-Z0-9]+)|#([CG][A-Z0-9]+)|!subteam\^([A-Z0-9]+)|((?:https?|mailto):[^|>]+))(?:\|([^>]*))?>/;

/** Splits a line into words and quoted phrases. Throws `unclosed-quote`. */
export function splitWords(line: string): Word[] {
  return splitTyped(line).map(({ word }) => word);
}

/** The words of a line, each with how it was typed, its quotation marks included. Throws `unclosed-quote`. */
export function splitTyped(line: string): { word: Word; typed: string }[] {
  const words: { word: Word; typed: string }[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line[at] ?? '')) {
      at += 1;
      continue;
    }
    const [word, length] = takeWord(line, at);
    words.push({ word, typed: decode(line.slice(at, at + length)) });
    at += length;
  }
  return words;
}

function takeWord(line: string, at: number): [Word, number] {
  const token = line[at] === '<' ? takeEscaped(line.slice(at, at + 4000)) : null;
  if (token) return token;
  const close = closing[line[at] ?? ''];
  if (close) {
    const [text, length] = takeQuoted(line, at, close);
    return [{ kind: 'quoted', text }, length];
  }
  return takePlain(line, at);
}

function takeEscaped(rest: string): [Word, number] | null {
  const match = escaped.exec(rest);
  if (!match) return null;
  const [whole, user, channel, group, link, label] = match;
  const kind = user ? 'user' : channel ? 'channel' : group ? 'group' : 'link';
  const text = decode(user ?? channel ?? group ?? link ?? '');
  return [{ kind, text, label: label ? decode(label) : null }, whole.length];
}

function takeQuoted(line: string, at: number, close: string): [string, number] {
  let text = '';
  for (let i = at + 1; i < line.length; i += 1) {
    const char = line[i] ?? '';
    if (char === '\\' && line[i + 1] === close) {
      text += close;
      i += 1;
    } else if (isClosing(char, close) && isWordEnd(line, i, close)) return [decode(text), i + 1 - at];
    else text += char;
  }
  throw new DomainError({ code: 'unclosed-quote', text: line.slice(at, at + 60) });
}

/** Keyboards mix straight and curly quotes: either closes what the other opened. */
function isClosing(char: string, close: string): boolean {
  return char === close || (close === '”' && char === '"') || (close === '"' && char === '”');
}

/** A single quote inside a word is an apostrophe: it closes only where the word ends. */
function isWordEnd(line: string, at: number, close: string): boolean {
  return (close !== "'" && close !== '’') || at + 1 >= line.length || /[\s,]/.test(line[at + 1] ?? '');
}

/** A word runs to the next space; quotes after `field:` or `--flag=` belong to it. */
function takePlain(line: string, at: number): [Word, number] {
  let text = '';
  let i = at;
  while (i < line.length && !/\s/.test(line[i] ?? '')) {
    const close = closing[line[i] ?? ''];
    if (close && /[:=,]$/.test(text)) {
      const [quoted, length] = takeQuoted(line, i, close);
      text += quoted.replaceAll(',', '\u0000');
      i += length;
    } else {
      text += line[i];
      i += 1;
    }
  }
  return [{ kind: 'word', text: decode(text) }, i - at];
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * Sorts the words after a verb into plain words, conditions and flags. A word that looks like a field which the verb does
 * not know is named in `unknownFields`, so that no misspelt condition passes for a part of a text; quoted it is text.
 * Where a verb has no fields, only what reads like one of its flags is: `by:fri`, not `ECCN:3A001`.
 */
export function readArguments(
  words: Word[],
  grammar: Grammar,
): Arguments & { unknownFlags: string[]; unknownFields: string[] } {
  const found: Arguments = { words: [], places: [], conditions: [], flags: new Map() };
  const unknownFlags: string[] = [];
  const unknownFields: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind === 'word' && word.text === '--') {
      found.words.push(...words.slice(i + 1));
      found.places.push(...words.keys().drop(i + 1));
      break;
    }
    const flag = word.kind === 'word' ? readFlag(word.text, words.slice(i + 1), grammar) : null;
    if (flag) {
      if (!flag.known) unknownFlags.push(flag.name);
      else if (flag.value === null) found.flags.delete(flag.name);
      else found.flags.set(flag.name, flag.value);
      i += flag.used;
      continue;
    }
    const condition = word.kind === 'word' ? readCondition(word.text, words[i + 1], grammar) : null;
    if (condition?.known) {
      found.conditions.push(condition.known);
      i += condition.used;
      continue;
    }
    if (condition) unknownFields.push(condition.field);
    found.words.push(unmark(word));
    found.places.push(i);
  }
  return { ...found, unknownFlags, unknownFields };
}

type Flag = { name: string; known: boolean; value: string | null; used: number };

function readFlag(text: string, following: Word[], grammar: Grammar): Flag | null {
  const match = /^(--?|—|–)([a-z][a-z-]*)(?:=(.*))?$/is.exec(text);
  if (!match?.[2]) return null;
  const [, dash, , typed] = match;
  const name = match[2].toLowerCase();
  if (dash === '-' && !Object.hasOwn(grammar.flags, name)) return null;
  if (name.startsWith('no-') && Object.hasOwn(grammar.flags, name.slice(3))) {
    return { name: name.slice(3), known: true, value: null, used: 0 };
  }
  const kind = Object.hasOwn(grammar.flags, name) ? grammar.flags[name] : undefined;
  if (!kind) return { name, known: false, value: null, used: 0 };
  if (typed !== undefined) return { name, known: true, value: unmention(typed.replaceAll('\u0000', ',')), used: 0 };
  if (kind === 'switch') return { name, known: true, value: '', used: 0 };
  return { name, known: true, ...takeValue(following, kind) };
}

function takeValue(following: Word[], kind: FlagKind): { value: string; used: number } {
  const [first] = following;
  if (!first || (first.kind === 'word' && /^(?:--$|(?:--|—|–)[a-z])/i.test(first.text))) return { value: '', used: 0 };
  if (kind === 'text' || first.kind !== 'word') return { value: unmark(first).text, used: 1 };
  const used = dateWords(following);
  return {
    value: following
      .slice(0, used)
      .map((word) => word.text)
      .join(' '),
    used,
  };
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const part = '(?:h[12]|q[1-4])';
const dateForms = new RegExp(
  `^(?:\\d{1,2} ${month},?(?: \\d{4})?|${month} (?:\\d{1,2},?(?: \\d{4})?|\\d{4})|\\d{4} ${part}|${part} \\d{4}|` +
    `\\+?\\d{1,3} (?:business )?(?:days?|weeks?|months?))$`,
  'i',
);

/** How many words a date is written in: `next fri` 2, `31 dec` 2, `by the end of 2015` 5. */
export function dateWords(words: Word[]): number {
  const text = words.slice(0, 8).map((word) => (word.kind === 'word' ? word.text : '\u0000'));
  const leading = text.findIndex((word) => !/^(by|the|end|of|next|this|in|until)$/i.test(word));
  if (leading < 0) return Math.max(1, text.length);
  const several = [3, 2].find((count) => dateForms.test(text.slice(leading, leading + count).join(' ')));
  return leading + Math.min(several ?? 1, text.length - leading);
}

type Read = { field: string; known: Condition | null; used: number };

/** `country:DE`, also with a space before its value. In a text `Done:` is no field, in front of a condition it is. */
function readCondition(text: string, next: Word | undefined, { fields, flags }: Grammar): Read | null {
  const [, minus, name = '', sign, given = ''] = /^(-?)(\p{L}[\p{L}\p{N}_-]*)([:：=])(.*)$/su.exec(text) ?? [];
  if (name === '' || isAddress(name, given)) return null;
  const field = name.toLowerCase();
  if (fields === null && (sign === '=' || given === '')) return null;
  const isMeant = () => [...(fields ?? []), ...Object.keys(flags)].some((name) => isSlipOf(field, name));
  if ((fields === null || sign === '=') && !isMeant()) return null;
  if (sign === '=' || !fields?.includes(field)) return { field, known: null, used: 0 };
  const following = given === '' ? valueIn(next) : null;
  const values = (following ?? given).split(',').map((value) => unmention(value.replaceAll('\u0000', ',').trim()));
  const known = { field, not: minus === '-', values: values.filter((value) => value !== '') };
  return { field, known, used: following === null ? 0 : 1 };
}

function isAddress(scheme: string, rest: string): boolean {
  return rest.startsWith('//') || scheme.toLowerCase() === 'mailto';
}

/** The word after `country:` where it can be its value: no flag and no condition of its own. */
function valueIn(word: Word | undefined): string | null {
  if (!word) return null;
  if (word.kind !== 'word') return word.text.replaceAll(',', '\u0000');
  return /^-|^[—–]|[:：]/.test(word.text) ? null : word.text;
}

/** `assignee:<@U1|li>` is a condition on U1, `--source=<https://…>` gives the address. */
function unmention(value: string): string {
  const [word, length] = takeEscaped(value) ?? [];
  return word && length === value.length ? word.text : value;
}

function unmark(word: Word): Word {
  return word.text.includes('\u0000') ? { ...word, text: word.text.replaceAll('\u0000', ',') } : word;
}
