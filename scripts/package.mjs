// Packs the extension into out/kubewright.vsix and the command line into out/kubewright-VERSION.tgz, as they are published.
// Refuses a package that is too large to be quick to install.
//   node scripts/package.mjs            one commit gives the same bytes, whenever and wherever it is packed
//   node scripts/package.mjs --check    packs twice, and fails where the bytes differ
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { assembleNpmPackage } from './npm-package.mjs';

const out = join(root, 'out');
/** In KiB. Both programs of the package for npm hold all rules. */
const largest = { vsix: 1024, npm: 1536 };
const vsce = (...args) => [join(root, 'node_modules/@vscode/vsce/vsce'), ...args, '--no-dependencies'];

mkdirSync(out, { recursive: true });
const packed = packAll();
if (process.argv.includes('--check')) {
  const before = packed.map((file) => readFileSync(file));
  const differing = packAll().filter((file, i) => !readFileSync(file).equals(before[i]));
  for (const file of differing) console.error(`Packed twice, ${file} differs.`);
  if (differing.length > 0) process.exit(1);
  console.log('Packed twice, both packages are the same byte for byte.');
}

function packAll() {
  return [packExtension(join(out, 'kubewright.vsix')), packForNpm(join(out, 'npm'))];
}

/** Builds the bundles too: the manifest has vsce do so. */
function packExtension(file) {
  const { status } = spawnSync(process.execPath, vsce('package', '--out', file), { cwd: root, stdio: 'inherit', env: timeless() });
  if (status !== 0) process.exit(1);
  checkSize(file, largest.vsix);
  return file;
}

/** Files of the archive bear the time of the commit, written for one time zone. https://reproducible-builds.org/docs/source-date-epoch/ */
function timeless() {
  const { SOURCE_DATE_EPOCH = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim() } = process.env;
  return { ...process.env, SOURCE_DATE_EPOCH, TZ: 'UTC' };
}

function packForNpm(folder) {
  assembleNpmPackage(folder);
  const [packed] = JSON.parse(npm(folder, ['pack', '--json', '--pack-destination', out]));
  const file = join(out, packed.filename);
  checkSize(file, largest.npm);
  return file;
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
