import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

/** Hosts without Node, such as vscode.dev: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    // A restart needs a fresh worker, and nobody else ends the old one.
    worker?.terminate();
    worker = new Worker(script);
    // Not the worker itself: extension hosts replace the class, and the client would not recognise it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startClient(context, (options) => new LanguageClient('kubewright', 'Kubewright', startWorker, options));
}
