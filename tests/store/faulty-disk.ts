import { type Disk, localDisk } from '../../store/disk.ts';

/** The machine's disk without waiting for it: a process that dies, as opposed to a power cut, does not need the syncs. */
export const hastyDisk: Disk = { ...localDisk, sync: async () => {} };

/** A disk on which something goes wrong at a step that changes it; the first step is 1. */
export type FaultyDisk = Disk & { readonly steps: () => number };

type Step = 'makeFolder' | 'write' | 'rename' | 'remove' | 'sync';

/** What happens at a step: null lets it happen, an error takes its place. */
export type Fault = (step: number, kind: Step) => Error | null;

/** The hasty disk with faults. A write that fails leaves half of its text, as a real one may. */
export function faultyDisk(fault: Fault): FaultyDisk {
  let steps = 0;
  function guard<Args extends [string, ...unknown[]], T>(kind: Step, work: (...args: Args) => Promise<T>) {
    return async (...args: Args): Promise<T> => {
      steps += 1;
      const error = fault(steps, kind);
      if (error === null) return work(...args);
      if (kind === 'write') await tearWrite(args);
      throw error;
    };
  }
  return {
    ...hastyDisk,
    makeFolder: guard('makeFolder', localDisk.makeFolder),
    write: guard('write', localDisk.write),
    rename: guard('rename', localDisk.rename),
    remove: guard('remove', localDisk.remove),
    sync: guard('sync', hastyDisk.sync),
    steps: () => steps,
  };
}

async function tearWrite([file, text]: [string, ...unknown[]]): Promise<void> {
  const whole = String(text);
  await localDisk.write(file, whole.slice(0, whole.length / 2));
}

/** A disk whose process dies at the given step: that step and every later one fail. */
export function crashingDisk(lastStep: number): FaultyDisk & { readonly crashed: () => boolean } {
  let crashed = false;
  const disk = faultyDisk((step) => {
    crashed ||= step >= lastStep;
    return crashed ? new Error('The process is gone.') : null;
  });
  return { ...disk, crashed: () => crashed };
}
