import { shellCommand } from '../domain/command-line.ts';
import type { ListEntry, ListKind, ListVersion } from '../domain/list-entry.ts';
import { type ListFile, ListRefusal } from './list-file.ts';

/** A list may lose this share of its records, or of its names, from one version to the next; more needs an admin. */
const MOST_LOST = 0.2;
/** A whole list never grew by more than this from one version to the next. */
const MOST_GAINED = 0.5;

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
/** OFAC's two lists have one format; what has as many records as this is the SDN list. */
const MOST_NON_SDN = 5000;

/** A version with its files; `entries` is null where those of the version held can no longer be read. */
export type Guarded = {
  version: ListVersion;
  entries: readonly ListEntry[] | null;
  files: readonly Pick<ListFile, 'name'>[];
};

/** Why a version may not be what it should: the code of the refusal, and a sentence. */
export type Doubt = { code: ListRefusal['code']; what: string };

/**
 * What is doubtful of a version that lost over 20 % of the records, names or ids held, or a file of its set; that grew by
 * half; that is older than the one held, under the list's floor, or another list. Null where nothing is.
 */
export function doubtOf(next: Guarded, held: Guarded | null): Doubt | null {
  return (held && doubtBeside(next, held)) ?? doubtAlone(next.version);
}

/** Refuses (ListRefusal) a version that is doubtful beside the one held. */
export function guardVersion(next: Guarded, held: Guarded | null): void {
  const doubt = doubtOf(next, held);
  if (doubt) throw refusalOf(next.version.list, doubt);
}

/** The refusal of a doubtful version, which says how it is taken all the same. */
export function refusalOf(list: ListKind, { code, what }: Doubt): ListRefusal {
  return new ListRefusal(
    code,
    `${what} Nothing was replaced. If it is right, an administrator takes it with: ${shellCommand(`lists load ${list}:PATH --accept`)}`,
  );
}

function doubtAlone({ list, records }: ListVersion): Doubt | null {
  if (list === 'ofac-cons' && records >= MOST_NON_SDN)
    return {
      code: 'other-list',
      what: `The file has ${records} records, as only the SDN list has: it is another list.`,
    };
  const floor = floors[list];
  if (records >= floor) return null;
  return {
    code: 'shrunken',
    what: `The file has ${records} records; a whole version of ${list} has at least ${floor}.`,
  };
}

function doubtBeside(next: Guarded, held: Guarded): Doubt | null {
  const { date, records } = next.version;
  const before = held.version;
  if (lostShare(before.records, records) > MOST_LOST) return loss(before.records, records, 'records');
  if (before.date !== null && date !== null && date < before.date)
    return { code: 'older', what: `The file is of ${date}, and the version held is of ${before.date}: it is older.` };
  return doubtOfFiles(next, held) ?? doubtOfEntries(next.entries, held.entries) ?? doubtOfGrowth(next, held);
}

function doubtOfGrowth(next: Guarded, held: Guarded): Doubt | null {
  const { list, records } = next.version;
  const before = held.version.records;
  const isWhole = before >= floors[list];
  if (list === 'own' || !isWhole || records <= before * (1 + MOST_GAINED)) return null;
  return { code: 'grown', what: `The new version has ${records} records, over half more than the ${before} held.` };
}

/** A set of CSV files without its ALT has no a.k.a. */
function doubtOfFiles(next: Guarded, held: Guarded): Doubt | null {
  const csv = ({ files }: Guarded) =>
    files.map(({ name }) => name.toLowerCase()).filter((name) => name.endsWith('.csv'));
  const [before, after] = [csv(held), csv(next)];
  const lost = before.filter((name) => !after.includes(name));
  if (!next.version.list.startsWith('ofac') || after.length === 0 || after.length >= before.length) return null;
  return { code: 'shrunken', what: `The set held has ${lost.join(', ')}, and the new one has not.` };
}

function doubtOfEntries(next: Guarded['entries'], held: Guarded['entries']): Doubt | null {
  if (!next || !held) return null;
  const ids = new Set(next.map(({ id }) => id));
  const kept = held.filter(({ id }) => ids.has(id)).length;
  if (lostShare(held.length, kept) > MOST_LOST)
    return {
      code: 'other-list',
      what: `Of the ${held.length} parties held only ${kept} are in the file: it is another list, or its ids are new.`,
    };
  const [before, after] = [namesOf(held), namesOf(next)];
  return lostShare(before, after) > MOST_LOST ? loss(before, after, 'names') : null;
}

function namesOf(entries: readonly ListEntry[]): number {
  return entries.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
}

function lostShare(before: number, after: number): number {
  return before === 0 ? 0 : 1 - after / before;
}

function loss(before: number, after: number, what: string): Doubt {
  const percent = Math.round(lostShare(before, after) * 100);
  return {
    code: 'shrunken',
    what: `The new version has ${after} ${what}, ${percent} % fewer than the ${before} held.`,
  };
}
