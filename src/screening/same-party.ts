import type { ListEntry } from '../domain/list-entry.ts';
import { namesOf } from './compare.ts';
import { compareFacts } from './facts.ts';
import { fitsSchema } from './index-build.ts';
import { namePartsOf } from './name-parts.ts';

/**
 * True where two lists' records are of one party: a shared identifier (lists quote each other's reference numbers), or
 * the primary name of each among the names of the other, with no birth date or country that contradicts it.
 */
export function sameParty(a: ListEntry, b: ListEntry): boolean {
  if (!fitsSchema(a.schema, b.schema)) return false;
  const facts = compareFacts(a, b);
  if (facts.some((fact) => fact.decides)) return true;
  if (facts.some((fact) => fact.factor < 0.9)) return false;
  return hasName(a, b.name) && hasName(b, a.name);
}

function hasName(entry: ListEntry, name: string): boolean {
  const wanted = plain(name, entry);
  return namesOf(entry).some((each) => plain(each, entry) === wanted);
}

/** A name in plain letters, whatever its order and punctuation. */
function plain(name: string, { schema }: ListEntry): string {
  return namePartsOf(name, schema)
    .map((part) => part.text)
    .sort()
    .join(' ');
}
