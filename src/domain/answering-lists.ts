import { z } from 'zod';
import { ListKind, ListVersion } from './list-entry.ts';
import { Instant, recordFields } from './records.ts';

/** What people call each list. */
export const listNames: Readonly<Record<ListKind, string>> = {
  'ofac-sdn': 'OFAC SDN',
  'ofac-cons': 'OFAC non-SDN',
  un: 'UN Security Council',
  uk: 'UK sanctions list',
  eu: 'EU financial sanctions',
  csl: 'US Consolidated Screening List',
  own: 'Own list',
};

/**
 * A list as an answer names it: the version, when it was loaded, when its publisher was last seen to have no newer one,
 * and the rows that could not be read.
 */
export const AnsweringList = ListVersion.extend({
  name: z.string(),
  loadedAt: Instant,
  checkedAt: Instant,
  badRows: z.int().nonnegative(),
  /** Who brought it: its publisher's address, or somebody with a file. */
  origin: z.enum(['publisher', 'file']).default('publisher'),
  /** Whether somebody took it with --accept although it may be incomplete. */
  accepted: z.boolean().default(false),
  /** How many of its names stand in another script than the Latin one; null where a version before told it not. */
  originalNames: z.int().nonnegative().nullable().default(null),
});
export type AnsweringList = z.infer<typeof AnsweringList>;

/** How the refreshing of a list goes; `list` is unique. */
export const ListState = z.strictObject({
  ...recordFields,
  list: ListKind,
  /** When the publisher's version was last held, or last seen not to have changed. */
  checkedAt: Instant.nullable(),
  triedAt: Instant,
  nextTryAt: Instant,
  /** How many tries in a row failed, and what the last one said. */
  failures: z.int().nonnegative(),
  failure: z.string().nullable(),
  /** Why the names in original script did not come with the version held; they are asked for again at every try. */
  namesFailure: z.string().nullable().default(null),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type ListState = z.infer<typeof ListState>;

/** After this many hours without a check an answer leads with a warning. */
const staleHours = 48;
/** Publishers that print a date change their lists within a week or two. */
const oldDays = 7;

type Freshness = Pick<AnsweringList, 'list' | 'date' | 'loadedAt' | 'checkedAt' | 'origin'>;

/** Whether a list may no longer be what its publisher says: long unchecked, or of an old file. */
export function isOutOfDate(list: Freshness, now: Temporal.Instant): boolean {
  return isUnchecked(list, now) || isOldFile(list, now);
}

/** Whether a list was last held to be current over 48 hours ago; an own list from a file has nobody who publishes it anew. */
export function isUnchecked({ list, origin, checkedAt }: Freshness, now: Temporal.Instant): boolean {
  if (list === 'own' && origin === 'file') return false;
  return Temporal.Instant.from(checkedAt).until(now).total('hours') > staleHours;
}

/** Whether a list is of a file that its publisher dated over a week ago, and has not confirmed since. */
export function isOldFile({ origin, date, loadedAt, checkedAt }: Freshness, now: Temporal.Instant): boolean {
  if (origin !== 'file' || date === null || checkedAt > loadedAt) return false;
  return Temporal.PlainDate.from(date).until(now.toZonedDateTimeISO('UTC').toPlainDate()).days > oldDays;
}

/** Whether nobody can say how old a list is: its file bears no date, and its publisher has not confirmed it since. */
export function isUndatedFile({ list, origin, date, loadedAt, checkedAt }: Freshness): boolean {
  return list !== 'own' && origin === 'file' && date === null && checkedAt <= loadedAt;
}

/** Whether any list of a publisher answers: an organisation's own one, or a sample, says nothing of who is sanctioned. */
export function hasOfficialList(lists: readonly Pick<AnsweringList, 'list'>[]): boolean {
  return lists.some(({ list }) => list !== 'own');
}

/** What takes from the weight of “no match”: nothing official was looked at, or a list was out of date, or may have been. */
export function doubtWords(lists: readonly AnsweringList[], at: Temporal.Instant): string {
  if (!hasOfficialList(lists)) return ', but no official sanctions list was looked at';
  if (lists.some((list) => isOutOfDate(list, at))) return ' in an out-of-date list';
  return lists.some(isUndatedFile) ? ' in a list of unknown date' : '';
}

/** The official lists that were loaded without any name in another script than the Latin one. */
export function withoutOriginalNames<L extends Pick<AnsweringList, 'list' | 'originalNames'>>(
  lists: readonly L[],
): L[] {
  return lists.filter(({ list, originalNames }) => list !== 'own' && originalNames === 0);
}

// Cyrillic and Greek go letter by letter into Latin, and back to what the lists write.
const otherScript = /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\p{L}/u;

/** Whether a name matches weakly where a list has only names in Latin letters: Arabic, Chinese and the like. */
export function needsOriginalNames(name: string): boolean {
  return otherScript.test(name);
}

/** The lists with what their refreshing knows: a list that has not changed since is as fresh as its last check. */
export function withChecks(lists: readonly AnsweringList[], states: readonly ListState[]): AnsweringList[] {
  return lists.map((list) => {
    const checkedAt = states.find((state) => state.list === list.list)?.checkedAt ?? null;
    return checkedAt !== null && checkedAt > list.checkedAt ? { ...list, checkedAt } : list;
  });
}

/** The official lists that do not answer. */
export function listsNotLoaded(lists: readonly Pick<AnsweringList, 'list'>[]): ListKind[] {
  return ListKind.options.filter((kind) => kind !== 'own' && !lists.some(({ list }) => list === kind));
}

const retryMinutes = [15, 30, 60, 180, 360];
const everyHours = 3;

/** The state after a try that held the publisher's version, new or unchanged; the next one comes three hours later. */
export function markChecked<S extends Omit<ListState, 'version'>>(
  state: S,
  known: Pick<ListState, 'etag' | 'lastModified' | 'namesFailure'>,
  now: Temporal.Instant,
): S {
  const at = now.toString();
  const next = now.add({ hours: everyHours }).toString();
  return { ...state, ...known, checkedAt: at, triedAt: at, nextTryAt: next, failures: 0, failure: null };
}

const stoppedAfter = 5;

/** Whether refreshing a list fails for long: five tries in a row failed, which takes some five hours; it is tried on. */
export function hasStopped({ failures }: Pick<ListState, 'failures'>): boolean {
  return failures >= stoppedAfter;
}

/** The state after a try that failed; the next one comes the later the more failed in a row, six hours at most. */
export function markCheckFailed<S extends Omit<ListState, 'version'>>(
  state: S,
  failure: string,
  now: Temporal.Instant,
): S {
  const minutes = retryMinutes[Math.min(state.failures, retryMinutes.length - 1)] ?? 0;
  const nextTryAt = now.add({ minutes }).toString();
  return { ...state, triedAt: now.toString(), nextTryAt, failures: state.failures + 1, failure: failure.slice(0, 500) };
}
