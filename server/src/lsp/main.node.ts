import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { allRules } from '../rules/all.ts';
import { diskFiles } from './disk.node.ts';
import { startServer } from './server.ts';

// The arguments say how to speak: --node-ipc, --stdio, --socket or --pipe.
startServer(createConnection(ProposedFeatures.all), allRules, diskFiles);
