import { z } from 'zod';
import { type FieldsOf, filterRecords } from './filters.ts';
import type { ListChange } from './list-changes.ts';
import { ListKind } from './list-entry.ts';
import { auditedFields } from './records.ts';

const Conditions = z.array(z.strictObject({ field: z.string(), not: z.boolean(), values: z.array(z.string()) }));

/** A channel that wants the changes of the sanctions lists; no list named means every list. */
export const ListSubscription = z.strictObject({
  ...auditedFields,
  channel: z.string(),
  lists: z.array(ListKind),
  conditions: Conditions,
  state: z.enum(['active', 'removed']),
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
