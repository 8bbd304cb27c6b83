import picocolors from 'picocolors';
import { rulePage, rulesNamed } from '../features/rule-page.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { oneOf, parseFlags } from './flags.node.ts';
import { pageText } from './page-text.ts';
import { ruleCalled } from './selection.node.ts';

const HELP = `Tells all about a rule: what it finds, why that matters, how it is mended, who says so. The name may be that of another
tool, such as CKV_K8S_16 or KSV-0017; all rules that tell of it are explained then.

Usage: kubewright explain [--format text|markdown] RULE
`;

export const explain: Command = {
  summary: 'tell all about a rule',
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, { format: { type: 'string', default: 'text' } });
    const format = oneOf('format', values.format, ['text', 'markdown']);
    const [id, another] = positionals;
    if (id === undefined || another !== undefined) throw new UsageError('explain takes the id of one rule; kubewright rules lists them');
    const named = rulesNamed(id, rules);
    const page = (named.length > 0 ? named : [ruleCalled(id, rules)]).map(rulePage).join('\n');
    terminal.out(format === 'markdown' ? page : pageText(page, picocolors.createColors(terminal.hasColours)));
    return EXIT.nothingFound;
  },
};
