import type { Deps } from '../src/deps.ts';
import type { RecordOf } from '../src/domain/collections.ts';
import { idPrefixes, numberOf, readId } from '../src/domain/ids.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Call } from './verbs.ts';

/** The collections whose records people name by their ids. */
const named = [
  'agreements',
  'commitments',
  'evidence',
  'followups',
  'news',
  'subscriptions',
  'programmes',
  'screens',
  'rescreens',
  'hits',
  'watches',
  'listSubscriptions',
] as const;
export type Named = (typeof named)[number];

/** The record that the n-th word of a call names. Throws `missing-argument`, `not-an-id` or `unknown-id`. */
export async function recordAsked<Name extends Named>(call: Call, collection: Name, nth = 0): Promise<RecordOf<Name>> {
  const word = call.words[nth];
  if (!word) throw call.missing(`an id like \`${idPrefixes[collection]}-1\``);
  const id = readId(collection, /^\d+$/.test(word.text) ? `${idPrefixes[collection]}${word.text}` : word.text);
  if (id === null) {
    throw new DomainError({
      code: 'not-an-id',
      text: word.text.slice(0, 80),
      collection,
      example: `${idPrefixes[collection]}-1`,
    });
  }
  return recordOf(call.deps, collection, id);
}

/** The record with an id. Throws `unknown-id` with the nearest one that exists. */
export async function recordOf<Name extends Named>(deps: Deps, collection: Name, id: string): Promise<RecordOf<Name>> {
  const record = (await deps.store[collection].get(id)) as RecordOf<Name> | null;
  if (record) return record;
  const all = (await deps.store[collection].find()) as RecordOf<Named>[];
  const [nearest] = all.toSorted((a, b) => distance(a.id, id) - distance(b.id, id));
  throw new DomainError({
    code: 'unknown-id',
    collection,
    id,
    nearest: nearest ? { id: nearest.id, title: titleOf(nearest).slice(0, 80) } : null,
  });
}

/** A commitment that somebody wants to change. Throws `unknown-id`, or `removed` where it has left the lists. */
export async function commitmentToChange(deps: Deps, id: string): Promise<RecordOf<'commitments'>> {
  const commitment = await recordOf(deps, 'commitments', id);
  if (commitment.removedAt !== null) throw new DomainError({ code: 'removed', id });
  return commitment;
}

/** The record that an id of any kind names: `C-2`, `n1`. Throws `not-an-id` or `unknown-id`. */
export async function recordNamed(deps: Deps, text: string): Promise<RecordOf<Named>> {
  for (const collection of named) {
    const id = readId(collection, text);
    if (id !== null) return recordOf(deps, collection, id);
  }
  throw new DomainError({ code: 'not-an-id', text: text.slice(0, 80), collection: 'commitments', example: 'C-1' });
}

/** What a record is called. */
export function titleOf(record: RecordOf<Named>): string {
  if ('typed' in record) return record.typed;
  if ('conditions' in record) return record.lists.join(', ') || 'every list';
  if ('action' in record) return record.action;
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  return 'quote' in record ? (record.quote ?? record.url ?? '') : '';
}

function distance(a: string, b: string): number {
  return Math.abs(numberOf(a) - numberOf(b));
}
