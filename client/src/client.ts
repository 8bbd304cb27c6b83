import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { ExplainRuleCommand } from '../../server/src/lsp/protocol.ts';
import { besideYaml } from './beside-yaml.ts';
import { registerCommands } from './commands.ts';
import { crashHandler } from './crash.ts';
import { answerForFiles } from './files.ts';
import { languages } from './languages.ts';
import { showReports } from './report.ts';
import { showRulePages } from './rule-page.ts';
import { offerSample } from './sample.ts';
import { showStatus } from './status.ts';

/**
 * Starts the server, and everything of the editor that speaks with it.
 * All of it ends with the extension, through the context's subscriptions.
 */
export async function startClient(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const output = window.createOutputChannel('Kubewright', { log: true });
  const client: BaseLanguageClient = create(clientOptions(output, () => client));
  context.subscriptions.push(
    output,
    answerForFiles(client),
    showStatus(client),
    showRulePages(client),
    showReports(client),
    offerSample(),
    registerCommands(client, output),
  );
  context.subscriptions.push({ dispose: () => client.dispose() });
  try {
    await client.start();
  } catch (error) {
    // The client has told the user; an extension that failed to activate could not offer the restart command.
    output.error(`The server did not start: ${error}`);
  }
}

function clientOptions(output: LogOutputChannel, client: () => BaseLanguageClient): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { clientReadsFiles: true };
  return {
    // Without a scheme: unsaved buffers and files of virtual workspaces as well as files on a disk.
    documentSelector: languages.map((language) => ({ language })),
    outputChannel: output,
    initializationOptions,
    errorHandler: crashHandler(client, output),
    middleware: besideYaml,
    markdown: { isTrusted: { enabledCommands: [ExplainRuleCommand] }, supportThemeIcons: true },
    synchronize: {
      configurationSection: 'kubewright',
      fileEvents: [
        workspace.createFileSystemWatcher('**/*.{yaml,yml}'),
        workspace.createFileSystemWatcher('**/templates/**/*.tpl'),
        workspace.createFileSystemWatcher('**/.gitignore'),
        workspace.createFileSystemWatcher('**/.kubewright-baseline.json'),
        // A folder that goes is one event of its own, without one for each file in it.
        workspace.createFileSystemWatcher('**', true, true, false),
      ],
    },
  };
}
