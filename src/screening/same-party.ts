import type { ListEntry } from '../domain/list-entry.ts';
import { compareFacts } from './facts.ts';
import { fitsSchema, identifierKey, type ScreeningIndex } from './index-build.ts';

/**
 * Every list's record of a listed party: this one first, then those of other lists by name and id. It depends on
 * the lists alone: no question and no least score leaves one out.
 */
export function recordsOf(index: ScreeningIndex, entry: ListEntry): readonly [ListEntry, ...ListEntry[]] {
  const named = (index.plainNames.get(entry) ?? []).flatMap((name) => index.byPrimaryName.get(name) ?? []);
  const numbered = entry.identifiers.flatMap(({ value }) => index.byIdentifier.get(identifierKey(value)) ?? []);
  const others = [...new Set([...named, ...numbered])].filter(
    (other) => other.list !== entry.list && sameParty(index, entry, other),
  );
  return [entry, ...others.sort(byRecord)];
}

function byRecord(a: ListEntry, b: ListEntry): number {
  return a.list.localeCompare(b.list) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

/**
 * True where two lists' records are of one party: a shared identifier (lists quote each other's reference numbers), or
 * the primary name of each among the names of the other, with no birth date or country that contradicts it.
 */
function sameParty({ plainNames }: Pick<ScreeningIndex, 'plainNames'>, a: ListEntry, b: ListEntry): boolean {
  if (!fitsSchema(a.schema, b.schema)) return false;
  const [names, others] = [plainNames.get(a) ?? [], plainNames.get(b) ?? []];
  const isNamedAlike = names.includes(others[0] ?? '') && others.includes(names[0] ?? '');
  if (!isNamedAlike && (a.identifiers.length === 0 || b.identifiers.length === 0)) return false;
  const facts = compareFacts(a, b);
  if (facts.some((fact) => fact.decides)) return true;
  return isNamedAlike && facts.every((fact) => fact.factor >= 0.9);
}
