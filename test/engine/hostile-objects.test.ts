import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, preset: 'all' } as const;

/** Looks at files with every rule; no rule may fail. */
function look(files: Readonly<Record<string, string>>): Engine {
  const crashes: unknown[] = [];
  const engine = new Engine(allRules, SETTINGS, (rule, error) => crashes.push([rule, error]));
  for (const [name, text] of Object.entries(files)) engine.update(`file:///w/${name}`, text);
  engine.takeChanged();
  expect(crashes).toEqual([]);
  return engine;
}

const RBAC = 'apiVersion: rbac.authorization.k8s.io/v1\n';

test('ten thousand bindings of one account', () => {
  const binding = (i: number): string =>
    `{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b${i}, namespace: shop}, roleRef: {kind: ClusterRole, name: admin}, subjects: [{kind: ServiceAccount, name: app, namespace: shop}]}`;
  const list = `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: 10_000 }, (_, i) => `- ${binding(i)}\n`).join('')}`;
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {serviceAccountName: app, containers: [{name: web, image: "web:1"}]}\n';
  const engine = look({ 'bindings.yaml': list, 'pod.yaml': pod });
  expect(engine.report('file:///w/pod.yaml').reports.length).toBeGreaterThan(0);
}, 60_000);

test('roles that are gathered in a circle', () => {
  const role = (name: string, from: string): string =>
    `${RBAC}kind: ClusterRole\nmetadata: {name: ${name}, labels: {into-${name}: "yes"}}\naggregationRule: {clusterRoleSelectors: [{matchLabels: {into-${from}: "yes"}}]}\nrules: []\n`;
  const binding = `${RBAC}kind: ClusterRoleBinding\nmetadata: {name: all}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}\nsubjects: [{kind: ServiceAccount, name: app, namespace: shop}]\n`;
  look({ 'roles.yaml': [role('a', 'b'), role('b', 'c'), role('c', 'a'), binding].join('---\n') });
});

test('selectors with operators and ranges that are none', () => {
  const policy = (spec: string): string =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: odd, namespace: shop}\nspec: ${spec}\n`;
  look({
    'all.yaml': [
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n',
      policy('{podSelector: {matchExpressions: [{key: a, operator: Near, values: [b]}, {operator: In}, 7, {key: [a], operator: {}}]}}'),
      policy('{podSelector: 7, policyTypes: Ingress, ingress: {}, egress: "x"}'),
      policy('{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 300.1.1.1/40, except: [here, "::/0", 10.0.0.0/8]}}, {ipBlock: 5}]}]}'),
      policy('{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: [a]}}], ports: [{port: -1, endPort: http}]}, null]}'),
    ].join('---\n'),
  });
});

test('objects of one name twice, in one file and in two', () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: app, namespace: shop}\n';
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
  const engine = look({
    'a.yaml': [account, account, service, namespace, namespace].join('---\n'),
    'b.yaml': [account, service, namespace].join('---\n'),
  });
  const open = ['a.yaml', 'b.yaml'].flatMap((name) =>
    engine.report(`file:///w/${name}`).reports.filter(({ rule }) => rule === 'network-policy-default-deny-missing'),
  );
  expect(open).toHaveLength(1);
});

test('a kustomization that draws in thousands by way of others', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`k${i}/kustomization.yaml`, `resources: [../k${i + 1}, "../k${i + 1}/"]\nnamespace: n${i}\n`]),
  );
  look({
    ...files,
    'k30/kustomization.yaml': 'resources: [a.yaml]\n',
    'k30/a.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n',
  });
}, 60_000);
