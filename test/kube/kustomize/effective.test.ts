import { describe, expect, test } from 'vitest';
import { Engine } from '../../../server/src/engine/engine.ts';
import { allRules } from '../../../server/src/rules/all.ts';
import { CASES, WEB } from './cases.ts';
import { made, value } from './made.ts';

describe('what kubectl makes of it', () => {
  test.each(CASES)('$name', ({ files, effective }) => {
    const objects = made(files);
    const composed = [...objects].flatMap(([name, { effective: one }]) => (one === undefined ? [] : [[name, value(one.text)]]));
    expect(Object.fromEntries(composed)).toEqual(Object.fromEntries(Object.entries(effective).map(([name, yaml]) => [name, value(yaml)])));
  });
});

test('an object that a patch deletes is gone, and others stay', () => {
  const { files } = CASES.find(({ name }) => name === 'a patch may delete an object') ?? { files: {} };
  expect([...made(files).keys()]).toEqual(['Pod p']);
});

const ORIGINS = {
  'kustomization.yaml': `resources: [web.yaml]
namespace: shop
images: [{name: side, newName: other, newTag: "2"}]
labels: [{pairs: {team: a}}]
patches:
  - path: patch.yaml
  - target: {kind: Deployment}
    patch: |
      # One document that says nothing, and one that does.
      ---
      - {op: add, path: /spec/template/spec/hostPID, value: true}
`,
  'web.yaml': `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n---\n${WEB}`,
  'patch.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, env: [{name: B, value: x}]}]}}}\n',
};

const POD = ['spec', 'template', 'spec'];

test.each([
  ['what nothing changed', [...POD, 'containers', 0, 'image'], 'object web.yaml 1 spec.template.spec.containers.0.image'],
  ['what a patch set', [...POD, 'containers', 0, 'env', 0, 'value'], 'patch patch.yaml 0 spec.template.spec.containers.0.env.0.value'],
  [
    'what stands behind what a patch set',
    [...POD, 'containers', 0, 'env', 1, 'name'],
    'object web.yaml 1 spec.template.spec.containers.0.env.0.name',
  ],
  ['a version that a patch says again', ['apiVersion'], 'object web.yaml 1 apiVersion'],
  ['what is nowhere', [...POD, 'containers', 1, 'resources', 'limits'], 'object web.yaml 1 spec.template.spec.containers.1'],
  ['an image', [...POD, 'containers', 1, 'image'], 'kustomization kustomization.yaml 0 images.0.newTag'],
  ['a namespace', ['metadata', 'namespace'], 'kustomization kustomization.yaml 0 namespace'],
  ['a label', ['metadata', 'labels', 'team'], 'kustomization kustomization.yaml 0 labels.0.pairs.team'],
  ['what a written out patch set', [...POD, 'hostPID'], 'patch kustomization.yaml 0 patches.1.patch > 0 0.value'],
])('the origin of %s', (_, path, expected) => {
  const { effective } = made(ORIGINS).get('Deployment web') ?? {};
  const origin = effective?.origin(path);
  const inner = origin?.inner === undefined ? '' : ` > ${origin.inner.document} ${origin.inner.path.join('.')}`;
  expect(`${origin?.part} ${origin?.uri.slice('file:///w/'.length)} ${origin?.document} ${origin?.path.join('.')}${inner}`).toBe(expected);
});

const PATCH = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2}\n';
const KUSTOMIZATION = 'resources: [web.yaml]\npatches: [{path: patch.yaml}]\n';

describe('nothing is certain of an object', () => {
  test.each([
    ['whose patch has templates', { 'patch.yaml': PATCH.replace('2', '{{ .Values.replicas }}') }],
    ['whose patch is broken', { 'patch.yaml': `${PATCH}a: [\n` }],
    ['whose patch is not there', { 'patch.yaml': undefined }],
    ['whose patch is of another shape', { 'patch.yaml': PATCH.replace('{replicas: 2}', 'x') }],
    ['whose patch has a directive that is not followed', { 'patch.yaml': PATCH.replace('replicas: 2', '$retainKeys: [replicas]') }],
    ['whose patch has a name that is a template', { 'kustomization.yaml': KUSTOMIZATION.replace('patch.yaml', '"{{ .Values.patch }}"') }],
    [
      'whose patch is a template',
      { 'kustomization.yaml': `resources: [web.yaml]\npatches: [{target: {kind: Deployment}, patch: {{ .Values.patch }}}]\n` },
    ],
    ['that a template may patch', { 'kustomization.yaml': `resources: [web.yaml]\npatchesStrategicMerge: [{{ .Values.patch }}]\n` }],
    [
      'whose target is a template',
      { 'kustomization.yaml': targeted('{name: {{ .Values.name }}}', '[{"op": "add", "path": "/a", "value": 1}]') },
    ],
    [
      'whose target has a selector that is a template',
      { 'kustomization.yaml': targeted('{labelSelector: {{ .Values.name }}}', '[{"op": "add", "path": "/a", "value": 1}]') },
    ],
    ['that has templates', { 'web.yaml': WEB.replace('side:1', '{{ .Values.image }}') }],
    ['that transformers may change', { 'kustomization.yaml': `${KUSTOMIZATION}transformers: [x.yaml]\n` }],
    [
      'that a test of a JSON patch refuses',
      { 'kustomization.yaml': targeted('{kind: Deployment}', '[{"op": "test", "path": "/kind", "value": "Pod"}]') },
    ],
    [
      'whose target cannot be judged',
      { 'kustomization.yaml': targeted('{kind: "(?i)deployment"}', '[{"op": "add", "path": "/a", "value": 1}]') },
    ],
    [
      'that a variable may change',
      {
        'kustomization.yaml': `${KUSTOMIZATION}vars: [{name: X, objref: {kind: Deployment, name: web, apiVersion: apps/v1}}]\n`,
        'web.yaml': WEB.replace('--verbose', '$(X)'),
      },
    ],
  ])('%s', (_, other) => {
    const texts = { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': WEB, 'patch.yaml': PATCH, ...other };
    const files = Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
    const located = made(Object.fromEntries(files)).get('Deployment web');
    expect(located?.effective).toBeUndefined();
    expect(located?.fact.isPartial).toBe(true);
  });

  function targeted(target: string, patch: string): string {
    return `resources: [web.yaml]\npatches: [{target: ${target}, patch: '${patch}'}]\n`;
  }
});

test('a configuration for other kinds leaves an object as it is', () => {
  const configuration =
    'nameReference: [{kind: Service, fieldSpecs: [{kind: Widget, path: spec/service}]}]\nvarReference: [{path: spec/x}]\n';
  const texts = {
    'kustomization.yaml': `${KUSTOMIZATION}configurations: [c.yaml]\n`,
    'c.yaml': configuration,
    'web.yaml': WEB,
    'patch.yaml': PATCH,
  };
  expect(made(texts).get('Deployment web')?.effective?.text).toContain('"replicas": 2');
});

test('each overlay has an effective object of its own, and one without patches has none', () => {
  const overlay = (patch: string) => `resources: [../base]\n${patch}`;
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': WEB,
    'dev/kustomization.yaml': overlay('images: [{name: side, newTag: dev}]\n'),
    'test/kustomization.yaml': overlay('images: [{name: side, newTag: test}]\n'),
    'prod/kustomization.yaml': overlay(''),
  };
  const engine = new Engine(allRules);
  for (const [name, text] of Object.entries(files)) engine.update(`file:///w/${name}`, text);
  const seen = [...engine.seenFrom('file:///w/base/web.yaml')].map(({ located }) => located);
  const tags = seen.map(({ bundle, effective }) => `${bundle.id.split('/').at(-2)} ${/"side:(\w+)"/.exec(effective?.text ?? '')?.[1]}`);
  expect(tags.sort()).toEqual(['dev dev', 'prod undefined', 'test test']);
});
