import { describe, expect, test } from 'vitest';
import { isFragment, resourcesIn } from '../../server/src/kube/resource.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';

const resourcesOf = (text: string) => [...resourcesIn(Field.root(YamlDocument.parse(text)))];

const labels = (text: string): readonly string[] =>
  resourcesOf(text).map(({ groupKind, version, label }) => `${groupKind} ${version}: ${label}`);

describe('an object is read', () => {
  test.each([
    ['{apiVersion: v1, kind: Pod, metadata: {name: a}}', 'core/Pod v1: Pod "a"'],
    ['{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}}', 'apps/Deployment v1: Deployment "a"'],
    ['{apiVersion: example.com/v1beta12, kind: Widget2, metadata: {name: a}}', 'example.com/Widget2 v1beta12: Widget2 "a"'],
    ['{apiVersion: my-group.io/v12alpha1, kind: Widget, metadata: {name: a}}', 'my-group.io/Widget v12alpha1: Widget "a"'],
    ['{apiVersion: v1, kind: Pod, metadata: {generateName: a-}}', 'core/Pod v1: Pod "a-"'],
    ['{apiVersion: v1, kind: Pod, metadata: {name: a, generateName: b-}}', 'core/Pod v1: Pod "a"'],
    ['{apiVersion: v1, kind: Pod, metadata: {}}', 'core/Pod v1: Pod'],
    ['{apiVersion: v1, kind: Pod, metadata: "{{ .Values.metadata }}"}', 'core/Pod v1: Pod'],
    ['{apiVersion: "{{ .Values.api }}", kind: Pod, metadata: {name: a}}', 'hidden/Pod hidden: Pod "a"'],
    ['{apiVersion: v1, kind: "{{ .Values.kind }}", metadata: {name: a}}', 'core/hidden v1: hidden "a"'],
    [
      '{apiVersion: kubelet.config.k8s.io/v1beta1, kind: KubeletConfiguration}',
      'kubelet.config.k8s.io/KubeletConfiguration v1beta1: KubeletConfiguration',
    ],
    ['{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}', 'kustomize.config.k8s.io/Kustomization v1beta1: Kustomization'],
    ['{apiVersion: example.com/v1, kind: Config, metadata: {name: a}}', 'example.com/Config v1: Config "a"'],
    ['{apiVersion: v1, kind: Config, clusters: []}', 'core/Config v1: Config'],
    ['{apiVersion: v1, kind: Config, users: []}', 'core/Config v1: Config'],
  ])('from %s', (text, expected) => expect(labels(text)).toEqual([expected]));

  test.each([
    'a',
    '[{apiVersion: v1, kind: Pod, metadata: {name: a}}]',
    '{kind: Pod, metadata: {name: a}}',
    '{apiVersion: v1, metadata: {name: a}}',
    '{apiVersion: v1, kind: Pod}',
    '{apiVersion: v1, kind: Pod, metadata: a}',
    '{apiVersion: 1, kind: Pod, metadata: {name: a}}',
    '{apiVersion: v1.2, kind: Pod, metadata: {name: a}}',
    '{apiVersion: version1, kind: Pod, metadata: {name: a}}',
    '{apiVersion: v1gamma1, kind: Pod, metadata: {name: a}}',
    '{apiVersion: Example.com/v1, kind: Pod, metadata: {name: a}}',
    '{apiVersion: a/b.io/v1, kind: Pod, metadata: {name: a}}',
    '{apiVersion: v1, kind: pod, metadata: {name: a}}',
    '{apiVersion: example.com/v1, kind: My-Widget, metadata: {name: a}}',
    '{apiVersion: example.com/v1, kind: my Widget, metadata: {name: a}}',
    '{apiVersion: v1, kind: Widget, metadata: {name: a}}',
    '{apiVersion: apps/v1, kind: Pod, metadata: {name: a}}',
    '{apiVersion: widgets/v1, kind: Widget, metadata: {name: a}}',
    '{apiVersion: example.com/v1, kind: Widget}',
    '{apiVersion: v1, kind: Config, metadata: {name: a}}',
    '{apiVersion: v1, kind: Config, clusters: {}}',
    '{apiVersion: example.com/v1, kind: Config, clusters: []}',
    '{apiVersion: v1, kind: Pod, users: []}',
    '{apiVersion: "{{ .Values.api }}", kind: "{{ .Values.kind }}", metadata: {name: a}}',
    '{apiVersion: "{{ .Values.api }}", kind: Pod}',
  ])('not from %s', (text) => expect(labels(text)).toEqual([]));

  test('that lies in a list, or in a list of lists', () => {
    const pod = (name: string): string => `{apiVersion: v1, kind: Pod, metadata: {name: ${name}}}`;
    const list = (...items: readonly string[]): string => `{apiVersion: v1, kind: List, items: [${items.join(', ')}]}`;
    expect(labels(list(pod('a'), list(pod('b'), 'nothing'), pod('c')))).toEqual(
      ['a', 'b', 'c'].map((name) => `core/Pod v1: Pod "${name}"`),
    );
    expect(labels(`{apiVersion: v1, kind: PodList, items: [${pod('a')}]}`)).toEqual(['core/Pod v1: Pod "a"']);
    expect(labels(list())).toEqual([]);
    expect(labels('{apiVersion: v1, kind: List, items: "{{ .Values.items }}"}')).toEqual(['core/List v1: List']);
    expect(labels(`{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, items: [${pod('b')}]}`)).toEqual([
      'example.com/Widget v1: Widget "a"',
    ]);
    const deep = (depth: number): string => (depth === 0 ? pod('a') : list(deep(depth - 1)));
    expect([labels(deep(5)).length, labels(deep(6)).length]).toEqual([1, 0]);
  });
});

describe('an object is a fragment', () => {
  const deployment = (containers: string, more = ''): string =>
    `{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {selector: {matchLabels: {app: a}}, ${more}template: {spec: {${containers}}}}}`;

  test.each([
    [false, deployment('containers: [{name: a, image: a}]')],
    [false, deployment('containers: []')],
    [false, deployment('containers: [{name: a, image: "{{ .Values.image }}"}, "{{ .Values.more }}"]')],
    [true, deployment('containers: [{name: a, image: a}, {name: b}]')],
    [true, deployment('containers: [{name: a, image: a}, {name: b, image: b, $patch: delete}]')],
    [true, deployment('')],
    [true, deployment('containers: [{name: a, image: a}]', '$patch: replace, ')],
    [true, deployment('containers: [{name: a, image: a}]').replace('spec:', '$patch: delete, spec:')],
    [true, deployment('containers: [{name: a, image: a}]').replace('selector: {matchLabels: {app: a}}, ', '')],
    [false, deployment('containers: [{name: a, image: a}]').replace('metadata: {name: a}', 'metadata: {generateName: a-}')],
    [true, deployment('containers: [{name: a, image: a}]').replace('metadata: {name: a}', 'metadata: {namespace: a}')],
    [false, deployment('containers: [{name: a, image: a}]').replace('metadata: {name: a}', 'metadata: "{{ .Values.metadata }}"')],
    [false, '{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: a}]}}'],
    [true, '{apiVersion: v1, kind: Pod, metadata: {name: a}}'],
    [false, '{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: {containers: [{name: a, image: a}]}}}}'],
    [false, '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}'],
    [true, '{apiVersion: v1, kind: ConfigMap, metadata: {labels: {app: a}}}'],
    [false, '{apiVersion: kubelet.config.k8s.io/v1beta1, kind: KubeletConfiguration}'],
  ])('%s: %s', (expected, text) => expect(resourcesOf(text).map(isFragment)).toEqual([expected]));
});
