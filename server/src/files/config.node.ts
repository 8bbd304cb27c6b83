import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../settings/config-file.ts';

/** The config file of a folder: its own or the nearest above, not beyond the root of its repository. */
export const findConfigFile = (folder: string): string | undefined => findAbove(folder, CONFIG_FILE);

/** The file of this name in the folder or the nearest above it, not beyond the root of its repository. */
export function findAbove(folder: string, name: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, name);
    if (existsSync(path)) return path;
    if (existsSync(join(current, '.git')) || dirname(current) === current) return undefined;
  }
}

/** The root of the folder's repository; the folder itself when it is in none. */
export function topOf(folder: string): string {
  const git = findAbove(folder, '.git');
  return git === undefined ? folder : dirname(git);
}
