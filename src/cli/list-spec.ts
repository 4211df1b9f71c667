import { stat } from 'node:fs/promises';
import { listNames } from '../domain/answering-lists.ts';
import { ListKind } from '../domain/list-entry.ts';
import { type ListFile, ListRefusal } from '../lists/list-file.ts';
import { type LoadedList, parseList } from '../lists/list-parse.ts';
import { readListFiles } from '../lists/list-shelf.ts';
import { UsageError, VerbFailure } from './verb.ts';

/** A list named on the command line: which one, and where its file or folder is. */
export type ListSpec = { kind: ListKind; path: string };

/** Reads `kind:path`; UsageError where the kind is unknown or the path missing. */
export function parseSpec(text: string): ListSpec {
  const at = text.indexOf(':');
  const kind = ListKind.safeParse(text.slice(0, at));
  if (at < 0 || !kind.success) {
    throw new UsageError(`"${text}" is not a list. Write kind:path, where kind is ${ListKind.options.join(', ')}.`);
  }
  if (text.length === at + 1) throw new UsageError(`"${text}" names no file. Write ${kind.data}:path.`);
  return { kind: kind.data, path: text.slice(at + 1) };
}

/** The lists that do not answer, as Slack calls them and as a spec does. */
export function notLoadedLine(lists: readonly ListKind[]): string {
  return `Not loaded: ${lists.map((list) => `${listNames[list]} (${list})`).join(', ')}`;
}

/** The files of a spec, read; VerbFailure in one sentence where they are missing or cannot be read. */
export async function filesOf({ kind, path }: ListSpec): Promise<ListFile[]> {
  try {
    const files = await readListFiles(kind, path);
    if (files.length === 0) throw new VerbFailure(`The folder ${path} holds no file of ${kind}.`);
    return files;
  } catch (error) {
    if (error instanceof VerbFailure) throw error;
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    throw new VerbFailure(isThere ? `${path} cannot be read.` : `There is no file or folder ${path}.`, {
      cause: error,
    });
  }
}

/** A list file read and parsed; a refusal becomes the verb's one sentence. */
export async function loadSpec(spec: ListSpec): Promise<LoadedList & { files: ListFile[] }> {
  const files = await filesOf(spec);
  return { ...refusalsAsFailures(spec, () => parseList(spec.kind, files)), files };
}

/** Runs work on a list; its ListRefusal is told with the list's name. */
function refusalsAsFailures<T>({ kind, path }: ListSpec, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ListRefusal) throw new VerbFailure(`${kind}:${path}: ${error.message}`, { cause: error });
    throw error;
  }
}
