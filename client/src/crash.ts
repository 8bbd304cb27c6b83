import type { LogOutputChannel } from 'vscode';
import { commands, window } from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { CloseAction } from 'vscode-languageclient';

const allowedRestarts = 4;

/**
 * Restarts a server that died, quietly, as long as it does not die again and again.
 * Otherwise says so once and offers what helps; the editor works on without findings.
 */
export function crashHandler(client: () => BaseLanguageClient, output: LogOutputChannel): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const handler = (): ErrorHandler => {
    usual ??= client().createDefaultErrorHandler(allowedRestarts);
    return usual;
  };
  return {
    error: (error, message, count) => handler().error(error, message, count),
    async closed() {
      const { action } = await handler().closed();
      if (action === CloseAction.Restart) {
        output.warn('The server stopped unexpectedly and is started again.');
        return { action, handled: true };
      }
      void offerHelp(output);
      return { action, message: 'The server stopped unexpectedly too often and is not started again.', handled: true };
    },
  };
}

async function offerHelp(output: LogOutputChannel): Promise<void> {
  const restart = 'Restart';
  const showOutput = 'Show Output';
  const message = `Kubewright's server stopped ${allowedRestarts + 1} times within three minutes, so manifests are no longer checked.`;
  const choice = await window.showErrorMessage(message, restart, showOutput);
  if (choice === restart) await commands.executeCommand('kubewright.restartServer');
  if (choice === showOutput) output.show();
}
