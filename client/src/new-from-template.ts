import type { QuickPickItem } from 'vscode';
import { QuickPickItemKind, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListedTemplate, ListTemplatesResult, TemplateSnippetParams, TemplateSnippetResult } from '../../server/src/lsp/protocol.ts';
import { ListTemplates, TemplateSnippet } from '../../server/src/lsp/protocol.ts';

/** Opens a new file with a template whose blanks are to be filled: the `given` one, or what the user chooses. */
export async function newFromTemplate(client: BaseLanguageClient, given: unknown): Promise<void> {
  const id = typeof given === 'string' ? given : await chooseTemplate(client);
  if (id === undefined) return;
  const active = window.activeTextEditor?.document.uri;
  const near = active && workspace.getWorkspaceFolder(active) ? active : workspace.workspaceFolders?.[0]?.uri;
  const params: TemplateSnippetParams = { id, near: near?.toString() ?? null };
  const snippet = await client.sendRequest<TemplateSnippetResult>(TemplateSnippet, params);
  if (snippet === null) {
    void window.showWarningMessage(`Kubewright has no template called "${id}".`);
    return;
  }
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml' }));
  await editor.insertSnippet(new SnippetString(snippet));
}

async function chooseTemplate(client: BaseLanguageClient): Promise<string | undefined> {
  const templates = await client.sendRequest<ListTemplatesResult>(ListTemplates);
  const chosen = await window.showQuickPick(itemsOf(templates), {
    title: 'New From Template',
    placeHolder: 'What the new file shall begin with',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}

interface Item extends QuickPickItem {
  /** Undefined of a heading. */
  readonly id?: string;
}

function itemsOf(templates: readonly ListedTemplate[]): readonly Item[] {
  const categories = [...new Set(templates.map(({ category }) => category))];
  return categories.flatMap((name) => [
    { label: name, kind: QuickPickItemKind.Separator },
    ...templates
      .filter(({ category }) => category === name)
      .map(({ id, title, description }) => ({ id, label: title, description: id, detail: description })),
  ]);
}
