import { reportMarkdown } from '../features/report-markdown.ts';
import { type CataloguedRule, SEVERITIES, type Severity } from '../rule/rule.ts';
import type { Telling } from './check-file.ts';
import { EXIT } from './command.ts';
import { type Flags, oneOf } from './flags.node.ts';
import type { CheckedFile, Outcome, Problem } from './outcome.ts';
import { reportGithub } from './reports/github.ts';
import { reportGitlab } from './reports/gitlab.ts';
import { reportHtml } from './reports/html.ts';
import { reportJson } from './reports/json.ts';
import { reportJunit } from './reports/junit.ts';
import { reportSarif } from './reports/sarif.ts';
import { reportText, unseenLine } from './reports/text.ts';
import { printable, type Terminal } from './terminal.ts';

/** Flags that say what becomes of what was found. */
export const CONCLUDE_FLAGS = {
  'fail-on': { type: 'string' },
  frames: { type: 'boolean' },
  'no-frames': { type: 'boolean' },
  quiet: { type: 'boolean', default: false },
} as const;

export const CONCLUDE_HELP = `  --fail-on SEVERITY          exit with 1 only when something as bad as critical, high, medium or low is found
  --frames, --no-frames       show the lines that findings point to; on a terminal they are shown anyway
  --quiet                     findings only, without a summary`;

export const EXIT_HELP = `Exit codes: 0 nothing found, 1 something found, 2 wrong usage, or a file or the config file could not be read in full.`;

const MACHINES = ['json', 'sarif', 'junit', 'gitlab', 'github', 'markdown', 'html'] as const;

export const FORMATS = ['text', ...MACHINES] as const;

export type Format = (typeof FORMATS)[number];

const REPORTS: Readonly<Record<Exclude<Format, 'text'>, (outcome: Outcome, rules: readonly CataloguedRule[]) => string>> = {
  json: reportJson,
  sarif: reportSarif,
  junit: reportJunit,
  gitlab: reportGitlab,
  github: reportGithub,
  markdown: reportMarkdown,
  html: reportHtml,
};

/** What a report in this format tells. Proving the fixes that need a review takes long, and people are not told of them there. */
export function tellingOf(format: Format, text: boolean): Telling {
  const titles = format === 'json' ? (['safe', 'needs-review'] as const) : format === 'text' ? (['safe'] as const) : [];
  return { titles, edits: format === 'sarif', text };
}

type Values = Flags<typeof CONCLUDE_FLAGS>['values'];

export const showsFrames = (values: Values, format: Format, terminal: Terminal): boolean =>
  format === 'text' && !values['no-frames'] && (values.frames ?? terminal.isInteractive);

/** Tells the outcome, and gives the exit code. */
export function conclude(
  outcome: Outcome,
  values: Values,
  { format, ended }: { readonly format: Format; readonly ended: readonly Problem[] },
  terminal: Terminal,
  rules: readonly CataloguedRule[],
): number {
  if (!values.quiet) for (const { file, start, message } of ended) terminal.err(`${file}:${start?.line}: ${message}\n`);
  if (format === 'text') reportText(outcome, terminal, { frames: showsFrames(values, format, terminal), quiet: values.quiet });
  else {
    const report = REPORTS[format](outcome, rules);
    if (format === 'gitlab' && !values.quiet) terminal.err(unseenLine(outcome));
    // Logs of pipelines show these, and obey what steers a terminal; programs read the others.
    terminal.out(format === 'github' || format === 'markdown' ? printable(report) : report);
  }
  return exitCode(outcome, worstOf(values));
}

/** What the run is to fail on. Throws a UsageError. */
export const worstOf = (values: Values): Severity => oneOf('fail-on', values['fail-on'] ?? 'low', SEVERITIES);

/** What could not be read weighs more than what was found: nobody may take the rest for all. */
function exitCode({ files, problems }: Outcome, worst: (typeof SEVERITIES)[number]): number {
  if (problems.length > 0) return EXIT.wrongUsage;
  const counted = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(worst) + 1));
  const counts = ({ findings }: CheckedFile): boolean => findings.some(({ severity }) => counted.has(severity));
  return files.some(counts) ? EXIT.found : EXIT.nothingFound;
}
