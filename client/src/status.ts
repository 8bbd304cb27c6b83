import type { StatusBarItem } from 'vscode';
import { Disposable, StatusBarAlignment, ThemeColor, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import type { FileStatusParams } from '../../server/src/lsp/protocol.ts';
import { FileStatus } from '../../server/src/lsp/protocol.ts';
import { inWords } from './counts.ts';
import { isOurs } from './languages.ts';

/** A status bar item with the counts of the active file. A click opens the Problems view, or the output when the server is not there. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('kubewright.status', StatusBarAlignment.Right, 100);
  item.name = 'Kubewright';
  const statusByFile = new Map<string, FileStatusParams>();

  const update = (): void => {
    const document = window.activeTextEditor?.document;
    if (!document || !isOurs(document)) {
      item.hide();
      return;
    }
    if (client.state === State.Running) showCounts(item, statusByFile.get(document.uri.toString()));
    else showServerState(item, client.state);
    item.show();
  };

  update();
  return Disposable.from(
    item,
    client.onNotification(FileStatus, (status: FileStatusParams) => {
      statusByFile.set(Uri.parse(status.uri).toString(), status);
      update();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) statusByFile.clear();
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => statusByFile.delete(document.uri.toString())),
    // The language of a file can be chosen by hand.
    workspace.onDidOpenTextDocument(update),
  );
}

function showCounts(item: StatusBarItem, status: FileStatusParams | undefined): void {
  const { errors = 0, warnings = 0, infos = 0 } = status ?? {};
  const total = errors + warnings + infos;
  item.text = total === 0 ? '$(shield)' : `$(shield) ${total}`;
  item.tooltip = status ? `Kubewright: ${inWords(errors, warnings, infos)} in this file` : 'Kubewright: nothing to look at in this file';
  item.accessibilityInformation = { label: item.tooltip };
  item.command = { command: 'workbench.actions.view.problems', title: 'Show Problems' };
  item.backgroundColor = undefined;
}

function showServerState(item: StatusBarItem, state: State): void {
  const starting = state === State.Starting;
  item.text = starting ? '$(loading~spin) Kubewright' : '$(shield) Kubewright stopped';
  item.tooltip = starting ? 'Kubewright is starting' : 'Kubewright does not check this file; click for the output';
  item.accessibilityInformation = { label: item.tooltip };
  item.command = { command: 'kubewright.showOutput', title: 'Show Output' };
  item.backgroundColor = starting ? undefined : new ThemeColor('statusBarItem.warningBackground');
}
