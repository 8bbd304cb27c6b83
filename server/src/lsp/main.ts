import { allRules } from '../rules/all.ts';
import { startServer } from './server.ts';

// One program for every host, so that a package holds the rules once. What only Node or only a web worker has is loaded
// nowhere else. Both are loaded before the first message can arrive.
const hasNode = typeof process === 'object' && process.versions?.node !== undefined;
void (hasNode ? import('./connect.node.ts') : import('./connect.browser.ts')).then(({ connect, makeDisk }) =>
  startServer(connect(), allRules, makeDisk),
);
