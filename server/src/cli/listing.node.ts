import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFiles } from '../files/find-files.node.ts';
import { decode } from '../files/text-file.node.ts';
import { UsageError } from './command.ts';
import type { Problem } from './outcome.ts';
import type { Selection } from './selection.node.ts';
import type { Terminal } from './terminal.ts';

/** A file that is to be looked at. */
export interface ListedFile {
  /** As people see it. */
  readonly file: string;
  /** Undefined for standard input. */
  readonly absolute: string | undefined;
  readonly uri: string;
  /** Of standard input, which can be read but once. */
  readonly text?: string;
}

/** What the paths of a command line mean, in an order that depends on names alone. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Paths of which nothing can be looked at. */
  readonly problems: readonly Problem[];
}

const STANDARD_INPUT = '-';

/** Throws {@link UsageError} when there are no paths. */
export async function listFiles(
  paths: readonly string[],
  inputName: string | undefined,
  { isExcluded }: Pick<Selection, 'isExcluded'>,
  terminal: Pick<Terminal, 'folder' | 'input'>,
): Promise<Listing> {
  if (paths.length === 0) throw new UsageError('A path is missing; "." is the current folder, "-" is standard input');
  const { folder } = terminal;
  const files = new Map<string, ListedFile>();
  const problems: Problem[] = [];
  if (paths.includes(STANDARD_INPUT)) {
    const read = decode(await terminal.input());
    const file = inputName ?? STANDARD_INPUT;
    const uri = uriOf(resolve(folder, inputName ?? 'standard-input.yaml'));
    if ('problem' in read) problems.push({ file, message: read.problem });
    else files.set(uri, { file, absolute: undefined, uri, text: read.text });
  }
  const named = paths.filter((path) => path !== STANDARD_INPUT);
  for await (const found of findFiles(named, { folder, isExcluded })) {
    if (found.kind === 'problem') {
      problems.push({ file: found.path, message: found.message });
      continue;
    }
    const uri = uriOf(found.absolute);
    // Standard input stands for the file whose name it was given.
    if (!files.has(uri)) files.set(uri, { file: found.path, absolute: found.absolute, uri });
  }
  return { files: [...files.values()], problems };
}

export const uriOf = (absolute: string): string => pathToFileURL(absolute).href;
