import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that speak for a folder: its own and those above it, up to the root of the repository. */
export class GitIgnores {
  private readonly folder: string;
  private readonly patterns: Ignore | undefined;
  private readonly above: GitIgnores | undefined;

  private constructor(folder: string, above: GitIgnores | undefined) {
    this.folder = folder;
    this.patterns = patternsIn(folder);
    this.above = above;
  }

  /**
   * For the folder where a walk starts. Where git would ignore that folder itself, those above it do not count: whoever
   * names a folder wants to see what is in it.
   */
  static startingAt(folder: string): GitIgnores {
    const above = foldersAbove(folder).reduce<GitIgnores | undefined>((outer, each) => new GitIgnores(each, outer), undefined);
    return new GitIgnores(folder, above?.ignores(folder, true) ? undefined : above);
  }

  /** For a folder right below. */
  below(folder: string): GitIgnores {
    return new GitIgnores(folder, this);
  }

  /** The file nearest to the path has the last word. */
  ignores(path: string, isFolder: boolean): boolean {
    if (this.patterns !== undefined) {
      const inside = relative(this.folder, path).replaceAll('\\', '/') + (isFolder ? '/' : '');
      const { ignored, unignored } = this.patterns.test(inside);
      if (ignored || unignored) return ignored;
    }
    return this.above?.ignores(path, isFolder) ?? false;
  }
}

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

function patternsIn(folder: string): Ignore | undefined {
  try {
    const lines = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n');
    return ignore({ ignorecase: false }).add(lines.filter(isQuick));
  } catch {
    return undefined;
  }
}

/** Each star is another loop within the others. Nobody writes more of them, and a line that is left out hides nothing. */
function isQuick(line: string): boolean {
  const parts = line.split('/');
  return parts.every((part) => (part.match(/\*+/g) ?? []).length <= 3) && parts.filter((part) => part.includes('**')).length <= 3;
}
