// Starts yaml-language-server as Red Hat's YAML extension does, which is a client around it.
// https://github.com/redhat-developer/vscode-yaml/blob/main/src/extension.ts
import { type ExtensionContext, workspace } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: process.env.KUBEWRIGHT_YAML_SERVER ?? '', transport: TransportKind.ipc };
  const client = new LanguageClient('yaml', 'YAML Support', server, {
    documentSelector: [{ language: 'yaml' }, { language: 'dockercompose' }, { pattern: '*.y(a)ml' }],
    synchronize: { fileEvents: [workspace.createFileSystemWatcher('**/*.?(e)y?(a)ml'), workspace.createFileSystemWatcher('**/*.json')] },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
  context.subscriptions.push({ dispose: () => client.dispose() });
  await client.start();
  // It lets a person choose among schemas, which shows as a line above the document.
  await client.sendNotification('yaml/supportSchemaSelection', {});
}
