import { basename, dirname } from 'node:path';
import type { Disk } from '../../store/disk.ts';

type File = { text: string; synced: string };
type Names = Map<string, File>;

/** A disk in memory whose power can be cut. */
export type PowerCutDisk = Disk & {
  /** After so many more steps every step fails, as for a process that is gone. */
  failAfter: (steps: number) => void;
  /**
   * Every file now holds what was last synced of it, and every folder the names that it had at its last sync. What was
   * not synced may still have reached the disk: `luck` decides for each.
   */
  cutPower: (luck: () => boolean) => void;
};

/** A disk that also ignores the syncs of what `forgets` names, as if a careless store had left them out. */
export function powerCutDisk(forgets: (path: string) => boolean = () => false): PowerCutDisk {
  const folders = new Map<string, { names: Names; synced: Names }>();
  let stepsLeft = Infinity;

  function step(): void {
    if (stepsLeft <= 0) throw new Error('The power is gone.');
    stepsLeft -= 1;
  }

  function namesIn(folder: string): Names {
    const found = folders.get(folder);
    if (!found) throw new Error(`There is no folder ${folder}`);
    return found.names;
  }

  return {
    failAfter: (steps) => {
      stepsLeft = steps;
    },
    cutPower: (luck) => {
      const files = new Set<File>();
      for (const folder of folders.values()) {
        const kept = luck() ? folder.names : folder.synced;
        folder.names = new Map(kept);
        folder.synced = new Map(kept);
        for (const file of kept.values()) files.add(file);
      }
      for (const file of files) {
        if (!luck()) file.text = file.synced;
        file.synced = file.text;
      }
    },
    list: async (folder) => [...(folders.get(folder)?.names.keys() ?? [])],
    read: async (file) => {
      const found = folders.get(dirname(file))?.names.get(basename(file));
      return found ? new TextEncoder().encode(found.text) : null;
    },
    stamp: async () => '',
    makeFolder: async (folder) => {
      if (folders.has(folder)) return false;
      folders.set(folder, { names: new Map(), synced: new Map() });
      return true;
    },
    write: async (path, text) => {
      step();
      const file = namesIn(dirname(path)).get(basename(path));
      if (file) file.text = text;
      else namesIn(dirname(path)).set(basename(path), { text, synced: '' });
    },
    rename: async (from, to) => {
      step();
      const file = namesIn(dirname(from)).get(basename(from));
      if (!file) throw new Error(`There is no ${from}`);
      namesIn(dirname(from)).delete(basename(from));
      namesIn(dirname(to)).set(basename(to), file);
    },
    remove: async (path) => {
      step();
      namesIn(dirname(path)).delete(basename(path));
    },
    sync: async (path) => {
      step();
      if (forgets(path)) return;
      const folder = folders.get(path);
      if (folder) folder.synced = new Map(folder.names);
      const file = folders.get(dirname(path))?.names.get(basename(path));
      if (file) file.synced = file.text;
    },
  };
}
