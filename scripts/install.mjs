// What every command of ours does first, so that a fresh clone needs none before it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Installs the packages of the lock file unless they are there. Ends the process with a message when that fails. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('The packages could not be installed; npm says why above. They come over the network, the first time only.');
  process.exit(1);
}

/** Ends the process when the build fails; esbuild has said why. */
export function buildBundles(...flags) {
  const { status } = spawnSync(process.execPath, [join(root, 'esbuild.mjs'), ...flags], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** npm keeps a lock file of what it installed, which holds no optional packages of other platforms. */
function isInstalled() {
  try {
    const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
    return Object.entries(packagesOf(join(root, 'package-lock.json')))
      .filter(([path, { optional }]) => path !== '' && !optional)
      .every(([path, { version }]) => installed[path]?.version === version);
  } catch {
    return false;
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
