import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, preset: 'all' } as const;

/** What the rules of these ids find, as `file: message`, in the order of files. */
function found(files: Readonly<Record<string, string>>, ...ids: string[]): string[] {
  const engine = new Engine(allRules, SETTINGS);
  for (const [name, text] of Object.entries(files)) engine.update(`file:///w/${name}`, text);
  return Object.keys(files).flatMap((name) =>
    engine
      .report(`file:///w/${name}`)
      .reports.filter(({ rule }) => ids.includes(rule))
      .map(({ message }) => `${name}: ${message}`),
  );
}

const namespace = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}}\n`;

const denial = (where: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny${where}}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`;

const deployment = (where: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web${where}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {serviceAccountName: web, containers: [{name: web, image: "web:1"}]}
`;

const OPEN = 'network-policy-default-deny-missing';

test('what one environment has does not cover another', () => {
  const files = {
    'envs/dev/namespace.yaml': namespace('shop'),
    'envs/prod/namespace.yaml': namespace('shop'),
    'envs/prod/policy.yaml': denial(', namespace: shop'),
  };
  expect(found(files, OPEN)).toEqual([
    'envs/dev/namespace.yaml: Namespace "shop" has no network policy, so its pods are open in both directions',
  ]);
});

test('what stands beside environments covers all of them', () => {
  const files = {
    'envs/dev/namespace.yaml': namespace('shop'),
    'envs/prod/namespace.yaml': namespace('shop'),
    'policies/policy.yaml': denial(', namespace: shop'),
  };
  expect(found(files, OPEN)).toEqual([]);
});

test('folders of parts of one application see each other, even where both declare the namespace', () => {
  const files = {
    'shop/api/all.yaml': `${namespace('shop')}---\n${deployment('-api, namespace: shop')}`,
    'shop/web/all.yaml': `${namespace('shop')}---\n${denial(', namespace: shop')}`,
  };
  expect(found(files, OPEN)).toEqual([]);
});

test('folders that hold the same objects are versions of each other', () => {
  const all = `${namespace('shop')}---\n${deployment(', namespace: shop')}`;
  expect(found({ 'a/all.yaml': all, 'b/all.yaml': `${all}---\n${denial(', namespace: shop')}` }, OPEN)).toEqual([
    'a/all.yaml: Namespace "shop" has no network policy, so its pods are open in both directions',
  ]);
});

test('a kustomization gives objects their namespace', () => {
  const files = {
    'kustomization.yaml': 'namespace: shop\nresources: [namespace.yaml, web.yaml, policy.yaml]\n',
    'namespace.yaml': namespace('anything'),
    'web.yaml': deployment(''),
    'policy.yaml': denial(''),
  };
  expect(found(files, OPEN, 'workload-network-policy-missing')).toEqual([]);
  expect(found({ ...files, 'policy.yaml': '' }, OPEN)).toEqual([
    'namespace.yaml: Namespace "shop" has no network policy, so its pods are open in both directions',
  ]);
});

const BASE = {
  'base/kustomization.yaml': 'resources: [namespace.yaml, web.yaml]\n',
  'base/namespace.yaml': namespace('shop'),
  'base/web.yaml': deployment(', namespace: shop'),
};

test('each overlay is a cluster of its own, and a base is told of once', () => {
  const files = {
    ...BASE,
    'overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
    'overlays/test/kustomization.yaml': 'resources: [../../base]\n',
    'overlays/prod/kustomization.yaml': 'resources: [../../base, policy.yaml]\n',
    'overlays/prod/policy.yaml': denial(', namespace: shop'),
  };
  expect(found(files, OPEN)).toEqual([
    'base/namespace.yaml: Namespace "shop" has no network policy, so its pods are open in both directions',
  ]);
  const covered = { ...files, 'base/policy.yaml': denial(', namespace: shop') };
  expect(found({ ...covered, 'base/kustomization.yaml': 'resources: [namespace.yaml, web.yaml, policy.yaml]\n' }, OPEN)).toEqual([]);
});

test('a component counts where it is drawn in', () => {
  const files = {
    ...BASE,
    'components/deny/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [policy.yaml]\n',
    'components/deny/policy.yaml': denial(', namespace: shop'),
    'overlays/prod/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../components/deny]\n',
  };
  expect(found(files, OPEN)).toEqual([]);
});

test('of what a kustomization fetches from elsewhere nothing is said to be missing', () => {
  const files = { ...BASE, 'base/kustomization.yaml': 'resources: [namespace.yaml, "https://example.com/install.yaml"]\n' };
  expect(found(files, OPEN)).toEqual([]);
});

test('of what a patch may change nothing is certain', () => {
  const patched = (patch: string) => ({ ...BASE, 'prod/kustomization.yaml': `resources: [../base]\npatches:\n  - ${patch}\n` });
  const limits = (patch: string) => found(patched(patch), 'memory-limit-missing').length;
  expect(limits('{path: other.yaml, target: {kind: Service}}')).toBe(1);
  expect(limits('{path: other.yaml, target: {kind: Deployment, name: api}}')).toBe(1);
  expect(limits('{path: limits.yaml, target: {kind: Deployment}}')).toBe(0);
  expect(limits('{path: limits.yaml, target: {name: w.*}}')).toBe(0);
  expect(
    limits('patch: |\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: {name: web}\n      spec: {replicas: 2}'),
  ).toBe(0);
  expect(
    limits('patch: |\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: {name: api}\n      spec: {replicas: 2}'),
  ).toBe(1);
});

test('a name in another object follows a prefix', () => {
  const files = {
    'kustomization.yaml': 'namespace: shop\nnamePrefix: eu-\nresources: [all.yaml]\n',
    'all.yaml': `${namespace('shop')}---\n${deployment('')}---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n`,
  };
  expect(found(files, 'service-account-unresolved')).toEqual([]);
});

test('kustomizations in a circle are read once', () => {
  const files = {
    'a/kustomization.yaml': 'resources: [../b, namespace.yaml]\n',
    'a/namespace.yaml': namespace('shop'),
    'b/kustomization.yaml': 'resources: [../a]\ncomponents: [../b]\n',
  };
  expect(found(files, OPEN)).toHaveLength(1);
});

test('folders turn into versions of each other, and back, while somebody types', () => {
  const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: viewer, namespace: shop}\nrules: []\n';
  const engine = new Engine(allRules, SETTINGS);
  const isOpen = () => engine.report('file:///w/prod/a.yaml').reports.some(({ rule }) => rule === OPEN);
  engine.update('file:///w/prod/a.yaml', `${namespace('shop')}---\n${role}`);
  engine.update('file:///w/dev/a.yaml', denial(', namespace: shop'));
  expect(isOpen()).toBe(false);
  engine.update('file:///w/dev/b.yaml', role);
  expect(isOpen()).toBe(true);
  expect(engine.takeChanged()).toContain('file:///w/prod/a.yaml');
  engine.remove('file:///w/dev/b.yaml');
  expect(isOpen()).toBe(false);
});
