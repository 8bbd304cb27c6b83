import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NpmPackage {
  /** What `npm install` takes instead of a version from npm. */
  readonly version: string;
  /** Paths in it. */
  readonly files: readonly string[];
  readonly folder: string;
}

/** The package that people install, made of the bundles of `npm run build`. */
export function packForNpm(): NpmPackage {
  if (!existsSync('dist/kubewright.js')) throw new Error('dist/kubewright.js is missing; `node esbuild.mjs` makes it.');
  const parent = mkdtempSync(join(tmpdir(), 'kubewright-npm-'));
  const folder = join(parent, 'package');
  execFileSync(process.execPath, ['scripts/npm-package.mjs', folder]);
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', parent], { cwd: folder, encoding: 'utf8' });
  const [packed] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  return { version: `file:${join(parent, packed.filename)}`, files: packed.files.map(({ path }) => path).sort(), folder };
}
