import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../server/src/kube/bundle.ts';
import type { Located } from '../../server/src/kube/located.ts';
import { Versions } from '../../server/src/kube/versions.ts';
import { factIn } from '../harness/index.ts';

/** Of a folder; with an `@` before it, of the kustomization that lies there. */
function bundleOf(word: string): Bundle {
  const folder = `file:///w/${word.replace('@', '')}`;
  return { id: word, uri: folder, folder, isKustomization: word.startsWith('@') };
}

/** `ConfigMap shop/a`, `ClusterRole a`, or with an empty name one that is hidden. */
function factOf(word: string) {
  const [kind = '', place = ''] = word.split(' ');
  const [name = '', namespace] = place.split('/').reverse();
  const groups: Readonly<Record<string, string>> = {
    ClusterRole: 'rbac.authorization.k8s.io/v1',
    Kustomization: 'kustomize.config.k8s.io/v1',
  };
  const own = name === '' ? '"{{ .Values.name }}"' : name;
  return factIn(
    `apiVersion: ${groups[kind] ?? 'v1'}\nkind: ${kind}\nmetadata: {name: ${own}${namespace === undefined ? '' : `, namespace: ${namespace}`}}\n`,
  );
}

const facts = new Map<string, ReturnType<typeof factOf>>();

function located(bundle: Bundle, word: string, number = 0): Located {
  const fact = facts.get(word) ?? factOf(word);
  facts.set(word, fact);
  return { uri: `${bundle.uri}/all.yaml`, number, fact, bundle, isPatch: false };
}

/** Whether the first two bundles may meet, where these hold such objects. */
function mayMeet(holdings: Readonly<Record<string, readonly string[]>>): boolean {
  const versions = new Versions();
  const bundles = Object.entries(holdings).map(([word, objects]) => {
    const bundle = bundleOf(word);
    for (const [number, object] of objects.entries()) versions.add(located(bundle, object, number));
    return bundle;
  });
  const [one, other] = bundles as [Bundle, Bundle];
  const answer = versions.mayMeet(one, other);
  expect(versions.mayMeet(other, one)).toBe(answer);
  return answer;
}

describe('bundles are versions of each other', () => {
  const A = 'ConfigMap shop/a';
  const [B, C, D, E] = ['ConfigMap shop/b', 'ConfigMap shop/c', 'ConfigMap shop/d', 'ConfigMap shop/e'];

  test.each<readonly [string, Readonly<Record<string, readonly string[]>>]>([
    ['environments with one object in common', { dev: [A, B, C, D], prod: [A, E] }],
    ['by words of their names', { 'my-dev_1': [A, B, C], 'Prod.eu': [A, D, E] }],
    ['environments that declare one namespace', { dev: ['Namespace shop', B], prod: ['Namespace shop', C] }],
    ['environments with an object whose namespace comes from elsewhere', { dev: ['ConfigMap a'], prod: ['ConfigMap a'] }],
    ['folders that hold the same', { one: [A, B], two: [A, B] }],
    ['folders that share half of the smaller one', { one: [A, B], two: [A, C, D, E] }],
    ['what belongs to the cluster', { one: ['ClusterRole a'], two: ['ClusterRole a'] }],
    ['folders below such', { 'dev/web': [A], 'prod/api': [A] }],
    ['folders beside each other below one', { 'apps/one': [A], 'apps/two': [A] }],
    ['kustomizations, wherever they lie', { '@x/one': [A], '@one': [A] }],
    ['kustomizations one of which lies in the folder of the other', { '@x': [A], '@x/one': [A] }],
    ['kustomizations of environments, by the names of their folders', { '@dev': [A, B, C], '@dev/prod': [A, D, E] }],
  ])('%s', (_, holdings) => expect(mayMeet(holdings)).toBe(false));

  test.each<readonly [string, Readonly<Record<string, readonly string[]>>]>([
    ['not environments with nothing in common', { dev: [A], prod: [B] }],
    ['not by names that only look so', { device: [A, B, C], product: [A, D, E] }],
    ['not where only one is an environment', { dev: [A, B, C], other: [A, D, E] }],
    ['not folders that share less than half', { one: [A, B, C], two: [A, D, E] }],
    ['not folders that only declare one namespace', { one: ['Namespace shop'], two: ['Namespace shop'] }],
    ['not folders with an object whose namespace comes from elsewhere', { one: ['ConfigMap a'], two: ['ConfigMap a'] }],
    ['not by a name in another namespace', { one: ['ConfigMap shop/a'], two: ['ConfigMap other/a'] }],
    ['not by a name of another kind', { one: ['ConfigMap shop/a'], two: ['Secret shop/a'] }],
    ['not by names that are hidden', { dev: ['ConfigMap shop/'], prod: ['ConfigMap shop/'] }],
    ['not by their kustomizations', { dev: ['Kustomization x/a'], prod: ['Kustomization x/a'] }],
    ['not empty ones', { one: [], two: [] }],
    ['not a folder and what is in it', { dev: [A], 'dev/prod': [A] }],
    ['not parts of one application', { 'web/one': [A, B, C], 'web/two': [A, D, E] }],
    ['not a folder and the kustomization that draws it in', { 'x/one': [A], '@x': [A] }],
  ])('%s', (_, holdings) => expect(mayMeet(holdings)).toBe(true));

  test('never one and itself', () => {
    const versions = new Versions();
    const bundle = bundleOf('@dev');
    versions.add(located(bundle, A));
    expect(versions.mayMeet(bundle, bundle)).toBe(true);
  });

  test('until the last of the objects they share is gone, which is told', () => {
    const versions = new Versions();
    const [dev, prod] = [bundleOf('dev'), bundleOf('prod')];
    const [first, second] = [located(dev, A, 0), located(dev, A, 1)];
    for (const object of [first, second, located(dev, B), located(prod, A)]) versions.add(object);
    const answers = [versions.mayMeet(dev, prod), versions.remove(first), versions.mayMeet(dev, prod)];
    expect([...answers, versions.remove(second), versions.mayMeet(dev, prod)]).toEqual([false, false, false, true, true]);
    expect([versions.add(first), versions.mayMeet(dev, prod)]).toEqual([true, false]);
  });
});

test('after any changes the answers are those of the objects that are there, and what turns is told', () => {
  const bundles = ['dev/web', 'dev/api', 'prod', 'one', '@dev', '@one/a'].map(bundleOf);
  const all = bundles.flatMap((bundle) =>
    ['ConfigMap shop/a', 'ConfigMap shop/b', 'Namespace shop'].map((word, number) => located(bundle, word, number)),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(all.length - 1), asks: fc.boolean() }), { maxLength: 50 }), (steps) => {
      const versions = new Versions();
      const there = new Set<Located>();
      // Nobody asks for a bundle that holds nothing.
      const answersOf = (asked: Versions): ReadonlyMap<string, boolean> => {
        const held = bundles.filter((bundle) => [...there].some((object) => object.bundle === bundle));
        return new Map(held.flatMap((one) => held.map((other) => [`${one.id} ${other.id}`, asked.mayMeet(one, other)] as const)));
      };
      let known: ReadonlyMap<string, boolean> = new Map();
      for (const { at, asks } of steps) {
        const object = all[at]!;
        const isGone = there.delete(object);
        if (!isGone) there.add(object);
        const hasTurned = isGone ? versions.remove(object) : versions.add(object);
        if (hasTurned) known = new Map();
        // Whoever saw what is gone is asked again, so that nobody relies on an answer about a bundle of which nothing is left.
        const isLeft = [...there].some(({ bundle }) => bundle === object.bundle);
        if (!isLeft) known = new Map([...known].filter(([pair]) => !pair.split(' ').includes(object.bundle.id)));
        if (!asks) continue;
        const answers = answersOf(versions);
        for (const [pair, answer] of answers) expect([pair, known.get(pair) ?? answer]).toEqual([pair, answer]);
        const fresh = new Versions();
        for (const other of there) fresh.add(other);
        expect(answers).toEqual(answersOf(fresh));
        known = answers;
      }
    }),
  );
});
