// Packs the extension into out/kubewright.vsix, and refuses one that is too large to be quick to install.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'out', 'kubewright.vsix');
const largest = 1024 * 1024;

mkdirSync(join(root, 'out'), { recursive: true });
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const { status } = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { size } = statSync(file);
console.log(`${file}: ${Math.round(size / 1024)} KiB`);
if (size > largest) {
  console.error(`The package must stay below ${largest / 1024} KiB.`);
  process.exit(1);
}
