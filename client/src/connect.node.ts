import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Desktop and remote hosts: the server is a child process. */
export function connect(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return new LanguageClient('kubewright', 'Kubewright', { module, transport: TransportKind.ipc }, options);
}
