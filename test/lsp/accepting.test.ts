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

const changed = (uri: string, type: 'created' | 'changed' | 'deleted'): Promise<void> =>
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: { created: 1, changed: 2, deleted: 3 }[type] }] });

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
  await changed(folder.uri('.kubewright.yaml'), 'changed');
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
});

test('what the baseline knows is hidden as long as it knows it', async () => {
  const folder = testFolder({ 'a b/pod.yaml': POD });
  server = await Server.start({ folders: [folder.path] });
  const pod = folder.uri('a b/pod.yaml');
  await server.open(pod, POD);
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
  // What the command line writes for the same folder.
  const { run } = await import('../harness/command-line.ts');
  await run(folder.path, ['baseline', '--rule', 'host-network']);
  await changed(folder.uri(BASELINE), 'created');
  await server.until('quiet', () => !server.codes(pod).includes('host-network'));
  folder.remove(BASELINE);
  await changed(folder.uri(BASELINE), 'deleted');
  await server.until('the finding', () => server.codes(pod).includes('host-network'));
});
