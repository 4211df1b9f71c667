import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceData } from './workspace.ts';

export interface Persistence {
  load(): Promise<WorkspaceData | null>;
  /** Asks for the state to be written soon; many asks make one write. */
  save(): void;
  /** Resolves when everything asked for is on the disk; rejects if a write failed. */
  flush(): Promise<void>;
  writeBytes(id: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file, or null. */
  readBytes(id: string): Promise<Uint8Array | null>;
  removeFiles(): Promise<void>;
}

function inMemory(): Persistence {
  const files = new Map<string, Uint8Array>();
  return {
    load: async () => null,
    save: () => undefined,
    flush: async () => undefined,
    writeBytes: async (id, bytes) => void files.set(id, bytes),
    readBytes: async (id) => files.get(id) ?? null,
    removeFiles: async () => files.clear(),
  };
}

async function replaceFile(path: string, text: string): Promise<void> {
  const handle = await open(`${path}.new`, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.new`, path);
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps the state in `folder`/workspace.json, replaced as a whole, and files beside it; in memory where it is null. */
export function createPersistence(folder: string | null, data: () => WorkspaceData): Persistence {
  if (folder === null) return inMemory();
  const path = join(folder, 'workspace.json');
  const filePath = (id: string) => join(folder, 'files', id.replaceAll(/[^A-Z0-9]/g, ''));
  let isWanted = false;
  let writing: Promise<void> | null = null;
  const write = async () => {
    await mkdir(join(folder, 'files'), { recursive: true });
    while (isWanted) {
      isWanted = false;
      await replaceFile(path, JSON.stringify(data()));
    }
  };
  const start = () => {
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  };
  return {
    async load() {
      const text = await orNull(readFile(path, 'utf8'));
      return text === null ? null : readSaved(text, path);
    },
    save() {
      isWanted = true;
      setImmediate(() => start().catch(() => undefined));
    },
    flush: async () => {
      isWanted = true;
      await start();
    },
    async writeBytes(id, bytes) {
      await mkdir(join(folder, 'files'), { recursive: true });
      await writeFile(filePath(id), bytes);
    },
    readBytes: (id) => orNull(readFile(filePath(id))),
    removeFiles: () => rm(join(folder, 'files'), { recursive: true, force: true }),
  };
}

function readSaved(text: string, path: string): WorkspaceData {
  const saved = JSON.parse(text) as WorkspaceData;
  if (saved.version !== 1) throw new Error(`${path} was written by another version of the playground`);
  return saved;
}
