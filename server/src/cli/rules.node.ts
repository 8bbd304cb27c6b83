import type { CataloguedRule } from '../rule/rule.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { oneOf, parseFlags } from './flags.node.ts';

const HELP = `Lists all rules.

Usage: kubewright rules [--format text|json]
`;

export const rules: Command = {
  summary: 'list all rules',
  help: HELP,
  async run(args, terminal, all) {
    const { values, positionals } = parseFlags(args, { format: { type: 'string', default: 'text' } });
    if (positionals.length > 0)
      throw new UsageError(`rules takes no words such as "${positionals[0]}"; to read about one: kubewright explain RULE`);
    const format = oneOf('format', values.format, ['text', 'json']);
    terminal.out(format === 'json' ? json(all) : table(all));
    return EXIT.nothingFound;
  },
};

function json(all: readonly CataloguedRule[]): string {
  const list = all.map(({ id, category, summary, why, severity, preset, references, kubernetes }) => ({
    id,
    category,
    summary,
    why,
    severity,
    preset,
    references,
    kubernetes,
  }));
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

function table(all: readonly CataloguedRule[]): string {
  const width = Math.max(0, ...all.map(({ id }) => id.length));
  return all
    .map(({ id, severity, preset, summary }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${preset.padEnd(11)}  ${summary}\n`)
    .join('');
}
