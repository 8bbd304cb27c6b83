import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';

/** Hosts without Node, such as vscode.dev: the server is a web worker. */
export function connect(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    // A restart needs a fresh worker, and nobody else ends the old one.
    worker?.terminate();
    worker = new Worker(script);
    // Not the worker itself: extension hosts replace the class, and the client would not recognise it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return new LanguageClient('kubewright', 'Kubewright', startWorker, options);
}
