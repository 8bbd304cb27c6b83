import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: process.env.MUTATION_TESTS.split(' ').flatMap((name) => [`test/${name}.test.ts`, `test/${name}/**/*.test.ts`]),
    setupFiles: ['test/mutation/settled.ts'],
    testTimeout: 30_000,
  },
});
