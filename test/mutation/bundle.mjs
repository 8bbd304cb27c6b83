// Puts test files into one script, with the changed files and all else that they test. To load hundreds of modules would take a
// worker longer than to run the tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Writes the script, which exports `tests`. `names` are test files, without their ending, and folders below `test`; `rules`,
 * `rules/CATEGORY` and `rules/CATEGORY/ID` mean the pages and examples of these rules.
 */
export async function bundle(root, names, instrumented, outfile) {
  const rules = names.filter((name) => /^rules(?:\/|$)/.test(name)).flatMap((name) => rulesAt(root, name));
  const files = names.filter((name) => !/^rules(?:\/|$)/.test(name)).flatMap((name) => testsAt(join(root, 'test', name)));
  const ofRules = rules.length === 0 ? [] : ['pages', 'laws'].map((name) => join(root, 'test', `${name}.test.ts`));
  await build({
    stdin: {
      contents: [
        "import './settled.ts';",
        "import { keepOnly, tests } from 'vitest';",
        ...[...new Set(files)].map((file) => `await import(${JSON.stringify(file)});`),
        `keepOnly(${JSON.stringify(rules)});`,
        ...ofRules.map((file) => `await import(${JSON.stringify(file)});`),
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

/** What the groups of tests are called that belong to rules. */
function rulesAt(root, name) {
  const pages = readdirSync(join(root, 'test/rules'), { recursive: true }).map((page) => `rules/${page.replaceAll('\\', '/')}`);
  return pages
    .filter((page) => page.endsWith('.md') && (page.startsWith(`${name}/`) || page === `${name}.md`))
    .flatMap((page) => [page.slice('rules/'.length, -'.md'.length), basename(page, '.md')]);
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
