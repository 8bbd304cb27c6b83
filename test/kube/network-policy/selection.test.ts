import { describe, expect, test } from 'vitest';
import { danglingIn, isDeclared, policiesBeside, workloadsBeside } from '../../../server/src/kube/network-policy/selection.ts';
import { indexOf } from '../../harness/index.ts';

const pod = (name: string, labels: string, namespace?: string): string =>
  `apiVersion: v1
kind: Pod
metadata: {name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`}, labels: ${labels}}
spec: {containers: [{name: a, image: a}]}
`;

const policy = (name: string, namespace?: string, selector = '{}', kind = 'networking.k8s.io/NetworkPolicy'): string =>
  `apiVersion: ${kind.split('/')[0]}/v1
kind: ${kind.split('/')[1]}
metadata: {name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`}}
spec: {podSelector: ${selector}}
`;

function seenFrom(name: string, ...documents: readonly string[]) {
  const index = indexOf(documents.join('---\n'));
  const located = index.inFile('file:///workspace/all.yaml').find(({ fact }) => fact.name === name);
  if (located === undefined) throw new Error(`There is no "${name}".`);
  return { index, located };
}

/** What is said of a policy for such pods: the label that was meant, `dangling` without one, nothing where it may select some. */
function said(selector: string, pods: readonly string[], namespace: string | null = 'shop'): string | undefined {
  const { index, located } = seenFrom('p', policy('p', namespace ?? undefined, selector), ...pods);
  const known = located.fact.isolation?.selector;
  const dangling = known && danglingIn(index, located, known);
  return dangling && (dangling.meant === undefined ? 'dangling' : `${dangling.meant.key}: ${dangling.meant.value}`);
}

describe('a policy that selects no pods', () => {
  const labels = (text: string): string => `{matchLabels: {${text}}}`;

  test.each<readonly [string, string, readonly string[], string | undefined]>([
    ['may be for pods that are not here', labels('app: web'), [], undefined],
    ['may be so where the namespace is', labels('app: web'), ['apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n'], undefined],
    ['may be for those of another namespace', labels('app: web'), [pod('a', '{app: db}', 'other')], undefined],
    ['is told of where others are', labels('app: web'), [pod('a', '{app: db}', 'shop')], 'dangling'],
    ['does select one', labels('app: web'), [pod('a', '{app: db}', 'shop'), pod('b', '{app: web}', 'shop')], undefined],
    ['does not by pods elsewhere', labels('app: web'), [pod('a', '{app: db}', 'shop'), pod('b', '{app: web}', 'other')], 'dangling'],
    ['may by pods whose place is unknown', labels('app: web'), [pod('a', '{app: db}', 'shop'), pod('b', '{app: web}')], undefined],
    ['may by a label that is hidden', labels('app: web'), [pod('a', '{app: "{{ .Values.app }}"}', 'shop')], undefined],
    ['knows the label that was meant', labels('app: frontend'), [pod('a', '{app: frontnd}', 'shop')], 'app: frontnd'],
    ['knows it by two letters', labels('app: frontend'), [pod('a', '{app: frontn}', 'shop')], 'app: frontn'],
    ['does not by three', labels('app: frontend'), [pod('a', '{app: front}', 'shop')], 'dangling'],
    ['takes a short word for itself', labels('app: web'), [pod('a', '{app: wb}', 'shop')], 'dangling'],
    ['takes a number for itself', labels('app: worker1'), [pod('a', '{app: worker2}', 'shop')], 'dangling'],
    [
      'does not choose between two',
      labels('app: frontend'),
      [pod('a', '{app: frontnd}', 'shop'), pod('b', '{app: fronted}', 'shop')],
      'dangling',
    ],
    ['looks at each of its labels', labels('tier: edge, app: frontend'), [pod('a', '{tier: edge, app: frontnd}', 'shop')], 'app: frontnd'],
    ['knows nothing near', labels('app: frontend'), [pod('a', '{tier: frontnd}', 'shop')], 'dangling'],
    ['is an operator’s', labels('app: prometheus'), [pod('a', '{app: db}', 'shop')], undefined],
    ['is an operator’s by one of its labels', labels('app: alertmanager, tier: a'), [pod('a', '{app: db}', 'shop')], undefined],
    ['is an operator’s by a key', labels('cnpg.io/cluster: db'), [pod('a', '{app: db}', 'shop')], undefined],
    [
      'is an operator’s by an expression',
      '{matchExpressions: [{key: strimzi.io/kind, operator: Exists}]}',
      [pod('a', '{app: db}', 'shop')],
      undefined,
    ],
    ['has one key of an operator', labels('app: web, cnpg.io/cluster: db'), [pod('a', '{app: db}', 'shop')], undefined],
    ['has a key of people', labels('app.kubernetes.io/name: web'), [pod('a', '{app: db}', 'shop')], 'dangling'],
    ['has a key that looks like one', labels('my-app.kubernetes.io/name: web'), [pod('a', '{app: db}', 'shop')], undefined],
  ])('%s', (_, selector, pods, expected) => expect(said(selector, pods)).toBe(expected));

  test('and names no namespace is for what is applied with it', () => {
    expect(said(labels('app: web'), [pod('a', '{app: db}')], null)).toBe('dangling');
    expect(said(labels('app: web'), [pod('a', '{app: db}', 'shop')], null)).toBeUndefined();
  });

  test('may select what is only partly there', () => {
    const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d, namespace: shop}\nspec: {replicas: 2}\n';
    const broken =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d, namespace: shop}\nspec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: a}]}}}\n';
    expect(said(labels('app: web'), [pod('a', '{app: db}', 'shop'), patch])).toBe('dangling');
    expect(said(labels('app: web'), [pod('a', '{app: db}', 'shop'), broken])).toBeUndefined();
  });
});

test('beside a policy are those that may speak of its namespace', () => {
  const all = [
    policy('p', 'shop'),
    policy('same', 'shop'),
    policy('other', 'other'),
    policy('none'),
    policy('nowhere'),
    policy('wide', undefined, '{}', 'cilium.io/CiliumClusterwideNetworkPolicy'),
    policy('calico', 'shop', '{}', 'projectcalico.org/NetworkPolicy'),
    policy('elsewhere', 'other', '{}', 'projectcalico.org/NetworkPolicy'),
  ];
  const beside = (name: string): readonly unknown[] => {
    const { index, located } = seenFrom(name, ...all);
    return policiesBeside(index, located).map(({ fact }) => fact.name);
  };
  expect(beside('p')).toEqual(['same', 'calico', 'none', 'nowhere', 'wide']);
  expect(beside('none')).toEqual(['p', 'same', 'other', 'nowhere', 'wide']);
});

test('beside an object are the workloads of its namespace', () => {
  const all = [policy('p', 'shop'), policy('none'), pod('a', '{}', 'shop'), pod('b', '{}', 'other'), pod('c', '{}')];
  const beside = (name: string): readonly unknown[] => {
    const { index, located } = seenFrom(name, ...all);
    return workloadsBeside(index, located).map(({ fact }) => fact.name);
  };
  expect(beside('p')).toEqual(['a']);
  expect(beside('none')).toEqual(['c']);
});

test('a namespace is declared by its object', () => {
  const declared = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
  for (const [documents, expected] of [
    [[policy('p', 'shop'), declared], true],
    [[policy('p', 'other'), declared], false],
    [[policy('p'), declared], false],
  ] as const) {
    const { index, located } = seenFrom('p', ...documents);
    expect(isDeclared(index, located.fact)).toBe(expected);
  }
});
