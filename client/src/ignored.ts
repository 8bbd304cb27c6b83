import type { Ignore } from 'ignore';
import ignore from 'ignore';

export interface IgnoreFile {
  /** The absolute path of the folder it lies in, with a slash at its end. */
  readonly folder: string;
  readonly text: string;
}

/** Tells of absolute paths whether these `.gitignore` files leave them out. The one nearest to a path has the last word. */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const nearestFirst: readonly { folder: string; patterns: Ignore }[] = files
    .map(({ folder, text }) => ({ folder, patterns: ignore().add(text) }))
    .sort((left, right) => right.folder.length - left.folder.length);
  return (path) => {
    for (const { folder, patterns } of nearestFirst) {
      if (!path.startsWith(folder)) continue;
      const { ignored, unignored } = patterns.test(path.slice(folder.length));
      if (ignored || unignored) return ignored;
    }
    return false;
  };
}
