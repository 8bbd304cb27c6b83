import { counted } from '../text/counted.ts';
import { acceptAll } from './baseline.node.ts';
import { filesChangedSince } from './changed-files.node.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { CONCLUDE_FLAGS, CONCLUDE_HELP, conclude, EXIT_HELP, FORMATS, showsFrames, tellingOf, worstOf } from './conclude.node.ts';
import { oneOf, parseFlags } from './flags.node.ts';
import { listFiles } from './listing.node.ts';
import type { Problem } from './outcome.ts';
import { runPlan, threadsFor } from './run-plan.node.ts';
import { baselineOf, type Plan } from './scan.node.ts';
import { readSelection, SELECTION_FLAGS, SELECTION_HELP, selectionFlags } from './selection.node.ts';
import { openSession, type Session } from './session.node.ts';
import { headerOf, parseShard, type Shard, settingsDigest, shardOf, writeShard } from './shard.node.ts';
import type { Terminal } from './terminal.ts';

const HELP = `Looks for insecure Kubernetes manifests.

Usage: kubewright check [FLAGS] PATH…

A folder stands for the YAML files in it that git would not ignore, "-" for standard input.

${SELECTION_HELP}
  --format FORMAT             text (the default), json, sarif, junit, gitlab (code quality), github (annotations),
                              markdown or html (one page to keep, print or send)
  --changed-since REVISION    report only files that differ from this revision of git; all are read
  --baseline FILE             report only what this file does not know, instead of .kubewright-baseline.json at the top
  --no-baseline               report what a baseline knows too
  --write-baseline FILE       write what is found now into this file, and report nothing
${CONCLUDE_HELP}
  --stdin-name NAME           the file that standard input stands for
  --threads N                 how many threads look at the files; many files have several anyway
  --shard I/N --output FILE   look at part I of N of the files, and write what is known of them for kubewright merge
  --help                      this text

${EXIT_HELP}
`;

export const check: Command = {
  summary: 'look for insecure manifests',
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, {
      ...SELECTION_FLAGS,
      ...CONCLUDE_FLAGS,
      format: { type: 'string', default: 'text' },
      'changed-since': { type: 'string' },
      baseline: { type: 'string' },
      'no-baseline': { type: 'boolean' },
      'write-baseline': { type: 'string' },
      'stdin-name': { type: 'string' },
      threads: { type: 'string' },
      shard: { type: 'string' },
      output: { type: 'string' },
    });
    const format = oneOf('format', values.format, FORMATS);
    const shard = shardOfFlags(values, positionals);
    worstOf(values);
    const revision = values['changed-since'];
    const changed = revision === undefined ? undefined : await filesChangedSince(revision, terminal.folder);
    const selection = await readSelection(values, terminal.folder, rules);
    const written = values['write-baseline'];
    if (written !== undefined)
      return writeKnown(written, await openSession(positionals, values['stdin-name'], selection, terminal), selection.problems, terminal);
    const listing = await listFiles(positionals, values['stdin-name'], selection, terminal);
    const files = shard === undefined ? listing.files : shardOf(listing.files, shard);
    const plan: Plan = {
      folder: terminal.folder,
      flags: selectionFlags(values),
      baseline:
        values.baseline !== undefined || (selection.heedsComments && !values['no-baseline']) ? { file: values.baseline } : undefined,
      files,
      wanted: files.flatMap(({ absolute }, number) => (absolute === undefined || !changed || changed.has(absolute) ? number : [])),
      telling: tellingOf(format, showsFrames(values, format, terminal)),
      isAlone: shard !== undefined,
    };
    const { records, ...ran } = await runPlan(plan, selection, terminal, threadsFor(values.threads, files));
    const problems = [...selection.problems, ...listing.problems];
    const { ended } = selection;
    if (shard === undefined)
      return conclude({ files: ran.files, problems: [...problems, ...ran.problems] }, values, { format, ended }, terminal, rules);
    const lines = records.map(({ number, ...record }) => ({ file: files[number]?.file ?? '', ...record }));
    const { flags, baseline } = plan;
    const settings = settingsDigest(selection, await baselineOf(plan));
    writeShard(shard.output, terminal.folder, headerOf(shard, { format, flags, baseline, settings, problems }), lines);
    terminal.err(`Wrote what is known of ${counted(lines.length, 'file')} into ${shard.output}.\n`);
    return EXIT.nothingFound;
  },
};

async function writeKnown(file: string, session: Session, selected: readonly Problem[], terminal: Terminal): Promise<number> {
  terminal.err(`Wrote ${counted(await acceptAll(file, session, terminal), 'finding')} into ${file}.\n`);
  return session.problems.length + selected.length > 0 ? EXIT.wrongUsage : EXIT.nothingFound;
}

/** What a part of a check leaves to the merge. */
const OF_THE_WHOLE = ['fail-on', 'write-baseline', 'changed-since', 'stdin-name'] as const;

/** Throws {@link UsageError}. */
function shardOfFlags(
  values: Readonly<Partial<Record<'shard' | 'output' | (typeof OF_THE_WHOLE)[number], string>>>,
  paths: readonly string[],
): (Shard & { readonly output: string }) | undefined {
  const { shard, output } = values;
  if (shard === undefined && output === undefined) return undefined;
  if (shard === undefined || output === undefined) throw new UsageError('--shard and --output need each other');
  const whole = OF_THE_WHOLE.find((name) => values[name] !== undefined);
  if (whole !== undefined) throw new UsageError(`--${whole} belongs to kubewright merge, where all parts come together`);
  if (paths.includes('-')) throw new UsageError('Standard input has no parts');
  const { index, count } = parseShard(shard);
  return { index, count, output };
}
