import { mkdir } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { lockFolder } from '../../store/lock.ts';
import { freshnessWarnings, hashesOf, listWords } from '../../views/sanctions-lists.ts';
import { isOutOfDate, listsNotLoaded } from '../domain/answering-lists.ts';
import type { EntryChange } from '../domain/list-changes.ts';
import { ListKind } from '../domain/list-entry.ts';
import { DomainError } from '../domain/problem.ts';
import { diffLists, type ListDiff } from '../lists/diff.ts';
import { type Doubt, doubtOf, refusalOf } from '../lists/guard.ts';
import { type ListFile, ListRefusal } from '../lists/list-file.ts';
import { type LoadedList, parseList } from '../lists/list-parse.ts';
import { type ShelvedList, shelve, shelvedLists } from '../lists/list-shelf.ts';
import { notePendingStep } from '../lists/pending-steps.ts';
import { changesFrom, guarding, type HeldList, heldListOf, stepOf } from '../sanctions/examine-list.ts';
import { answering, nameOf } from '../sanctions/shelf-index.ts';
import { argumentsOf } from './arguments.ts';
import { dataFolderOf, playgroundOption, shelfIn } from './data-folder.ts';
import { filesOf, type ListSpec, loadSpec, notLoadedLine, parseSpec } from './list-spec.ts';
import { loadEach } from './lists-load.ts';
import { type ExitCode, type Terminal, UsageError, type Verb, VerbFailure } from './verb.ts';

/** `accord lists load|status|diff`: the lists that screening answers from. */
export const listsVerb: Verb = {
  name: 'lists',
  usage:
    'lists load SPEC… [--accept] [--playground] | lists status [--playground] [--json] | lists diff OLD NEW [--json]',
  summary: 'loads list files (kind:path), shows freshness and counts, compares two versions',
  details: [
    'kind:path is one of:',
    '  ofac-sdn:DIR   a folder with sdn.csv, alt.csv, add.csv, sdn_comments.csv; or SDN.XML; or SDN_ADVANCED.XML, the only',
    '                 one with names in their original script',
    '  ofac-cons:DIR  a folder with cons_prim.csv, cons_alt.csv, cons_add.csv, cons_comments.csv; or an XML file as above',
    '  un:FILE uk:FILE eu:FILE   the XML file of the publisher;  csl:FILE   its CSV',
    '  own:FILE       a list of your own, one party a line as JSON; id and name are needed, all else may be left out:',
    '                 {"id": "1", "schema": "organization", "name": "Nimbus Freight", "aliases": [], "weak_aliases": [],',
    '                 "programs": [], "countries": ["DE"], "born": [], "ids": [], "remarks": null, "source": null}',
    'They are kept in ACCORD_DATA_DIR (./data), with --playground in that of the playground in it. Where only a playground',
    'is there yet, --no-playground says that Accord in a workspace is meant.',
    '--accept takes a file that looks incomplete; answers then say so. A list of your own needs no --accept.',
  ],
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
  const { values, positionals } = argumentsOf(args, {
    accept: { type: 'boolean', default: false },
    ...playgroundOption,
  });
  if (positionals.length === 0)
    throw new UsageError('lists load takes at least one list, as in: lists load ofac-sdn:DIR');
  const specs = positionals.map(parseSpec);
  const folder = dataFolderOf(terminal, values.playground);
  if (folder !== dataFolderOf(terminal, false)) terminal.tell(`For the playground in ${folder}.`);
  const unlock = await lockData(folder);
  const wanted = { accept: values.accept, shelf: shelfIn(folder) };
  try {
    return await loadEach(specs, (spec) => loadOne(spec, wanted, terminal), terminal);
  } finally {
    unlock();
  }
}

/** Keeps Accord from starting on the data folder meanwhile; VerbFailure where it runs there already, and would not see the list. */
async function lockData(folder: string): Promise<() => void> {
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

type Wanted = { accept: boolean; shelf: string };

async function loadOne(spec: ListSpec, { accept, shelf }: Wanted, terminal: Terminal): Promise<void> {
  const { version, badRows, files, entries } = await loadSpec(spec);
  const shelved = (await damageAsFailure(shelvedLists(shelf))).find(({ list }) => list === spec.kind) ?? null;
  const held = guarding(shelved && (await heldListOf(shelf, shelved)));
  const doubt = doubtOf({ version, files, entries }, held);
  if (doubt) takeOrFail(spec, { doubt, accept }, terminal);
  const accepted = accept && doubt !== null;
  const loadedAt = Temporal.Now.instant().toString({ smallestUnit: 'second' });
  const changes = held ? await noteChanges({ shelf, path: spec.path }, held, { version, files, entries }) : [];
  const entry = { ...version, loadedAt, checkedAt: null, sourcePath: spec.path, badRows: badRows.length, accepted };
  await shelve(shelf, files, entry);
  terminal.print(`${describe({ ...entry, files: [] }, Temporal.Now.instant())}\n`);
  if (changes.length > 0) terminal.tell(changesTold(changes));
  if (spec.kind.startsWith('ofac') && entries.every(({ aliases }) => aliases.length === 0)) terminal.tell(noAliases);
  for (const { at, reason } of badRows.slice(0, 10))
    terminal.tell(`Left out: ${stripVTControlCharacters(`${at}: ${reason}`)}`);
  if (badRows.length > 10) terminal.tell(`… and ${badRows.length - 10} more rows left out.`);
}

const noAliases =
  'It has no a.k.a. at all: names are found by their main spelling only. OFAC keeps them in alt.csv; load the whole set.';

/** What a version changes, counted: an older file loaded by mistake shows by what it takes away. */
function changesTold(changes: readonly EntryChange[]): string {
  const counts = (['added', 'removed', 'amended'] as const).map(
    (kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`,
  );
  return `Against the version held: ${counts.join(', ')}. Accord tells them when it runs again.`;
}

/** An own list is its owner's to change: what was lost is told. VerbFailure for any other that nobody accepts. */
function takeOrFail(
  { kind, path }: ListSpec,
  { doubt, accept }: { doubt: Doubt; accept: boolean },
  { tell }: Terminal,
) {
  if (kind !== 'own' && !accept) throw new VerbFailure(`${kind}:${path}: ${refusalOf(kind, doubt).message}`);
  tell(`${doubt.what} It was taken.`);
}

/** What the new version changes, which is kept for Accord to tell at its next start. */
async function noteChanges(
  { shelf, path }: { shelf: string; path: string },
  held: HeldList,
  next: Pick<LoadedList, 'version' | 'entries'> & { files: ListFile[] },
): Promise<EntryChange[]> {
  const { list, date } = next.version;
  const changes = changesFrom(held, next) ?? [];
  if (changes.length === 0) return changes;
  const name = nameOf(list, path);
  await notePendingStep(shelf, { list, name, date, step: stepOf(held.version, next.version), changes });
  return changes;
}

/** What is read of the loaded lists; a damaged manifest is told in one sentence. */
export async function damageAsFailure<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ListRefusal) throw new VerbFailure(error.message, { cause: error });
    throw error;
  }
}

async function status(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = argumentsOf(args, { json: { type: 'boolean', default: false }, ...playgroundOption });
  if (positionals.length > 0) throw new UsageError(`lists status takes no "${positionals[0]}".`);
  const now = Temporal.Now.instant();
  const lists = await damageAsFailure(shelvedLists(shelfIn(dataFolderOf(terminal, values.playground))));
  if (values.json) {
    terminal.print(
      `${JSON.stringify({ lists: lists.map(({ files, ...list }) => ({ ...list, stale: isOutOfDate(answering({ ...list, files }), now) })) })}\n`,
    );
    return 0;
  }
  const missing = listsNotLoaded(lists);
  const lines = lists.map(
    (list) =>
      `${describe(list, now)}${list.badRows > 0 ? `, ${list.badRows} rows left out` : ''}${hashesOf(answering(list), 12)
        .map(({ name, sha256 }) => `, ${name} sha256 ${sha256}…`)
        .join('')}`,
  );
  const text = [
    ...freshnessWarnings(
      lists.map((list) => answering(list)),
      now,
    ),
    ...lines,
    ...(missing.length > 0 ? [notLoadedLine(missing)] : []),
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
      if (!(error instanceof ListRefusal) || error.code !== 'wrong-content') throw failureOf(text, error);
    }
  }
  throw new VerbFailure(`${text} is no list that Accord knows. Write kind:path to say which it is.`);
}

function failureOf(path: string, error: unknown): unknown {
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
