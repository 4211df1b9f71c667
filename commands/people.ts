import type { Word } from '../src/domain/command-text.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Acting } from './acting.ts';

/** The user id that a word names: an escaped mention, an id, or a bare `@name`. Throws `bad-value`. */
export async function personIn(acting: Acting, word: Word | string): Promise<string> {
  const text = typeof word === 'string' ? word : word.text;
  const mention = /^<?@?([UW][A-Z0-9]{2,})(?:\|[^>]*)?>?$/.exec(text);
  if (mention?.[1]) return mention[1];
  const found = text.startsWith('@') ? await acting.deps.people.named(text.slice(1)) : null;
  if (found !== null) return found;
  throw new DomainError({
    code: 'bad-value',
    field: 'member of this workspace',
    value: text.slice(0, 80),
    allowed: [],
  });
}
