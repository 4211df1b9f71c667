import type { ListEntry } from '../domain/list-entry.ts';
import { compareFacts } from './facts.ts';
import { fitsSchema, type ScreeningIndex } from './index-build.ts';

/**
 * True where two lists' records are of one party: a shared identifier (lists quote each other's reference numbers), or
 * the primary name of each among the names of the other, with no birth date or country that contradicts it.
 */
export function sameParty({ plainNames }: Pick<ScreeningIndex, 'plainNames'>, a: ListEntry, b: ListEntry): boolean {
  if (!fitsSchema(a.schema, b.schema)) return false;
  const [names, others] = [plainNames.get(a) ?? [], plainNames.get(b) ?? []];
  const isNamedAlike = names.includes(others[0] ?? '') && others.includes(names[0] ?? '');
  if (!isNamedAlike && (a.identifiers.length === 0 || b.identifiers.length === 0)) return false;
  const facts = compareFacts(a, b);
  if (facts.some((fact) => fact.decides)) return true;
  return isNamedAlike && facts.every((fact) => fact.factor >= 0.9);
}
