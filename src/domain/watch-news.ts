import { dispositionOf, type Hit } from './hits.ts';
import type { EntryChange, ListChange } from './list-changes.ts';
import type { ListKind } from './list-entry.ts';
import type { New } from './records.ts';
import type { FoundParty } from './screens.ts';
import type { Watch } from './watches.ts';

type AnyHit = Hit | New<Hit>;

/** What became of a hit since its watch was screened last; `fields` is empty where the lists do not tell what changed. */
export type HitNews = { kind: 'new' } | { kind: 'changed'; fields: EntryChange['fields'] };

/** A party that a watch had told of and that no longer answers; `isListed` where its list still has it. */
export type GoneParty = { hitId: string; list: ListKind; id: string; name: string; isListed: boolean };

/** What is to be told of a hit: that it is new, or what the lists amended of it since. */
export function newsOfHit(watch: Pick<Watch, 'seen'>, hit: AnyHit, since: readonly ListChange[]): HitNews {
  if (!watch.seen.some(({ record }) => recordsOf(hit.found).includes(record))) return { kind: 'new' };
  const records = recordsOf(hit.found);
  const amended = since.filter(
    ({ kind, list, entryId }) => kind === 'amended' && records.includes(`${list}:${entryId}`),
  );
  return { kind: 'changed', fields: amended.flatMap(({ fields }) => fields.map((field) => whole(field, hit.found))) };
}

/** The changes that were seen since a watch was screened last. */
export function changesSince({ screenedAt }: Pick<Watch, 'screenedAt'>, changes: readonly ListChange[]): ListChange[] {
  const last = Temporal.Instant.from(screenedAt);
  return changes.filter(({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), last) >= 0);
}

/** What a screen found, and what was known before: `known` are the hits of the watched party in the register. */
export type Rescreen = { hits: readonly AnyHit[]; limit: number; known: readonly Hit[]; today: Temporal.PlainDate };

/**
 * The parties that a watch had told of and that answer no more; no false positives. An answer that is full may have
 * crowded them out: then nobody is gone.
 */
export function goneSince(
  watch: Pick<Watch, 'seen'>,
  { hits, limit, known, today }: Rescreen,
  since: readonly ListChange[],
): GoneParty[] {
  if (hits.length >= limit) return [];
  const answering = new Set(hits.flatMap(({ found }) => recordsOf(found)));
  return watch.seen.flatMap(({ record }) => {
    const hit = known.find(({ found }) => `${found.list}:${found.id}` === record);
    if (!hit || answering.has(record) || dispositionOf(hit, today)?.verdict === 'false-positive') return [];
    const { list, id, name } = hit.found;
    const last = since.findLast((change) => change.list === list && change.entryId === id);
    return [{ hitId: hit.id, list, id, name, isListed: last?.kind !== 'removed' }];
  });
}

function recordsOf({ list, id, sources }: FoundParty): string[] {
  return [`${list}:${id}`, ...sources.map((source) => `${source.list}:${source.id}`)];
}

/** Programmes stand whole before and after: what came and went alone does not say what a party is listed under. */
function whole(change: EntryChange['fields'][number], { programs }: FoundParty): EntryChange['fields'][number] {
  if (change.field !== 'programs') return change;
  const split = (text: string) => text.split('; ').filter((each) => each !== '');
  const came = split(change.new);
  const before = [...split(change.old), ...programs.filter((each) => !came.includes(each))];
  return { field: 'programmes', old: before.join(', '), new: programs.join(', ') };
}
