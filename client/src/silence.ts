import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SilenceOffer, SilenceParams, SilenceResult } from '../../server/src/lsp/protocol.ts';
import { Silence } from '../../server/src/lsp/protocol.ts';

/** Asks where and why; nothing happens when either stays open. */
export async function silence(client: BaseLanguageClient, { choices, ...about }: SilenceOffer): Promise<void> {
  const items = choices.map(({ place, where }) => ({ label: `${where.charAt(0).toUpperCase()}${where.slice(1)}`, place }));
  const choice = await window.showQuickPick(items, { title: `Silence ${about.code}`, placeHolder: 'Where?' });
  if (choice === undefined) return;
  const reason = await window.showInputBox({
    title: `Silence ${about.code}`,
    prompt: 'Why is this fine? The reason is kept with it, for those who read it later.',
    validateInput: (text) => (text.trim() === '' ? 'A reason is needed.' : undefined),
  });
  if (reason === undefined) return;
  const params: SilenceParams = { ...about, place: choice.place, reason };
  const result = await client.sendRequest<SilenceResult>(Silence, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result);
  if (edit === undefined || !(await workspace.applyEdit(edit)))
    void window.showWarningMessage('Nothing was silenced: the file has changed, or there is no folder for the settings.');
}
