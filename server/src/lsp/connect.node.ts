import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from './disk.node.ts';
import type { MakeDisk } from './server.ts';

export const makeDisk: MakeDisk = diskFiles;

/** The arguments say how to speak: --node-ipc, --stdio, --socket or --pipe. */
export function connect(): Connection {
  return createConnection(ProposedFeatures.all);
}
