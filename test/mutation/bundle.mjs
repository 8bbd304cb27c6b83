// Puts test files into one script, with the changed files and all else that they test. To load hundreds of modules would take a
// worker longer than to run the tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Writes the script, which exports `tests`. `names` are test files, without their ending, and folders below `test`;
 * `rules/CATEGORY` and `rules/CATEGORY/ID` mean the pages of these rules.
 */
export async function bundle(root, names, instrumented, outfile) {
  const pages = names.filter((name) => name.startsWith('rules/')).map((name) => name.slice('rules/'.length));
  const files = names.filter((name) => !name.startsWith('rules/')).flatMap((name) => testsAt(join(root, 'test', name)));
  await build({
    stdin: {
      contents: [
        "import './settled.ts';",
        "import { tests, keepOnly } from 'vitest';",
        ...[...new Set(files)].map((file) => `await import(${JSON.stringify(file)});`),
        ...(pages.length > 0
          ? [`keepOnly(${JSON.stringify(pages)}); await import(${JSON.stringify(join(root, 'test/pages.test.ts'))});`]
          : []),
        'export { tests };',
      ].join('\n'),
      resolveDir: here,
    },
    bundle: true,
    outfile,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    logLevel: 'error',
    plugins: [sources(instrumented)],
  });
}

function testsAt(path) {
  const inside = existsSync(path) ? readdirSync(path, { recursive: true }).map((name) => join(path, name)) : [];
  return [`${path}.test.ts`, ...inside].filter((file) => file.endsWith('.test.ts') && existsSync(file)).sort();
}

/** The changed files, our stand-in for vitest, and for every module the place it comes from, for the script lies elsewhere. */
function sources(instrumented) {
  return {
    name: 'sources',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^vitest$/ }, () => ({ path: join(here, 'vitest.mjs') }));
      esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
        contents: (instrumented.get(path) ?? readFileSync(path, 'utf8'))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: 'ts',
      }));
    },
  };
}
