// Makes the five bundles of the product, and those of the editor suite:
//   node esbuild.mjs             with source maps, for development; includes the editor suite
//   node esbuild.mjs --minify    for the package; also writes the licences of what was bundled
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const minify = process.argv.includes('--minify');

const common = { bundle: true, minify, sourcemap: !minify, legalComments: 'none', metafile: true, logLevel: 'warning', outdir: 'dist' };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const browser = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
};

const product = [
  { ...node, entryPoints: { client: 'client/src/extension.node.ts', server: 'server/src/lsp/main.node.ts' } },
  { ...node, entryPoints: { cli: 'server/src/cli/main.node.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...browser, entryPoints: { 'browser/client': 'client/src/extension.browser.ts' } },
  // A worker runs a plain script.
  { ...browser, format: 'iife', entryPoints: { 'browser/server': 'server/src/lsp/main.browser.ts' } },
];

/** Mocha's browser build replaces the exports of the bundle around it unless it believes to be a script. */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var module, exports, define;\n${await readFile(path, 'utf8')}`,
    })),
};
const editorSuite = { ...browser, entryPoints: { 'test/suite': 'test/editor/run.ts' }, plugins: [mochaAsScript] };

const wanted = minify ? product : [...product, editorSuite];
// esbuild has printed what is wrong, with its place, when a build is rejected.
const results = await Promise.all(wanted.map((options) => build(options))).catch(() => process.exit(1));
if (minify) writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

/** The licence text of every package that a bundle took a file from. */
function notices(files) {
  const packages = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry) && existsSync(join(folder, entry)));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
