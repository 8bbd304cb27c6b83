import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: process.env.MUTATION_TESTS.split(' ').flatMap((name) => [
      `test/${name}.test.bundled.mjs`,
      `test/${name}/**/*.test.bundled.mjs`,
    ]),
    setupFiles: ['test/mutation/settled.ts'],
    // Loading everything anew would take longer than the tests.
    isolate: false,
    testTimeout: 30_000,
  },
});
