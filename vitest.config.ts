import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/unpack-browser.ts'],
    setupFiles: ['tests/no-console.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
