import type { LogOutputChannel } from 'vscode';
import { commands, Disposable, Uri, window } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import type { CheckWorkspaceResult, SilenceOffer } from '../../server/src/lsp/protocol.ts';
import { ShowPlacesCommand, ShowReportCommand, SilenceCommand } from '../../server/src/lsp/protocol.ts';
import { checkAll } from './check.ts';
import { inWords } from './counts.ts';
import { newFromTemplate } from './new-from-template.ts';
import { newTenant } from './new-tenant.ts';
import { silence } from './silence.ts';

export function registerCommands(client: BaseLanguageClient, output: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('kubewright.restartServer', () => restart(client, output)),
    commands.registerCommand('kubewright.showOutput', () => output.show()),
    commands.registerCommand('kubewright.checkWorkspace', () => checkWorkspace(client)),
    commands.registerCommand('kubewright.newTenant', (given?: unknown) => newTenant(client, given)),
    commands.registerCommand('kubewright.newFromTemplate', (given?: unknown) => newFromTemplate(client, given)),
    commands.registerCommand(SilenceCommand, (offer: SilenceOffer) => silence(client, offer)),
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
  const result = await checkAll(client);
  if (result !== undefined) await showSummary(result);
}

async function showSummary({ files, errors, warnings, infos }: CheckWorkspaceResult): Promise<void> {
  const found = errors + warnings + infos;
  const summary = `Kubewright: ${inWords(errors, warnings, infos)} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  if (found === 0) {
    void window.showInformationMessage(summary);
    return;
  }
  const showReport = 'Show Report';
  const showProblems = 'Show Problems';
  const choice = await window.showInformationMessage(summary, showReport, showProblems);
  if (choice === showReport) await commands.executeCommand(ShowReportCommand);
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}
