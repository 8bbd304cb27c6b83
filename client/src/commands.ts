import type { CancellationToken, LogOutputChannel, Progress } from 'vscode';
import { commands, Disposable, ProgressLocation, Uri, window } from 'vscode';
import type { BaseLanguageClient, Location, Position, WorkDoneProgressParams } from 'vscode-languageclient';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol.ts';
import { CheckWorkspace, ShowPlacesCommand } from '../../server/src/lsp/protocol.ts';
import { inWords } from './counts.ts';

export function registerCommands(client: BaseLanguageClient, output: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('kubewright.restartServer', () => restart(client, output)),
    commands.registerCommand('kubewright.showOutput', () => output.show()),
    commands.registerCommand('kubewright.checkWorkspace', () => checkWorkspace(client)),
    commands.registerCommand(ShowPlacesCommand, (...place: readonly [string, Position, Location[]]) => showPlaces(client, ...place)),
  );
}

async function restart(client: BaseLanguageClient, output: LogOutputChannel): Promise<void> {
  output.info('The server is started again because the user asked for it.');
  // A server that hangs does not answer; it is ended all the same.
  await client.stop().catch((error: unknown) => output.warn(`The server did not stop in order: ${error}`));
  await client.start();
}

/** Lists the places as the editor lists references. */
async function showPlaces(
  { protocol2CodeConverter: from }: BaseLanguageClient,
  uri: string,
  position: Position,
  places: Location[],
): Promise<void> {
  const locations = places.map((place) => from.asLocation(place));
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), from.asPosition(position), locations);
}

async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  if (!client.isRunning()) {
    void window.showWarningMessage("Kubewright's server is not running.");
    return;
  }
  const options = { location: ProgressLocation.Notification, title: 'Kubewright is checking the workspace', cancellable: true };
  const result = await window.withProgress(options, (progress, token) => requestCheck(client, progress, token));
  if (!result || result.cancelled) return;
  await showSummary(result);
}

/** Undefined when the user cancelled. */
async function requestCheck(
  client: BaseLanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<CheckWorkspaceResult | undefined> {
  const workDoneToken = `kubewright-check-${Date.now()}`;
  let reached = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const percentage = value.percentage ?? reached;
    progress.report({ increment: percentage - reached, ...(value.message !== undefined && { message: value.message }) });
    reached = percentage;
  });
  try {
    const params: WorkDoneProgressParams = { workDoneToken };
    return await client.sendRequest<CheckWorkspaceResult>(CheckWorkspace, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function showSummary({ files, errors, warnings, infos }: CheckWorkspaceResult): Promise<void> {
  const found = errors + warnings + infos;
  const summary = `Kubewright: ${inWords(errors, warnings, infos)} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  if (found === 0) {
    void window.showInformationMessage(summary);
    return;
  }
  const showProblems = 'Show Problems';
  const choice = await window.showInformationMessage(summary, showProblems);
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}
