import type { Baseline } from '../engine/baseline.ts';
import { Engine } from '../engine/engine.ts';
import { readTextFileNow } from '../files/text-file.node.ts';
import { crashReporter } from './crash.ts';
import { type ListedFile, listFiles } from './listing.node.ts';
import type { Problem } from './outcome.ts';
import { progressOn } from './progress.ts';
import { circumstancesOf, type Selection } from './selection.node.ts';
import type { Terminal } from './terminal.ts';

/** All files of one run, read and known to one engine, so that rules across files see all of them. */
export interface Session {
  readonly engine: Engine;
  readonly files: readonly ListedFile[];
  /** Paths that could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads what the paths mean. Throws a UsageError when there are none. */
export async function openSession(
  paths: readonly string[],
  inputName: string | undefined,
  selection: Selection,
  terminal: Terminal,
  baseline?: Baseline,
): Promise<Session> {
  const listing = await listFiles(paths, inputName, selection, terminal);
  const engine = new Engine(selection.rules, selection.settings, crashReporter(terminal));
  engine.heed(circumstancesOf(selection, baseline));
  const progress = progressOn(terminal, listing.files.length);
  const files: ListedFile[] = [];
  const problems = [...listing.problems];
  for (const [number, listed] of listing.files.entries()) {
    const read = listed.text === undefined ? readTextFileNow(listed.absolute ?? '') : { text: listed.text };
    if ('problem' in read) problems.push({ file: listed.file, message: read.problem });
    else {
      engine.update(listed.uri, read.text);
      files.push(listed);
    }
    progress.tell(number + 1, false);
  }
  progress.end();
  return { engine, files, problems };
}
