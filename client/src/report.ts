import type { WebviewPanel } from 'vscode';
import { commands, Disposable, Position, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceReportParams, WorkspaceReportResult } from '../../server/src/lsp/protocol.ts';
import {
  ExplainRuleCommand,
  SaveReportCommand,
  ShowPlaceCommand,
  ShowReportCommand,
  WorkspaceReport,
} from '../../server/src/lsp/protocol.ts';
import { checkAll } from './check.ts';

/** The commands that show the report of the workspace as a page, save it, and open the places that it leads to. */
export function showReports(client: BaseLanguageClient): Disposable {
  let panel: WebviewPanel | undefined;

  const show = async (): Promise<void> => {
    if ((await checkAll(client)) === undefined) return;
    const html = await ask(client, 'page');
    if (html === undefined) return;
    panel ??= createPanel(() => {
      panel = undefined;
    });
    panel.webview.html = html;
    panel.reveal();
  };

  return Disposable.from(
    commands.registerCommand(ShowReportCommand, show),
    commands.registerCommand(SaveReportCommand, (target?: unknown) => save(client, target instanceof Uri ? target : undefined)),
    commands.registerCommand(ShowPlaceCommand, showPlace),
    { dispose: () => panel?.dispose() },
  );
}

/** Undefined when there is no report; the user knows why. */
async function ask(client: BaseLanguageClient, as: WorkspaceReportParams['as']): Promise<string | undefined> {
  const params: WorkspaceReportParams = { as };
  const result: WorkspaceReportResult = await client.sendRequest(WorkspaceReport, params);
  if (result === null) void window.showErrorMessage('The report could not be made; the output of Kubewright tells why.');
  return result?.text;
}

/** No script runs in it and it may load nothing; what a click does is one of our own commands. */
function createPanel(closed: () => void): WebviewPanel {
  const panel = window.createWebviewPanel('kubewright.report', 'Kubewright Report', ViewColumn.Active, {
    enableScripts: false,
    enableFindWidget: true,
    enableCommandUris: [ExplainRuleCommand, SaveReportCommand, ShowPlaceCommand, ShowReportCommand],
    localResourceRoots: [],
  });
  panel.onDidDispose(closed);
  return panel;
}

/** Asks where to, unless it is told. The name's ending decides between HTML and Markdown. */
async function save(client: BaseLanguageClient, target: Uri | undefined): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const chosen =
    target ??
    (await window.showSaveDialog({
      title: 'Save the Report',
      filters: { HTML: ['html'], Markdown: ['md'] },
      ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, 'kubewright-report.html') }),
    }));
  if (chosen === undefined || (await checkAll(client)) === undefined) return;
  const text = await ask(client, /\.(?:md|markdown)$/i.test(chosen.path) ? 'markdown' : 'html');
  if (text === undefined) return;
  await workspace.fs.writeFile(chosen, new TextEncoder().encode(text));
  void window.showInformationMessage(`The report is in ${workspace.asRelativePath(chosen)}.`);
}

async function showPlace(uri: string, line: number, column: number): Promise<void> {
  const place = new Position(Math.max(0, line - 1), Math.max(0, column - 1));
  try {
    await window.showTextDocument(Uri.parse(uri), { selection: new Range(place, place) });
  } catch {
    void window.showWarningMessage(`${workspace.asRelativePath(Uri.parse(uri))} can no longer be opened.`);
  }
}
