import { BrowserMessageReader, BrowserMessageWriter, type Connection, createConnection } from 'vscode-languageserver/browser';

/** Files come through the client. */
export const makeDisk = undefined;

export function connect(): Connection {
  const scope = self as unknown as DedicatedWorkerGlobalScope;
  return createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
}
