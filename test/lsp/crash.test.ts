import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { startServer } from '../../server/src/lsp/server.ts';
import { type CataloguedRule, defineRule } from '../../server/src/rule/rule.ts';

const rule = (id: string, check: NonNullable<CataloguedRule['check']>): CataloguedRule => ({
  ...defineRule({
    id,
    summary: id,
    why: id,
    severity: 'low',
    preset: 'recommended',
    references: [],
    examples: { bad: '', good: '' },
    check,
  }),
  category: 'test',
});

const fails = rule('fails', {
  // biome-ignore lint/correctness/useYield: it fails before it could.
  *resource() {
    throw new Error('Nobody is perfect.');
  },
});

const finds = rule('finds', {
  *resource({ field, label }) {
    yield { at: field, message: `${label} was found` };
  },
});

test('a rule that fails is told of once, and all others work on', async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(ProposedFeatures.all, up, down), [fails, finds]);
  const editor = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const logged: string[] = [];
  editor.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  const published = new Promise<Diagnostic[]>((resolve) => {
    editor.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) => resolve(diagnostics));
  });
  editor.listen();
  await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await editor.sendNotification('initialized', {});
  const resource = (name: string): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}}\n`;
  const text = ['a', 'b', 'c'].map(resource).join('---\n');
  await editor.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///a.yaml', languageId: 'yaml', version: 1, text } });
  expect((await published).map(({ message }) => message)).toEqual(['Secret "a" was found', 'Secret "b" was found', 'Secret "c" was found']);
  expect(logged.filter((line) => line.includes('The rule fails failed'))).toHaveLength(1);
  expect(logged.join('\n')).toContain('Nobody is perfect.');
  await editor.sendRequest('shutdown', undefined);
  editor.dispose();
});
