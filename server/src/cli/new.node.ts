import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../files/reason.node.ts';
import { didYouMean } from '../settings/did-you-mean.ts';
import { allTemplates } from '../templates/all.generated.ts';
import { isPlainName } from '../templates/knowable.ts';
import { type Blank, blanksOf, filled, type Template } from '../templates/template.ts';
import { YamlDocument } from '../yaml/document.ts';
import { splitDocuments } from '../yaml/stream.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { parseFlags } from './flags.node.ts';

const HELP = `Writes a file to begin with, secure from its first line.

Usage: kubewright new TEMPLATE [--BLANK VALUE]... [--output FILE]
       kubewright new --list [TEMPLATE]

  --BLANK VALUE    what goes into a blank of the template, such as --namespace blue
  --output FILE    this file instead of standard output; never one that is there already
  --list           all templates; of one, its blanks
`;

/** Their values are names of objects. */
const NAMES = /^(?:name|account|caller|(?:[a-z]+-)?namespace)$/;

const files = allTemplates.filter(({ within }) => within === undefined);

export const create: Command = {
  summary: 'write a file from a template',
  help: HELP,
  async run(args, terminal) {
    const [first] = args;
    if (first === undefined) throw new UsageError('A template is missing; kubewright new --list lists them');
    if (first === '--list') {
      if (args.length > 2) throw new UsageError('--list takes one template at most');
      terminal.out(args[1] === undefined ? table() : blankTable(templateCalled(args[1])));
      return EXIT.nothingFound;
    }
    const id = args.find((word) => !word.startsWith('-'));
    if (id !== first) throw new UsageError('The template comes first: kubewright new TEMPLATE; kubewright new --list lists them');
    const template = templateCalled(first);
    const blanks = blanksOf(template);
    const flags = Object.fromEntries(blanks.map(({ name }) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseFlags(args.slice(1), { ...flags, output: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError(`new takes one template; "${positionals[0]}" is one too many`);
    const { output, ...given } = values as Readonly<Record<string, string | undefined>>;
    const text = filledIn(template, blanks, given);
    if (output === undefined) terminal.out(text);
    else await writeNew(resolve(terminal.folder, output), output, text);
    return EXIT.nothingFound;
  },
};

function templateCalled(name: string): Template {
  const id = name.replace(/^kw-/, '');
  const template = files.find((each) => each.id === id) ?? files.find(({ also }) => also.includes(id));
  if (template !== undefined) return template;
  const names = files.flatMap((each) => [each.id, ...each.also]);
  throw new UsageError(`There is no template "${name}"${didYouMean(name, names) || '; kubewright new --list lists them'}`);
}

function filledIn(template: Template, blanks: readonly Blank[], given: Readonly<Record<string, string | undefined>>): string {
  const values: Record<string, string> = {};
  for (const { name, choices } of blanks) {
    const value = given[name];
    if (value === undefined) continue;
    if (NAMES.test(name) && !isPlainName(value))
      throw new UsageError(`--${name} is a name of Kubernetes, small letters, digits, "-" and ".", not "${value}"`);
    if (choices.length > 0 && !choices.includes(value))
      throw new UsageError(`--${name} is one of ${choices.map((choice) => `"${choice}"`).join(', ')}, not "${value}"`);
    values[name] = value;
    // What begins a comment would hide the rest of its line.
    if (/[\r\n]|(?:^|\s)#/.test(value) || !isWhole(filled(template, { [name]: value })))
      throw new UsageError(`--${name} makes no YAML of it: "${value}"`);
  }
  return filled(template, values);
}

const isWhole = (text: string): boolean =>
  splitDocuments(text).every(({ start, end }) => !YamlDocument.parse(text.slice(start, end)).isBroken);

async function writeNew(path: string, name: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(isThere ? `${name} is there already; nothing was written` : `${name} cannot be written: ${reasonOf(error)}`);
  }
}

function table(): string {
  const width = Math.max(...files.map(({ id }) => id.length));
  return files.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}

function blankTable(template: Template): string {
  const blanks = blanksOf(template);
  const width = Math.max(0, ...blanks.map(({ name }) => name.length));
  const rows = blanks.map(({ name, text, choices }) => `  --${name.padEnd(width)}  ${choices.length > 1 ? choices.join(' | ') : text}\n`);
  return `${template.title}\n${template.description}\n\n${rows.join('')}`;
}
