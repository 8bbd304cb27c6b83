import { fixesOf, fixTitles } from '../engine/repair.ts';
import { compareReports, type FileReport, type Report } from '../engine/report.ts';
import { reportMarkdown } from '../features/report-markdown.ts';
import { type CataloguedRule, SEVERITIES } from '../rule/rule.ts';
import { acceptAll, openBaseline } from './baseline.node.ts';
import { filesChangedSince } from './changed-files.node.ts';
import { type Command, EXIT } from './command.ts';
import { oneOf, parseFlags } from './flags.node.ts';
import { type CheckedFile, type Found, type Outcome, placeOf } from './outcome.ts';
import { reportGithub } from './reports/github.ts';
import { reportGitlab } from './reports/gitlab.ts';
import { reportHtml } from './reports/html.ts';
import { reportJson } from './reports/json.ts';
import { reportJunit } from './reports/junit.ts';
import { reportSarif } from './reports/sarif.ts';
import { reportText } from './reports/text.ts';
import { readSelection, SELECTION_FLAGS, SELECTION_HELP } from './selection.node.ts';
import { type OpenFile, openSession, type Session } from './session.node.ts';
import { count } from './terminal.ts';

const HELP = `Looks for insecure Kubernetes manifests.

Usage: kubewright check [FLAGS] PATH…

A folder stands for the YAML files in it that git would not ignore, "-" for standard input.

${SELECTION_HELP}
  --fail-on SEVERITY          exit with 1 only when something as bad as critical, high, medium or low is found
  --format FORMAT             text (the default), json, sarif, junit, gitlab (code quality), github (annotations),
                              markdown or html (one page to keep, print or send)
  --changed-since REVISION    report only files that differ from this revision of git; all are read
  --baseline FILE             report only what this file does not know, instead of .kubewright-baseline.json at the top
  --no-baseline               report what a baseline knows too
  --write-baseline FILE       write what is found now into this file, and report nothing
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
      'changed-since': { type: 'string' },
      baseline: { type: 'string' },
      'no-baseline': { type: 'boolean' },
      'write-baseline': { type: 'string' },
      frames: { type: 'boolean' },
      'no-frames': { type: 'boolean' },
      quiet: { type: 'boolean', default: false },
      'stdin-name': { type: 'string' },
    });
    const format = oneOf('format', values.format, ['text', ...MACHINES]);
    const worst = oneOf('fail-on', values['fail-on'] ?? 'low', SEVERITIES);
    const revision = values['changed-since'];
    const changed = revision === undefined ? undefined : await filesChangedSince(revision, terminal.folder);
    const selection = await readSelection(values, terminal.folder, rules);
    const file = values['write-baseline'];
    const isJudgedByAll = !selection.heedsComments || values['no-baseline'] === true || file !== undefined;
    const baseline = isJudgedByAll && values.baseline === undefined ? undefined : await openBaseline(values.baseline, terminal.folder);
    const session = await openSession(positionals, values['stdin-name'], selection, terminal, baseline);
    const wanted = session.files.filter(({ absolute }) => absolute === undefined || changed === undefined || changed.has(absolute));
    const checked = wanted.map((file) => checkFile(session, file, selection.heedsComments, format));
    if (file !== undefined) {
      const written = await acceptAll(file, session, terminal);
      terminal.err(`Wrote ${count(written, 'finding')} into ${file}.\n`);
      return session.problems.length + selection.problems.length > 0 ? EXIT.wrongUsage : EXIT.nothingFound;
    }
    const outcome: Outcome = {
      files: checked,
      problems: [...selection.problems, ...session.problems],
    };
    if (!values.quiet) for (const { file: name, start, message } of selection.ended) terminal.err(`${name}:${start?.line}: ${message}\n`);
    if (format === 'text')
      reportText(outcome, terminal, {
        frames: values['no-frames'] ? false : (values.frames ?? terminal.isInteractive),
        quiet: values.quiet,
      });
    else terminal.out(REPORTS[format](outcome, rules));
    return exitCode(outcome, worst);
  },
};

const MACHINES = ['json', 'sarif', 'junit', 'gitlab', 'github', 'markdown', 'html'] as const;

type Machine = (typeof MACHINES)[number];

const REPORTS: Readonly<Record<Machine, (outcome: Outcome, rules: readonly CataloguedRule[]) => string>> = {
  json: reportJson,
  sarif: reportSarif,
  junit: reportJunit,
  gitlab: reportGitlab,
  github: reportGithub,
  markdown: reportMarkdown,
  html: reportHtml,
};

/** All that is to be said of a file. Proving the fixes that need a review takes long, and people are not told of them here. */
function checkFile(session: Session, { file, uri }: OpenFile, heedsComments: boolean, format: Machine | 'text'): CheckedFile {
  const { engine } = session;
  const report = engine.report(uri);
  const { reports, suppressed, known, problems } = heedsComments ? report : unsilenced(report);
  const lines = engine.lines(uri);
  const fixes =
    format === 'json' || format === 'text'
      ? fixTitles(engine, uri, reports, format === 'json' ? ['safe', 'needs-review'] : ['safe'])
      : new Map<Report, Found['fixes']>();
  const found = (one: Report): Found => ({
    ...one,
    ...placeOf(lines, one.span),
    related: one.related.map(({ uri: other, span, message }) => ({
      file: session.nameOf(other),
      message,
      ...placeOf(engine.lines(other), span),
    })),
    fixes: fixes.get(one) ?? [],
    ...(format === 'sarif' ? safeEdits(session, uri, one) : {}),
  });
  return {
    file,
    text: engine.text(uri) ?? '',
    findings: reports.map(found),
    problems: problems.map(({ message, span }) => ({ file, message, ...placeOf(lines, span) })),
    suppressed: suppressed.map((one) => ({ ...found(one), silence: one.silence })),
    known: known.length,
  };
}

function safeEdits({ engine }: Session, uri: string, report: Report): Pick<Found, 'edits'> {
  const safe = fixesOf(engine, uri, report, ['safe']).proven[0];
  const lines = engine.lines(uri);
  return safe === undefined
    ? {}
    : { edits: { title: safe.title, edits: safe.edits.map(({ span, text }) => ({ text, ...placeOf(lines, span) })) } };
}

function unsilenced({ reports, suppressed, known, problems }: FileReport): FileReport {
  return { reports: [...reports, ...suppressed, ...known].sort(compareReports), suppressed: [], known: [], problems };
}

/** What could not be read weighs more than what was found: nobody may take the rest for all. */
function exitCode({ files, problems }: Outcome, worst: (typeof SEVERITIES)[number]): number {
  if (problems.length > 0) return EXIT.wrongUsage;
  const counted = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(worst) + 1));
  return files.some(({ findings }) => findings.some(({ severity }) => counted.has(severity))) ? EXIT.found : EXIT.nothingFound;
}
