/**
 * What befalls a Web API call (or, as method "response_url", a response to one):
 * `drop-before` closes the connection before anything is done, `drop-after` when it has been done;
 * `503` and `429` are answered without doing it; `error` answers a Slack error word; `hold` waits for `release()`.
 */
export interface Fault {
  kind: 'drop-before' | 'drop-after' | '503' | '429' | 'error' | 'hold';
  /** Seconds, for 429. */
  retryAfter?: number;
  /** Slack's word, for `error`. */
  error?: string;
}

export interface PlannedFault {
  /** Resolves when a call has met the fault. */
  reached: Promise<void>;
  /** Lets a held call go on. */
  release(): void;
}

export interface MetFault extends Fault {
  released: Promise<void>;
}

export interface Faults {
  /** Plans a fault for the next call of that method; several for the same method happen in turn. */
  next(method: string, fault: Fault): PlannedFault;
  /** The fault that this call meets, or null. */
  meet(method: string): MetFault | null;
  clear(): void;
}

/** Faults in memory, first planned first met. */
export function createFaults(): Faults {
  const planned = new Map<string, { fault: MetFault; reach: () => void; release: () => void }[]>();
  return {
    next(method, fault) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const entry = {
        fault: { ...fault, released: released.promise },
        reach: reached.resolve,
        release: released.resolve,
      };
      planned.set(method, [...(planned.get(method) ?? []), entry]);
      return { reached: reached.promise, release: () => released.resolve() };
    },
    meet(method) {
      const entry = planned.get(method)?.shift();
      entry?.reach();
      return entry?.fault ?? null;
    },
    clear() {
      for (const entry of [...planned.values()].flat()) entry.release();
      planned.clear();
    },
  };
}
