import { applyChange } from './change.ts';
import { collectionNames, type Layer, layerOver, mergeDown, type Stored } from './layer.ts';
import type { Change } from './store.ts';

/** Makes the changes in a layer durable, all or none; throws where it cannot, and then nothing has changed. */
export type Flush = (changes: Layer) => Promise<void>;

type Job = {
  readonly changes: readonly Change[];
  readonly resolve: (saved: Stored[]) => void;
  readonly reject: (error: unknown) => void;
};

/** The only one who changes the ground: whatever waits is tried job by job, flushed as one, then shown and acknowledged. */
export type Writer = {
  write: (changes: readonly Change[]) => Promise<Stored[]>;
  /** Resolves once nothing waits any more. */
  idle: () => Promise<void>;
};

/** A writer over this ground. */
export function createWriter(ground: Layer, flush: Flush): Writer {
  const waiting: Job[] = [];
  let work: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // One turn of patience lets everything that is asked for at the same time share a flush.
      await Promise.resolve();
      await writeBatch(waiting.splice(0), ground, flush);
    }
    work = null;
  }

  return {
    write: (changes) =>
      new Promise((resolve, reject) => {
        waiting.push({ changes, resolve, reject });
        work ??= drain();
      }),
    idle: async () => {
      await work;
    },
  };
}

async function writeBatch(jobs: Job[], ground: Layer, flush: Flush): Promise<void> {
  const batch = layerOver(ground);
  const tried = jobs.flatMap((job) => tryJob(job, batch));
  try {
    if (collectionNames.some((name) => batch.tables[name].records.size > 0)) await flush(batch);
  } catch (error) {
    for (const { job } of tried) job.reject(error);
    return;
  }
  mergeDown(batch);
  for (const { job, saved } of tried) job.resolve(saved);
}

/** A job that fails is rejected alone: its own layer is dropped and the batch never sees it. */
function tryJob(job: Job, batch: Layer): { job: Job; saved: Stored[] }[] {
  const own = layerOver(batch);
  try {
    const saved = job.changes.map((change) => applyChange(own, change));
    mergeDown(own);
    return [{ job, saved }];
  } catch (error) {
    job.reject(error);
    return [];
  }
}
