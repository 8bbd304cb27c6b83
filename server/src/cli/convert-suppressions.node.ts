import { convertSuppressions } from '../engine/convert.ts';
import { reasonOf } from '../files/reason.node.ts';
import { replaceTextFile } from '../files/text-file.node.ts';
import { counted } from '../text/counted.ts';
import { type Command, EXIT } from './command.ts';
import { parseFlags } from './flags.node.ts';
import type { Problem } from './outcome.ts';
import { patchOf } from './patch.ts';
import { readSelection, SELECTION_FLAGS, SELECTION_HELP } from './selection.node.ts';
import { openSession } from './session.node.ts';
import { printable } from './terminal.ts';

const HELP = `Writes what silences checkov, KubeLinter, Trivy, KICS, Polaris, Datree and kube-score in our own words.

Usage: kubewright convert-suppressions [FLAGS] PATH…

What is found stays the same, or nothing is written. A tool that is silenced altogether becomes the rules that are
found there now.

${SELECTION_HELP}
  --diff                      print what would change and write nothing
  --help                      this text

Exit codes: 0 all is converted, 1 something is left as it was, 2 wrong usage, or a file could not be read or written.
`;

export const convert: Command = {
  summary: "write other tools' suppressions in our own words",
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, { ...SELECTION_FLAGS, diff: { type: 'boolean', default: false } });
    const selection = await readSelection(values, terminal.folder, rules);
    const session = await openSession(positionals, undefined, selection, terminal);
    const problems: Problem[] = [...selection.problems, ...session.problems];
    let converted = 0;
    let left = 0;
    for (const { file, absolute, uri } of session.files) {
      const conversion = convertSuppressions(session.engine, uri);
      converted += conversion.converted;
      left += conversion.left;
      if (conversion.edits.length === 0) continue;
      if (values.diff) terminal.out(await patchOf(file, session.engine.text(uri), conversion.text));
      else if (absolute === undefined) terminal.out(conversion.text);
      else
        await replaceTextFile(absolute, conversion.text).catch((error: unknown) =>
          problems.push({ file, message: `Not converted: ${reasonOf(error)}` }),
        );
    }
    for (const { file, message } of problems) terminal.err(`${printable(file)}: ${printable(message)}\n`);
    const rest = left === 0 ? '' : `; ${left} cannot be said in our own words`;
    terminal.err(`${values.diff ? 'Would convert' : 'Converted'} ${counted(converted, 'suppression')}${rest}.\n`);
    if (problems.length > 0) return EXIT.wrongUsage;
    return left > 0 ? EXIT.found : EXIT.nothingFound;
  },
};
