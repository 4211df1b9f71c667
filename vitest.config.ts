import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start many threads and processes of Accord: what Node made of its files is kept for the next one.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'accord-compile-cache');

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/unpack-browser.ts'],
    setupFiles: ['tests/no-console.ts'],
    // Most tests wait for a process, a disk or a browser: one worker less than there are cores would leave them idle.
    maxWorkers: '100%',
    // Files of one worker share its modules: loading Accord anew for each would take more than half of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
