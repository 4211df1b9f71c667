import { basename, extname } from 'node:path';
import { type AnsweringList, listNames } from '../domain/answering-lists.ts';
import type { ListEntry, ListKind, Party } from '../domain/list-entry.ts';
import { isListedUnder, type Tagged } from '../domain/programmes.ts';
import type { FoundParty, ListedParty, Screening } from '../domain/screens.ts';
import { ListRefusal } from '../lists/list-file.ts';
import { parseList } from '../lists/list-parse.ts';
import { type ShelvedList, shelvedFiles, shelvedLists } from '../lists/list-shelf.ts';
import { buildIndex, type ScreeningIndex } from '../screening/index-build.ts';
import { namePartsOf } from '../screening/name-parts.ts';
import { recordsOf } from '../screening/same-party.ts';
import { type Hit, screenWithNamesakes } from '../screening/screen.ts';
import { warmUp } from '../screening/warm-up.ts';
import { partyHash } from './party-hash.ts';

/** The lists of a shelf, ready to be screened, and those that could not be read. */
export type ShelfIndex = {
  index: ScreeningIndex;
  lists: AnsweringList[];
  unreadable: { list: ListKind; reason: string }[];
};

/** Reads every list of a shelf and builds their index. A list that cannot be read is told, and stops no other. */
export async function readShelfIndex(shelf: string): Promise<ShelfIndex> {
  const lists: AnsweringList[] = [];
  const unreadable: ShelfIndex['unreadable'] = [];
  const entries: ListEntry[][] = [];
  for (const shelved of await shelvedLists(shelf)) {
    try {
      const read = parseList(shelved.list, await shelvedFiles(shelf, shelved)).entries;
      entries.push(read);
      lists.push(answering(shelved, read));
    } catch (error) {
      unreadable.push({ list: shelved.list, reason: reasonOf(error) });
    }
  }
  const index = buildIndex(entries.flat());
  warmUp(index);
  return { index, lists, unreadable };
}

function reasonOf(error: unknown): string {
  if (error instanceof ListRefusal) return error.message;
  return error instanceof Error && 'code' in error ? `Its file cannot be read (${error.code}).` : String(error);
}

/** What an answer says of a list on the shelf. */
export function answering(shelved: ShelvedList, entries: readonly ListEntry[] | null = null): AnsweringList {
  const { files: _, sourcePath, loadedAt, checkedAt, ...version } = shelved;
  const at = Temporal.Instant.from(loadedAt).toString();
  return {
    ...version,
    name: nameOf(shelved.list, sourcePath),
    loadedAt: at,
    checkedAt: laterOf(at, checkedAt),
    origin: /^https?:/.test(sourcePath) ? 'publisher' : 'file',
    originalNames: entries && originalNamesIn(entries),
  };
}

function laterOf(loadedAt: string, checkedAt: string | null): string {
  return checkedAt !== null && checkedAt > loadedAt ? checkedAt : loadedAt;
}

/** How many names of a list stand in another script than the Latin one. */
function originalNamesIn(entries: readonly ListEntry[]): number {
  return entries.reduce(
    (count, { aliases }) => count + aliases.filter(({ originalScript }) => originalScript).length,
    0,
  );
}

/** What a list is called; an organisation's own one by its file. */
export function nameOf(list: ListKind, sourcePath: string): string {
  return list === 'own' ? basename(sourcePath, extname(sourcePath)) || listNames.own : listNames[list];
}

/** Screens one party. */
export function screenParty(
  { index, lists }: ShelfIndex,
  party: Party,
  wanted: { limit: number; min: number },
): Screening {
  const parts = namePartsOf(party.name, party.schema);
  const { hits, namesakes } = screenWithNamesakes(index, party, wanted);
  return {
    normalised: parts.map((part) => part.text).join(' '),
    lists,
    found: hits.map((hit) => foundParty(index, hit)),
    namesakes,
  };
}

/** The programmes' tags that the lists put beside a party, each once. */
export function tagsIn({ index }: ShelfIndex): string[] {
  return [...new Set(index.entries.flatMap(({ programs }) => programs))];
}

/** The parties that the lists of its jurisdiction name under a programme's tag. */
export function partiesUnder({ index }: ShelfIndex, programme: Tagged): ListedParty[] {
  const listed = index.entries.filter((entry) => isListedUnder(programme, entry));
  return listed.map(({ list, id, name, schema, countries, source }) => ({
    list,
    id,
    name,
    schema,
    countries,
    url: source,
  }));
}

function foundParty(index: ScreeningIndex, { entry, score, ...hit }: Hit): FoundParty {
  const { list, id, name, schema, matched, weak, why } = hit;
  const records = recordsOf(index, entry);
  return {
    ...{ list, id, name, schema, matched, weak, why },
    score: Math.round(score * 10_000) / 10_000,
    programs: entry.programs,
    countries: entry.countries,
    born: entry.birthDates.map(({ text }) => text),
    remarks: entry.remarks,
    url: entry.source,
    sources: records.map((record) => ({ list: record.list, id: record.id, name: record.name, url: record.source })),
    entryHash: partyHash(records),
  };
}
