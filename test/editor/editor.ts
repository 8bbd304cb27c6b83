// What the tests say to the editor, in the words of the tests.
import * as vscode from 'vscode';
import { ok, until } from './expect.ts';

export interface OpenFile {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
}

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'a folder to be open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<OpenFile> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  await vscode.window.showTextDocument(document);
  return { document, uri: document.uri };
}

export async function openUntitled(content: string): Promise<OpenFile> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
  await vscode.window.showTextDocument(document);
  return { document, uri: document.uri };
}

/** Writes to the disk behind the editor's back. */
export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}

export async function replaceAll({ document, uri }: OpenFile, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit to be applied');
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function findings(uri: vscode.Uri, rule?: string): readonly vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'kubewright');
  return rule === undefined ? ours : ours.filter((diagnostic) => ruleOf(diagnostic) === rule);
}

export const finding = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(`a finding of ${rule}; there is ${JSON.stringify(findings(uri).map(ruleOf))}`, () => findings(uri, rule)[0]);

export const noFinding = (uri: vscode.Uri, rule: string): Promise<boolean> =>
  until(`the findings of ${rule} to go`, () => findings(uri, rule).length === 0);

/** The quick fix with this title, which must have an edit. */
export const quickFix = (uri: vscode.Uri, range: vscode.Range, title: string): Promise<vscode.CodeAction> =>
  action(uri, range, title, vscode.CodeActionKind.QuickFix.value);

/** The action with this title, which must have an edit; of any kind when none is given. */
export function action(uri: vscode.Uri, range: vscode.Range, title: string, kind?: string): Promise<vscode.CodeAction> {
  let offered: readonly string[] = [];
  return until(`the action "${title}"`, async () => {
    // The number asks for that many actions to be resolved, so that their edits are there.
    const actions = await unlessCancelled(
      vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 20),
    );
    if (actions === undefined) return undefined;
    offered = actions.map((each) => each.title);
    return actions.find((each) => each.edit && each.title === title);
  }).catch((error: Error) => Promise.reject(new Error(`${error.message}; offered were ${JSON.stringify(offered)}`)));
}

/** An editor cancels a question when the file or its findings change meanwhile; its own menus then ask again. */
async function unlessCancelled<Answer>(answer: Thenable<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.message === 'Canceled') return undefined;
    throw error;
  }
}

/** Applies a fix as a user does who confirms it; one that asks for that would wait for a click here. `made` are files that it makes. */
export async function apply({ edit, title }: vscode.CodeAction, made: readonly vscode.Uri[] = []): Promise<void> {
  ok(edit, `the action "${title}" to have an edit`);
  const confirmed = new vscode.WorkspaceEdit();
  for (const uri of made) confirmed.createFile(uri, { overwrite: false });
  for (const [uri, edits] of edit.entries()) confirmed.set(uri, edits);
  ok(await vscode.workspace.applyEdit(confirmed), `the action "${title}" to be applied`);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export const codeLenses = async (uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> =>
  (await unlessCancelled(vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20))) ?? [];

export async function completionLabels(uri: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What the offer with this label would insert. */
export async function completionText(uri: vscode.Uri, position: vscode.Position, wanted: string): Promise<string | undefined> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  const item = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === wanted);
  return typeof item?.insertText === 'string' ? item.insertText : item?.insertText?.value;
}

/** Sets settings for the workspace, runs something, and takes them back whatever happens. */
export async function withSettings(settings: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const set = async (value: (key: string) => unknown): Promise<void> => {
    for (const key of Object.keys(settings)) await configuration.update(key, value(key), vscode.ConfigurationTarget.Workspace);
  };
  try {
    await set((key) => settings[key]);
    await run();
  } finally {
    await set(() => undefined);
  }
}

/** A file system with one file in it, whatever its name, such as those behind a repository that was never cloned. */
export class MemoryFile implements vscode.FileSystemProvider {
  private content: Uint8Array;
  private modified = 1;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(text: string) {
    this.content = new TextEncoder().encode(text);
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 1, mtime: this.modified, size: this.content.length };
  }

  readFile(): Uint8Array {
    return this.content;
  }

  writeFile(_uri: vscode.Uri, content: Uint8Array): void {
    this.content = content;
    this.modified++;
  }

  watch(): vscode.Disposable {
    return { dispose: () => {} };
  }

  readDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
}
