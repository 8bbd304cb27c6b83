// Opens all manifests below a folder in a language server, and ends when each has its diagnostics:
//   node test/bench/peers/opening.mjs kubewright|yaml FOLDER [SCHEMA]
// The schema is for yaml-language-server, which would otherwise look at the syntax alone.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { root, yamlServer, yamlServerVersion } from '../../../scripts/editor/places.mjs';

const [name, folder, schema] = process.argv.slice(2);
const bundle = name === 'yaml' ? yamlServer.entry : join(root, 'dist/server.js');
if (folder === '--version') {
  console.log(name === 'yaml' ? yamlServerVersion : JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  process.exit(existsSync(bundle) ? 0 : 1);
}
const settings = {
  yaml: { validate: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, schemas: { [schema]: '*.yaml' } },
};
const server = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const waiting = new Set(files.map((file) => pathToFileURL(join(folder, file)).href));
let found = 0;
const done = new Promise((resolve) => {
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    if (waiting.delete(uri)) found += diagnostics.length;
    if (waiting.size === 0) resolve();
  });
});
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('window/workDoneProgress/create', () => null);
connection.listen();

const folders = [{ uri: pathToFileURL(folder).href, name: folder }];
const capabilities = { workspace: { configuration: true, workspaceFolders: true }, textDocument: { publishDiagnostics: {} } };
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders: folders });
await connection.sendNotification('initialized', {});
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  const textDocument = { uri: pathToFileURL(join(folder, file)).href, languageId: 'yaml', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}
await done;
console.log(`${found} diagnostics in ${files.length} files`);
process.exit();
