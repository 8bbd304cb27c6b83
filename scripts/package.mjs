// Packs the extension into out/kubewright.vsix and the command line into out/kubewright-VERSION.tgz, as they are published.
// Refuses a package that is too large to be quick to install.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { assembleNpmPackage } from './npm-package.mjs';

const out = join(root, 'out');
/** In KiB. Both programs of the package for npm hold all rules. */
const largest = { vsix: 1024, npm: 1536 };
const vsce = (...args) => [join(root, 'node_modules/@vscode/vsce/vsce'), ...args, '--no-dependencies'];

mkdirSync(out, { recursive: true });
packExtension(join(out, 'kubewright.vsix'));
packForNpm(join(out, 'npm'));

/** Builds the bundles too: the manifest has vsce do so. */
function packExtension(file) {
  const { status } = spawnSync(process.execPath, vsce('package', '--out', file), { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  checkSize(file, largest.vsix);
}

function packForNpm(folder) {
  assembleNpmPackage(folder);
  const [packed] = JSON.parse(npm(folder, ['pack', '--json', '--pack-destination', out]));
  checkSize(join(out, packed.filename), largest.npm);
}

function checkSize(file, limit) {
  const size = Math.round(statSync(file).size / 1024);
  console.log(`${file}: ${size} KiB`);
  if (size <= limit) return;
  console.error(`It must stay below ${limit} KiB.`);
  process.exit(1);
}

function npm(cwd, args) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
}
