import { dirname, join } from 'node:path';
import type { CollectionName } from '../src/domain/ids.ts';
import { intentName, readIntent, removeIntent, writeIntent } from './commit-intent.ts';
import { damaged, damageOf } from './damage.ts';
import { collectionNames } from './layer.ts';
import type { Page } from './page.ts';
import { type Place, stagedEnding, stagePage } from './page-file.ts';

/**
 * Writes the next states of pages and, as its last step, decides that they count. Throws where that fails: then no
 * page has changed. Only `settleSwap` makes it durable.
 */
export async function beginSwap(place: Place, pages: ReadonlyMap<string, Page>): Promise<void> {
  const paths = [...pages.keys()];
  try {
    for (const [path, page] of pages) await stagePage(place, path, page);
    if (paths.length === 1) return await putInPlace(place, paths);
    // The staged names must outlive a power cut before the intent can rely on them.
    await syncFolders(place, paths);
    await writeIntent(place, paths);
  } catch (error) {
    await dropStaged(place, paths);
    throw error;
  }
}

/** Finishes what `beginSwap` decided; durable when it resolves. What a crash leaves undone, `recoverSwap` does. */
export async function settleSwap(place: Place, paths: string[]): Promise<void> {
  if (paths.length === 1) return syncFolders(place, paths);
  await finishIntent(place, paths, paths);
}

/** Moves the pages that wait into place, all of them behind an intent that a power cut cannot take back. */
async function finishIntent(place: Place, paths: string[], waiting: string[]): Promise<void> {
  await place.disk.sync(place.folder);
  await putInPlace(place, waiting);
  await syncFolders(place, paths);
  await removeIntent(place);
}

/**
 * After a crash: finishes the swap that was decided and clears away what was not; throws `store-damaged`. Then all that
 * the folders hold is durable, also a page whose swap the crash overtook before its last sync.
 */
export async function recoverSwap(place: Place): Promise<void> {
  const paths = await readIntent(place);
  if (paths.length > 0) await resumeIntent(place, paths);
  await place.disk.remove(join(place.folder, intentName + stagedEnding));
  for (const name of collectionNames) {
    await dropLeftovers(place, name);
    await place.disk.sync(join(place.folder, name));
  }
}

async function resumeIntent(place: Place, paths: string[]): Promise<void> {
  const waiting = await stillStaged(place, paths);
  for (const path of paths.filter((each) => !waiting.includes(each))) await expectPage(place, path);
  await finishIntent(place, paths, waiting);
}

/** Those of the pages whose next state has not taken its place yet. */
export async function stillStaged({ disk, folder }: Place, paths: string[]): Promise<string[]> {
  const waiting: string[] = [];
  for (const path of paths) {
    if ((await disk.read(join(folder, path + stagedEnding))) !== null) waiting.push(path);
  }
  return waiting;
}

async function expectPage({ disk, folder }: Place, path: string): Promise<void> {
  const file = join(folder, path);
  if ((await disk.read(file)) === null) throw damaged([damageOf(file, 'is missing, although a commit has written it')]);
}

async function putInPlace({ disk, folder }: Place, paths: string[]): Promise<void> {
  for (const path of paths) await disk.rename(join(folder, path + stagedEnding), join(folder, path));
}

async function syncFolders({ disk, folder }: Place, paths: string[]): Promise<void> {
  for (const name of new Set(paths.map(dirname))) await disk.sync(join(folder, name));
}

/** The intent goes first: were it left, what is dropped here could be taken for decided. */
async function dropStaged({ disk, folder }: Place, paths: string[]): Promise<void> {
  const files = [intentName, ...[intentName, ...paths].map((path) => path + stagedEnding)];
  // A disk that fails may refuse this too; what then remains is cleared away at the next start.
  for (const file of files) await disk.remove(join(folder, file)).catch(() => {});
}

async function dropLeftovers({ disk, folder }: Place, name: CollectionName): Promise<void> {
  const files = await disk.list(join(folder, name));
  const leftovers = files.filter((file) => file.endsWith(`.json${stagedEnding}`));
  for (const file of leftovers) await disk.remove(join(folder, name, file));
}
