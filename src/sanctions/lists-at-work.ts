import type { Deps, ExaminedList, ListAddress, ListDownload, Lists } from '../deps.ts';
import { DomainError } from '../domain/problem.ts';
import { noteChecked, shelve } from '../lists/list-shelf.ts';
import { dropPendingStep, pendingSteps } from '../lists/pending-steps.ts';
import type { Fetcher } from '../net/fetcher.ts';
import type { Examined, ToExamine } from './examine-list.ts';
import { borrowThread } from './list-threads.ts';
import type { ServiceScreener } from './screener.ts';
import { nameOf } from './shelf-index.ts';

/** What the lists of a service are made of. */
export type ListsOptions = {
  shelf: string;
  addresses: readonly ListAddress[];
  fetcher: Fetcher;
  screener: Pick<ServiceScreener, 'reload'>;
  log: Deps['log'];
};

/** The lists on a shelf, refreshed from their publishers. Downloads are read in a thread of their own. */
export function createLists(options: ListsOptions): Lists {
  const { shelf, addresses, fetcher } = options;
  return {
    addresses,
    noteChecked: (list, at) => noteChecked(shelf, list, at),
    pendingSteps: () => pendingSteps(shelf),
    dropStep: (step) => dropPendingStep(shelf, step),
    download: async (from, { etag, lastModified }) => {
      const fetched = await fetcher.get(from.url, { maxBytes: from.maxBytes, etag, lastModified });
      const known = { etag: fetched.etag, lastModified: fetched.lastModified };
      if (fetched.notModified) return { ...known, file: null };
      return { ...known, file: { bytes: fetched.bytes, ...(await namesOf(from, options)) } };
    },
    examine: async (from, { bytes, names }) => {
      const examined = await inThread({ shelf, list: from.list, files: [{ name: from.file, bytes }], names });
      const name = nameOf(from.list, from.url);
      if (examined.kind === 'refused') throw new DomainError({ code: 'list-refused', list: name, why: examined.why });
      return toKeep({ ...options, from, name }, examined);
    },
  };
}

type NamesDownload = Pick<ListDownload, 'names' | 'namesProblem'>;

/** The names in original script as they are published; without them a list is as good as its own file. */
async function namesOf({ names, list }: ListAddress, { fetcher, log }: ListsOptions): Promise<NamesDownload> {
  if (!names) return { names: null, namesProblem: null };
  try {
    const { bytes, notModified } = await fetcher.get(names.url, { maxBytes: names.maxBytes });
    return { names: notModified ? null : bytes, namesProblem: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log.warn({ list, problem: error.problem }, 'the names in original script could not be fetched: those held stay');
    return { names: null, namesProblem: error.problem };
  }
}

type Keeping = ListsOptions & { from: ListAddress; name: string };

function toKeep(
  { shelf, screener, from, name }: Keeping,
  examined: Exclude<Examined, { kind: 'refused' }>,
): ExaminedList {
  const { version, namesWhy } = examined;
  if (examined.kind === 'held')
    return { version, name, changes: null, namesWhy, isHeld: true, step: '', keep: async () => undefined };
  const keep = async (at: Temporal.Instant): Promise<void> => {
    const { badRows, files } = examined;
    const loadedAt = at.toString({ smallestUnit: 'second' });
    await shelve(shelf, files, { ...version, loadedAt, sourcePath: from.url, badRows });
    await screener.reload();
  };
  return { version, name, changes: examined.changes, namesWhy, isHeld: false, step: examined.step, keep };
}

async function inThread(work: ToExamine): Promise<Examined> {
  const { ask, giveBack } = borrowThread();
  try {
    return await ask('examine', work);
  } finally {
    await giveBack();
  }
}
