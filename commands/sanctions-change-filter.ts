import type { Condition } from '../src/domain/command-text.ts';
import { EntrySchema, ListKind } from '../src/domain/list-entry.ts';
import { shortName } from '../src/domain/list-subscriptions.ts';
import { nearestWord } from '../src/domain/nearest.ts';
import { DomainError } from '../src/domain/problem.ts';
import type { Acting } from './acting.ts';

/** The values that a filter of list changes takes where they can be listed. */
export const changeChoices = {
  list: ListKind.options.flatMap((list) => [...new Set([shortName(list), list])]),
  kind: ['added', 'removed', 'amended'],
  type: EntrySchema.options,
};

/**
 * The conditions with their countries as codes. A filter that nothing can ever pass would be silent for ever: throws
 * `bad-value` for a country that there is not, and for a programme that no list, change or catalogue here names.
 */
export async function changeConditions({ deps }: Acting, conditions: readonly Condition[]): Promise<Condition[]> {
  const tags = conditions.filter(({ field }) => field === 'program').flatMap(({ values }) => values);
  if (tags.length > 0) refuseUnknownTags(tags, await knownTags(deps));
  return conditions.map((condition) =>
    condition.field === 'country' ? { ...condition, values: countriesNamed(deps, condition.values) } : { ...condition },
  );
}

/** Countries are read as those of a party to screen. */
function countriesNamed({ screener }: Acting['deps'], countries: string[]): string[] {
  return screener.party({ name: 'anybody', type: '', countries, born: '', ids: [] }).countries;
}

async function knownTags({ store, screener }: Acting['deps']): Promise<string[]> {
  const [programmes, changes, listed] = await Promise.all([
    store.programmes.find(),
    store.listChanges.find(),
    screener.tags(),
  ]);
  const named = [...programmes.flatMap(({ tag }) => tag ?? []), ...listed];
  return [...new Set([...named, ...changes.flatMap(({ programs }) => programs)])];
}

function refuseUnknownTags(tags: readonly string[], known: readonly string[]): void {
  const plain = new Set(known.map((each) => each.toLowerCase()));
  const unknown = tags.find((tag) => !plain.has(tag.toLowerCase()));
  if (unknown === undefined) return;
  const near = nearestWord(unknown, known);
  const allowed = near === null ? known.slice(0, 6) : [near];
  const field = 'programme that a loaded list or the catalogue names';
  throw new DomainError({ code: 'bad-value', field, value: unknown.slice(0, 60), allowed });
}
