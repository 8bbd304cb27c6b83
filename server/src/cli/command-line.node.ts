import { version } from '../../../package.json';
import type { CataloguedRule } from '../rule/rule.ts';
import { didYouMean } from '../settings/did-you-mean.ts';
import { baseline } from './baseline.node.ts';
import { check } from './check.node.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { convert } from './convert-suppressions.node.ts';
import { explain } from './explain.node.ts';
import { fix } from './fix.node.ts';
import { lsp } from './lsp.node.ts';
import { merge } from './merge.node.ts';
import { create } from './new.node.ts';
import { rules } from './rules.node.ts';
import { printable, type Terminal } from './terminal.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  merge,
  fix,
  baseline,
  'convert-suppressions': convert,
  new: create,
  rules,
  explain,
  lsp,
};

/** Runs one command line, without the program's own name, and gives its exit code. */
export async function runCommandLine(args: readonly string[], terminal: Terminal, allRules: readonly CataloguedRule[]): Promise<number> {
  try {
    return await run(args, terminal, allRules);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`kubewright: ${printable(error.message)}\n`);
    return EXIT.wrongUsage;
  }
}

async function run([name, ...args]: readonly string[], terminal: Terminal, allRules: readonly CataloguedRule[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(usage());
    return name === undefined ? EXIT.wrongUsage : EXIT.nothingFound;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return EXIT.nothingFound;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new UsageError(`There is no command "${name}"${didYouMean(name, Object.keys(COMMANDS)) || '; see kubewright --help'}`);
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(command.help);
    return EXIT.nothingFound;
  }
  return command.run(args, terminal, allRules);
}

function usage(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(20)} ${summary}\n`);
  return `Finds insecure Kubernetes manifests and mends them.

Usage: kubewright COMMAND

${commands.join('')}
kubewright COMMAND --help tells more. kubewright --version tells the version.
`;
}
