import { z } from 'zod';
import type { AnsweringList } from './answering-lists.ts';
import { dispositionOf, endedDisposition, type Hit } from './hits.ts';
import { Party } from './list-entry.ts';
import { auditedFields, Instant, type New } from './records.ts';

/** A hit that a watch has told of: the listed record, and what the lists said of it then. */
const Seen = z.strictObject({ record: z.string(), entryHash: z.string() });

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
export function seenIn(hits: readonly AnyHit[]): Watch['seen'] {
  return hits.map(({ found }) => ({ record: `${found.list}:${found.id}`, entryHash: found.entryHash }));
}

/**
 * The hits of which a watch has not told: new ones, those whose listed entry has changed, and those whose judgement has
 * ended since `screened`, the day of its last screen; no false positives.
 */
export function untold<T extends AnyHit>(
  watch: Pick<Watch, 'seen'>,
  hits: readonly T[],
  { screened, today }: { screened: Temporal.PlainDate; today: Temporal.PlainDate },
): T[] {
  return hits.filter((hit) => {
    const { list, id, entryHash } = hit.found;
    const ended = endedDisposition(hit as Hit, today)?.until ?? null;
    const hasJustEnded = ended !== null && ended >= screened.toString();
    const isTold = watch.seen.some((seen) => seen.record === `${list}:${id}` && seen.entryHash === entryHash);
    const isNews = !isTold || hasJustEnded;
    return isNews && dispositionOf(hit as Hit, today)?.verdict !== 'false-positive';
  });
}

/** The watch after a screen: what it has told of is what it found. */
export function markScreened(
  watch: Watch,
  by: { edition: string; certificate: string; hits: readonly AnyHit[] },
  at: Temporal.Instant,
): Watch {
  const { edition, certificate, hits } = by;
  return { ...watch, edition, certificate, seen: seenIn(hits), screenedAt: at.toString() };
}
