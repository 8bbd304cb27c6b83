import { describe, expect, test } from 'vitest';
import { becomes, type Files, value } from './made.ts';

const pod = (name: string, more = '', spec = 'hostname: a, '): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}${more}}\nspec: {${spec}containers: [{name: c, image: i}]}\n`;

const patch = (name: string, spec: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}${more}}\nspec: ${spec}\n`;

const OPERATION = '- {op: add, path: /spec/hostPID, value: true}\n';

interface Case {
  readonly name: string;
  readonly kustomization: string;
  /** Beside the pods `p` and `q`. */
  readonly files: Files;
  /** What kubectl makes of those that change: all metadata beside the name, and what is new in the spec. */
  readonly after: Readonly<Record<string, 'uncertain' | { readonly meta?: string; readonly spec: string }>>;
}

const CASES: readonly Case[] = [
  {
    name: 'a target and two documents',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'x.yaml': `${patch('p', '{hostPID: true}')}---\n${patch('p', '{hostIPC: true}')}` },
    after: { p: 'uncertain' },
  },
  {
    name: 'a target and a missing file',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: {},
    after: { p: 'uncertain' },
  },
  { name: 'a missing file', kustomization: 'patches: [{path: x.yaml}]\n', files: {}, after: { p: 'uncertain', q: 'uncertain' } },
  {
    name: 'operations without a target',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': OPERATION },
    after: { p: 'uncertain', q: 'uncertain' },
  },
  {
    name: 'operations and an object without a target',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': `${patch('p', '{hostPID: true}')}---\n${OPERATION}` },
    after: { p: 'uncertain' },
  },
  {
    name: 'two objects in a file',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': `${patch('p', '{hostPID: true}')}---\n${patch('q', '{hostIPC: true}')}` },
    after: { p: { spec: '{hostPID: true}' }, q: { spec: '{hostIPC: true}' } },
  },
  {
    name: 'two objects in a file of the old list',
    kustomization: 'patchesStrategicMerge: [x.yaml]\n',
    files: { 'x.yaml': `${patch('p', '{hostPID: true}')}---\n${patch('q', '{hostIPC: true}')}` },
    after: { p: { spec: '{hostPID: true}' }, q: { spec: '{hostIPC: true}' } },
  },
  {
    name: 'two objects written out',
    kustomization: `patches:\n- patch: |\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: p}\n    spec: {hostPID: true}\n    ---\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: q}\n    spec: {hostIPC: true}\n`,
    files: {},
    after: { p: { spec: '{hostPID: true}' }, q: { spec: '{hostIPC: true}' } },
  },
  {
    name: 'an object that is not there',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': patch('r', '{hostPID: true}') },
    after: {},
  },
  {
    name: 'no object',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': 'spec: {hostPID: true}\n' },
    after: { p: 'uncertain', q: 'uncertain' },
  },
  {
    name: 'no object in the old list',
    kustomization: 'patchesStrategicMerge: [x.yaml]\n',
    files: { 'x.yaml': 'spec: {hostPID: true}\n' },
    after: { p: 'uncertain', q: 'uncertain' },
  },
  {
    name: 'nothing',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': '# nothing\n' },
    after: { p: 'uncertain', q: 'uncertain' },
  },
  {
    name: 'a file and a text',
    kustomization: 'patches: [{path: x.yaml, patch: "[]"}]\n',
    files: { 'x.yaml': patch('p', '{hostPID: true}') },
    after: { p: 'uncertain' },
  },
  {
    name: 'a file and a text with lines',
    kustomization: `patches:\n- path: x.yaml\n  patch: |\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: q}\n    spec: {hostIPC: true}\n`,
    files: { 'x.yaml': patch('p', '{hostPID: true}') },
    after: { p: 'uncertain' },
  },
  { name: 'neither', kustomization: 'patches: [{target: {name: p}}]\n', files: {}, after: { p: 'uncertain' } },
  {
    name: 'a text in one line',
    kustomization: `patches: [{patch: '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"}, "spec": {"hostPID": true}}'}]\n`,
    files: {},
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'operations in JSON',
    kustomization: `patches: [{target: {name: p}, patch: '[{"op": "add", "path": "/spec/hostPID", "value": true}]'}]\n`,
    files: {},
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'old operations',
    kustomization: `patchesJson6902: [{target: {version: v1, kind: Pod, name: p}, path: x.yaml}]\n`,
    files: { 'x.yaml': OPERATION },
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'old operations written out',
    kustomization: `patchesJson6902:\n- target: {version: v1, kind: Pod, name: p}\n  patch: |\n    ${OPERATION}`,
    files: {},
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'another name without leave',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'x.yaml': patch('r', '{hostPID: true}') },
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'another name',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}, options: {allowNameChange: true}}]\n',
    files: { 'x.yaml': patch('r', '{hostPID: true}') },
    after: { r: { spec: '{hostPID: true}' } },
  },
  {
    name: 'another name, no leave in words',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}, options: {allowNameChange: false}}]\n',
    files: { 'x.yaml': patch('r', '{hostPID: true}') },
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'another version',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'x.yaml': patch('p', '{hostPID: true}').replace('v1', 'v2') },
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'another namespace',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'x.yaml': patch('p', '{hostPID: true}', ', namespace: shop') },
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'a label is taken away by a target',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'all.yaml': pod('p', ', labels: {a: b, c: d}'), 'x.yaml': patch('p', '{hostPID: true}', ', labels: {a: null}') },
    after: { p: 'uncertain' },
  },
  {
    name: 'an annotation is taken away by a target',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: {
      'all.yaml': pod('p', ', annotations: {a: b, c: d}'),
      'x.yaml': patch('p', '{hostPID: true}', ', annotations: {a: null, c: e}'),
    },
    after: { p: 'uncertain' },
  },
  {
    name: 'a label is taken away by name',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'all.yaml': pod('p', ', labels: {a: b, c: d}'), 'x.yaml': patch('p', '{hostPID: true}', ', labels: {a: null}') },
    after: { p: { meta: '{labels: {c: d}}', spec: '{hostPID: true}' } },
  },
  {
    name: 'an annotation is taken away by name in the old list',
    kustomization: 'patchesStrategicMerge: [x.yaml]\n',
    files: { 'all.yaml': pod('p', ', annotations: {a: b, c: d}'), 'x.yaml': patch('p', '{hostPID: true}', ', annotations: {a: null}') },
    after: { p: 'uncertain' },
  },
  {
    name: 'a label is set by a target',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'all.yaml': pod('p', ', labels: {a: b, c: d}'), 'x.yaml': patch('p', '{hostPID: true}', ', labels: {a: e}') },
    after: { p: { meta: '{labels: {a: e, c: d}}', spec: '{hostPID: true}' } },
  },
  {
    name: 'namespaces tell objects apart',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: {
      'all.yaml': `${pod('p', ', namespace: shop')}---\n${pod('q')}---\n${pod('p', ', namespace: mall')}`,
      'x.yaml': patch('p', '{hostPID: true}', ', namespace: shop'),
    },
    after: {},
  },
  {
    name: 'default is the namespace of none',
    kustomization: 'patches: [{path: x.yaml}]\n',
    files: { 'x.yaml': patch('p', '{hostPID: true}', ', namespace: default') },
    after: { p: { spec: '{hostPID: true}' } },
  },
  {
    name: 'a kustomization has moved the object',
    kustomization: 'namespace: shop\npatches: [{path: x.yaml}]\n',
    files: { 'x.yaml': patch('p', '{hostPID: true}', ', namespace: shop') },
    after: { p: 'uncertain' },
  },
  {
    name: 'deleted by a target',
    kustomization: 'patches: [{path: x.yaml, target: {name: p}}]\n',
    files: { 'x.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: any}\n$patch: delete\n' },
    after: {},
  },
  {
    name: 'a patch after the deletion',
    kustomization: 'patches: [{path: x.yaml}, {path: z.yaml, target: {kind: Pod}}]\n',
    files: { 'x.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n$patch: delete\n', 'z.yaml': OPERATION },
    after: { q: { spec: '{hostPID: true}' } },
  },
  {
    name: 'a namespace in the target',
    kustomization: 'patches: [{path: x.yaml, target: {namespace: shop}}]\n',
    files: { 'all.yaml': `${pod('p', ', namespace: shop')}---\n${pod('q')}`, 'x.yaml': OPERATION },
    after: { p: { meta: '{namespace: shop}', spec: '{hostPID: true}' } },
  },
  {
    name: 'a namespace that is a pattern',
    kustomization: 'patches: [{path: x.yaml, target: {namespace: "s.*|default"}}]\n',
    files: { 'all.yaml': `${pod('p', ', namespace: shop')}---\n${pod('q')}`, 'x.yaml': OPERATION },
    after: { p: { meta: '{namespace: shop}', spec: '{hostPID: true}' }, q: { spec: '{hostPID: true}' } },
  },
  {
    name: 'a group and a version',
    kustomization: 'patches: [{path: x.yaml, target: {group: "", version: v1}}]\n',
    files: { 'x.yaml': OPERATION },
    after: { p: { spec: '{hostPID: true}' }, q: { spec: '{hostPID: true}' } },
  },
  { name: 'another group', kustomization: 'patches: [{path: x.yaml, target: {group: apps}}]\n', files: { 'x.yaml': OPERATION }, after: {} },
  {
    name: 'annotations of a target',
    kustomization: 'patches: [{path: x.yaml, target: {annotationSelector: a=b}}]\n',
    files: { 'all.yaml': `${pod('p', ', annotations: {a: b}')}---\n${pod('q', ', labels: {a: b}')}`, 'x.yaml': OPERATION },
    after: { p: { meta: '{annotations: {a: b}}', spec: '{hostPID: true}' } },
  },
  {
    name: 'a label with a number',
    kustomization: 'patches: [{path: x.yaml, target: {labelSelector: "a in (1,2)"}}]\n',
    files: { 'all.yaml': `${pod('p', ', labels: {a: "1"}')}---\n${pod('q', ', labels: {a: "3"}')}`, 'x.yaml': OPERATION },
    after: { p: { meta: '{labels: {a: "1"}}', spec: '{hostPID: true}' } },
  },
  {
    name: 'an empty target',
    kustomization: 'patches: [{path: x.yaml, target: {}}]\n',
    files: { 'x.yaml': OPERATION },
    after: { p: { spec: '{hostPID: true}' }, q: { spec: '{hostPID: true}' } },
  },
  {
    name: 'a broken selector',
    kustomization: 'patches: [{path: x.yaml, target: {labelSelector: "a b c"}}]\n',
    files: { 'x.yaml': OPERATION },
    after: { p: 'uncertain', q: 'uncertain' },
  },
];

describe('what a patch is for', () => {
  test.each(CASES)('$name', ({ kustomization, files, after }) => {
    const made = becomes({
      'kustomization.yaml': `resources: [all.yaml]\n${kustomization}`,
      'all.yaml': `${pod('p')}---\n${pod('q')}`,
      ...files,
    });
    const names = ['p', 'q', ...Object.keys(after)].map((name) => `Pod ${name}`);
    const changed = Object.entries(made).filter(([name, one]) => names.includes(name) && one !== 'as it was');
    const expected = Object.entries(after).map(([name, one]) => [
      `Pod ${name}`,
      one === 'uncertain'
        ? one
        : value(pod(name, one.meta === undefined ? '' : `, ${one.meta.slice(1, -1)}`, `hostname: a, ${one.spec.slice(1, -1)}, `)),
    ]);
    expect(Object.fromEntries(changed)).toEqual(Object.fromEntries(expected));
  });
});
