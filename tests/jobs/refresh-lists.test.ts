import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Deps } from '../../src/deps.ts';
import { refreshLists } from '../../src/jobs/refresh-lists.ts';
import { fetchFailed } from '../../src/net/failures.ts';
import { createMemoryStore } from '../../store/memory-store.ts';

const now = Temporal.Instant.from('2026-01-31T09:00:00Z');
const url = 'https://lists.example/sdn.csv';

/** One list whose download fails, after `before` has happened. */
function failing(before: () => void) {
  const store = createMemoryStore();
  const download = async () => {
    before();
    throw fetchFailed({ url, failure: 'refused', at: now });
  };
  const lists = {
    addresses: [{ list: 'ofac-sdn', file: 'sdn.csv', url, maxBytes: 1000 }],
    download,
    pendingSteps: async () => [],
  };
  const deps = { store, clock: () => now, log: pino({ level: 'silent' }), lists, outbox: { nudge: () => {} } };
  return { store, deps: { ...deps, screener: { lists: async () => [] } } as unknown as Deps };
}

test('a download that fails is kept as the failure of its list', async () => {
  const { store, deps } = failing(() => {});
  await refreshLists(deps, new AbortController().signal);
  expect(await store.listStates.find()).toMatchObject([{ list: 'ofac-sdn', failures: 1 }]);
});

test('a download that the stop of Accord cut off is no failure of its publisher', async () => {
  const stopping = new AbortController();
  const { store, deps } = failing(() => stopping.abort());
  await refreshLists(deps, stopping.signal);
  expect(await store.listStates.find()).toEqual([]);
});
