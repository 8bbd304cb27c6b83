import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BASELINE_FILE,
  type Baseline,
  type BaselineEntry,
  countsOf,
  fingerprintOf,
  isFault,
  readBaseline,
  writeBaseline,
} from '../engine/baseline.ts';
import { findAbove, topOf } from '../files/config.node.ts';
import { reasonOf } from '../files/reason.node.ts';
import { readTextFile } from '../files/text-file.node.ts';
import { counted } from '../text/counted.ts';
import { Lines } from '../text/lines.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { parseFlags } from './flags.node.ts';
import { placeOf } from './outcome.ts';
import { readSelection, SELECTION_FLAGS, SELECTION_HELP } from './selection.node.ts';
import { openSession, type Session } from './session.node.ts';
import type { Terminal } from './terminal.ts';

const HELP = `Accepts for now all that is found, so that from here on only new findings count.

Usage: kubewright baseline [FLAGS] [PATH…]

Writes ${BASELINE_FILE} at the top of the repository, where "check" and editors find it. Without a path all below
the top is looked at. What is mandatory by the config file is not accepted.

${SELECTION_HELP}
  --prune                     take out what is found no longer, and accept nothing new
  --output FILE               write this file instead; "check --baseline FILE" reads it
  --help                      this text
`;

export const baseline: Command = {
  summary: 'accept for now what is found',
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, { ...SELECTION_FLAGS, output: { type: 'string' }, prune: { type: 'boolean' } });
    const file = values.output === undefined ? defaultFile(terminal.folder) : resolve(terminal.folder, values.output);
    const selection = await readSelection(values, terminal.folder, rules);
    const paths = positionals.length > 0 ? positionals : [relative(terminal.folder, topOf(terminal.folder)) || '.'];
    const session = await openSession(paths, undefined, selection, terminal);
    const found = entriesOf(session, file);
    const earlier = existsSync(file) ? await readEntries(file, terminal.folder) : [];
    if (values.prune && !existsSync(file))
      throw new UsageError(`There is no baseline ${nameOf(file, terminal.folder)} to take anything out of`);
    // Of a file that was not looked at nothing is known, unless it is gone.
    const looked = new Set(session.files.map(({ uri }) => nameFor(file)(uri)));
    const untouched = earlier.filter((entry) => !looked.has(entry.file) && existsSync(join(dirname(file), entry.file)));
    const kept = values.prune
      ? pruned(
          earlier.filter((entry) => looked.has(entry.file)),
          found,
        )
      : found;
    await write(file, [...untouched, ...kept], terminal);
    const sum = (entries: readonly BaselineEntry[]): number => entries.reduce((total, entry) => total + entry.count, 0);
    const told = values.prune
      ? `Took ${counted(sum(earlier) - sum([...untouched, ...kept]), 'finding')} out of`
      : `Wrote ${counted(sum([...untouched, ...kept]), 'finding')} into`;
    terminal.err(`${told} ${nameOf(file, terminal.folder)}.\n`);
    return session.problems.length + selection.problems.length > 0 ? EXIT.wrongUsage : EXIT.nothingFound;
  },
};

/** The baseline that counts: the named one, or the one at the top of the repository. Throws {@link UsageError} when it is none. */
export async function openBaseline(named: string | undefined, folder: string): Promise<Baseline | undefined> {
  const file = named === undefined ? findAbove(folder, BASELINE_FILE) : resolve(folder, named);
  return file === undefined ? undefined : { counts: countsOf(await readEntries(file, folder)), nameOf: nameFor(file) };
}

/** For `check --write-baseline`; answers how many findings it wrote. */
export async function acceptAll(named: string, session: Session, terminal: Terminal): Promise<number> {
  const file = resolve(terminal.folder, named);
  const found = entriesOf(session, file);
  await write(file, found, terminal);
  return found.reduce((sum, entry) => sum + entry.count, 0);
}

const defaultFile = (folder: string): string => findAbove(folder, BASELINE_FILE) ?? join(topOf(folder), BASELINE_FILE);

const nameOf = (file: string, folder: string): string => relative(folder, file).replaceAll('\\', '/');

const nameFor =
  (baselineFile: string) =>
  (uri: string): string =>
    relative(dirname(baselineFile), fileURLToPath(uri)).replaceAll('\\', '/');

function entriesOf({ engine, files }: Session, file: string): readonly BaselineEntry[] {
  const { mandatory } = engine.activation.settings;
  const entries = new Map<string, BaselineEntry>();
  for (const { uri } of files) {
    const name = nameFor(file)(uri);
    for (const report of engine.report(uri).reports) {
      if (mandatory.includes(report.rule)) continue;
      const fingerprint = fingerprintOf(name, report);
      entries.set(fingerprint, { rule: report.rule, file: name, fingerprint, count: (entries.get(fingerprint)?.count ?? 0) + 1 });
    }
  }
  return [...entries.values()];
}

function pruned(entries: readonly BaselineEntry[], found: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const now = countsOf(found);
  return entries.flatMap((entry) => {
    const left = Math.min(entry.count, now.get(entry.fingerprint) ?? 0);
    return left === 0 ? [] : [{ ...entry, count: left }];
  });
}

async function readEntries(file: string, folder: string): Promise<readonly BaselineEntry[]> {
  const read = await readTextFile(file);
  if ('problem' in read) throw new UsageError(`The baseline ${nameOf(file, folder)} cannot be read: ${read.problem}`);
  const entries = readBaseline(read.text);
  if (isFault(entries)) {
    const { line, column } = placeOf(new Lines(read.text), entries.span).start;
    throw new UsageError(
      `${nameOf(file, folder)}:${line}:${column}: ${entries.message}; mend it, or remove it and write a new one with "kubewright baseline"`,
    );
  }
  return entries;
}

async function write(file: string, entries: readonly BaselineEntry[], terminal: Terminal): Promise<void> {
  await writeFile(file, writeBaseline(entries)).catch((error: unknown) => {
    throw new UsageError(`The baseline ${nameOf(file, terminal.folder)} cannot be written: ${reasonOf(error)}`);
  });
}
