import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { codeLensesOf } from '../../server/src/features/code-lens.ts';
import { joinedHover, mapHoverAt } from '../../server/src/features/map-hover.ts';
import { MARKDOWN, PLAIN } from '../../server/src/features/markup.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "web:1.0.0"}]}
`;

const policy = (name: string, ingress = ''): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec: {podSelector: {}, ${ingress}policyTypes: [Ingress]}
`;

const kustomization = (...resources: readonly string[]): string =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [${resources.join(', ')}]\n`;

const OVERLAYS = {
  'base/kustomization.yaml': kustomization('web.yaml'),
  'base/web.yaml': WORKLOAD,
  'overlays/dev/kustomization.yaml': kustomization('../../base', 'policy.yaml'),
  'overlays/dev/policy.yaml': policy('dev', 'ingress: [{}], '),
  'overlays/prod/kustomization.yaml': kustomization('../../base', 'policy.yaml'),
  'overlays/prod/policy.yaml': policy('prod'),
};

const lenses = (files: Readonly<Record<string, string>>, file: string): string[] =>
  codeLensesOf(engineWith(files, []), uriOf(file), { editorUri: uriOf(file) }).map(
    ({ range, command }) => `${range.start.line}: ${command?.title}`,
  );

function hover(files: Readonly<Record<string, string>>, file: string, words: string, markup = MARKDOWN): string | undefined {
  const engine = engineWith(files, []);
  const at = engine.lines(uriOf(file)).position((files[file] ?? '').indexOf(words));
  const found = mapHoverAt(engine, uriOf(file), at, markup);
  return (found?.contents as MarkupContent | undefined)?.value;
}

test('what overlays make differently of an object is told of each', () => {
  expect(lenses(OVERLAYS, 'base/web.yaml')).toEqual([
    '0: dev: ingress from: anyone; egress to: anywhere',
    '0: prod: ingress: nobody; egress to: anywhere',
  ]);
  const text = hover(OVERLAYS, 'base/web.yaml', 'Deployment');
  expect(text).toMatch(
    /^\*\*As dev has it\*\*\n\n\*\*Network\*\*\n\n- Ingress from anyone[\s\S]*\*\*As prod has it\*\*\n\n\*\*Network\*\*\n\n- Ingress from nobody/,
  );
});

test('what they make alike is told once', () => {
  const alike = { ...OVERLAYS, 'overlays/dev/policy.yaml': policy('prod') };
  expect(lenses(alike, 'base/web.yaml')).toEqual(['0: ingress: nobody; egress to: anywhere']);
});

test('a patch is no object', () => {
  const files = {
    'base/kustomization.yaml': `${kustomization('web.yaml', 'policy.yaml')}patches: [{path: patch.yaml}]\n`,
    'base/web.yaml': WORKLOAD,
    'base/policy.yaml': policy('deny'),
    'base/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec: {replicas: 2}\n',
  };
  expect(lenses(files, 'base/patch.yaml')).toEqual([]);
});

test('environments are worlds of their own', () => {
  const files = { 'dev/web.yaml': WORKLOAD, 'dev/policy.yaml': policy('deny'), 'prod/web.yaml': WORKLOAD };
  expect(lenses(files, 'dev/web.yaml')).toEqual(['0: ingress: nobody; egress to: anywhere']);
  expect(lenses(files, 'prod/web.yaml')).toEqual([]);
});

test('lines stand above the object, in lists and below comments too', () => {
  const list = `# All of it.\napiVersion: v1\nkind: List\nitems:\n- ${WORKLOAD.trimEnd().replaceAll('\n', '\n  ')}\n- ${policy('deny').trimEnd().replaceAll('\n', '\n  ')}\n`;
  expect(lenses({ 'all.yaml': list }, 'all.yaml')).toEqual([
    '4: ingress: nobody; egress to: anywhere',
    '12: selects every pod; ingress: nobody',
  ]);
});

test('only the kind and the name of an object have a hover', () => {
  const files = { 'web.yaml': WORKLOAD };
  for (const words of ['kind', 'Deployment', 'name: web, namespace', 'web, namespace'])
    expect(hover(files, 'web.yaml', words), words).toContain('Network');
  for (const words of ['apiVersion', 'metadata', 'namespace', 'name: web, image', 'app: web'])
    expect(hover(files, 'web.yaml', words), words).toBeUndefined();
});

test('at the account of a workload, and the role of a binding, there are the rights', () => {
  const text = WORKLOAD.replace('spec: {containers', 'spec: {serviceAccountName: shopper, containers');
  expect(hover({ 'web.yaml': text }, 'web.yaml', 'shopper')).toMatch(/^\*\*Rights\*\*\n\n- Its account shopper has no rights/);
  expect(hover({ 'web.yaml': text }, 'web.yaml', 'serviceAccountName')).toBeUndefined();
  const binding =
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: Group, name: all}]\n';
  expect(hover({ 'b.yaml': binding }, 'b.yaml', 'cluster-admin')).toContain('- Lets them do everything everywhere');
});

test('names from the workspace never act as markup', () => {
  const files = { 'web.yaml': WORKLOAD, 'policy.yaml': policy('"[x](command:y)"', 'ingress: [{from: [{podSelector: {}}]}], ') };
  expect(hover(files, 'web.yaml', 'Deployment')).toContain('\\(through \\[x\\]\\(command:y\\)\\)');
  expect(hover(files, 'web.yaml', 'Deployment', PLAIN)).toContain('(through [x](command:y))');
});

test('a hover that is there already stays on top', () => {
  const one = { contents: { kind: 'markdown' as const, value: 'one' } };
  const other = { contents: { kind: 'markdown' as const, value: 'other' } };
  expect(joinedHover(one, other, MARKDOWN)?.contents).toEqual({ kind: 'markdown', value: 'one\n\n---\n\nother' });
  expect(joinedHover(null, other, MARKDOWN)).toBe(other);
  expect(joinedHover(one, null, MARKDOWN)).toBe(one);
});
