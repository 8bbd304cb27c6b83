import { expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { Engine } from '../../server/src/engine/engine.ts';
import { fieldCompletionsAt } from '../../server/src/features/field-completion.ts';
import { MARKDOWN } from '../../server/src/features/markup.ts';
import { notesOn } from '../../server/src/kube/field-notes.ts';
import { fieldsOf } from '../../server/src/kube/fields.ts';
import { POD_NOTES } from '../../server/src/kube/pod-notes.ts';
import { POLICY_NOTES } from '../../server/src/kube/policy-notes.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const URI = 'file:///a.yaml';

/** Completes at the bar in the text, which is taken out. */
function complete(marked: string, onSpace = false, bar = '|'): { items: CompletionItem[]; accept: (label: string) => string } {
  const offset = marked.indexOf(bar);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const engine = new Engine([]);
  engine.update(URI, text);
  const lines = engine.lines(URI);
  const items = fieldCompletionsAt(engine, URI, lines.position(offset), { markup: MARKDOWN, onSpace });
  const accept = (label: string): string => {
    const { range, newText } = items.find((item) => keyOf(item) === label)!.textEdit as TextEdit;
    return applyEdits(text, [{ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, text: newText }]);
  };
  return { items, accept };
}

/** Without what it brings. */
const keyOf = ({ label }: CompletionItem): string => label.replace(/:.*/, '');

const labels = (marked: string, onSpace = false, bar = '|'): string[] => complete(marked, onSpace, bar).items.map(keyOf);

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n';

const pod = (lines: string): string => `${HEAD}${lines}`;

test('keys that are missing, ours marked as such', () => {
  const { items } = complete(pod('  securityContext:\n    runAsUser: 1000\n    run|\n  containers: []\n'));
  expect(items.map(keyOf)).toEqual([
    'runAsNonRoot',
    'runAsGroup',
    'seccompProfile',
    'appArmorProfile',
    'seLinuxOptions',
    'windowsOptions',
    'fsGroup',
    'fsGroupChangePolicy',
    'supplementalGroups',
    'supplementalGroupsPolicy',
    'seLinuxChangePolicy',
    'sysctls',
  ]);
  expect(new Set(items.map(({ detail }) => detail))).toEqual(new Set(['Kubewright']));
  expect(items[0]?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('refuses to start') });
  expect([...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))).toEqual(items);
});

test('a key brings its most careful value, or what stands below it', () => {
  const { accept } = complete(pod('  containers:\n  - name: a\n    securityContext:\n      |\n'));
  expect(accept('allowPrivilegeEscalation')).toContain('\n      allowPrivilegeEscalation: false\n');
  expect(accept('readOnlyRootFilesystem')).toContain('\n      readOnlyRootFilesystem: true\n');
  expect(accept('runAsUser')).toContain('\n      runAsUser: \n');
  expect(accept('capabilities')).toContain('\n      capabilities:\n        drop:\n          - ALL\n');
  expect(accept('seccompProfile')).toContain('\n      seccompProfile:\n        type: RuntimeDefault\n');
  expect(accept('seLinuxOptions')).toContain('\n      seLinuxOptions:\n        \n');
});

test('a key shows what it brings, so that it is another offer than the key alone', () => {
  const shown = (marked: string): string[] => complete(marked).items.map(({ label }) => label);
  const labelled = shown(pod('  containers:\n  - name: a\n    securityContext:\n      |\n'));
  for (const label of ['allowPrivilegeEscalation: false', 'capabilities: …', 'runAsUser']) expect(labelled).toContain(label);
  expect(shown(pod('  containers: [{name: a, resources: {|}}]\n'))).toEqual(['limits', 'requests']);
  expect(shown(pod('  hostP|ID: true\n'))).toContain('hostPID');
});

test('a key that has its colon keeps what stands behind it', () => {
  expect(complete(pod('  hostNet|: false # no\n')).accept('hostNetwork')).toBe(pod('  hostNetwork: false # no\n'));
  expect(complete(pod('  host|PID: true\n')).accept('hostPID')).toBe(pod('  hostPID: true\n'));
});

test('values, the most careful first', () => {
  expect(labels(pod('  hostNetwork: |\n'))).toEqual(['false', 'true']);
  expect(labels(pod('  securityContext:\n    runAsNonRoot: t|\n'))).toEqual(['true', 'false']);
  expect(labels(pod('  securityContext:\n    seccompProfile:\n      type: |\n'))).toEqual(['RuntimeDefault', 'Localhost', 'Unconfined']);
  expect(labels(pod('  securityContext: {seccompProfile: {type: Run|}}\n'))).toEqual(['RuntimeDefault', 'Localhost', 'Unconfined']);
  expect(complete(pod('  hostPID: tr|ue\n')).accept('false')).toBe(pod('  hostPID: false\n'));
});

test('items of lists, without those that are there', () => {
  const capabilities = (line: string): string => pod(`  containers:\n  - name: a\n    securityContext:\n      capabilities:\n${line}`);
  expect(labels(capabilities('        drop:\n        - |\n'))[0]).toBe('ALL');
  expect(labels(capabilities('        drop: [|]\n'))[0]).toBe('ALL');
  expect(labels(capabilities('        add:\n        - |\n'))[0]).toBe('NET_BIND_SERVICE');
  expect(labels(capabilities('        add: [NET_BIND_SERVICE, |]\n'))).not.toContain('NET_BIND_SERVICE');
  const policy = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec:\n';
  expect(labels(`${policy}  policyTypes:\n  - Ingress\n  - |\n`)).toEqual(['Egress']);
  expect(labels(`${policy}  |\n`)).toEqual(['podSelector', 'policyTypes', 'ingress', 'egress']);
  expect(complete(`${policy}  pol|\n`).accept('policyTypes')).toBe(`${policy}  policyTypes:\n    - Ingress\n    - Egress\n`);
});

test('keys of an item and of a map', () => {
  expect(labels(pod('  containers:\n  - |\n'))).toEqual(['securityContext', 'resources', 'imagePullPolicy']);
  expect(labels(pod('  containers:\n  - name: a\n    |\n'))).toEqual(['securityContext', 'resources', 'imagePullPolicy']);
  expect(labels(pod('  containers:\n  - name: a\n    resources:\n      limits:\n        cpu: 1\n        |\n'))).toEqual([
    'memory',
    'ephemeral-storage',
  ]);
  expect(labels(pod('  containers: [{name: a, resources: {|}}]\n'))).toEqual(['limits', 'requests']);
});

test('a text that is broken elsewhere, or in the same line, is no hindrance', () => {
  expect(labels(pod('  hostNet|\n  containers: [{name: a\n'))).toContain('hostNetwork');
  expect(labels(pod('  containers:\n  - name: a\n    ima\n    securityContext:\n      |\n    ports: []\n'))).toContain('privileged');
  expect(labels(`a: b\n---\n${pod('  host|')}`)).toContain('hostIPC');
  expect(labels(pod('  securityContext:\n    |\n').replaceAll('\n', '\r\n'))).toContain('runAsNonRoot');
});

test('templates and workloads of others', () => {
  const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: {{ .Values.name }}}\nspec:\n  template:\n    spec:\n';
  expect(labels(`${deployment}      {{- toYaml .Values.more | nindent 6 }}\n      host@\n`, false, '@')).toContain('hostPID');
  const rollout = 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: a}\nspec:\n';
  expect(labels(`${rollout}  template:\n    spec:\n      |\n`)).toContain('hostPID');
  expect(labels(`${rollout}  |\n`)).toEqual([]);
});

test('nothing where nothing of ours belongs', () => {
  for (const marked of [
    '|',
    'services:\n  web:\n    |\n',
    pod('  # host|\n'),
    pod('  hostNetwork: true # |\n'),
    pod('  nodeName: |\n'),
    pod('  containers:\n  - name: |\n'),
    pod('  containers:\n  - name: a\n    env:\n    - |\n'),
    pod('  nodeSelector:\n    |\n'),
    pod('  unknown:\n    |\n'),
    pod('  securityContext: |\n'),
    pod('  containers:\n  - name: a\n    args:\n    - hostNet|\n'),
    'apiVersion: v1\nkind: Pod\nmetadata:\n  |\nspec: {}\n',
    'apiVersion: example.com/v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  |\n',
  ])
    expect(labels(marked), marked).toEqual([]);
});

test('a typed space asks for values and for the first key of an item alone', () => {
  expect(labels(pod('  |\n'), true)).toEqual([]);
  expect(labels(pod('  hostPID: |\n'), true)).toEqual(['false', 'true']);
  expect(labels(pod('  containers:\n  - |\n'), true)).toContain('securityContext');
});

test('every note is about a field that exists and says something short', () => {
  for (const [type, notes] of [...POD_NOTES, ...POLICY_NOTES]) {
    expect(notesOn(type)).toBe(notes);
    for (const [name, { says, values = [] }] of Object.entries(notes)) {
      const shape = fieldsOf(type).get(name)?.shape;
      expect(shape, `${type}.${name}`).toBeDefined();
      expect(says).toMatch(/^[A-Z`].*\.$/);
      expect(says.length, says).toBeLessThan(260);
      if (shape?.kind === 'text' && shape.values.length > 0) expect(new Set(values), `${type}.${name}`).toEqual(new Set(shape.values));
      if (shape?.kind === 'boolean') expect(values.length).toBe(2);
    }
  }
});
