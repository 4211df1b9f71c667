import { Worker } from 'node:worker_threads';
import type { ExaminedList, ListAddress, Lists } from '../deps.ts';
import { DomainError } from '../domain/problem.ts';
import type { ListFile } from '../lists/list-file.ts';
import { shelve } from '../lists/list-shelf.ts';
import type { Fetcher } from '../net/fetcher.ts';
import type { Examined, ToExamine } from './examine-list.ts';
import type { ServiceScreener } from './screener.ts';
import { nameOf } from './shelf-index.ts';

/** What the lists of a service are made of. */
export type ListsOptions = {
  shelf: string;
  addresses: readonly ListAddress[];
  fetcher: Fetcher;
  screener: Pick<ServiceScreener, 'reload'>;
};

/** The lists on a shelf, refreshed from their publishers. Downloads are read in a thread of their own. */
export function createLists(options: ListsOptions): Lists {
  const { shelf, addresses, fetcher } = options;
  return {
    addresses,
    download: async ({ url, maxBytes }, { etag, lastModified }) => {
      const fetched = await fetcher.get(url, { maxBytes, etag, lastModified });
      return {
        etag: fetched.etag,
        lastModified: fetched.lastModified,
        bytes: fetched.notModified ? null : fetched.bytes,
      };
    },
    examine: async (from, bytes) => {
      const files = [{ name: from.file, bytes }];
      const examined = await inThread({ shelf, list: from.list, files });
      const name = nameOf(from.list, from.url);
      if (examined.kind === 'refused') throw new DomainError({ code: 'list-refused', list: name, why: examined.why });
      return toKeep({ ...options, from, files, name }, examined);
    },
  };
}

type Keeping = ListsOptions & { from: ListAddress; files: ListFile[]; name: string };

function toKeep(
  { shelf, screener, from, files, name }: Keeping,
  examined: Exclude<Examined, { kind: 'refused' }>,
): ExaminedList {
  const { version } = examined;
  if (examined.kind === 'held')
    return { version, name, changes: null, isHeld: true, step: '', keep: async () => undefined };
  const keep = async (at: Temporal.Instant): Promise<void> => {
    const { badRows } = examined;
    const loadedAt = at.toString({ smallestUnit: 'second' });
    await shelve(shelf, files, { ...version, loadedAt, sourcePath: from.url, badRows });
    await screener.reload();
  };
  return { version, name, changes: examined.changes, isHeld: false, step: examined.step, keep };
}

function inThread(work: ToExamine): Promise<Examined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./examine-thread.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that reads a list ended without an answer')));
  });
}
