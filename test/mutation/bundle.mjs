// Puts every test file into one script with all that it tests, beside it. A worker begins anew for each change, and to load
// hundreds of modules would take it longer than to run the tests.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const files = process.env.MUTATION_TESTS.split(' ').flatMap((name) => testsAt(join('test', name)));
await build({
  entryPoints: files,
  outdir: '.',
  outbase: '.',
  outExtension: { '.js': '.bundled.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: 'test/mutation/chunks/[name]-[hash]',
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
});

function testsAt(path) {
  const inside = existsSync(path) ? readdirSync(path, { recursive: true }).map((name) => join(path, name)) : [];
  return [`${path}.test.ts`, ...inside].filter((file) => file.endsWith('.test.ts') && existsSync(file));
}
