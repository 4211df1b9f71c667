import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Any console call during a test fails it: what a person should see goes through the log or a message. */
beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    expect(vi.mocked(console[method]).mock.calls).toEqual([]);
  }
  vi.restoreAllMocks();
});
