// The package for npm: the command line with the language server in it. Nothing of it has to be installed besides, as the
// bundles hold the rest. Its manifest is not the one at the top, which is that of the extension.
//   node scripts/npm-package.mjs FOLDER     needs the bundles
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

/** Files of the package and where they come from. */
const files = {
  'README.md': 'docs/cli.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
  'dist/cli.js': 'dist/cli.js',
  'dist/kubewright.js': 'dist/kubewright.js',
  'dist/server.js': 'dist/server.js',
  'dist/THIRD-PARTY-NOTICES.txt': 'dist/THIRD-PARTY-NOTICES.txt',
};

/** Makes the folder anew, of bundles that are there already. */
export function assembleNpmPackage(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [to, from] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(join(root, from), join(folder, to));
    // The archive keeps who may read a file.
    chmodSync(join(folder, to), 0o644);
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`, { mode: 0o644 });
}

function manifest() {
  const { name, version, license, repository, bugs, keywords, engines, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name,
    version,
    description: 'Finds insecure Kubernetes manifests and mends them: a command line, and a language server for any editor.',
    keywords: [...keywords, 'lint', 'sarif', 'language server'],
    license,
    repository,
    bugs,
    engines: { node: engines.node },
    bin,
    files: ['dist', 'CHANGELOG.md'],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) assembleNpmPackage(process.argv[2]);
