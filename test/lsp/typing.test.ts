import { afterEach, expect, test } from 'vitest';
import { Server } from '../harness/server.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  hostNetwork: true
  containers:
    - name: agent
      image: registry.example/agent:2.1.0
`;

const URI = 'file:///nowhere/pod.yaml';

let server: Server;

afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

test('a finding comes with its rule, a link, a place and the version of the text', async () => {
  server = await Server.start();
  await server.open(URI, POD);
  const found = (await server.settled(URI)).find(({ code }) => code === 'host-network');
  expect(found).toMatchObject({
    source: 'kubewright',
    severity: 1,
    message: 'Pod "agent" uses the network of its node',
    range: { start: { line: 5, character: 15 }, end: { line: 5, character: 19 } },
    codeDescription: { href: 'https://github.com/kubewright/kubewright/blob/main/docs/rules/host-network.md' },
  });
});

test('findings follow what is typed', async () => {
  server = await Server.start();
  await server.open(URI, POD);
  await server.settled(URI);
  await server.settled(URI, await server.type(URI, 'hostNetwork: true', 'hostNetwork: false'));
  expect(server.codes(URI)).not.toContain('host-network');
  await server.settled(URI, await server.type(URI, 'hostNetwork: false', 'hostNetwork: yes'));
  expect(server.codes(URI)).toContain('host-network');
});

test('of fast changes the last one counts', async () => {
  server = await Server.start();
  await server.open(URI, POD);
  await server.settled(URI);
  for (let i = 0; i < 20; i++) {
    await server.type(URI, 'true', 'false');
    await server.type(URI, 'false', 'true');
  }
  await server.settled(URI, 41);
  expect(server.codes(URI)).toContain('host-network');
  // Most of the texts between were never worth a look.
  expect(server.published.length).toBeLessThan(20);
  expect(server.published.map(({ version }) => version)).toEqual(server.published.map(({ version }) => version).sort((a, b) => a! - b!));
});

test('a file that is closed has no findings', async () => {
  server = await Server.start();
  await server.open(URI, POD);
  await server.settled(URI);
  await server.close(URI);
  await server.until('an empty list', () => server.diagnostics(URI).length === 0);
});

test('a buffer that was never saved is looked at, whatever its scheme', async () => {
  server = await Server.start();
  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/shop/pod.yaml']) {
    await server.open(uri, POD);
    await server.settled(uri);
    expect(server.codes(uri)).toContain('host-network');
  }
});

test('a text of the past is left alone', async () => {
  server = await Server.start();
  await server.open('git:/shop/pod.yaml?%7B%22ref%22%3A%22%22%7D', POD);
  await server.open(URI, POD);
  await server.settled(URI);
  expect(new Set(server.published.map(({ uri }) => uri))).toEqual(new Set([URI]));
});

test('an editor may encode names as it likes', async () => {
  server = await Server.start();
  const uri = 'file:///c:/charts/web+api@1/a(b)/pod.yaml';
  await server.open(uri, POD);
  await server.settled(uri);
  const start = server.place(uri, 'true');
  const [action] = await server.actions(uri, { start, end: start });
  expect(server.applied(uri, action?.edit)).not.toContain('hostNetwork');
});

test('columns count as UTF-16 does, line breaks of any kind', async () => {
  server = await Server.start();
  const line = '{apiVersion: v1, kind: Pod, metadata: {name: "🦊🦊"}, spec: {hostNetwork: true}}';
  await server.open(URI, `# 🦊\r\n${line}\r\n`);
  const found = (await server.settled(URI)).find(({ code }) => code === 'host-network');
  const character = line.indexOf('true');
  expect(found?.range).toEqual({ start: { line: 1, character }, end: { line: 1, character: character + 4 } });
});

test('what an editor gets wrong does no harm', async () => {
  server = await Server.start();
  const textDocument = { uri: 'file:///nowhere/never-opened.yaml', version: 7 };
  await server.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: POD }] });
  await server.notify('textDocument/didClose', { textDocument });
  expect(await server.actions(textDocument.uri, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } })).toEqual([]);
  expect(await server.hover(textDocument.uri, { line: 0, character: 0 })).toBeNull();
  await server.open(URI, POD);
  const beyond = { start: { line: 900, character: 900 }, end: { line: 901, character: 4000 } };
  await server.notify('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ range: beyond, text: '# The end.\n' }],
  });
  await server.settled(URI, 2);
  expect(server.codes(URI)).toContain('host-network');
  expect(await server.hover(URI, { line: 900, character: 3 })).toBeNull();
  await expect(server.request('kubewright/noSuchRequest', {})).rejects.toThrow();
});

test('broken text keeps the findings of the other documents and is told of once', async () => {
  server = await Server.start();
  await server.open(URI, `${POD}---\n${POD.replace('metadata:', 'metadata: [: "')}`);
  await server.settled(URI);
  expect(server.codes(URI)).toContain('host-network');
  expect(server.codes(URI).filter((code) => code === 'yaml').length).toBeLessThan(2);
});

test('our own client is told the counts of a file', async () => {
  server = await Server.start({ files: {} });
  await server.open(URI, POD);
  await server.until('a status', () => server.statuses.length > 0);
  const count = (severity: number): number => server.diagnostics(URI).filter((diagnostic) => diagnostic.severity === severity).length;
  expect(server.statuses).toEqual([{ uri: URI, errors: count(1), warnings: count(2), infos: count(3) }]);
});
