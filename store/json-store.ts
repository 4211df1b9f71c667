import { dirname, join, resolve } from 'node:path';
import { DomainError } from '../src/domain/problem.ts';
import { readIntent } from './commit-intent.ts';
import { damaged } from './damage.ts';
import { codeOf, type Disk, localDisk } from './disk.ts';
import { type Loaded, loadGround } from './ground.ts';
import { collectionNames, type Layer } from './layer.ts';
import { createLayerStore } from './layer-store.ts';
import { lockFolder } from './lock.ts';
import type { Place } from './page-file.ts';
import { flushTo } from './page-flush.ts';
import { recoverSwap, stillStaged } from './page-swap.ts';
import type { Store } from './store.ts';

/** How to open an embedded store. */
export type JsonStoreOptions = {
  /** Reads what is stored now, beside a process that writes; changes nothing and takes no lock. */
  readOnly?: boolean;
  /** The machine's own disk, unless a test brings one that fails. */
  disk?: Disk;
};

/**
 * Opens the embedded store in a folder on a local disk, and makes the folder where there is none. Throws `store-locked`
 * where another process has it open, and `store-damaged`, with every fault it found, rather than lose or overwrite
 * anything. A write that finds the disk full throws `store-full` and leaves everything as it was.
 */
export async function openJsonStore(folder: string, options: JsonStoreOptions = {}): Promise<Store> {
  const place: Place = { disk: options.disk ?? localDisk, folder: resolve(folder) };
  return options.readOnly ? openToRead(place) : openToWrite(place);
}

async function openToWrite(place: Place): Promise<Store> {
  const release = await takeFolder(place);
  try {
    await recoverSwap(place);
    const { ground, hollow } = soundGround(await loadGround(place));
    for (const path of hollow) await place.disk.remove(join(place.folder, path));
    return createLayerStore(ground, { flush: flushTo(place), release });
  } catch (error) {
    release();
    throw error;
  }
}

async function openToRead(place: Place): Promise<Store> {
  const ground = await groundAtRest(place);
  const flush = async () => {
    throw new Error('The store is open for reading only.');
  };
  return createLayerStore(ground, { flush, release: () => {} });
}

/** The writer may be in the middle of a commit: what was read counts only if nothing moved meanwhile. */
async function groundAtRest(place: Place): Promise<Layer> {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const before = await stampOf(place);
    const loaded = await loadGround(place, await stillStaged(place, await readIntent(place)));
    if ((await stampOf(place)) === before) return soundGround(loaded).ground;
  }
  throw new DomainError({ code: 'store-locked', folder: place.folder });
}

async function stampOf({ disk, folder }: Place): Promise<string> {
  const folders = [folder, ...collectionNames.map((name) => join(folder, name))];
  return (await Promise.all(folders.map(disk.stamp))).join(' ');
}

function soundGround(loaded: Loaded): Loaded {
  const [first, ...others] = loaded.damages;
  if (first) throw damaged([first, ...others]);
  return loaded;
}

async function takeFolder({ disk, folder }: Place): Promise<() => void> {
  try {
    if (await disk.makeFolder(folder)) await disk.sync(dirname(folder));
    for (const name of collectionNames) await disk.makeFolder(join(folder, name));
    await disk.sync(folder);
    return lockFolder(folder);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
    const remedy = 'Let the user that runs Accord write there, or set ACCORD_DATA_DIR to another folder.';
    throw damaged([{ file: folder, why: 'is not a folder that can be written to', remedy }], error);
  }
}
