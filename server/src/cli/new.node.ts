import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../files/reason.node.ts';
import { didYouMean } from '../settings/did-you-mean.ts';
import { allTemplates } from '../templates/all.generated.ts';
import { blanksOf, filled, type Template } from '../templates/template.ts';
import { ANSWERED_BLANKS } from '../templates/tenant.ts';
import { blankValues } from './blanks.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { parseFlags } from './flags.node.ts';
import { createTenant, TENANT_HELP } from './new-tenant.node.ts';

const HELP = `Writes a file to begin with, secure from its first line.

Usage: kubewright new TEMPLATE [--BLANK VALUE]... [--output FILE]
       kubewright new tenant --name NAME --environment NAME --admin GROUP --ingress NAMESPACE [FLAGS]
       kubewright new --list [TEMPLATE]

  --BLANK VALUE    what goes into a blank of the template, such as --namespace blue
  --output FILE    this file instead of standard output; never one that is there already
  --list           all templates; of one, its blanks

A tenant is a folder of files, or one. On a terminal, what is not given is asked for, and shown before it is written:

${TENANT_HELP}`;

/** It is asked for by questions, and its blanks besides. */
const TENANT = 'tenant';

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
    if (template.id === TENANT) return createTenant(args.slice(1), terminal, template);
    const flags = Object.fromEntries(blanks.map(({ name }) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseFlags(args.slice(1), { ...flags, output: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError(`new takes one template; "${positionals[0]}" is one too many`);
    const { output, ...given } = values as Readonly<Record<string, string | undefined>>;
    const text = filled(template, blankValues(template, given));
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
  const isTenant = template.id === TENANT;
  const blanks = blanksOf(template).filter(({ name }) => !isTenant || !ANSWERED_BLANKS.has(name));
  const width = Math.max(0, ...blanks.map(({ name }) => name.length));
  const rows = blanks.map(({ name, text, choices }) => `  --${name.padEnd(width)}  ${choices.length > 1 ? choices.join(' | ') : text}\n`);
  return `${template.title}\n${template.description}\n\n${isTenant ? `${TENANT_HELP}\n` : ''}${rows.join('')}`;
}
