/** What this browser keeps between visits. */
export interface Remembered {
  theme: 'system' | 'light' | 'dark';
  guideOpen: boolean;
  inspectorOpen: boolean;
  /** ts of the ephemeral messages that were put away */
  dismissed: string[];
  /** "user/channel" → ts of the last message seen */
  lastRead: Record<string, string>;
}

const KEY = 'playground';
const fresh: Remembered = { theme: 'system', guideOpen: true, inspectorOpen: false, dismissed: [], lastRead: {} };

function readJson<Value>(storage: Storage, key: string, fallback: Value): Value {
  try {
    return { ...fallback, ...JSON.parse(storage.getItem(key) ?? '{}') };
  } catch {
    return fallback;
  }
}

/** What was kept; unreadable storage counts as none. */
export function recall(): Remembered {
  return readJson(localStorage, KEY, fresh);
}

/** Keeps it for the next visit. */
export function remember(remembered: Remembered): void {
  localStorage.setItem(KEY, JSON.stringify(remembered));
}

/** What stands in this tab's inputs or drafts under `key`; {} where nothing does. */
export function recallInTab<Value extends object>(key: string): Value {
  return readJson(sessionStorage, key, {} as Value);
}

/** Keeps inputs or drafts for a reload of this tab. */
export function rememberInTab(key: string, value: object): void {
  sessionStorage.setItem(key, JSON.stringify(value));
}

/** Forgets what the inputs of this tab held, and what was put away or read: the workspace began anew. */
export function forgetWorkspace(remembered: Remembered): Remembered {
  sessionStorage.clear();
  return { ...remembered, guideOpen: true, dismissed: [], lastRead: {} };
}
