import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { testFolder } from '../harness/folder.ts';
import { Choices } from '../harness/random-yaml.ts';
import { Server } from '../harness/server.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostNetwork: true\n  containers: [{name: web, image: a}]\n';
const URI = 'file:///nowhere/pod.yaml';

/** `FUZZ_SEED=5` types as it was typed before, `FUZZ_CASES=5000` for longer. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const EDITS = Number(process.env.FUZZ_CASES ?? 150);

let server: Server;

afterEach(async () => {
  await server.stop();
});

const alive = async (uri = 'file:///nowhere/alive.yaml'): Promise<void> => {
  await server.open(uri, POD);
  await server.settled(uri);
  expect(server.codes(uri)).toContain('host-network');
};

test('changes, closings and questions about files that were never opened', async () => {
  server = await Server.start();
  const textDocument = { uri: URI, version: 7 };
  await server.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: POD }] });
  await server.notify('textDocument/didClose', { textDocument });
  expect(await server.hover(URI, { line: 4, character: 3 })).toBeNull();
  expect(await server.actions(URI, { start: { line: 0, character: 0 }, end: { line: 900, character: 0 } })).toEqual([]);
  expect(await server.request('textDocument/completion', { textDocument, position: { line: 5, character: 5 } })).toEqual([]);
  await server.filesChanged(['not a uri', 'changed'], [URI, 'deleted']);
  await server.notify('workspace/didChangeConfiguration', { settings: 'nonsense' });
  await alive();
});

test('places and edits out of range', async () => {
  server = await Server.start();
  await server.open(URI, POD);
  const far = { line: 9000, character: 9000 };
  expect(await server.hover(URI, far)).toBeNull();
  await server.actions(URI, { start: far, end: { line: 0, character: 0 } });
  await server.request('textDocument/completion', { textDocument: { uri: URI }, position: far });
  const contentChanges = [{ range: { start: far, end: far }, text: '# end\n' }];
  await server.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges });
  await server.until('diagnostics', () => server.published.some(({ uri, version }) => uri === URI && version === 2));
  expect(server.codes(URI)).toContain('host-network');
  await alive();
});

test('a thousand files at once, requests that are cancelled, and files that go and come', async () => {
  const folder = testFolder({ 'a/pod.yaml': POD });
  server = await Server.start({ folders: [folder.path] });
  const uris = Array.from({ length: 1000 }, (_, i) => folder.uri(`a/${i}.yaml`));
  await Promise.all(uris.map((uri, i) => server.open(uri, POD.replaceAll('web', `web-${i}`))));
  const cancelled = uris.slice(0, 50).map((uri) => {
    const source = new CancellationTokenSource();
    const answer = server.request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 3 } }, source);
    source.cancel();
    return answer.catch(() => null);
  });
  await Promise.all(cancelled);
  await Promise.all(uris.slice(1).map((uri) => server.close(uri)));
  await server.filesChanged(...uris.map((uri) => [uri, 'deleted'] as const));
  // Renamed: one goes and another comes.
  folder.remove('a/pod.yaml');
  folder.write('a/renamed.yaml', POD);
  await server.filesChanged([folder.uri('a/pod.yaml'), 'deleted'], [folder.uri('a/renamed.yaml'), 'created']);
  await server.until('findings', () => server.codes(uris[0]!).includes('host-network'), 60_000);
  await alive();
}, 120_000);

test(`what is typed at random is seen as it stands in the end (FUZZ_SEED=${SEED})`, async () => {
  server = await Server.start({ settings: { preset: 'all' } });
  const choices = new Choices(SEED);
  await server.open(URI, POD);
  for (let i = 0; i < EDITS; i++) {
    const text = server.text(URI);
    const at = choices.below(text.length + 1);
    const gone = text.slice(at, at + choices.below(4));
    const come = choices.of(['', '\n', '  ', 'a: b\n', '- ', '"', '{', '}', '# x\n', '---\n', '{{ x }}', '🦊', '\r\n', POD]);
    const before = text.slice(0, at);
    // The test's own lines, so that the server's are not judged by themselves.
    const position = (part: string) => ({ line: part.split('\n').length - 1, character: part.length - part.lastIndexOf('\n') - 1 });
    // Between `\r` and `\n` and within a pair no editor puts its cursor.
    if (/\r$|[\uD800-\uDBFF]$/.test(before) || /\r$|[\uD800-\uDBFF]$/.test(gone) || text.length > 6000) continue;
    const version = i + 2;
    server.texts.set(URI, { version, text: before + come + text.slice(at + gone.length) });
    const range = { start: position(before), end: position(before + gone) };
    await server.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ range, text: come }] });
  }
  const { version } = server.texts.get(URI)!;
  await server.until('the last version', () => server.published.some((each) => each.uri === URI && each.version === version), 60_000);
  const typed = server.diagnostics(URI);
  const fresh = 'file:///nowhere/fresh.yaml';
  await server.open(fresh, server.text(URI));
  await server.settled(fresh);
  const plain = (value: unknown): string => JSON.stringify(value).replaceAll(fresh, URI);
  // Objects of one name in two files are told of, which is another matter.
  await server.close(URI);
  await server.until('the fresh findings', () => plain(server.diagnostics(fresh)) === plain(typed), 20_000);
  expect(server.logged.filter((line) => line.includes('failed'))).toEqual([]);
}, 120_000);

test('the end in the middle of work', async () => {
  const folder = testFolder(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.yaml`, POD])));
  server = await Server.start({ folders: [folder.path] });
  for (let i = 0; i < 50; i++) void server.open(folder.uri(`${i}.yaml`), POD);
  expect(await server.stop()).toBe(0);
  server = await Server.start();
});
