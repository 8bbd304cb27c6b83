import { fixTitles } from '../engine/repair.ts';
import { compareReports, type FileReport } from '../engine/report.ts';
import { SEVERITIES } from '../rule/rule.ts';
import { Lines } from '../text/lines.ts';
import { type Command, EXIT } from './command.ts';
import { oneOf, parseFlags } from './flags.node.ts';
import { type CheckedFile, type Outcome, placeOf } from './outcome.ts';
import { reportJson } from './report-json.ts';
import { reportText } from './report-text.ts';
import { readSelection, SELECTION_FLAGS, SELECTION_HELP } from './selection.node.ts';
import { type OpenFile, openSession, type Session } from './session.node.ts';

const HELP = `Looks for insecure Kubernetes manifests.

Usage: kubewright check [FLAGS] PATH…

A folder stands for the YAML files in it that git would not ignore, "-" for standard input.

${SELECTION_HELP}
  --fail-on SEVERITY          exit with 1 only when something as bad as critical, high, medium or low is found
  --format text|json          text is the default
  --frames, --no-frames       show the lines that findings point to; on a terminal they are shown anyway
  --quiet                     findings only, without a summary
  --stdin-name NAME           the file that standard input stands for
  --help                      this text

Exit codes: 0 nothing found, 1 something found, 2 wrong usage, or a file or the config file could not be read in full.
`;

export const check: Command = {
  summary: 'look for insecure manifests',
  help: HELP,
  async run(args, terminal, rules) {
    const { values, positionals } = parseFlags(args, {
      ...SELECTION_FLAGS,
      'fail-on': { type: 'string' },
      format: { type: 'string', default: 'text' },
      frames: { type: 'boolean' },
      'no-frames': { type: 'boolean' },
      quiet: { type: 'boolean', default: false },
      'stdin-name': { type: 'string' },
    });
    const format = oneOf('format', values.format, ['text', 'json']);
    const worst = oneOf('fail-on', values['fail-on'] ?? 'low', SEVERITIES);
    const selection = await readSelection(values, terminal.folder, rules);
    const session = await openSession(positionals, values['stdin-name'], selection, terminal);
    const outcome: Outcome = {
      files: session.files.map((file) => checkFile(session, file, selection.heedsComments, format === 'json')),
      problems: [...selection.problems, ...session.problems],
    };
    if (format === 'json') terminal.out(reportJson(outcome));
    else
      reportText(outcome, terminal, {
        frames: values['no-frames'] ? false : (values.frames ?? terminal.isInteractive),
        quiet: values.quiet,
      });
    return exitCode(outcome, worst);
  },
};

/** All that is to be said of a file. Proving the fixes that need a review takes long, and people are not told of them here. */
function checkFile({ engine }: Session, { file, uri }: OpenFile, heedsComments: boolean, wantsAllFixes: boolean): CheckedFile {
  const report = engine.report(uri);
  const { reports, suppressed, problems } = heedsComments ? report : unsilenced(report);
  const text = engine.text(uri) ?? '';
  const lines = new Lines(text);
  const fixes = fixTitles(engine, uri, reports, wantsAllFixes ? ['safe', 'needs-review'] : ['safe']);
  return {
    file,
    text,
    findings: reports.map((report) => ({ ...report, ...placeOf(lines, report.span), fixes: fixes.get(report) ?? [] })),
    problems: problems.map(({ message, span }) => ({ file, message, ...placeOf(lines, span) })),
    suppressed: suppressed.length,
  };
}

function unsilenced({ reports, suppressed, problems }: FileReport): FileReport {
  return { reports: [...reports, ...suppressed].sort(compareReports), suppressed: [], problems };
}

/** What could not be read weighs more than what was found: nobody may take the rest for all. */
function exitCode({ files, problems }: Outcome, worst: (typeof SEVERITIES)[number]): number {
  if (problems.length > 0) return EXIT.wrongUsage;
  const counted = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(worst) + 1));
  return files.some(({ findings }) => findings.some(({ severity }) => counted.has(severity))) ? EXIT.found : EXIT.nothingFound;
}
