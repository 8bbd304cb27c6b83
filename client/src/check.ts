import type { CancellationToken, Progress } from 'vscode';
import { ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient, WorkDoneProgressParams } from 'vscode-languageclient';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol.ts';
import { CheckWorkspace } from '../../server/src/lsp/protocol.ts';

/** Has the server read and check all files, with progress that can be cancelled. Undefined when there is no result; the user knows why. */
export async function checkAll(client: BaseLanguageClient): Promise<CheckWorkspaceResult | undefined> {
  if (!client.isRunning()) {
    void window.showWarningMessage("Kubewright's server is not running.");
    return undefined;
  }
  const options = { location: ProgressLocation.Notification, title: 'Kubewright is checking the workspace', cancellable: true };
  const result = await window.withProgress(options, (progress, token) => requestCheck(client, progress, token));
  return result?.cancelled === false ? result : undefined;
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
