import { describe, expect, test } from 'vitest';
import { becomes, value } from './made.ts';
import { NAMED, REFERRING } from './reference-rows.ts';

/** What becomes of the objects called `o`, which a patch touches, when all names are prefixed. */
function referring(kustomization: string, objects: string): unknown {
  const patch = 'patches: [{target: {name: o}, patch: \'[{"op": "add", "path": "/touched", "value": 1}]\'}]\n';
  const made = becomes({ 'kustomization.yaml': `resources: [all.yaml]\n${kustomization}\n${patch}`, 'all.yaml': objects });
  return Object.fromEntries(Object.entries(made).filter(([name]) => name.endsWith(' eu-o')));
}

const kindOf = (object: string): string => /^kind: (\w+)/m.exec(object)?.[1] ?? '';

describe('a name that is changed is changed in what refers to it', () => {
  test.each(REFERRING.map((object) => [kindOf(object), object] as const))('%s', (kind, object) => {
    const after = object.replaceAll('old', 'eu-old').replace('name: o}', 'name: eu-o}').replace('name: o,', 'name: eu-o,');
    const expected = { [`${kind} eu-o`]: value(`${after}touched: 1\n`) };
    expect(referring('namePrefix: eu-', `${NAMED}---\n${object}`)).toEqual(expected);
  });

  test('by the namespace that is written beside it', () => {
    const binding = (subjects: string) =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: o}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects: [${subjects}]\n`;
    const before = binding('{kind: ServiceAccount, name: old, namespace: default}, {kind: ServiceAccount, name: old, namespace: far}');
    const after = binding('{kind: ServiceAccount, name: eu-old, namespace: shop}, {kind: ServiceAccount, name: old, namespace: far}');
    expect(referring('namePrefix: eu-\nnamespace: shop', `${NAMED}---\n${before}`)).toEqual({
      'ClusterRoleBinding eu-o': value(`${after.replace('name: o}', 'name: eu-o}')}touched: 1\n`),
    });
  });
});
