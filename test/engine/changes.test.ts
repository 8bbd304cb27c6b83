import { expect, test } from 'vitest';
import type { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
const POLICY =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n';
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\nspec: {serviceAccountName: web, containers: [{name: web, image: "web:1"}]}\n';
const RIGHTS = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`;

const FILES = { 'namespace.yaml': NAMESPACE, 'policy.yaml': POLICY, 'pod.yaml': POD, 'rights.yaml': RIGHTS };

const namesOf = (uris: Iterable<string>): readonly string[] => [...uris].map((uri) => uri.slice(uriOf('').length)).sort();

/** An engine that has told of all that it was given. */
function settled(files: Readonly<Record<string, string>>): Engine {
  const engine = engineWith(files);
  engine.takeChanged();
  return engine;
}

test.each<[string, string, string | undefined, readonly string[], boolean]>([
  ['a comment', 'policy.yaml', `${POLICY}# All of it.\n`, ['policy.yaml'], false],
  ['the same text', 'policy.yaml', POLICY, ['policy.yaml'], false],
  ['a line above what another points to', 'rights.yaml', `# The operator.\n${RIGHTS}`, ['pod.yaml', 'rights.yaml'], false],
  ['what another stands on', 'policy.yaml', POLICY.replace(', Egress', ''), ['namespace.yaml', 'policy.yaml'], true],
  ['what nobody asked for', 'policy.yaml', POLICY.replace('name: deny', 'name: other'), ['policy.yaml'], true],
  ['nothing but what is gone', 'policy.yaml', undefined, ['namespace.yaml', 'policy.yaml'], true],
  ['what is new', 'more.yaml', POLICY.replace('deny', 'more').replace('shop', 'more'), ['more.yaml'], true],
])('an edit tells of what it changes and no more: %s', (_, file, text, changed, isOther) => {
  const engine = settled(FILES);
  const before = engine.factsGeneration;
  if (text === undefined) engine.remove(uriOf(file));
  else engine.update(uriOf(file), text);
  expect(namesOf(engine.takeChanged())).toEqual(changed);
  expect(engine.factsGeneration !== before).toBe(isOther);
  expect(engine.takeChanged()).toEqual([]);
});

test('a file that is not there is not missed', () => {
  const engine = settled(FILES);
  engine.remove(uriOf('other.yaml'));
  expect(engine.takeChanged()).toEqual([]);
  expect([engine.has(uriOf('other.yaml')), engine.text(uriOf('other.yaml')), engine.facts(uriOf('other.yaml'))]).toEqual([
    false,
    undefined,
    [],
  ]);
  expect(engine.report(uriOf('other.yaml'))).toEqual({ reports: [], suppressed: [], known: [], problems: [] });
});

const base = { 'base/kustomization.yaml': 'resources: [pod.yaml]\n', 'base/pod.yaml': POD };
const patched = {
  ...base,
  'dev/kustomization.yaml': 'resources: [../base]\npatches: [{path: patch.yaml}, {path: operations.yaml, target: {kind: Pod}}]\n',
  'dev/patch.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {hostPID: true}\n',
  'dev/operations.yaml': '- {op: add, path: /spec/hostIPC, value: true}\n',
};
const chart = {
  'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'web/values.yaml': 'hostPID: true\n',
  'web/templates/pod.yaml': POD.replace('{service', '{hostPID: {{ .Values.hostPID }}, service'),
};

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'files of which each speaks for itself',
    { 'policy.yaml': POLICY, 'other.yaml': POLICY.replace('deny', 'other'), 'values.yaml': 'a: b\n' },
    ['other.yaml', 'policy.yaml', 'values.yaml'],
  ],
  ['a finding that other files could take away', { 'namespace.yaml': NAMESPACE, 'values.yaml': 'a: b\n' }, ['values.yaml']],
  ['what patches make of an object', patched, ['base/kustomization.yaml']],
  ['what values make of an object', { ...chart, 'values.yaml': 'a: b\n' }, ['values.yaml']],
])('a file stands alone, or does not: %s', (_, files, alone) => {
  const engine = settled(files);
  expect(namesOf(engine.uris.filter((uri) => engine.standsAlone(uri)))).toEqual(alone);
});

test('while files are still read nothing is said across them, and all of it later, piece by piece', () => {
  const engine = engineWith({});
  engine.holdAcross(true);
  for (const [file, text] of Object.entries({ ...FILES, ...patched, ...chart })) engine.update(uriOf(file), text);
  const kinds = () => new Set(engine.uris.flatMap((uri) => engine.report(uri).reports.map(({ key }) => key.kind)));
  expect([...kinds()]).toEqual(['near']);
  engine.takeChanged();
  engine.holdAcross(false);
  let pieces = 0;
  while (engine.prepareAcross()) pieces++;
  expect(pieces).toBeGreaterThan(1);
  expect([...kinds()].sort()).toEqual(['derived', 'far', 'near']);
  const fresh = engineWith({ ...FILES, ...patched, ...chart });
  for (const uri of engine.uris) expect(engine.report(uri)).toEqual(fresh.report(uri));
  expect(namesOf(engine.takeChanged())).toEqual(expect.arrayContaining(['dev/operations.yaml', 'pod.yaml', 'web/templates/pod.yaml']));
});

test('fixes that were tried leave everything as it was, kustomizations among it', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [namespace.yaml, pod.yaml]\n',
    'base/namespace.yaml': NAMESPACE,
    'base/pod.yaml': POD,
    'dev/kustomization.yaml': 'resources: [../base]\nnamespace: dev\npatches: [{path: ../operations.yaml, target: {kind: Pod}}]\n',
    'operations.yaml': patched['dev/operations.yaml'],
  };
  const engine = settled(files);
  for (const uri of engine.uris) for (const report of engine.report(uri).reports) fixesOf(engine, uri, report);
  const same = (texts: Readonly<Record<string, string>>): void => {
    const fresh = engineWith(texts);
    for (const uri of fresh.uris) {
      expect(engine.report(uri)).toEqual(fresh.report(uri));
      expect([...engine.kustomizationsOf(uri)]).toEqual([...fresh.kustomizationsOf(uri)]);
    }
  };
  same(files);
  expect(engine.takeChanged()).toEqual([]);
  const changed = { ...files, 'dev/kustomization.yaml': 'resources: [../base]\n' };
  engine.update(uriOf('dev/kustomization.yaml'), changed['dev/kustomization.yaml']);
  same(changed);
});
