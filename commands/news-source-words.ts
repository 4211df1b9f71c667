import { type Condition, readArguments, splitWords, type Word } from '../src/domain/command-text.ts';
import { registerFieldsOf, registerPageAddress } from '../src/domain/federal-register.ts';
import { named } from '../src/domain/news-sources.ts';
import type { Call } from './verbs.ts';

/** The words of a call that name a source, the conditions that its publisher itself takes, and the filter after them. */
export type SourceWords = { words: Word[]; conditions: Condition[]; filter: string };

/**
 * Takes the words after `subscribe` apart. The source is the longest beginning that is the name of one, else everything
 * before the first word that can only be a filter. Conditions go to the publisher where it takes them and nothing but
 * spaces joins them: what it leaves out need not be fetched.
 */
export function sourceWords(call: Call): SourceWords {
  const count = sourceLength(call);
  const words = call.words.slice(0, count);
  const rest = call.typed.slice(count);
  const fields = rest.some(isJoined) ? [] : fieldsTaken(call, words);
  const { conditions, places } = readArguments(splitWords(rest.join(' ')), { flags: {}, fields });
  return { words, conditions, filter: places.map((place) => rest[place] ?? '').join(' ') };
}

function sourceLength({ words, deps }: Call): number {
  for (let count = words.length; count > 0; count -= 1) {
    if (named(textOf(words.slice(0, count)), deps.sources)) return count;
  }
  const [first] = words;
  if (first === undefined) return 0;
  if (first.kind !== 'word' || /[./]/.test(first.text)) return 1;
  const filter = words.findIndex(({ kind, text }) => kind !== 'word' || /^[-–(/]|:|^(?:OR|AND|NOT)$/.test(text));
  return filter < 0 ? words.length : Math.max(filter, 1);
}

function isJoined(typed: string): boolean {
  return /^(?:OR|AND|NOT)$|^[-–—(]|\)$|^,|,$/.test(typed);
}

function fieldsTaken({ deps }: Call, words: Word[]): readonly string[] {
  const address = URL.parse(named(textOf(words), deps.sources)?.url ?? words[0]?.text ?? '');
  return address === null ? [] : registerFieldsOf(new URL(registerPageAddress(address) ?? address));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
