import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testFolder } from '../harness/folder.ts';
import { Server } from '../harness/server.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  hostNetwork: true
  containers: [{name: web, image: registry.example/web:1.2.3}]
`;

const BASELINE = '.kubewright-baseline.json';

let server: Server;

afterEach(async () => {
  await server.stop();
});

test('exceptions of the config file count in the editor, and ended ones are told of', async () => {
  const folder = testFolder({
    'pod.yaml': POD,
    '.kubewright.yaml':
      'exceptions:\n- {rules: [host-network], paths: ["*.yaml"], reason: agreed}\n- {rules: [host-pid], reason: agreed, until: 2020-01-31}\n',
  });
  server = await Server.start({ folders: [folder.path] });
  const pod = folder.uri('pod.yaml');
  await server.open(pod, POD);
  await server.settled(pod);
  expect(server.codes(pod)).not.toContain('host-network');
  await server.until('a word about what ended', () =>
    server.diagnostics(folder.uri('.kubewright.yaml')).some(({ message }) => String(message).includes('ended on 2020-01-31')),
  );
  folder.write('.kubewright.yaml', 'exceptions:\n- {rules: [host-network], paths: ["other/*.yaml"], reason: agreed}\n');
  await server.filesChanged([folder.uri('.kubewright.yaml'), 'changed']);
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
});

test('what the baseline knows is hidden as long as it knows it', async () => {
  const folder = testFolder({ 'a b/pod.yaml': POD });
  server = await Server.start({ folders: [folder.path] });
  const pod = folder.uri('a b/pod.yaml');
  await server.open(pod, POD);
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
  // What the command line writes for the same folder.
  execFileSync(process.execPath, [resolve('dist/cli.js'), 'baseline', '--rule', 'host-network'], { cwd: folder.path });
  await server.filesChanged([folder.uri(BASELINE), 'created']);
  await server.until('quiet', () => !server.codes(pod).includes('host-network'));
  folder.remove(BASELINE);
  await server.filesChanged([folder.uri(BASELINE), 'deleted']);
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
});

test('a baseline that is none is told of at its place, and hides nothing', async () => {
  const folder = testFolder({ 'pod.yaml': POD, [BASELINE]: '{\n  "findings": [\n    {"file": "pod.yaml", "count": "1"}\n  ]\n}\n' });
  server = await Server.start({ folders: [folder.path] });
  const [pod, baseline] = [folder.uri('pod.yaml'), folder.uri(BASELINE)];
  await server.open(pod, POD);
  await server.until('a word about the baseline', () => server.diagnostics(baseline).length === 1);
  expect(server.diagnostics(baseline)[0]).toMatchObject({
    message: expect.stringContaining('An entry of a baseline has a "file", a "fingerprint" and a "count" of one or more'),
    range: { start: { line: 2, character: 4 } },
  });
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
  folder.write(BASELINE, '{"findings": [}');
  await server.filesChanged([baseline, 'changed']);
  await server.until('the cause', () => String(server.diagnostics(baseline)[0]?.message).startsWith('This is no JSON: '));
  folder.remove(BASELINE);
  await server.filesChanged([baseline, 'deleted']);
  await server.until('silence about what is gone', () => server.diagnostics(baseline).length === 0);
  execFileSync(process.execPath, [resolve('dist/cli.js'), 'baseline', '--rule', 'host-network'], { cwd: folder.path });
  await server.filesChanged([baseline, 'created']);
  await server.until('quiet', () => server.diagnostics(baseline).length === 0 && !server.codes(pod).includes('host-network'));
});

/** An edit that makes a file, as text. */
interface Made {
  readonly documentChanges: readonly {
    readonly kind?: string;
    readonly uri?: string;
    readonly edits?: readonly { readonly newText: string }[];
  }[];
}

test('an exception is written into the config file, which is made where there is none', async () => {
  const folder = testFolder({ 'a/pod.yaml': POD });
  const workspace = {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  };
  server = await Server.start({ folders: [folder.path], files: {}, capabilities: { workspace } });
  const pod = folder.uri('a/pod.yaml');
  await server.open(pod, POD);
  await server.settled(pod);
  const start = server.place(pod, 'true');
  const actions = await server.actions(pod, { start, end: start }, { diagnostics: [] });
  const offer = actions.find(({ title }) => title === 'Silence host-network…')?.command?.arguments?.[0];
  expect(offer.choices.map(({ where }: { where: string }) => where)).toEqual([
    'here',
    'for Pod "web"',
    'by an annotation of Pod "web"',
    'in this file',
    'by an exception in .kubewright.yaml',
  ]);
  const wish = { ...offer, place: 'config', reason: 'agreed: "all" of us' };
  const made = await server.request<Made>('kubewright/silence', wish);
  expect(made.documentChanges[0]).toMatchObject({ kind: 'create', uri: folder.uri('.kubewright.yaml') });
  const text = made.documentChanges[1]?.edits?.[0]?.newText ?? '';
  folder.write('.kubewright.yaml', text);
  await server.filesChanged([folder.uri('.kubewright.yaml'), 'created']);
  await server.until('quiet', () => !server.codes(pod).includes('host-network'));
  expect(server.diagnostics(folder.uri('.kubewright.yaml'))).toEqual([]);
  expect(text).toMatch(/^exceptions:\n *- rules:/);
  expect(text).toContain('a/pod.yaml');
});

test('what was written for other tools is converted in all files at once', async () => {
  const folder = testFolder({ 'a.yaml': `#trivy:ignore:KSV-0009 it watches\n${POD}`, 'b.yaml': POD });
  server = await Server.start({ folders: [folder.path] });
  const uri = folder.uri('a.yaml');
  await server.open(uri, `#trivy:ignore:KSV-0009 it watches\n${POD}`);
  await server.settled(uri);
  expect(server.codes(uri)).not.toContain('host-network');
  const start = { line: 0, character: 2 };
  const actions = await server.actions(uri, { start, end: start }, { diagnostics: [] });
  const action = actions.find(({ title }) => title.startsWith("Write other tools'"));
  expect(server.applied(uri, action?.edit)).toBe(`# kubewright: ignore host-network -- it watches\n${POD}`);
});
