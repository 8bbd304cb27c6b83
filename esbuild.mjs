// Makes the four bundles of the product, and those of the editor suite:
//   node esbuild.mjs             with source maps, for development; includes the editor suite
//   node esbuild.mjs --minify    for the package
// Writes the licences of what was bundled as well.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const minify = process.argv.includes('--minify');

const common = {
  bundle: true,
  minify,
  sourcemap: !minify,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  outdir: 'dist',
  // The edition for browsers needs nothing of Node, and as it consists of ES modules it starts faster in Node too.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
/** For Node and for web workers: what only one of them has is asked for at run time, by what runs there alone. */
const everywhere = {
  ...common,
  platform: 'neutral',
  target: ['node20', 'es2022'],
  external: ['vscode', 'node:*', ...builtinModules],
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'node'],
};

/** What few runs of the command line need is loaded by those that do, when they first use it. */
const late = {
  'node:crypto': ['createHash'],
  'node:child_process': ['execFile'],
  'node:readline': ['createInterface'],
  'node:readline/promises': ['createInterface'],
  '@marcbachmann/cel-js': ['Environment', 'ParseError'],
};
const loadedLate = {
  name: 'loaded-late',
  setup: ({ onResolve, onLoad }) => {
    const names = new RegExp(`^(?:${Object.keys(late).join('|')})$`);
    onResolve({ filter: names }, ({ path, kind }) => (kind === 'import-statement' ? { path, namespace: 'late' } : undefined));
    onLoad({ filter: names, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = {${late[path].map((name) => `get ${name}() { return require('${path}').${name}; }`)}};`,
      resolveDir: import.meta.dirname,
    }));
  },
};

const product = [
  { ...everywhere, format: 'cjs', entryPoints: { client: 'client/src/extension.ts' } },
  // A worker runs a plain script.
  { ...everywhere, format: 'iife', entryPoints: { server: 'server/src/lsp/main.ts' } },
  { ...node, entryPoints: { cli: 'server/src/cli/start.node.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: { kubewright: 'server/src/cli/main.node.ts' }, plugins: [loadedLate] },
];

/** Mocha's browser build replaces the exports of the bundle around it unless it believes to be a script. */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var module, exports, define;\n${await readFile(path, 'utf8')}`,
    })),
};
const editorSuite = { ...everywhere, format: 'cjs', entryPoints: { 'test/suite': 'test/editor/run.ts' }, plugins: [mochaAsScript] };

/** Stands in for Red Hat's YAML extension. */
const yamlStandIn = {
  ...node,
  entryPoints: { 'test/yaml/extension': 'test/editor/yaml/extension.ts', 'test/yaml/package': 'test/editor/yaml/package.json' },
  loader: { '.json': 'copy' },
  external: ['vscode'],
};

const wanted = minify ? product : [...product, editorSuite, yamlStandIn];
// esbuild has printed what is wrong, with its place, when a build is rejected.
const results = await Promise.all(wanted.map((options) => build(options))).catch(() => process.exit(1));
// What is plain ASCII is read several times faster when the program starts; what is left of other characters stands in patterns.
const program = 'dist/kubewright.js';
const code = readFileSync(program, 'utf8');
const shipped = minify ? code.replace(/[^\0-\x7f]/g, escaped) : code;
// By which `compiled.node.ts` knows it.
writeFileSync(program, `${shipped}\n//${createHash('sha1').update(shipped).digest('hex')}\n`);
const bundled = results.slice(0, product.length).flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(bundled));

function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

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
