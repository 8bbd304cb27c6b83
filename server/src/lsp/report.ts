import type { Report } from '../engine/report.ts';
import { unseenIn } from '../engine/unseen.ts';
import { reportMarkdown } from '../features/report-markdown.ts';
import type { Reported, ReportedFile, ReportedFinding, ReportedPoint, ReportedProblem } from '../features/report-model.ts';
import { type ReportPageOptions, relativeLink, reportPage } from '../features/report-page.ts';
import { parentOf } from '../kube/kustomize/paths.ts';
import { ruleLink } from '../rule/link.ts';
import type { CataloguedRule } from '../rule/rule.ts';
import type { Folder } from './folder.ts';
import { ExplainRuleCommand, SaveReportCommand, ShowPlaceCommand, ShowReportCommand, type WorkspaceReportParams } from './protocol.ts';
import { pathInside } from './uri.ts';
import type { Workspace } from './workspace.ts';

/** What is known of the whole workspace, in one of the forms that people read. */
export function workspaceReport(workspace: Workspace, rules: readonly CataloguedRule[], as: WorkspaceReportParams['as']): string {
  workspace.refresh();
  const { reported, uris } = collect(workspace);
  if (as === 'markdown') return reportMarkdown(reported, rules);
  // From where it is saved, paths lead into one folder only.
  const isOneFolder = workspace.allFolders.filter(({ uri }) => uri !== undefined).length === 1;
  const kept: ReportPageOptions = { rules, ruleLink, placeLink: (file) => (isOneFolder ? relativeLink(file) : undefined) };
  return reportPage(reported, as === 'html' ? kept : shownOptions(rules, uris));
}

/** In the editor a click is a command of the client, for which no script is needed. */
function shownOptions(rules: readonly CataloguedRule[], uris: ReadonlyMap<string, string>): ReportPageOptions {
  return {
    rules,
    ruleLink: (rule) => commandLink(ExplainRuleCommand, rule),
    placeLink: (file, start) => {
      const uri = uris.get(file);
      return uri === undefined ? undefined : commandLink(ShowPlaceCommand, uri, start?.line ?? 1, start?.column ?? 1);
    },
    head: [
      { text: 'Save as HTML or Markdown', link: commandLink(SaveReportCommand) },
      { text: 'Check again', link: commandLink(ShowReportCommand) },
    ],
  };
}

/** https://code.visualstudio.com/api/extension-guides/command#command-uris */
function commandLink(command: string, ...args: readonly (string | number)[]): string {
  return args.length === 0 ? `command:${command}` : `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

interface Collected {
  readonly reported: Reported;
  /** The file behind each name that can be opened. */
  readonly uris: ReadonlyMap<string, string>;
}

function collect(workspace: Workspace): Collected {
  const folders = workspace.allFolders;
  const hasMany = folders.filter(({ uri }) => uri !== undefined).length > 1;
  const files: ReportedFile[] = [];
  const problems: ReportedProblem[] = [];
  const uris = new Map<string, string>();
  for (const folder of folders) {
    const nameOf = namer(folder, hasMany);
    for (const uri of folder.engine.uris.toSorted()) {
      if (workspace.folderOf(uri) !== folder) continue;
      const file = nameOf(uri);
      uris.set(file, workspace.openFile(uri)?.editorUri ?? uri);
      files.push(reportedFile(folder, uri, file));
    }
    for (const uri of folder.unread.toSorted()) {
      const file = nameOf(uri);
      uris.set(file, uri);
      problems.push({ file, message: 'Not read: it is too large, no text in UTF-8, or gone' });
    }
    for (const glob of folder.excluded) problems.push({ file: glob, message: 'Left out by the setting "exclude"' });
  }
  return { reported: { files, problems: unique(problems) }, uris };
}

/** Relative to the folder; with its name in front where there are several, and all of the URI where there is none. */
function namer({ uri: folder }: Folder, hasMany: boolean): (uri: string) => string {
  return (uri) => {
    const path = folder === undefined ? undefined : pathInside(uri, folder);
    if (folder === undefined || path === undefined) return uri;
    return hasMany ? `${pathInside(folder, parentOf(folder)) ?? folder}/${path}` : path;
  };
}

function reportedFile({ engine }: Folder, uri: string, file: string): ReportedFile {
  const { reports, suppressed, known, problems } = engine.report(uri);
  const lines = engine.lines(uri);
  const pointOf = (offset: number): ReportedPoint => {
    const { line, character } = lines.position(offset);
    return { line: line + 1, column: character + 1 };
  };
  const found = ({ rule, severity, message, span, resource, namespace }: Report): ReportedFinding => {
    return { rule, severity, message, start: pointOf(span.start), resource, namespace };
  };
  return {
    file,
    findings: reports.map(found),
    problems: problems.map(({ message, span }) => ({ file, message, start: pointOf(span.start) })),
    suppressed: suppressed.map((one) => ({ ...found(one), silence: one.silence })),
    known: known.length,
    unseen: unseenIn(engine, uri),
  };
}

/** Folders mostly leave out the same. */
const unique = (problems: readonly ReportedProblem[]): readonly ReportedProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}\n${problem.message}`, problem])).values(),
];
