import { expect, test } from 'vitest';
import { parsePodSecurity } from '../../server/src/cli/selection.node.ts';
import { folderWith, run } from '../harness/command-line.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostPID: true
  containers:
  - name: web
    image: a:latest
`;

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly start: unknown;
}

async function check(text: string, policy: string): Promise<{ code: number; found: string[] }> {
  const { code, out } = await run(folderWith({ 'pod.yaml': text }), ['check', '--format', 'json', '--pod-security', policy, 'pod.yaml']);
  const { findings } = JSON.parse(out) as { findings: Found[] };
  return { code, found: findings.map(({ rule, message }) => `${rule}: ${message}`) };
}

test('only what admission refuses is told, in its words', async () => {
  expect(await check(POD, 'baseline:v1.30')).toEqual({ code: 1, found: ['host-pid: host namespaces (hostPID=true)'] });
  expect((await check(POD, 'restricted:v1.7')).found).toEqual([
    'host-pid: host namespaces (hostPID=true)',
    'run-as-non-root-missing: runAsNonRoot != true (pod or container "web" must set securityContext.runAsNonRoot=true)',
  ]);
  expect((await check(POD, 'restricted:latest')).found).toHaveLength(5);
});

test('nothing is said of what it accepts', async () => {
  expect(await check(POD.replace('true', 'false'), 'baseline:latest')).toEqual({ code: 0, found: [] });
});

test('a comment does not sway a cluster, nor does the config file', async () => {
  const silenced = POD.replace('  hostPID', '  # kubewright: ignore host-pid -- it watches the node\n  hostPID');
  expect((await check(silenced, 'baseline:v1.30')).found).toHaveLength(1);
  const folder = folderWith({ 'pod.yaml': POD, '.kubewright.yaml': 'rules: {host-pid: off}\n' });
  expect((await run(folder, ['check', '--pod-security', 'baseline:v1.30', 'pod.yaml'])).code).toBe(1);
});

test('a manifest in the text of another object is not sent to the cluster', async () => {
  const map = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  pod.yaml: |\n    ${POD.replaceAll('\n', '\n    ')}\n`;
  expect((await check(map, 'baseline:v1.30')).found).toEqual([]);
});

test('kinds that the plugin does not know are not judged', async () => {
  const rollout = `apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec: {template: {spec: {hostPID: true}}}\n`;
  expect((await check(rollout, 'baseline:v1.30')).found).toEqual([]);
});

test('the policy is a level and a version', async () => {
  expect(parsePodSecurity('baseline:latest')).toEqual({ level: 'baseline', minor: 'latest' });
  expect(() => parsePodSecurity('privileged:latest')).toThrow('baseline, restricted');
  expect(() => parsePodSecurity('baseline:')).toThrow('restricted:v1.36');
});

test('it stands for all rules', async () => {
  const folder = folderWith({ 'pod.yaml': POD });
  const { code, err } = await run(folder, ['check', '--pod-security', 'baseline:v1.30', '--rule', 'host-pid', 'pod.yaml']);
  expect(code).toBe(2);
  expect(err).toContain('excludes --rule');
});
