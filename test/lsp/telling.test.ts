import { afterEach, expect, test } from 'vitest';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { Server } from '../harness/server.ts';

const URI = 'file:///nowhere/pod.yaml';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  # kubewright: ignore 
  hostNetwork: true
  containers: [{name: agent, image: registry.example/agent:2.1.0}]
`;

let server: Server;

afterEach(async () => {
  await server.stop();
});

async function hoverText(words: string): Promise<string> {
  const hover = await server.hover(URI, server.place(URI, words));
  return hover === null ? '' : (hover.contents as MarkupContent).value;
}

test('a hover says what is wrong, why, how to mend it, who says so and where to read on', async () => {
  server = await Server.start();
  await server.open(URI, POD.replace('  # kubewright: ignore \n', ''));
  const text = await hoverText('true');
  expect(text).toContain('Pod "agent" uses the network of its node');
  expect(text).toContain('reaches every service');
  expect(text).toContain('Fix: Remove hostNetwork');
  expect(text).toContain('[Pod Security Standards baseline](https://kubernetes.io/');
  expect(text).toContain('docs/rules/host-network.md');
  expect(await hoverText('apiVersion')).toBe('');
});

test('our own client opens pages in the editor', async () => {
  server = await Server.start({ files: {} });
  await server.open(URI, POD.replace('  # kubewright: ignore \n', ''));
  expect(await hoverText('true')).toContain('(command:kubewright.explainRule?%5B%22host-network%22%5D)');
});

test('names from a manifest never act as markup', async () => {
  server = await Server.start();
  await server.open(URI, POD.replace('  # kubewright: ignore \n', '').replace('name: agent}', 'name: "[x](command:a)<img src=y>**b**"}'));
  const text = await hoverText('true');
  expect(text).not.toContain('](command:a');
  expect(text).not.toContain('<img');
  expect(text).not.toContain('**b**"');
});

test('an editor without Markdown gets plain words', async () => {
  server = await Server.start({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
  await server.open(URI, POD.replace('  # kubewright: ignore \n', ''));
  const hover = await server.hover(URI, server.place(URI, 'true'));
  expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
  expect((hover!.contents as MarkupContent).value).not.toContain('**');
});

test('comments that silence are completed, what is found there first', async () => {
  server = await Server.start();
  await server.open(URI, POD);
  const end = server.place(URI, '\n  hostNetwork');
  const items = await server.request<{ label: string; sortText: string }[]>('textDocument/completion', {
    textDocument: { uri: URI },
    position: end,
  });
  expect(items.length).toBeGreaterThan(5);
  const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  expect(sorted[0]?.label).toBe('host-network');
  const elsewhere = { textDocument: { uri: URI }, position: { line: 0, character: 3 } };
  expect(await server.request('textDocument/completion', elsewhere)).toEqual([]);
});

test('templates are completed where a document begins, by what the editor can do with them', async () => {
  const complete = async (completionItem: object): Promise<CompletionItem | undefined> => {
    server = await Server.start({ capabilities: { textDocument: { completion: { completionItem } } } });
    await server.open(URI, `${POD}---\ndeny`);
    const { line } = server.place(URI, 'deny');
    const position = { line, character: 4 };
    const items = await server.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: URI }, position });
    return items.find(({ label }) => label === 'kw-deny-all');
  };
  const blanks = await complete({ snippetSupport: true });
  expect(blanks).toMatchObject({ insertTextFormat: 2, textEdit: { newText: expect.stringMatching(/namespace: \$\{1[:|]/) } });
  expect(await server.stop()).toBe(0);
  const plain = await complete({});
  expect(plain?.insertTextFormat).toBeUndefined();
  expect(plain?.textEdit?.newText).toMatch(/namespace: [a-z]/);
});

test('keys and values that matter are completed and explained', async () => {
  server = await Server.start({
    capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
  });
  await server.open(URI, POD.replace('  # kubewright: ignore \n  hostNetwork: true\n', '  hostUsers: false\n  hostN\n  hostPID: \n'));
  const complete = (words: string, context?: object): Promise<CompletionItem[]> => {
    const { line, character } = server.place(URI, words);
    const position = { line, character: character + words.length };
    return server.request('textDocument/completion', { textDocument: { uri: URI }, position, context });
  };
  const keys = await complete('hostN');
  expect(keys.find(({ label }) => label === 'hostNetwork: false')).toMatchObject({
    detail: 'Kubewright',
    documentation: { kind: 'markdown', value: expect.stringContaining('network policies') },
    textEdit: { newText: 'hostNetwork: false' },
  });
  expect(keys.map(({ label }) => label)).not.toContain('hostUsers: false');
  const values = await complete('hostPID: ', { triggerKind: 2, triggerCharacter: ' ' });
  expect(values.map(({ label }) => label)).toEqual(['false', 'true']);
  expect(await hoverText('hostUsers')).toContain('Since Kubernetes 1.33');
});
