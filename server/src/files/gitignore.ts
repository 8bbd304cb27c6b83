import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that speak for a folder: its own and those of folders above it. Paths begin alike, with any slashes. */
export class GitIgnores {
  private readonly folder: string;
  private readonly patterns: Ignore | undefined;
  private readonly above: GitIgnores | undefined;

  /** Takes the text of the folder's own file, if there is one. */
  constructor(folder: string, text: string | undefined, above?: GitIgnores) {
    this.folder = folder;
    this.patterns = text === undefined ? undefined : patternsIn(text);
    this.above = above;
  }

  /** The file nearest to the path has the last word, below folders that are not ignored themselves. */
  ignores(path: string, isFolder: boolean): boolean {
    if (this.patterns !== undefined) {
      const inside = path.slice(this.folder.length).replaceAll('\\', '/').replace(/^\//, '');
      const { ignored, unignored } = this.patterns.test(inside + (isFolder ? '/' : ''));
      if (ignored || unignored) return ignored;
    }
    return this.above?.ignores(path, isFolder) ?? false;
  }
}

/**
 * Tells of files that were found all at once whether git would ignore them, by the texts of the `.gitignore` files among
 * them. Folders and paths are relative to the folder that was searched, with slashes, which is called ''.
 */
export function ignoredBy(texts: ReadonlyMap<string, string>): (path: string) => boolean {
  if (texts.size === 0) return () => false;
  /** Undefined for a folder that is ignored, with all below it. */
  const known = new Map<string, GitIgnores | undefined>([['', new GitIgnores('', texts.get(''))]]);
  const ignoresIn = (folder: string): GitIgnores | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = ignoresIn(folderOf(folder));
    const ignores = above?.ignores(folder, true) === false ? new GitIgnores(folder, texts.get(folder), above) : undefined;
    known.set(folder, ignores);
    return ignores;
  };
  return (path) => ignoresIn(folderOf(path))?.ignores(path, false) ?? true;
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Paths from an editor may hold what no path has; they are matched as they are. */
const patternsIn = (text: string): Ignore => ignore({ ignorecase: false, allowRelativePaths: true }).add(text.split('\n').filter(isQuick));

/** Each star is another loop within the others. Nobody writes more of them, and a line that is left out hides nothing. */
function isQuick(line: string): boolean {
  const parts = line.split('/');
  return parts.every((part) => (part.match(/\*+/g) ?? []).length <= 3) && parts.filter((part) => part.includes('**')).length <= 3;
}
