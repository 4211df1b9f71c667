import { setTimeout as wait } from 'node:timers/promises';

/** Keeps a distance between two calls for one channel, for each channel by itself. */
export type Pace = {
  /** Resolves when the distance to the last call has passed. */
  passed: (channel: string) => Promise<void>;
  /** Says that a call has just been made. */
  begin: (channel: string) => void;
  /** Lets everybody who waits go on at once. */
  end: () => void;
};

/** A pace of `milliseconds` between calls: Slack takes about one message a second in a channel. */
export function createPace(milliseconds: number): Pace {
  const ended = new AbortController();
  const pauses = new Map<string, Promise<void>>();
  return {
    passed: async (channel) => await pauses.get(channel),
    begin: (channel) => {
      const over = wait(milliseconds, undefined, { signal: ended.signal })
        .catch(() => {})
        .then(() => {
          if (pauses.get(channel) === over) pauses.delete(channel);
        });
      pauses.set(channel, over);
    },
    end: () => ended.abort(),
  };
}
