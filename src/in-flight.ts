import type { App } from '@slack/bolt';

/** The work that listeners still do, also after they have acknowledged: a shutdown waits for it. */
export type InFlight = {
  isBusy: () => boolean;
  /** Resolves when nothing is being worked on. */
  settled: () => Promise<void>;
};

/** Counts the work in flight; Bolt's own stop does not wait for it. */
export function trackInFlight(app: App): InFlight {
  const running = new Set<Promise<unknown>>();
  app.use(async ({ next }) => {
    const work = next();
    running.add(work);
    await work.finally(() => running.delete(work));
  });
  const settled = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  return { isBusy: () => running.size > 0, settled };
}
