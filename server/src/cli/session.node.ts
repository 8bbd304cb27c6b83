import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Baseline } from '../engine/baseline.ts';
import { Engine } from '../engine/engine.ts';
import { findFiles } from '../files/find-files.node.ts';
import { decode, readTextFile } from '../files/text-file.node.ts';
import { UsageError } from './command.ts';
import type { Problem } from './outcome.ts';
import { type Selection, today } from './selection.node.ts';
import { printable, type Terminal } from './terminal.ts';

/** A file that the engine knows. */
export interface OpenFile {
  /** As people see it. */
  readonly file: string;
  /** Undefined for standard input. */
  readonly absolute: string | undefined;
  readonly uri: string;
}

/** All files of one run, read and known to one engine, so that rules across files see all of them. */
export interface Session {
  readonly engine: Engine;
  readonly files: readonly OpenFile[];
  /** Paths that could not be read. */
  readonly problems: readonly Problem[];
  /** A file as people see it. */
  readonly nameOf: (uri: string) => string;
}

const STANDARD_INPUT = '-';

/** Reads what the paths mean. Throws {@link UsageError} when there are none. */
export async function openSession(
  paths: readonly string[],
  inputName: string | undefined,
  selection: Selection,
  terminal: Terminal,
  baseline?: Baseline,
): Promise<Session> {
  if (paths.length === 0) throw new UsageError('A path is missing; "." is the current folder, "-" is standard input');
  const engine = new Engine(selection.rules, selection.settings, crashReporter(terminal));
  engine.heed({
    today: today(),
    isAmong: (globs, uri) => selection.isAmong(globs, fileURLToPath(uri)),
    rules: selection.allRules,
    ...(baseline === undefined ? {} : { baseline }),
  });
  const files: OpenFile[] = [];
  const problems: Problem[] = [];
  if (paths.includes(STANDARD_INPUT)) {
    const read = decode(await terminal.input());
    const file = inputName ?? STANDARD_INPUT;
    if ('problem' in read) problems.push({ file, message: read.problem });
    else {
      const uri = uriOf(resolve(terminal.folder, inputName ?? 'standard-input.yaml'));
      engine.update(uri, read.text);
      files.push({ file, absolute: undefined, uri });
    }
  }
  const { folder } = terminal;
  const named = paths.filter((path) => path !== STANDARD_INPUT);
  for await (const found of findFiles(named, { folder, isExcluded: selection.isExcluded })) {
    if (found.kind === 'problem') {
      problems.push({ file: found.path, message: found.message });
      continue;
    }
    const uri = uriOf(found.absolute);
    // Standard input stands for the file whose name it was given.
    if (engine.has(uri)) continue;
    const read = await readTextFile(found.absolute);
    if ('problem' in read) {
      problems.push({ file: found.path, message: read.problem });
      continue;
    }
    engine.update(uri, read.text);
    files.push({ file: found.path, absolute: found.absolute, uri });
  }
  const names = new Map(files.map(({ uri, file }) => [uri, file]));
  return { engine, files, problems, nameOf: (uri) => names.get(uri) ?? uri };
}

const uriOf = (absolute: string): string => pathToFileURL(absolute).href;

/** Tells of each rule that fails once; it will mostly fail on every file. */
function crashReporter(terminal: Terminal): (rule: string, error: unknown) => void {
  const told = new Set<string>();
  return (rule, error) => {
    if (told.has(rule)) return;
    told.add(rule);
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(`kubewright: the rule ${rule} failed and its findings may be incomplete; please report this: ${printable(reason)}\n`);
  };
}
