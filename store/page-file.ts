import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { damaged, damageOf } from './damage.ts';
import { codeOf, type Disk } from './disk.ts';
import { type Page, readPage, spanOf, writePage } from './page.ts';

/** A data folder and the disk that it is on. */
export type Place = { readonly disk: Disk; readonly folder: string };

/** What the next state of a file is called until it takes the file's place. */
export const stagedEnding = '.tmp';

const emptyPage: Page = { version: 1, last: 0, records: [] };

/** The page at this path, read from `file` where its next state still waits there; throws `store-damaged`. */
export async function loadPage(place: Place, path: string, file = path): Promise<Page> {
  const low = new Low(pageAdapter(place, path, file), emptyPage);
  await low.read();
  return low.data;
}

/** Writes the next state of a page beside its file; nothing is changed until the one takes the other's place. */
export async function stagePage(place: Place, path: string, page: Page): Promise<void> {
  // A database per write: lowdb keeps what it failed to write in memory, and this way nothing of it remains.
  const low = new Low(pageAdapter(place, path, path + stagedEnding), page);
  await low.write();
}

/** lowdb's hold on a page. Its own adapters take a damaged `null` for no data and do not outlive a power cut. */
function pageAdapter({ disk, folder }: Place, path: string, fileInFolder: string): Adapter<Page> {
  const file = join(folder, fileInFolder);
  return {
    read: async () => {
      try {
        const bytes = await disk.read(file);
        const span = spanOf(path);
        return bytes && span && readPage(bytes, span);
      } catch (error) {
        const code = codeOf(error);
        throw damaged([damageOf(file, code ? `cannot be read (${code})` : (error as Error).message)], error);
      }
    },
    write: async (page) => {
      await disk.write(file, writePage(page));
      await disk.sync(file);
    },
  };
}
