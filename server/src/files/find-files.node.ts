import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isHelperFile } from '../kube/helm/chart-files.ts';
import { stripEnd } from '../text/strip-end.ts';
import { ignoresAt, ignoresBelow } from './gitignore.node.ts';
import type { GitIgnores } from './gitignore.ts';
import { reasonOf } from './reason.node.ts';

/** A file to look at, or a path that could not be looked at and why. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly absolute: string }
  | { readonly kind: 'problem'; readonly path: string; readonly message: string };

export interface FindOptions {
  /** What relative paths are relative to. */
  readonly folder: string;
  /** Told absolute paths of files and folders; what it refuses is left out, with all below it. */
  readonly isExcluded?: (absolute: string) => boolean;
  readonly signal?: AbortSignal;
}

/** Folders of tools; nobody's manifests lie there. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

const IS_YAML = /\.ya?ml$/i;

/** Named templates of a chart decide what its manifests come to. */
const isRead = (name: string, shown: string): boolean => IS_YAML.test(name) || isHelperFile(`${shown}/${name}`);

/**
 * The files that the paths mean, each once: a file stands for itself whatever it is called, a folder for the YAML files
 * and named templates of charts in it that git would not ignore. The order depends on names alone. Symbolic links inside a folder are not followed:
 * what they lead to inside is met at its own place, and what lies outside is not part of the folder.
 */
export async function* findFiles(paths: Iterable<string>, options: FindOptions): AsyncGenerator<Found> {
  const seen = new Set<string>();
  const { isExcluded = () => false } = options;
  for (const path of paths) {
    for await (const found of filesAt(path, resolve(options.folder, path), options)) {
      if (found.kind === 'file') {
        if (seen.has(found.absolute) || isExcluded(found.absolute)) continue;
        seen.add(found.absolute);
      }
      yield found;
    }
  }
}

async function* filesAt(path: string, absolute: string, options: FindOptions): AsyncGenerator<Found> {
  const problem = (error: unknown): Found => ({ kind: 'problem', path, message: reasonOf(error) });
  try {
    const stats = await stat(absolute);
    if (!stats.isDirectory()) {
      yield stats.isFile() ? { kind: 'file', path, absolute } : { kind: 'problem', path, message: 'Neither a file nor a folder' };
      return;
    }
  } catch (error) {
    yield problem(error);
    return;
  }
  // `.` would only make paths longer to read.
  const shown = stripEnd(path, '\\/');
  yield* walk(shown === '.' ? '' : shown === '' ? '/' : shown, absolute, ignoresAt(absolute), options);
}

async function* walk(shown: string, folder: string, ignores: GitIgnores, options: FindOptions): AsyncGenerator<Found> {
  if (options.signal?.aborted) return;
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'problem', path: shown === '' ? '.' : shown, message: reasonOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const isFolder = entry.isDirectory();
    const isWanted = isFolder ? !SKIPPED.has(entry.name) : entry.isFile() && isRead(entry.name, folder.replaceAll('\\', '/'));
    const absolute = join(folder, entry.name);
    if (!isWanted || ignores.ignores(absolute, isFolder) || options.isExcluded?.(absolute)) continue;
    const path = shown === '' ? entry.name : shown.endsWith('/') ? shown + entry.name : `${shown}/${entry.name}`;
    if (isFolder) yield* walk(path, absolute, ignoresBelow(absolute, ignores), options);
    else yield { kind: 'file', path, absolute };
  }
}
