import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client.ts';

/** Desktop and remote hosts: the server is a child process. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return startClient(
    context,
    (options) => new LanguageClient('kubewright', 'Kubewright', { module, transport: TransportKind.ipc }, options),
  );
}
