import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitIgnores } from './gitignore.ts';

/**
 * What git ignores in the folder where a walk starts, by the files up to the root of the repository. Where git would ignore
 * that folder itself, those above it do not count: whoever names a folder wants to see what is in it.
 */
export function ignoresAt(folder: string): GitIgnores {
  const above = foldersAbove(folder).reduce<GitIgnores | undefined>((outer, each) => ignoresBelow(each, outer), undefined);
  return ignoresBelow(folder, above?.ignores(folder, true) ? undefined : above);
}

/** The same for a folder right below. */
export const ignoresBelow = (folder: string, above: GitIgnores | undefined): GitIgnores => new GitIgnores(folder, textIn(folder), above);

/** From the root of the repository down to the parent; none when the folder lies in no repository or is its root. */
function foldersAbove(folder: string): string[] {
  const folders: string[] = [];
  for (let current = folder; !existsSync(join(current, '.git')); current = dirname(current)) {
    const parent = dirname(current);
    if (parent === current) return [];
    folders.unshift(parent);
  }
  return folders;
}

function textIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    return undefined;
  }
}
