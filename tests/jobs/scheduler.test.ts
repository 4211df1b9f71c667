import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createScheduler, type Job } from '../../src/jobs/scheduler.ts';

const silent = pino({ level: 'silent' });

/** Sleeps that end when the test says so. */
function alarmClock() {
  const sleepers: { ms: number; wake: () => void }[] = [];
  const sleep = (ms: number, signal: AbortSignal) =>
    new Promise<void>((wake) => {
      if (signal.aborted) wake();
      signal.addEventListener('abort', () => wake());
      sleepers.push({ ms, wake });
    });
  return { sleep, sleepers, ring: () => sleepers.splice(0).forEach(({ wake }) => void wake()) };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const counting = (name: string, everyMs = 1000) => {
  const job = { name, everyMs, runs: 0, run: async () => void job.runs++ };
  return job;
};

describe('a scheduler', () => {
  test('runs each job at once and then at its interval', async () => {
    const alarm = alarmClock();
    const [often, seldom] = [counting('often', 10), counting('seldom', 9000)];
    const scheduler = createScheduler([often, seldom], { log: silent, sleep: alarm.sleep });
    scheduler.start();
    await expect.poll(() => alarm.sleepers.map(({ ms }) => ms)).toEqual([10, 9000]);
    expect([often.runs, seldom.runs]).toEqual([1, 1]);
    alarm.sleepers.shift()?.wake();
    await expect.poll(() => [often.runs, seldom.runs]).toEqual([2, 1]);
    await scheduler.stop();
  });

  test('started twice runs each job once', async () => {
    const alarm = alarmClock();
    const job = counting('job');
    const scheduler = createScheduler([job], { log: silent, sleep: alarm.sleep });
    scheduler.start();
    scheduler.start();
    await expect.poll(() => alarm.sleepers.length).toBe(1);
    expect(job.runs).toBe(1);
    await scheduler.stop();
  });

  test('never runs a job while it runs; who asks meanwhile shares the run that follows', async () => {
    const gates = [gate(), gate()];
    let running = 0;
    let most = 0;
    let runs = 0;
    const job: Job = {
      name: 'slow',
      everyMs: 1000,
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await gates[runs++]?.opened;
        running -= 1;
      },
    };
    const scheduler = createScheduler([job], { log: silent });
    const first = scheduler.runNow('slow');
    await expect.poll(() => runs).toBe(1);
    const asked = [scheduler.runNow('slow'), scheduler.runNow('slow')];
    gates[0]?.open();
    await first;
    await expect.poll(() => runs).toBe(2);
    gates[1]?.open();
    await Promise.all(asked);
    expect([runs, most]).toEqual([2, 1]);
  });

  test('logs a job that fails under its name, runs it again, and leaves the others alone', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line) => void lines.push(line) });
    const alarm = alarmClock();
    const good = counting('good');
    const bad: Job = { name: 'bad', everyMs: 5, run: async () => Promise.reject(new Error('broken')) };
    const scheduler = createScheduler([bad, good], { log, sleep: alarm.sleep });
    scheduler.start();
    await expect.poll(() => alarm.sleepers.length).toBe(2);
    alarm.ring();
    await expect.poll(() => alarm.sleepers.length).toBe(2);
    expect(good.runs).toBe(2);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { job: 'bad', err: { message: 'broken' } },
      { job: 'bad' },
    ]);
    await expect(scheduler.runNow('bad')).resolves.toBeUndefined();
    await scheduler.stop();
  });

  test('that stops waits for what runs and starts nothing more', async () => {
    const { open, opened } = gate();
    let runs = 0;
    let ended = 0;
    const run = async () => {
      runs += 1;
      await opened;
      ended += 1;
    };
    const scheduler = createScheduler([{ name: 'slow', everyMs: 0, run }], { log: silent });
    scheduler.start();
    await expect.poll(() => runs).toBe(1);
    const asked = scheduler.runNow('slow');
    const stopped = scheduler.stop();
    open();
    await stopped;
    await asked;
    expect([runs, ended]).toEqual([1, 1]);
  });

  test('does not know a job of another name', async () => {
    await expect(createScheduler([], { log: silent }).runNow('nothing')).rejects.toThrow('no job nothing');
  });
});
