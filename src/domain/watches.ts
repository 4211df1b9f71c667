import { z } from 'zod';
import type { AnsweringList } from './answering-lists.ts';
import type { Hit } from './hits.ts';
import { type ListKind, Party } from './list-entry.ts';
import { auditedFields, Instant, type New } from './records.ts';
import type { FoundParty } from './screens.ts';

/** A watch looks at this many hits at most: a common name has more of them than an answer to a person shows. */
export const watchLimit = 200;

/**
 * A hit that a watch has told of: the listed record, what the lists said of the party then, and every list's record of
 * it; what was stored before these were kept has none.
 */
const Seen = z.strictObject({ record: z.string(), entryHash: z.string(), records: z.array(z.string()).default([]) });
export type Seen = z.infer<typeof Seen>;

/** A party that is screened again whenever a list changes. */
export const Watch = z.strictObject({
  ...auditedFields,
  typed: z.string(),
  party: Party,
  threshold: z.number(),
  /** Where an alert goes: a channel, or a person for a direct message. */
  channel: z.string(),
  state: z.enum(['active', 'removed']),
  /** When it was screened last, and against which versions of the lists. */
  screenedAt: Instant,
  edition: z.string(),
  /** The certificate of that screen, `X-3` or `XR-2`. */
  certificate: z.string().nullable().default(null),
  seen: z.array(Seen),
});
export type Watch = z.infer<typeof Watch>;

/** Names the versions of all lists that answer: another one, another name. */
export function editionOf(lists: readonly AnsweringList[]): string {
  return lists
    .map(({ list, sha256 }) => `${list}:${sha256.slice(0, 16)}`)
    .toSorted()
    .join(' ');
}

type AnyHit = Hit | New<Hit>;

/** What a watch remembers of its hits. */
export function seenIn(hits: readonly AnyHit[]): Seen[] {
  return hits.map(({ found }) => ({
    record: `${found.list}:${found.id}`,
    entryHash: found.entryHash,
    records: recordsOf(found),
  }));
}

/** Every list's record of a listed party, as `un:QDe.1`, the one that answered first. */
export function recordsOf({ list, id, sources }: FoundParty): string[] {
  return [...new Set([`${list}:${id}`, ...sources.map((source) => `${source.list}:${source.id}`)])];
}

/** Every record of a party that a watch has told of. */
export function recordsSeen({ record, records }: Seen): string[] {
  return [...new Set([record, ...records])];
}

/** What a watch has told of a listed party, whichever of its records answered then. */
export function seenOf({ seen }: Pick<Watch, 'seen'>, found: FoundParty): Seen[] {
  const records = recordsOf(found);
  return seen.filter((each) => recordsSeen(each).some((record) => records.includes(record)));
}

/** The list and the id of a record. */
export function partsOf(record: string): { list: ListKind; id: string } {
  const colon = record.indexOf(':');
  return { list: record.slice(0, colon) as ListKind, id: record.slice(colon + 1) };
}

/** The watch after a screen, with what it has told of now. */
export function markScreened(
  watch: Watch,
  by: Pick<Watch, 'edition' | 'certificate' | 'seen'>,
  at: Temporal.Instant,
): Watch {
  return { ...watch, ...by, screenedAt: at.toString() };
}
