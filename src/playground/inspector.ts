import type { InspectorEntry } from './protocol.ts';
import { emit, type Workspace } from './workspace.ts';

const KEPT = 200;

export interface Inspector {
  entries: InspectorEntry[];
  begin(entry: Pick<InspectorEntry, 'direction' | 'name' | 'user' | 'request'>): InspectorEntry;
  end(entry: InspectorEntry, answer: Pick<InspectorEntry, 'status' | 'answer' | 'error'> & { broken?: string[] }): void;
  /** Requests and calls that have not been answered yet. */
  inFlight(): number;
  clear(): void;
}

/** Notes every request to the app and every call by it, and tells of each twice: begun and answered. */
export function createInspector(workspace: Workspace): Inspector {
  const entries: InspectorEntry[] = [];
  const begun = new Map<InspectorEntry, number>();
  let last = 0;
  return {
    entries,
    begin(what) {
      last += 1;
      const at = new Date().toISOString();
      const entry: InspectorEntry = {
        ...what,
        id: last,
        at,
        status: null,
        answer: null,
        ms: null,
        error: null,
        broken: [],
      };
      begun.set(entry, performance.now());
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      emit(workspace, { type: 'inspected', entry });
      return entry;
    },
    end(entry, answer) {
      const ms = Math.round(performance.now() - (begun.get(entry) ?? performance.now()));
      begun.delete(entry);
      Object.assign(entry, { broken: [], ...answer, ms });
      emit(workspace, { type: 'inspected', entry });
    },
    inFlight: () => begun.size,
    clear: () => void entries.splice(0),
  };
}
