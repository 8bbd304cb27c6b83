import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests and the child process of the protocol tests need more than the default on a busy machine.
    testTimeout: 30_000,
  },
});
