import { resolve } from 'node:path';
import { filesChangedSince } from './changed-files.node.ts';
import { type Command, UsageError } from './command.ts';
import { CONCLUDE_FLAGS, CONCLUDE_HELP, conclude, EXIT_HELP, showsFrames, tellingOf, worstOf } from './conclude.node.ts';
import { crashReporter } from './crash.ts';
import { parseFlags } from './flags.node.ts';
import { type ListedFile, uriOf } from './listing.node.ts';
import type { CheckedFile, Problem } from './outcome.ts';
import { Part } from './part.node.ts';
import { progressOn } from './progress.ts';
import { baselineOf } from './scan.node.ts';
import { readSelection } from './selection.node.ts';
import { readShard, type ShardHeader, type ShardLine, settingsDigest } from './shard.node.ts';
import type { Terminal } from './terminal.ts';

const HELP = `Brings together what the parts of a check have written, and judges what crosses files.

Usage: kubewright merge [FLAGS] FILE…

All parts must be there, made with the same flags and config file. Run it where the files that were checked stand at the
same paths: those at which something is found across files are looked at once more. It reports what one check of all
would have, in the format that the parts were made for.

  --changed-since REVISION    report only files that differ from this revision of git
${CONCLUDE_HELP}
  --help                      this text

${EXIT_HELP}
`;

export const merge: Command = {
  summary: 'bring the parts of a check together',
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, { ...CONCLUDE_FLAGS, 'changed-since': { type: 'string' } });
    const { header, lines } = await readAll(positionals, terminal);
    worstOf(values);
    const revision = values['changed-since'];
    const changed = revision === undefined ? undefined : await filesChangedSince(revision, terminal.folder);
    const selection = await readSelection(header.flags, terminal.folder, rules);
    const baseline = await baselineOf({ ...header, folder: terminal.folder });
    if (settingsDigest(selection, baseline) !== header.settings)
      throw new UsageError('The parts were made with another config file or baseline than is here');
    const files = lines.map(({ file }): ListedFile => {
      const absolute = resolve(terminal.folder, file);
      return { file, absolute, uri: uriOf(absolute) };
    });
    const late: Problem[] = [];
    const part = new Part(files, selection, baseline, crashReporter(terminal), (problem) => late.push(problem));
    part.adopt(
      lines.map((line, number) => ({ ...line, number })),
      false,
    );
    part.complete();
    const telling = tellingOf(header.format, showsFrames(values, header.format, terminal));
    const progress = progressOn(terminal, files.length);
    const checked = lines.flatMap(({ alone, problem }, number): CheckedFile[] => {
      progress.tell(number, true);
      if (problem !== undefined || changed?.has(files[number]?.absolute ?? '') === false) return [];
      const file = alone !== undefined && part.standsAlone(number) ? part.withText(number, alone, telling) : part.check(number, telling);
      return file === undefined ? [] : [file];
    });
    progress.end();
    const unread = lines.flatMap(({ file, problem }): Problem[] => (problem === undefined ? [] : [{ file, message: problem }]));
    const outcome = { files: checked, problems: [...header.problems, ...unread, ...late] };
    return conclude(outcome, values, { format: header.format, ended: selection.ended }, terminal, rules);
  },
};

/** All lines in the order of the parts. Throws {@link UsageError} unless each part is there once and they belong together. */
async function readAll(
  names: readonly string[],
  { folder }: Terminal,
): Promise<{ readonly header: ShardHeader; readonly lines: readonly ShardLine[] }> {
  if (names.length === 0) throw new UsageError('The files that check --shard has written are missing');
  const byIndex = new Map<number, readonly ShardLine[]>();
  let first: ShardHeader | undefined;
  for (const name of names) {
    const { header, lines } = await readShard(name, folder);
    first ??= header;
    if (header.count !== first.count || header.settings !== first.settings || header.format !== first.format)
      throw new UsageError(`${names[0]} and ${name} are parts of different checks`);
    if (byIndex.has(header.index)) throw new UsageError(`Part ${header.index} of ${header.count} is there twice`);
    byIndex.set(header.index, lines);
  }
  if (first === undefined) throw new UsageError('The files that check --shard has written are missing');
  const { count } = first;
  const indexes = Array.from({ length: count }, (_, index) => index + 1);
  const missing = indexes.filter((index) => !byIndex.has(index));
  if (missing.length > 0) throw new UsageError(`Of ${count} parts these are missing: ${missing.join(', ')}`);
  return { header: first, lines: indexes.flatMap((index) => byIndex.get(index) ?? []) };
}
