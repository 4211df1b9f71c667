import { setTimeout as sleep } from 'node:timers/promises';

/** How hard one host is asked, whoever asks: every feed and every page goes through it. */
export type HostPace = {
  /** Does the work when it is its turn at this host; in the order in which it was asked for. */
  run: <T>(host: string, work: () => Promise<T>) => Promise<T>;
};

/** `atOnce` requests at one host together; `gapsMs` lies between two beginnings at a host and all below its name, for which `wait` waits. */
export type PaceOptions = {
  atOnce?: number;
  gapsMs?: Readonly<Record<string, number>>;
  wait?: (milliseconds: number) => Promise<void>;
};

// The Federal Register asks for five requests a second at most; a little more patience allows for the clock of another.
const askedFor = { 'federalregister.gov': 220 };

type Lane = { running: number; waiting: (() => void)[] };

/** A pace of two requests at once at a host, and what particular hosts ask for. */
export function createHostPace({ atOnce = 2, gapsMs = askedFor, wait = passed }: PaceOptions = {}): HostPace {
  const lanes = new Map<string, Lane>();
  const turns = new Map<string, Promise<void>>();

  async function turnAt(name: string): Promise<void> {
    const gapMs = gapsMs[name];
    if (gapMs === undefined) return;
    const turn = turns.get(name) ?? Promise.resolve();
    turns.set(
      name,
      turn.then(() => wait(gapMs)),
    );
    await turn;
  }

  async function enter(name: string): Promise<Lane> {
    const lane = lanes.get(name) ?? { running: 0, waiting: [] };
    lanes.set(name, lane);
    if (lane.running >= atOnce) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.running += 1;
    return lane;
  }

  /** Hands the place to whoever waits longest. */
  function leave(name: string, lane: Lane): void {
    const next = lane.waiting.shift();
    if (next) next();
    else lane.running -= 1;
    if (lane.running === 0) lanes.delete(name);
  }

  return {
    run: async (host, work) => {
      const name = laneOf(host, gapsMs);
      const lane = await enter(name);
      try {
        await turnAt(name);
        return await work();
      } finally {
        leave(name, lane);
      }
    },
  };
}

function laneOf(host: string, gapsMs: Readonly<Record<string, number>>): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  return Object.keys(gapsMs).find((known) => name === known || name.endsWith(`.${known}`)) ?? name;
}

/** Resolves when so much time has passed: a timer that was set in a long turn of the event loop ends too early. */
async function passed(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now()) await sleep(Math.ceil(left));
}
