import type { ListKind, ListVersion } from '../domain/list-entry.ts';
import { ListRefusal } from './list-file.ts';

/** A list may lose this share of its records from one version to the next; more needs an admin. */
const MOST_LOST = 0.2;

/** No full version has had fewer records for years; fewer means a part, a sample or an error. */
const floors: Readonly<Record<ListKind, number>> = {
  'ofac-sdn': 5000,
  'ofac-cons': 200,
  un: 400,
  uk: 1500,
  eu: 2000,
  csl: 1000,
  own: 1,
};

/**
 * Refuses (ListRefusal `shrunken`) a version that lost more than 20 % of the records held, or is under the list's floor,
 * unless `accept` says that an admin takes it as it is.
 */
export function guardVersion(next: ListVersion, held: ListVersion | null, accept: boolean): void {
  if (accept) return;
  const floor = floors[next.list];
  if (held && next.records < held.records * (1 - MOST_LOST)) {
    const lost = Math.round((1 - next.records / held.records) * 100);
    throw new ListRefusal(
      'shrunken',
      `The new version has ${next.records} records, ${lost} % fewer than the ${held.records} held. The held version stays; add --accept to take the new one.`,
    );
  }
  if (next.records < floor) {
    throw new ListRefusal(
      'shrunken',
      `The file has ${next.records} records; a whole version of ${next.list} has at least ${floor}. Nothing was changed; add --accept to take it as it is.`,
    );
  }
}
