import { mkdir } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { lockFolder } from '../../store/lock.ts';
import { freshnessWarnings, hashesOf, listWords } from '../../views/sanctions-lists.ts';
import { isOutOfDate } from '../domain/answering-lists.ts';
import { ListKind } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import { diffLists, type ListDiff } from '../lists/diff.ts';
import { guardVersion } from '../lists/guard.ts';
import { type ListFile, ListRefusal } from '../lists/list-file.ts';
import { type LoadedList, parseList } from '../lists/list-parse.ts';
import { type ShelvedList, shelve, shelvedLists } from '../lists/list-shelf.ts';
import { notePendingStep } from '../lists/pending-steps.ts';
import { changesFrom, type HeldList, heldListOf, stepOf } from '../sanctions/examine-list.ts';
import { answering, nameOf } from '../sanctions/shelf-index.ts';
import { argumentsOf } from './arguments.ts';
import { dataFolderOf, filesOf, loadSpec, parseSpec, refusalsAsFailures, shelfOf } from './list-spec.ts';
import { type ExitCode, type Terminal, UsageError, type Verb, VerbFailure } from './verb.ts';

/** `accord lists load|status|diff`: the lists that screening answers from. */
export const listsVerb: Verb = {
  name: 'lists',
  usage: 'lists load SPEC… [--accept] | lists status [--json] | lists diff OLD NEW [--json]',
  summary: 'loads list files (kind:path), shows freshness and counts, compares two versions',
  run: async ([part = '', ...args], terminal) => {
    const run = parts.get(part);
    if (!run)
      throw new UsageError(
        part === ''
          ? 'lists takes load, status or diff.'
          : `lists has no part "${part}"; it takes load, status or diff.`,
      );
    return run(args, terminal);
  },
};

const parts = new Map<string, Verb['run']>([
  ['load', load],
  ['status', status],
  ['diff', diff],
]);

async function load(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { accept: { type: 'boolean', default: false } });
  if (positionals.length === 0)
    throw new UsageError('lists load takes at least one list, as in: lists load ofac-sdn:DIR');
  const specs = positionals.map(parseSpec);
  const unlock = await lockData(terminal);
  try {
    for (const spec of specs) await loadOne(spec, values.accept, terminal);
  } finally {
    unlock();
  }
  return 0;
}

/** Keeps Accord from starting on the data folder meanwhile; VerbFailure where it runs there already, and would not see the list. */
async function lockData(terminal: Terminal): Promise<() => void> {
  const folder = dataFolderOf(terminal);
  await mkdir(folder, { recursive: true });
  try {
    return lockFolder(folder);
  } catch (error) {
    if (!(error instanceof DomainError) || error.problem.code !== 'store-locked') throw error;
    throw new VerbFailure(
      `Accord is running on ${folder} and would not see a list loaded beside it. Stop it, load the list, start it again. Nothing was changed.`,
      { cause: error },
    );
  }
}

async function loadOne(spec: ReturnType<typeof parseSpec>, accept: boolean, terminal: Terminal): Promise<void> {
  const shelf = shelfOf(terminal);
  const { version, badRows, files, entries } = await loadSpec(spec);
  const shelved = (await readShelf(shelf)).find(({ list }) => list === spec.kind) ?? null;
  const held = shelved && (await heldListOf(shelf, shelved));
  refusalsAsFailures(spec, () => guardVersion({ version, files, entries }, held, accept));
  const loadedAt = Temporal.Now.instant().toString({ smallestUnit: 'second' });
  if (held) await noteChanges(shelf, held, { version, files, entries });
  const entry = { ...version, loadedAt, checkedAt: null, sourcePath: spec.path, badRows: badRows.length };
  await shelve(shelf, files, entry);
  terminal.print(`${describe({ ...entry, files: [] }, Temporal.Now.instant())}\n`);
  for (const { at, reason } of badRows.slice(0, 10))
    terminal.tell(`Left out: ${stripVTControlCharacters(`${at}: ${reason}`)}`);
  if (badRows.length > 10) terminal.tell(`… and ${badRows.length - 10} more rows left out.`);
}

/** What the new version changes is kept for Accord to tell at its next start. */
async function noteChanges(
  shelf: string,
  held: HeldList,
  next: Pick<LoadedList, 'version' | 'entries'> & { files: ListFile[] },
): Promise<void> {
  const { list, date } = next.version;
  const changes = changesFrom(held, next) ?? [];
  if (changes.length === 0) return;
  const name = nameOf(list, held.version.sourcePath);
  await notePendingStep(shelf, { list, name, date, step: stepOf(held.version, next.version), changes });
}

/** The manifest of the loaded lists; a damaged one is told in one sentence. */
export async function readShelf(shelf: string): ReturnType<typeof shelvedLists> {
  try {
    return await shelvedLists(shelf);
  } catch (error) {
    if (error instanceof ListRefusal) throw new VerbFailure(error.message, { cause: error });
    throw error;
  }
}

async function status(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { json: { type: 'boolean', default: false } });
  if (positionals.length > 0) throw new UsageError(`lists status takes no "${positionals[0]}".`);
  const now = Temporal.Now.instant();
  const lists = await readShelf(shelfOf(terminal));
  if (values.json) {
    terminal.print(
      `${JSON.stringify({ lists: lists.map(({ files, ...list }) => ({ ...list, stale: isOutOfDate(answering({ ...list, files }), now) })) })}\n`,
    );
    return 0;
  }
  const missing = ListKind.options.filter((kind) => !lists.some(({ list }) => list === kind));
  const lines = lists.map(
    (list) =>
      `${describe(list, now)}${list.badRows > 0 ? `, ${list.badRows} rows left out` : ''}${hashesOf(answering(list), 12)
        .map(({ name, sha256 }) => `, ${name} sha256 ${sha256}…`)
        .join('')}`,
  );
  const text = [
    ...freshnessWarnings(lists.map(answering), now),
    ...lines,
    ...(missing.length > 0 ? [`Not loaded: ${missing.join(', ')}`] : []),
  ];
  terminal.print(`${text.join('\n')}\n`);
  return 0;
}

/** `ofac-sdn: OFAC SDN of Fri 3 May 2024, 14,965 records, loaded 2 hours ago`. */
function describe(list: ShelvedList, now: Temporal.Instant): string {
  return `${list.list}: ${listWords(answering(list), now)}`;
}

async function diff(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { json: { type: 'boolean', default: false } });
  const [old, now, ...more] = positionals;
  if (!old || !now || more.length > 0)
    throw new UsageError('lists diff takes two versions of a list: lists diff OLD NEW');
  const [before, after] = [await readVersion(old), await readVersion(now)];
  if (before.version.list !== after.version.list) throw new UsageError(`${old} and ${now} are two different lists.`);
  const difference = diffLists(before.entries, after.entries);
  terminal.print(values.json ? `${JSON.stringify(difference)}\n` : describeDiff(difference));
  return 0;
}

/** A version named as kind:path, or by its path alone: then the first kind that can read it. */
async function readVersion(text: string): Promise<LoadedList> {
  if (ListKind.safeParse(text.slice(0, Math.max(0, text.indexOf(':')))).success) return loadSpec(parseSpec(text));
  const files = await filesOf({ kind: 'ofac-sdn', path: text });
  for (const kind of ListKind.options) {
    try {
      return parseList(kind, files);
    } catch (error) {
      if (!(error instanceof ListRefusal) || error.code !== 'wrong-content') throw refusalOf(text, error);
    }
  }
  throw new VerbFailure(`${text} is no list that Accord knows. Write kind:path to say which it is.`);
}

function refusalOf(path: string, error: unknown): unknown {
  return error instanceof ListRefusal ? new VerbFailure(`${path}: ${error.message}`, { cause: error }) : error;
}

function describeDiff({ added, removed, changed }: ListDiff): string {
  const lines = [
    `${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    ...added.map(({ id, name, programs }) => `+ ${id} ${name} (${programs.join(', ')})`),
    ...removed.map(({ id, name }) => `- ${id} ${name}`),
    ...changed.flatMap(({ id, name, fields }) => [
      `~ ${id} ${name}`,
      ...fields.map((each) => `    ${each.field}: ${shown(each.old)} → ${shown(each.new)}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function shown(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
