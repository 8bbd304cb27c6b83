import { globMatcher } from './glob.ts';

/**
 * Tells of paths below the folder that the globs speak of, with slashes, whether one of them leaves the path or a folder
 * above it out. A glob without a slash counts in that folder alone, as it does in editors: elsewhere it starts with two stars.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const matchers = globs.map((glob) => globMatcher(glob.replace(/^\.?\/|\/$/g, '')));
  const matches = (path: string): boolean => matchers.some((fitsPath) => fitsPath(path));
  return (path) => {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) if (matches(path.slice(0, slash))) return true;
    return matches(path);
  };
}

const made = new WeakMap<readonly string[], (path: string) => boolean>();

/** The same, made once for each list of globs. */
export function among(globs: readonly string[]): (path: string) => boolean {
  const matches = made.get(globs) ?? excluder(globs);
  made.set(globs, matches);
  return matches;
}
