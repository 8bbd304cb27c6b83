import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { allRules } from '../rules/all.ts';
import { diskFiles } from './disk.node.ts';
import { startServer } from './server.ts';

/** Serves on standard input and output until they end. Nothing else may write there. */
export function startStdioServer(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), allRules, diskFiles);
}
