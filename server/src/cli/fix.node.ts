import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { fixFile } from '../engine/repair.ts';
import type { OtherFile } from '../engine/state.ts';
import { reasonOf } from '../files/reason.node.ts';
import { makeTextFile, replaceTextFile } from '../files/text-file.node.ts';
import { counted } from '../text/counted.ts';
import { type Command, EXIT } from './command.ts';
import { parseFlags } from './flags.node.ts';
import type { ListedFile } from './listing.node.ts';
import type { Problem } from './outcome.ts';
import { patchOf } from './patch.ts';
import { problemLine } from './reports/text.ts';
import { readSelection, SELECTION_FLAGS, SELECTION_HELP } from './selection.node.ts';
import { openSession, type Session } from './session.node.ts';
import type { Terminal } from './terminal.ts';

const HELP = `Mends what is found, in place. Comments, order and style of the files stay.

Usage: kubewright fix [FLAGS] PATH…

Only what keeps a workload running as it does is changed, unless --unsafe is given. With "-" the mended text of
standard input goes to standard output.

${SELECTION_HELP}
  --unsafe                    also changes that may alter what a workload does; review them
  --diff                      print what would change and write nothing
  --stdin-name NAME           the file that standard input stands for
  --help                      this text

Exit codes: 0 nothing is left to be found, 1 something is left, 2 wrong usage, or a file could not be read or written.
`;

export const fix: Command = {
  summary: 'mend what is found, in place',
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, {
      ...SELECTION_FLAGS,
      unsafe: { type: 'boolean', default: false },
      diff: { type: 'boolean', default: false },
      'stdin-name': { type: 'string' },
    });
    const selection = await readSelection(values, terminal.folder, rules);
    const session = await openSession(positionals, values['stdin-name'], selection, terminal);
    const original = new Map(session.files.map(({ uri }) => [uri, session.engine.text(uri) ?? '']));
    const { mended, made } = mend(session, values.unsafe);
    const changed = session.files.filter(({ uri }) => session.engine.text(uri) !== original.get(uri));
    const problems: Problem[] = [...selection.problems, ...session.problems];
    if (values.diff) await printDiffs(changed, made, original, session, terminal);
    else problems.push(...(await write(changed, session)), ...(await writeNew(made)));
    const input = session.files.find(({ absolute }) => absolute === undefined);
    if (input !== undefined && !values.diff) terminal.out(session.engine.text(input.uri) ?? '');
    terminal.err(problems.map((problem) => problemLine(problem, picocolors.createColors(terminal.hasColours))).join(''));

    const left = session.files.reduce((sum, { uri }) => sum + session.engine.report(uri).reports.length, 0);
    const verb = values.diff ? 'Would mend' : 'Mended';
    // What was asked for goes to standard output; this is beside it then.
    const tell = values.diff || input !== undefined ? terminal.err : terminal.out;
    tell(`${verb} ${counted(mended, 'finding')} in ${counted(changed.length, 'file')}; ${leftText(left, values.diff)}.\n`);
    if (problems.length > 0) return EXIT.wrongUsage;
    return left > 0 || (values.diff && changed.length > 0) ? EXIT.found : EXIT.nothingFound;
  },
};

function leftText(left: number, isDiff: boolean): string {
  const verb = isDiff ? 'would be' : left > 1 ? 'are' : 'is';
  return `${left === 0 ? 'nothing' : counted(left, 'finding')} ${verb} left`;
}

/** Mending one file may uncover what can be mended in another; this ends it where that goes on for ever. */
const PASSES = 4;

/** Mends all files in the memory of the engine; gives the number of findings that went, and files that came into being. */
function mend({ engine, files }: Session, unsafe: boolean): { readonly mended: number; readonly made: readonly OtherFile[] } {
  let total = 0;
  const made: OtherFile[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    let mended = 0;
    for (const { uri } of files) {
      const repair = fixFile(engine, uri, unsafe);
      if (repair.mended === 0) continue;
      engine.update(uri, repair.text);
      for (const file of repair.files) engine.update(file.uri, file.text);
      made.push(...repair.files.filter(({ edits }) => edits === undefined));
      mended += repair.mended;
    }
    if (mended === 0) break;
    total += mended;
  }
  return { mended: total, made };
}

async function write(files: readonly ListedFile[], { engine }: Session): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { file, absolute, uri } of files) {
    if (absolute === undefined) continue;
    try {
      await replaceTextFile(absolute, engine.text(uri) ?? '');
    } catch (error) {
      problems.push({ file, message: `Not mended: ${reasonOf(error)}` });
    }
  }
  return problems;
}

/** Never takes the place of a file that is there. */
async function writeNew(files: readonly OtherFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { uri, text } of files) {
    const file = fileURLToPath(uri);
    await makeTextFile(file, text).catch((error: unknown) => problems.push({ file, message: `Not made: ${reasonOf(error)}` }));
  }
  return problems;
}

async function printDiffs(
  files: readonly ListedFile[],
  made: readonly OtherFile[],
  original: ReadonlyMap<string, string>,
  { engine }: Session,
  terminal: Terminal,
): Promise<void> {
  for (const { file, uri } of files) terminal.out(await patchOf(file, original.get(uri) ?? '', engine.text(uri) ?? ''));
  for (const { uri, text } of made) terminal.out(await patchOf(relative(terminal.folder, fileURLToPath(uri)), undefined, text));
}
