import { randomBytes } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** Slack's documented life of a trigger_id. */
const LIFE_MS = 3000;
/** Used and expired ones are remembered so long, to be refused with the right word. */
const MEMORY_MS = 10 * 60_000;

export interface Trigger {
  user: string;
  /** The modal whose interaction made the trigger: only it can be pushed upon. */
  view_id: string | null;
}

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Exchanges it, once: else invalid_trigger_id, exchanged_trigger_id or expired_trigger_id. */
  exchange(id: string): Trigger;
}

/** Gives out trigger ids that live three seconds; `clock` is real time in milliseconds, never the workspace's. */
export function createTriggers(clock: () => number = () => performance.now()): Triggers {
  const known = new Map<string, Trigger & { at: number; isUsed: boolean }>();
  return {
    issue(trigger) {
      for (const [id, { at }] of known) if (clock() - at > MEMORY_MS) known.delete(id);
      const id = `${Date.now()}.${known.size + 1}.${randomBytes(16).toString('hex')}`;
      known.set(id, { ...trigger, at: clock(), isUsed: false });
      return id;
    },
    exchange(id) {
      const found = known.get(id);
      if (!found) throw new Refusal('invalid_trigger_id');
      if (found.isUsed) throw new Refusal('exchanged_trigger_id');
      if (clock() - found.at > LIFE_MS) throw new Refusal('expired_trigger_id');
      found.isUsed = true;
      return found;
    },
  };
}
