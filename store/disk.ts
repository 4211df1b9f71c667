import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

/** The steps in which the embedded store touches the disk. A power cut undoes whatever `sync` has not confirmed. */
export type Disk = {
  /** The names in a folder; none where there is no folder. */
  list: (folder: string) => Promise<string[]>;
  /** The bytes of a file, or null where there is none. */
  read: (file: string) => Promise<Uint8Array | null>;
  /** Something that differs once a name was put into the folder or taken out of it. */
  stamp: (folder: string) => Promise<string>;
  /** Makes a folder and those above it; true where it was not there. Throws where nothing can be written into it. */
  makeFolder: (folder: string) => Promise<boolean>;
  write: (file: string, text: string) => Promise<void>;
  /** Gives a file another name in its folder, in the place of what had that name: wholly or not at all. */
  rename: (from: string, to: string) => Promise<void>;
  /** Removes a file; nothing happens where there is none. */
  remove: (file: string) => Promise<void>;
  /** Resolves once the bytes of a file, or the names in a folder, survive a power cut. */
  sync: (path: string) => Promise<void>;
};

/** The machine's own disk. */
export const localDisk: Disk = {
  list: (folder) => unlessMissing(readdir(folder), []),
  read: (file) => unlessMissing(readFile(file), null),
  stamp: async (folder) => {
    const found = await unlessMissing(stat(folder, { bigint: true }), null);
    return String(found?.mtimeNs ?? 'none');
  },
  makeFolder: async (folder) => {
    const made = await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return made !== undefined;
  },
  write: (file, text) => writeFile(file, text),
  rename,
  remove: (file) => rm(file, { force: true }),
  sync: async (path) => {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

async function unlessMissing<T, U>(work: Promise<T>, instead: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  }
}

/** The code that the system gave an error, `ENOSPC`; undefined where it gave none. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
