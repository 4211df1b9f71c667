import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/unpack-browser.ts'],
    setupFiles: ['tests/no-console.ts'],
    // Most tests wait for a process, a disk or a browser: one worker less than there are cores would leave them idle.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
