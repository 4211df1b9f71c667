export interface Store<State> {
  get(): State;
  /** Replaces the state by what `change` makes of it, and tells the listeners. */
  set(change: (state: State) => State): void;
  /** Calls `listener` after each change; answers how to stop. */
  subscribe(listener: (state: State) => void): () => void;
}

/** Holds one immutable value. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
