import { type AnsweringList, listNames } from './answering-lists.ts';
import { dispositionOf, endedDisposition, type Hit } from './hits.ts';
import type { EntryChange, ListChange } from './list-changes.ts';
import type { ListKind } from './list-entry.ts';
import type { New } from './records.ts';
import type { FoundParty } from './screens.ts';
import { partsOf, recordsOf, recordsSeen, type Seen, seenOf, type Watch } from './watches.ts';

type AnyHit = Hit | New<Hit>;
type Field = EntryChange['fields'][number];

/** What became of a hit since its watch was screened last; `fields` is empty where the lists do not tell what changed. */
export type HitNews = { kind: 'new' } | { kind: 'changed'; fields: Field[] };

/** A party that a watch had told of and that no longer answers; `isListed` where its list still has it. */
export type GoneParty = { hitId: string; list: ListKind; id: string; name: string; isListed: boolean };

/** A watch screened again: what answered, at most how much, of which lists, and what these changed `since` the last time. */
export type Look<T extends AnyHit = AnyHit> = {
  hits: readonly T[];
  limit: number;
  lists: readonly Pick<AnsweringList, 'list'>[];
  since: readonly ListChange[];
};

/** The changes that were seen since a watch was screened last. */
export function changesSince({ screenedAt }: Pick<Watch, 'screenedAt'>, changes: readonly ListChange[]): ListChange[] {
  const last = Temporal.Instant.from(screenedAt);
  return changes.filter(({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), last) >= 0);
}

/**
 * The hits of which a watch has not told: new ones, those whose listed entry has changed, and those whose judgement has
 * ended since `screened`, the day of its last screen; no false positives.
 */
export function untold<T extends AnyHit>(
  watch: Pick<Watch, 'seen'>,
  look: Look<T>,
  { screened, today }: { screened: Temporal.PlainDate; today: Temporal.PlainDate },
): T[] {
  return look.hits.filter((hit) => {
    const ended = endedDisposition(hit as Hit, today)?.until ?? null;
    const hasJustEnded = ended !== null && ended >= screened.toString();
    const isNews = toldOf(watch, hit.found, look) === null || hasJustEnded;
    return isNews && dispositionOf(hit as Hit, today)?.verdict !== 'false-positive';
  });
}

/** What a watch has told of a listed party where the lists still say the same, or null. */
function toldOf(watch: Pick<Watch, 'seen'>, found: FoundParty, look: Look): Seen | null {
  return (
    seenOf(watch, found).find((seen) => seen.entryHash === found.entryHash || isHalfUnread(seen, found, look)) ?? null
  );
}

/** Where one list of a party cannot be read, its hash is another one although no list says anything new. */
function isHalfUnread(seen: Seen, found: FoundParty, { lists, since }: Look): boolean {
  const then = recordsSeen(seen);
  const read = then.filter((record) => isRead(record, lists));
  const records = recordsOf(found);
  if (read.length === then.length || !isSameSet(read, records)) return false;
  return !since.some((change) => change.kind === 'amended' && records.includes(recordOf(change)));
}

/** What is to be told of a hit: that it is new, or what the lists changed of it since. */
export function newsOfHit(watch: Pick<Watch, 'seen'>, { found }: AnyHit, look: Look): HitNews {
  const before = seenOf(watch, found);
  if (before.length === 0) return { kind: 'new' };
  const records = recordsOf(found);
  const amended = look.since.filter((change) => change.kind === 'amended' && records.includes(recordOf(change)));
  const fields = amended.flatMap((change) => change.fields.map((field) => whole(field, found)));
  return { kind: 'changed', fields: [...listsChanged(before, records, look), ...fields] };
}

/** Which lists have a party, before and now; its records, where another one came or went on the same lists. */
function listsChanged(before: readonly Seen[], now: readonly string[], { lists, since }: Look): Field[] {
  const added = since.filter(({ kind }) => kind === 'added').map(recordOf);
  const isPartial = before.some(({ records }) => records.length === 0);
  const known = before.flatMap(recordsSeen).filter((record) => isRead(record, lists));
  const then = isPartial ? [...new Set([...known, ...now.filter((record) => !added.includes(record))])] : known;
  if (isSameSet(then, now)) return [];
  const names = changed('lists', then.map(listName), now.map(listName));
  return names
    ? [names]
    : [changed('records', then.map(recordName), now.map(recordName))].filter((each) => each !== null);
}

/** Two sets of words as a field's old and new state, what stayed first; null where they are the same. */
function changed(field: string, old: readonly string[], now: readonly string[]): Field | null {
  if (isSameSet(old, now)) return null;
  const stayed = old.filter((word) => now.includes(word));
  const words = (side: readonly string[]) => [...new Set([...stayed, ...side])].join(', ');
  return { field, old: words(old), new: words(now) };
}

/** Screening lays only the names that agree most side by side: so many hits may have left a weaker one out. */
const roomyHits = 10;

/**
 * What a watch had told of and what does not answer now: `gone`, or `kept` because it may still be listed. A list that
 * cannot be read hides its parties, and many hits may crowd out all but those that were removed.
 */
export function silentIn({ seen }: Pick<Watch, 'seen'>, { hits, limit, lists, since }: Look) {
  const answering = new Set(hits.flatMap(({ found }) => recordsOf(found)));
  const silent = seen.filter((each) => !recordsSeen(each).some((record) => answering.has(record)));
  const isRoomy = hits.length < Math.min(limit, roomyHits);
  const isGone = (each: Seen) =>
    recordsSeen(each).every((record) => isRead(record, lists) && (isRoomy || isRemoved(record, since)));
  return { gone: silent.filter(isGone), kept: silent.filter((each) => !isGone(each)) };
}

/** The parties that are gone, as the register knows them by their hits; no false positives. */
export function goneParties(
  gone: readonly Seen[],
  { since }: Look,
  { known, today }: { known: readonly Hit[]; today: Temporal.PlainDate },
): GoneParty[] {
  return gone.flatMap((seen) => {
    const hit = known.find(({ found }) => `${found.list}:${found.id}` === seen.record);
    if (!hit || dispositionOf(hit, today)?.verdict === 'false-positive') return [];
    const { list, id, name } = hit.found;
    const isListed = recordsSeen(seen).some((record) => !isRemoved(record, since));
    return [{ hitId: hit.id, list, id, name, isListed }];
  });
}

/** What a watch has told of after a look: what answered, and what may still be listed. */
export function seenAfter(watch: Pick<Watch, 'seen'>, look: Look): Seen[] {
  const answered = look.hits.map(({ found }) => {
    const unread = seenOf(watch, found)
      .flatMap(recordsSeen)
      .filter((record) => !isRead(record, look.lists));
    return {
      record: `${found.list}:${found.id}`,
      entryHash: (toldOf(watch, found, look) ?? found).entryHash,
      records: [...new Set([...recordsOf(found), ...unread])],
    };
  });
  return [...answered, ...silentIn(watch, look).kept];
}

function isRead(record: string, lists: Look['lists']): boolean {
  return lists.some(({ list }) => list === partsOf(record).list);
}

function isRemoved(record: string, since: Look['since']): boolean {
  return since.findLast((change) => recordOf(change) === record)?.kind === 'removed';
}

function recordOf({ list, entryId }: ListChange): string {
  return `${list}:${entryId}`;
}

function listName(record: string): string {
  return listNames[partsOf(record).list];
}

function recordName(record: string): string {
  return `${listName(record)} ${partsOf(record).id}`;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).symmetricDifference(new Set(b)).size === 0;
}

/** Programmes stand whole before and after: what came and went alone does not say what a party is listed under. */
function whole(change: Field, { programs }: FoundParty): Field {
  if (change.field !== 'programs') return change;
  const split = (text: string) => text.split('; ').filter((each) => each !== '');
  const came = split(change.new);
  const before = [...split(change.old), ...programs.filter((each) => !came.includes(each))];
  return { field: 'programmes', old: before.join(', '), new: programs.join(', ') };
}
