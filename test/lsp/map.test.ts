import { afterEach, expect, test } from 'vitest';
import type { CodeLens, MarkupContent } from 'vscode-languageserver-types';
import { Server } from '../harness/server.ts';

const FOLDER = 'shop:/shop';
const WORKLOAD = `${FOLDER}/web.yaml`;
const POLICY = `${FOLDER}/policy.yaml`;

const workload = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers: [{name: web, image: "registry.example/web:1.2.3"}]
`;

const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress:
  - from: [{podSelector: {matchLabels: {app: gateway}}}]
    ports: [{port: 8080}]
`;

let server: Server;

afterEach(async () => {
  await server.stop();
});

const lenses = (uri: string): Promise<CodeLens[]> => server.request('textDocument/codeLens', { textDocument: { uri } });

const titles = async (uri: string): Promise<string[]> => (await lenses(uri)).map(({ command }) => command?.title ?? '');

test('a line above a workload tells what a file that is not open makes of it, and follows it', async () => {
  let asked = 0;
  server = await Server.start({
    folders: [FOLDER],
    files: { [WORKLOAD]: workload, [POLICY]: policy },
    capabilities: { workspace: { configuration: true, workspaceFolders: true, codeLens: { refreshSupport: true } } },
  });
  server.connection.onRequest('workspace/codeLens/refresh', () => {
    asked++;
    return null;
  });
  await server.open(WORKLOAD, workload);
  await server.settled(WORKLOAD);
  await expect.poll(() => titles(WORKLOAD)).toEqual(['ingress from: gateway on 8080; egress to: anywhere']);
  const [lens] = await lenses(WORKLOAD);
  expect(lens?.range.start).toEqual({ line: 0, character: 0 });
  expect(lens?.command).toMatchObject({
    command: 'kubewright.showPlaces',
    arguments: [WORKLOAD, { line: 0, character: 0 }, [{ uri: POLICY, range: { start: { line: 2, character: 17 } } }]],
  });
  const before = asked;
  await server.open(POLICY, policy);
  await server.type(POLICY, 'port: 8080', 'port: 9090');
  await expect.poll(() => asked).toBeGreaterThan(before);
  expect(await titles(WORKLOAD)).toEqual(['ingress from: gateway on 9090; egress to: anywhere']);
});

test('a hover on the name tells all of it, below what was found there', async () => {
  server = await Server.start({ folders: [FOLDER], files: { [WORKLOAD]: workload, [POLICY]: policy } });
  await server.open(WORKLOAD, workload);
  await server.settled(WORKLOAD);
  const text = async (words: string): Promise<string> =>
    ((await server.hover(WORKLOAD, server.place(WORKLOAD, words)))?.contents as MarkupContent)?.value ?? '';
  await expect.poll(() => text('Deployment')).toContain('Ingress from pods with app=gateway of the same namespace on 8080');
  expect(await text('web, namespace')).toContain('**Rights**\n\n- Its account web has no rights that this workspace shows');
  expect(await text('name: web, image')).not.toContain('Rights');
});

test('another editor shows lines that cannot be clicked, and a setting takes them away', async () => {
  server = await Server.start();
  const uri = 'file:///nowhere/shop.yaml';
  await server.open(uri, `${workload}---\n${policy}`);
  await server.settled(uri);
  const all = await lenses(uri);
  expect(all.map(({ range, command }) => [range.start.line, command?.command, command?.title])).toEqual([
    [0, '', 'ingress from: gateway on 8080; egress to: anywhere'],
    [11, '', 'selects web; ingress from: gateway on 8080'],
  ]);
  server.settings = { codeLens: false };
  await server.notify('workspace/didChangeConfiguration', { settings: null });
  await expect.poll(() => titles(uri)).toEqual([]);
});
