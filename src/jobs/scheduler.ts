import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../deps.ts';

/** Work that happens without anyone asking, `everyMs` milliseconds after it last ended. `signal` says that Accord stops. */
export type Job = { name: string; everyMs: number; run: (signal: AbortSignal) => Promise<void> };

/** Runs jobs at their intervals, each by itself; none ever overlaps with itself. */
export type Scheduler = {
  /** Runs every job for the first time, and from then on at its interval. */
  start: () => void;
  /** Resolves when a run of the job that began after this call has ended. A failure is logged, not thrown. */
  runNow: (name: string) => Promise<void>;
  /** Starts nothing more, and resolves when what runs has ended. */
  stop: () => Promise<void>;
};

/** `sleep` waits between two runs of a job and ends early when the signal says so. */
export type SchedulerOptions = { log: Deps['log']; sleep?: (ms: number, signal: AbortSignal) => Promise<void> };

/** A scheduler of these jobs. A job that fails is logged and comes again; it never stops the others. */
export function createScheduler(
  jobs: readonly Job[],
  { log, sleep = sleepUnlessStopped }: SchedulerOptions,
): Scheduler {
  const stopping = new AbortController();
  const { signal } = stopping;
  const runners = new Map(jobs.map((job) => [job.name, createRunner(() => runLogged(job, log, signal), signal)]));
  const loops: Promise<void>[] = [];

  async function loop(job: Job): Promise<void> {
    while (!signal.aborted) {
      await runners.get(job.name)?.again();
      await sleep(job.everyMs, signal);
    }
  }

  return {
    start: () => {
      if (loops.length === 0) loops.push(...jobs.map(loop));
    },
    runNow: async (name) => {
      const runner = runners.get(name);
      if (!runner) throw new Error(`no job ${name}`);
      await runner.again();
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...loops, ...[...runners.values()].map((runner) => runner.idle())]);
    },
  };
}

/** Runs work one at a time: whoever asks while it runs shares the one run that follows. */
function createRunner(work: () => Promise<void>, signal: AbortSignal) {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return {
    again: (): Promise<void> => {
      next ??= current.then(async () => {
        next = null;
        if (signal.aborted) return;
        current = work();
        await current;
      });
      return next;
    },
    idle: async () => {
      await next;
      await current;
    },
  };
}

async function runLogged(job: Job, log: Deps['log'], signal: AbortSignal): Promise<void> {
  try {
    await job.run(signal);
  } catch (error) {
    log.error({ err: error, job: job.name }, 'a job failed');
  }
}

async function sleepUnlessStopped(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => {});
}
