import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLocated, FactTable, KEY } from '../../server/src/kube/fact-table.ts';
import type { Located } from '../../server/src/kube/located.ts';
import { factIn } from '../harness/index.ts';

const bundleOf = (id: string): Located['bundle'] => ({ id, uri: id, folder: id, isKustomization: false });

const rbac =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: a}\nroleRef: {kind: ClusterRole, name: a}\n';
const FACTS = {
  pod: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {serviceAccountName: web, containers: [{name: a, image: a}]}\n',
  homeless: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n',
  configMap: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n',
  policy: 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: b, namespace: shop}\nspec: {}\n',
  wide: 'apiVersion: cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy\nmetadata: {name: a}\nspec: {}\n',
  account: `${rbac}subjects: [{kind: ServiceAccount, name: web, namespace: shop}, {kind: ServiceAccount, name: "{{ .Values.a }}"}]\n`,
  users: `${rbac}subjects: [{kind: User, name: web}, {kind: Group, name: "system:masters"}]\n`,
} as const;

type Word = keyof typeof FACTS;

/** The lists, and what they hold. */
const LISTS: ReadonlyMap<string, readonly Word[]> = new Map<string, readonly Word[]>([
  [KEY.workloads, ['pod', 'homeless']],
  [KEY.kind('core/Pod'), ['pod', 'homeless']],
  [KEY.name('core/Pod', 'a'), ['pod', 'homeless']],
  [KEY.name('networking.k8s.io/NetworkPolicy', 'a'), []],
  [KEY.workloadsOf('shop'), ['pod']],
  [KEY.within('core/ConfigMap', 'shop'), ['configMap']],
  [KEY.within('core/Pod', undefined), ['homeless']],
  [KEY.within('core/Pod', null), ['homeless']],
  [KEY.policiesOf('shop'), ['policy']],
  [KEY.policiesOf(undefined), ['wide']],
  [KEY.runningAs('web'), ['pod']],
  [KEY.bindings('web'), ['account']],
  [KEY.bindings('system:masters'), ['users']],
]);

const KEYS = [...LISTS.keys()];

/** Every object once, in the order in which they are to be listed. */
const ALL: readonly (Located & { readonly word: Word })[] = ['file:///a.yaml', 'file:///b.yaml'].flatMap((uri) =>
  (Object.keys(FACTS) as Word[]).flatMap((word, number) => {
    const fact = factIn(FACTS[word]);
    return ['one', 'two'].map((id) => ({ uri, number, fact, bundle: bundleOf(id), isPatch: false, word }));
  }),
);

const order: readonly Located[] = ALL;

const holds = (key: string, { word }: { readonly word: Word }): boolean => LISTS.get(key)?.includes(word) === true;

test('lists hold what came and has not gone, in order, whenever somebody asks', () => {
  const step = fc.record({ turned: fc.shuffledSubarray([...ALL.keys()]), asked: fc.subarray(KEYS) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const table = new FactTable();
      const there = new Set<Located>();
      const check = (key: string): void =>
        expect(table.list(key).map((located) => order.indexOf(located))).toEqual(
          [...ALL.keys()].filter((at) => there.has(ALL[at]!) && holds(key, ALL[at]!)),
        );
      for (const { turned, asked } of steps) {
        for (const at of turned) {
          const located = ALL[at]!;
          const changed = there.has(located) ? table.remove(located) : table.add(located);
          if (!there.delete(located)) there.add(located);
          expect(KEYS.filter((key) => changed.includes(key))).toEqual(KEYS.filter((key) => holds(key, located)));
        }
        asked.forEach(check);
      }
      KEYS.forEach(check);
    }),
  );
});

test('a list that somebody holds does not change', () => {
  const table = new FactTable();
  const [first, second] = [ALL[0]!, ALL[2]!];
  table.add(first);
  const one = table.list(KEY.workloads);
  table.add(second);
  const both = table.list(KEY.workloads);
  table.remove(first);
  expect([one, both, table.list(KEY.workloads)]).toEqual([[first], [first, second], [second]]);
});

test('the lists of a file are its own', () => {
  const table = new FactTable();
  for (const located of ALL) table.add(located);
  expect(table.list(KEY.file('file:///b.yaml'))).toEqual(ALL.slice(ALL.length / 2));
});

test('a patch is in no list', () => {
  const table = new FactTable();
  expect(table.add({ ...ALL[0]!, isPatch: true })).toEqual([]);
  expect(table.list(KEY.workloads)).toEqual([]);
});

test('objects are in the order of files, of places in them, and of bundles', () => {
  expect([...ALL].sort(compareLocated)).toEqual(ALL);
  expect([...ALL].reverse().sort(compareLocated)).toEqual(ALL);
});
