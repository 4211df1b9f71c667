import type { EntryChange } from '../domain/list-changes.ts';
import type { FieldChange } from '../lists/diff.ts';

const fieldNames: Readonly<Record<string, string>> = {
  schema: 'type',
  aliases: 'a.k.a.',
  birthDates: 'born',
  listedOn: 'listed on',
  source: 'official page',
};

const longest = 400;

/** A changed field in words, old and new; of a list of things only those that came or went. */
export function changedWords({ field, old, new: now }: FieldChange): EntryChange['fields'][number] {
  const name = fieldNames[field] ?? field;
  if (!Array.isArray(old) || !Array.isArray(now)) return { field: name, old: wordsOf(old), new: wordsOf(now) };
  const [before, after] = [old.map(wordsOf), now.map(wordsOf)];
  return {
    field: name,
    old: joined(before.filter((words) => !after.includes(words))),
    new: joined(after.filter((words) => !before.includes(words))),
  };
}

function joined(words: string[]): string {
  return cut(words.join('; '));
}

type Shown = { name?: string; text?: string; kind?: string; value?: string; quality?: string };

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return cut(String(value));
  const { name, text, kind, value: number, quality } = value as Shown;
  if (number !== undefined) return cut(`${kind} ${number}`);
  return cut(`${name ?? text ?? ''}${quality === 'weak' ? ' (weak)' : ''}`);
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
