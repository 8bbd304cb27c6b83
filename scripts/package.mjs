// Packs the extension into out/kubewright.vsix and the command line into out/kubewright-VERSION.tgz, as they are published.
// Refuses a package that is too large to be quick to install.
//   node scripts/package.mjs            one commit gives the same bytes, whenever and wherever it is packed
//   node scripts/package.mjs --check    packs once more in another folder, of files that nobody else may read, and fails
//                                       where the bytes differ
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './install.mjs';
import { assembleNpmPackage } from './npm-package.mjs';

const out = join(root, 'out');
/** In KiB. Both programs of the package for npm hold all rules. */
const largest = { vsix: 1024, npm: 1536 };
const vsce = (...args) => [join(root, 'node_modules/@vscode/vsce/vsce'), ...args, '--no-dependencies'];

mkdirSync(out, { recursive: true });
// What the build writes is to be read by all, as what is unpacked.
process.umask(0o022);
const packed = [packExtension(join(out, 'kubewright.vsix')), packForNpm(join(out, 'npm'))];
if (process.argv.includes('--check')) {
  const differing = differingElsewhere(packed);
  for (const file of differing) console.error(`Packed twice, ${file} differs.`);
  if (differing.length > 0) process.exit(1);
  console.log('Packed twice, both packages are the same byte for byte.');
}

/** Which packages have other bytes when they are made in another folder, under another umask and in another time zone. */
function differingElsewhere(files) {
  const folder = mkdtempSync(join(tmpdir(), 'kubewright elsewhere '));
  try {
    const left = new Set(['.git', 'node_modules', 'out', 'dist'].map((name) => join(root, name)));
    cpSync(root, folder, { recursive: true, filter: (path) => !left.has(path) });
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const env = { ...timeless(), TZ: 'Asia/Tokyo' };
    const { status } = spawnSync(process.execPath, ['scripts/package.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env });
    const inFolder = (file) => join(folder, relative(root, file));
    return files.filter((file) => status !== 0 || !readFileSync(inFolder(file)).equals(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the bundles too: the manifest has vsce do so. */
function packExtension(file) {
  // The archive keeps who may read a file.
  const listed = execFileSync(process.execPath, vsce('ls'), { cwd: root, encoding: 'utf8' }).trim().split('\n');
  for (const path of listed.map((each) => join(root, each))) if (existsSync(path)) chmodSync(path, 0o644);
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
