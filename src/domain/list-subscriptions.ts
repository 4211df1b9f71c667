import { z } from 'zod';
import { type FieldsOf, filterRecords } from './filters.ts';
import type { ListChange } from './list-changes.ts';
import { ListKind } from './list-entry.ts';
import { type Act, auditedFields, changeRecord, Instant } from './records.ts';
import { atOnce, nextSlot, Schedule } from './schedule.ts';

const Conditions = z.array(z.strictObject({ field: z.string(), not: z.boolean(), values: z.array(z.string()) }));

/** A channel that wants the changes of the sanctions lists; no list named means every list. */
export const ListSubscription = z.strictObject({
  ...auditedFields,
  channel: z.string(),
  lists: z.array(ListKind),
  conditions: Conditions,
  state: z.enum(['active', 'removed']),
  /** When they come: at once with the new version, or collected. */
  schedule: Schedule.default(atOnce),
  /** When the last digest's slot was, and the last change that stood in the register then; null before the first. */
  digestedAt: Instant.nullable().default(null),
  toldThrough: Instant.nullable().default(null),
});
export type ListSubscription = z.infer<typeof ListSubscription>;

/** What people may filter the changes of lists by. */
export const changeFields: FieldsOf<ListChange> = {
  list: ({ list }) => [list, shortName(list)],
  program: ({ programs }) => programs,
  country: ({ countries }) => countries,
  type: ({ schema }) => [schema],
  kind: ({ kind }) => [kind],
  title: ({ name }) => [name],
};

/** The changes that a channel wants. */
export function wantedBy(subscription: ListSubscription, changes: readonly ListChange[]): ListChange[] {
  const { lists, conditions } = subscription;
  const ofLists = changes.filter(({ list }) => lists.length === 0 || lists.includes(list));
  return filterRecords(ofLists, conditions, changeFields);
}

/** Whether what was collected for a channel is to be posted: its slot has come, or it wants everything at once from now on. */
export function isDigestDue(
  { schedule, digestedAt, createdAt }: Pick<ListSubscription, 'schedule' | 'digestedAt' | 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  if (schedule.every === 'now') return digestedAt !== null;
  const slot = nextSlot(schedule, Temporal.Instant.from(digestedAt ?? createdAt));
  return Temporal.Instant.compare(slot, now) <= 0;
}

/** The changes that came after those of the last digest, or after the channel subscribed. */
export function newSince(
  { toldThrough, createdAt }: Pick<ListSubscription, 'toldThrough' | 'createdAt'>,
  changes: readonly ListChange[],
): ListChange[] {
  const told = Temporal.Instant.from(toldThrough ?? createdAt);
  return changes.filter(({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), told) > 0);
}

/** The subscription after a digest's slot; `last` is when the newest change was seen. */
export function markDigested(
  subscription: ListSubscription,
  last: string | null,
  now: Temporal.Instant,
): ListSubscription {
  const isOver = subscription.schedule.every === 'now';
  const toldThrough = last ?? subscription.toldThrough;
  return { ...subscription, digestedAt: isOver ? null : now.toString(), toldThrough };
}

/** The subscription with another schedule: what was told at once is not told again, what was collected still comes. */
export function reschedule(subscription: ListSubscription, schedule: Schedule, act: Act): ListSubscription {
  const moved = changeRecord(subscription, { schedule }, act);
  const at = act.at.toString();
  return subscription.schedule.every === 'now' ? { ...moved, digestedAt: at, toldThrough: at } : begun(moved, at);
}

/** Who has had no digest yet has collected since the beginning. */
function begun(subscription: ListSubscription, at: string): ListSubscription {
  return { ...subscription, digestedAt: subscription.digestedAt ?? at };
}

/** The list that a person names: `sdn`, `non-sdn`, `un`; null where there is no such list. */
export function listNamed(text: string): ListKind | null {
  const plain = text.toLowerCase();
  return ListKind.options.find((list) => [list, shortName(list), otherNames[list]].includes(plain)) ?? null;
}

const otherNames: Partial<Record<ListKind, string>> = { 'ofac-cons': 'non-sdn', uk: 'gb' };

/** What people type for a list: `sdn` for `ofac-sdn`. */
export function shortName(list: ListKind): string {
  return list.replace('ofac-', '');
}
