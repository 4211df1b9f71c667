import type { KnownBlock } from '@slack/types';
import type { ListState } from '../src/domain/answering-lists.ts';
import {
  type AnsweringList,
  hasOfficialList,
  isOldFile,
  isUnchecked,
  isUndatedFile,
  listNames,
  listsNotLoaded,
} from '../src/domain/answering-lists.ts';
import type { CommandNames } from '../src/domain/command-names.ts';
import { dayWords } from '../src/domain/date-words.ts';
import type { Message } from '../src/domain/deliveries.ts';
import type { ListKind } from '../src/domain/list-entry.ts';
import type { Problem } from '../src/domain/problem.ts';
import { heading, message, smallPrint } from './blocks.ts';
import { failureWords } from './problem.ts';
import { bold, bullets, code, type Inline, italic, lines, say } from './rich-text.ts';

/** What `/sanctions lists` shows. */
export type ListsAtWork = {
  lists: readonly AnsweringList[];
  states: readonly ListState[];
  unreadable: readonly { list: ListKind; reason: string }[];
  now: Temporal.Instant;
};

/** Every list: version, date, age, count, hash, and the last failure of its refreshing. */
export function listsReport({ lists, states, unreadable, now }: ListsAtWork): Message {
  const warnings = freshnessWarnings(lists, now);
  const rows = lists.map((list) => listRow(list, states.find((state) => state.list === list.list) ?? null, now));
  const missing = listsNotLoaded(lists).map((kind) =>
    missingRow(kind, { unreadable, state: states.find((state) => state.list === kind) ?? null }),
  );
  const summary = lists.map((list) => listWords(list, now)).join('; ') || 'no list is loaded';
  return message(`${warnings.join(' ')} Sanctions lists: ${summary}.`.trim(), [
    heading('Sanctions lists'),
    ...warningBlocks(warnings),
    ...(rows.length > 0 ? [bullets(...rows)] : []),
    ...(missing.length > 0 ? [lines([bold('Not loaded')]), bullets(...missing)] : []),
    smallPrint(
      'An answer begins with a warning where no list is loaded, one was last checked over 48 hours ago, or comes from a file over a week old or without a date.',
    ),
  ]);
}

/** The warnings that an answer begins with: nothing loaded, nothing official loaded, or a list out of date. */
export function freshnessWarnings(lists: readonly AnsweringList[], now: Temporal.Instant): string[] {
  if (lists.length === 0) return ['No sanctions list is loaded, so nothing was screened.'];
  const stale = lists.flatMap((list) => staleWords(list, now));
  if (hasOfficialList(lists)) return stale;
  const names = lists.map(({ name }) => name).join(', ');
  return [`No official sanctions list is loaded: only ${names} was looked at.`, ...stale];
}

function staleWords(list: AnsweringList, now: Temporal.Instant): string[] {
  if (isUnchecked(list, now))
    return [`Out of date: ${listPhrase(list.name)} was last checked ${ago(list.checkedAt, now)}.`];
  if (isUndatedFile(list))
    return [`May be out of date: ${listPhrase(list.name)} is from a file whose date is not known. Load a dated one.`];
  if (list.date === null || !isOldFile(list, now)) return [];
  const age = ago(`${list.date}T00:00:00Z`, now);
  return [`Out of date: ${listPhrase(list.name)} is from a file of ${dayWords(list.date)}, ${age}. Load a newer one.`];
}

/** The same for what looks into the lists without screening anybody. */
export function loadedWarnings(lists: readonly AnsweringList[], now: Temporal.Instant): string[] {
  return lists.length === 0 ? ['No sanctions list is loaded.'] : freshnessWarnings(lists, now);
}

/** Warnings as the first blocks of an answer. */
export function warningBlocks(warnings: readonly string[]): KnownBlock[] {
  return warnings.length === 0 ? [] : [lines(...warnings.map((words) => [say('⚠️ '), bold(words)]))];
}

/** How many records a list has, and whether that may not be all of it. */
function recordWords({ list, records, accepted }: AnsweringList): string {
  const doubt = list === 'own' ? '' : 'incomplete, '; // Nobody but its owner knows how long an own list is.
  return `${records.toLocaleString('en-US')} records${accepted ? ` (${doubt}taken with --accept)` : ''}`;
}

/** What a list's publisher dated it, or that nobody knows: an own list has no publisher. */
function dateWords(list: AnsweringList): string {
  if (isUndatedFile(list)) return ', its date is not known';
  return list.date === null ? '' : ` of ${dayWords(list.date)}`;
}

/** A list as an answer names it: `OFAC SDN of Fri 4 Sep 2026, 19,329 records, loaded 3 hours ago`. */
export function listWords(list: AnsweringList, now: Temporal.Instant): string {
  const checked = list.checkedAt > list.loadedAt ? `, unchanged when checked ${ago(list.checkedAt, now)}` : '';
  return `${list.name}${dateWords(list)}, ${recordWords(list)}, loaded ${ago(list.loadedAt, now)}${checked}`;
}

function listRow(list: AnsweringList, state: ListState | null, now: Temporal.Instant): Inline[] {
  const publication = list.publicationId === null ? '' : ` · publication ${list.publicationId}`;
  const bad = list.badRows === 0 ? '' : ` · ${list.badRows} rows could not be read`;
  return [
    bold(list.name),
    say(`${listWords(list, now).slice(list.name.length)}${publication}${bad}`),
    ...hashesOf(list, 12).flatMap(({ name, sha256 }) => [say(` · ${name} sha256 `), code(sha256)]),
    ...failureOf(state, now),
    ...namesFailureOf(state),
  ];
}

/** What `sha256sum` prints of the publisher's files, cut to so many letters; of older records the one hash over all files. */
export function hashesOf({ published, sha256 }: AnsweringList, letters = 64): { name: string; sha256: string }[] {
  const files = published.length > 0 ? published : [{ name: 'all files together', sha256 }];
  return files.map((file) => ({ name: file.name, sha256: file.sha256.slice(0, letters) }));
}

function failureOf(state: ListState | null, now: Temporal.Instant): Inline[] {
  if (state === null || state.failure === null) return [];
  const times = state.failures === 1 ? 'The last refresh failed' : `The last ${state.failures} refreshes failed`;
  return [say(` · ⚠️ ${times}, ${ago(state.triedAt, now)}: ${state.failure}`)];
}

function namesFailureOf(state: ListState | null): Inline[] {
  if (state === null || state.namesFailure === null) return [];
  return [say(` · ⚠️ Names in original script are those of an earlier version, if any: ${state.namesFailure}`)];
}

type Missing = { unreadable: ListsAtWork['unreadable']; state: ListState | null };

function missingRow(kind: ListKind, { unreadable, state }: Missing): Inline[] {
  const damage = unreadable.find(({ list }) => list === kind)?.reason ?? null;
  const reason = damage ?? state?.failure ?? null;
  return [say(listNames[kind]), ...(reason === null ? [] : [say(': '), italic(reason)])];
}

/** A list as a certificate names it: when its version was last known to be current, and how long that was before the screen. */
export function certifiedWords(list: AnsweringList, screenedAt: Temporal.Instant): string {
  const { loadedAt, checkedAt } = list;
  const [held, at] = checkedAt > loadedAt ? ['checked', checkedAt] : ['loaded', loadedAt];
  const age = ageWords(at, screenedAt);
  const before = age === null ? 'at the time of the screen' : `${age} before the screen`;
  return `${list.name}${dateWords(list)}, ${recordWords(list)}, ${held} ${instantWords(at)}, ${before}`;
}

/** A moment with its day: `Sat 31 Jan 2026, 09:00 UTC`. */
export function instantWords(instant: string): string {
  const at = Temporal.Instant.from(instant).toString();
  return `${dayWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}

/** How long ago something was: `3 hours ago`. */
export function ago(instant: string, now: Temporal.Instant): string {
  const age = ageWords(instant, now);
  return age === null ? 'just now' : `${age} ago`;
}

/** The time between two moments in its largest unit; null under a minute. */
function ageWords(instant: string, now: Temporal.Instant): string | null {
  const minutes = Math.max(0, Math.floor(Temporal.Instant.from(instant).until(now).total('minutes')));
  if (minutes < 1) return null;
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A list as those who rest on it hear of it; `held` is null where none of its versions is loaded. */
export type ListHealth = {
  name: string;
  state: Pick<ListState, 'failure' | 'failures' | 'checkedAt'>;
  held: AnsweringList | null;
  now: Temporal.Instant;
  names: CommandNames;
};

/** Says that a list cannot be refreshed, why, and what goes on meanwhile. */
export function listStopped({ name, state, held, now, names }: ListHealth): Message {
  const what = `${listPhrase(name)} could not be refreshed ${state.failures} times in a row`.replace(/^the/, 'The');
  const since = state.checkedAt === null ? '' : `, last checked ${ago(state.checkedAt, now)}`;
  const still = held
    ? `Screening goes on with the version held${held.date === null ? '' : ` of ${dayWords(held.date)}`}; nothing was replaced.`
    : 'It is not loaded, so nothing is screened against it.';
  return message(`${what}${since}. ${state.failure ?? ''} ${still}`, [
    lines(
      [say('⚠️ '), bold(`${what}${since}.`)],
      [say(state.failure ?? '')],
      [say(`${still} It is tried on. More: `), code(`${names.sanctions} lists`)],
    ),
  ]);
}

/** Says that a list is refreshed again. */
export function listWell({ name, held, now }: ListHealth): Message {
  const what = `${listPhrase(name)} is refreshed again`.replace(/^the/, 'The');
  const words = held ? ` Now: ${listWords(held, now)}.` : '';
  return message(`${what}.${words}`, [lines([say('✅ '), bold(`${what}.`), say(words)])]);
}

/** Why a list could not be refreshed, as a sentence; null is a bug. */
export function failureSentence(problem: Problem | null): string {
  if (problem?.code === 'list-refused') return problem.why;
  if (problem?.code !== 'fetch-failed') return 'Something failed on my side; the log says more.';
  const status = problem.status === null ? '' : ` (HTTP ${problem.status})`;
  if (problem.failure === 'too-large') return 'The publisher sent more than this list can have.';
  if (problem.failure === 'denied') return `The publisher refuses to send the list${status}.`;
  return `The publisher’s address ${failureWords[problem.failure]}${status}.`;
}

/** “the UN list”, but not “the Accord sample list list”. */
function listPhrase(name: string): string {
  return /\blist$/i.test(name) ? `the ${name}` : `the ${name} list`;
}
