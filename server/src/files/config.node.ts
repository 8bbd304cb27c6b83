import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../settings/config-file.ts';

/** The config file of a folder: its own or the nearest above, not beyond the root of its repository. */
export function findConfigFile(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, CONFIG_FILE);
    if (existsSync(path)) return path;
    if (existsSync(join(current, '.git')) || dirname(current) === current) return undefined;
  }
}
