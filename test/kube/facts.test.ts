import { describe, expect, test } from 'vitest';
import { factIn, indexOf } from '../harness/index.ts';

const object = (metadata: string, more = ''): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\n${more}`;

test.each([
  ['{name: a}', {}, false],
  ['{name: a, labels: {}}', {}, false],
  ['{name: a, labels: {app: web, port: 80, public: true}}', { app: 'web', port: '80', public: 'true' }, false],
  ['{name: a, labels: {app: web, gone: null, odd: {a: b}, list: [c]}}', { app: 'web' }, false],
  ['{name: a, labels: {app: "{{ .Values.app }}", tier: front}}', { tier: 'front' }, true],
  ['{name: a, labels: "{{ .Values.labels }}"}', {}, true],
  ['{name: a, labels: web}', {}, false],
  ['\n  name: a\n  labels:\n    {{- toYaml .Values.labels | nindent 4 }}\n    app: web', { app: 'web' }, true],
])('of labels are known those that are written: %s', (metadata, known, isOpen) => {
  expect(factIn(object(metadata)).labels).toEqual({ known, isOpen });
});

test.each([
  ['{name: a}', null],
  ['{name: a, namespace: null}', null],
  ['{name: a, namespace: shop}', 'shop'],
  ['{name: a, namespace: "{{ .Release.Namespace }}"}', undefined],
  ['{name: a, namespace: 5}', undefined],
])('the namespace of %s is %s', (metadata, expected) => expect(factIn(object(metadata)).namespace).toBe(expected));

test('what is missing from broken text proves nothing', () => {
  expect(factIn(object('{name: a}')).isPartial).toBe(false);
  expect(factIn(object('{name: a}', 'data:\n  a: "b\n')).isPartial).toBe(true);
});

test('what network policies ask of namespaces is known with its place', () => {
  const peer =
    '{namespaceSelector: {matchLabels: {team: a}, matchExpressions: [{key: env, operator: In, values: [b]}, {key: old, operator: DoesNotExist}, {operator: In}]}}';
  const policy = `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {ingress: [{from: [${peer}]}], egress: [{to: [{podSelector: {}}, {namespaceSelector: {matchLabels: {zone: c}}}]}]}}`;
  const expected = [
    { key: 'team', path: ['spec', 'ingress', 0, 'from', 0, 'namespaceSelector', 'matchLabels', 'team'] },
    { key: 'env', path: ['spec', 'ingress', 0, 'from', 0, 'namespaceSelector', 'matchExpressions', 0, 'key'] },
    { key: 'zone', path: ['spec', 'egress', 0, 'to', 1, 'namespaceSelector', 'matchLabels', 'zone'] },
  ];
  expect(factIn(policy).namespaceLabels).toEqual(expected);
  expect(factIn(`{apiVersion: v1, kind: List, items: [${policy}]}`).namespaceLabels).toEqual(expected);
});

test.each([
  ['', null],
  ['automountServiceAccountToken: false', false],
  ['automountServiceAccountToken: true', true],
  ['automountServiceAccountToken: "no"', undefined],
  ['automountServiceAccountToken: "{{ .Values.token }}"', undefined],
])('an account with "%s" has its token mounted: %s', (line, expected) => {
  const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n${line}\n`;
  expect(factIn(text).serviceAccount).toEqual({ automount: expected });
});

describe('an object of the workspace', () => {
  const one = object('{name: a, namespace: shop, labels: {at: one}}');
  const other = object('{name: a, namespace: other}');
  const again = object('{name: a, namespace: shop, labels: {at: again}}');
  const nowhere = object('{name: a}');
  const broken = object('{name: a, namespace: shop}', 'data:\n  a: "b\n');

  test.each<readonly [string, readonly string[], string | undefined]>([
    ['is found in its namespace', [other, one, nowhere], 'one'],
    ['is not where another has its name', [other, nowhere], undefined],
    ['is not where two have', [one, again], undefined],
  ])('%s', (_, documents, expected) => {
    expect(indexOf(documents.join('---\n')).find('core/ConfigMap', 'shop', 'a')?.fact.labels.known['at']).toBe(expected);
  });

  test('is told of once, at the first place where it is whole', () => {
    const index = indexOf([broken, other, one, again].join('---\n'));
    expect(index.ofKind('core/ConfigMap').map((located) => index.isFirst(located))).toEqual([false, true, true, false]);
  });

  test('whose name is hidden is always told of', () => {
    const hidden = object('{name: "{{ .Values.name }}"}');
    const index = indexOf([hidden, hidden].join('---\n'));
    expect(index.ofKind('core/ConfigMap').map((located) => index.isFirst(located))).toEqual([true, true]);
  });
});
