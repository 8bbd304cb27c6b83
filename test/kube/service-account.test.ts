import { describe, expect, test } from 'vitest';
import { accountOf, accountsIn, accountsNamed, mayBeBound, mountsToken } from '../../server/src/kube/service-account.ts';
import { factIn, indexOf } from '../harness/index.ts';

const account = (name: string, namespace?: string, more = ''): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`}}\n${more}\n`;

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {${spec}containers: [{name: a, image: a}]}\n`;

const binding = (...subjects: readonly string[]): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b, namespace: shop}\nroleRef: {kind: Role, name: r}\nsubjects: [${subjects.join(', ')}]\n`;

const indexWith = (...documents: readonly string[]) => indexOf(documents.join('---\n'));

const HIDDEN = '"{{ .Values.hidden }}"';

test.each([
  ['', 'default'],
  ['serviceAccountName: web, ', 'web'],
  ['serviceAccount: old, ', 'old'],
  ['serviceAccountName: web, serviceAccount: old, ', 'web'],
  ['serviceAccountName: "", ', 'default'],
  ['serviceAccountName: null, ', 'default'],
  [`serviceAccountName: ${HIDDEN}, `, undefined],
])('a pod with "%s" runs as %s', (spec, expected) => expect(accountOf(factIn(pod(spec)))).toBe(expected));

test('what is no workload runs as nobody', () => expect(accountOf(factIn(account('web')))).toBeUndefined());

describe('accounts', () => {
  const index = indexWith(
    account('web', 'shop'),
    account('web', 'other'),
    account('web'),
    account('api', 'shop'),
    account('web', HIDDEN),
    account('web', 'shop').replace('apiVersion: v1', `apiVersion: ${HIDDEN}`),
    account('web', 'shop').replace('kind: ServiceAccount', `kind: ${HIDDEN}`),
    account('web', 'shop').replace('kind: ServiceAccount', 'kind: ConfigMap'),
  );

  test.each([
    ['web', 'shop', 5],
    ['web', 'other', 3],
    ['web', null, 6],
    ['web', undefined, 6],
    ['api', 'shop', 1],
    ['api', 'other', 0],
  ])('of the name %s that may be meant in %s are %i', (name, namespace, count) => {
    expect(accountsNamed(index, name, namespace)).toHaveLength(count);
  });

  test.each([
    ['shop', 6],
    ['other', 3],
    [undefined, 7],
  ])('that may lie in %s are %i', (namespace, count) => expect(accountsIn(index, namespace)).toHaveLength(count));
});

describe('somebody may have given the account web of shop rights', () => {
  test.each([
    [true, ['{kind: ServiceAccount, name: web, namespace: shop}']],
    [true, ['{kind: Group, name: all}', '{kind: ServiceAccount, name: web}']],
    [true, [`{kind: ServiceAccount, name: web, namespace: ${HIDDEN}}`]],
    [false, ['{kind: ServiceAccount, name: api, namespace: shop}']],
    [false, ['{kind: ServiceAccount, name: web, namespace: other}']],
    [false, ['{kind: ServiceAccount, name: web, namespace: other}', '{kind: User, name: web}']],
    [false, ['{kind: ServiceAccount, name: web, namespace: other}', '{kind: ServiceAccount, name: api, namespace: shop}']],
    [false, []],
  ])('%s: %j', (expected, subjects) => expect(mayBeBound(indexWith(binding(...subjects)), 'web', 'shop')).toBe(expected));

  test('where the namespace of the pod is not known, in any', () => {
    const index = indexWith(binding('{kind: ServiceAccount, name: web, namespace: other}'));
    expect([mayBeBound(index, 'web', undefined), mayBeBound(index, 'web', null), mayBeBound(index, 'api', undefined)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a pod certainly carries the token of its account', () => {
  const OFF = 'automountServiceAccountToken: false';
  const ON = 'automountServiceAccountToken: true';

  test.each<readonly [boolean, string, readonly string[]]>([
    [true, '', []],
    [true, `${ON}, `, []],
    [false, `${OFF}, `, []],
    [false, `automountServiceAccountToken: ${HIDDEN}, `, []],
    [false, '', [account('web', 'shop', OFF)]],
    [true, `${ON}, `, [account('web', 'shop', OFF)]],
    [false, `${OFF}, `, [account('web', 'shop', ON)]],
    [true, '', [account('web', 'shop', ON)]],
    [true, '', [account('web', 'shop')]],
    [true, '', [account('web', 'other', OFF)]],
    [false, '', [account('web', 'shop', ON), account('web', undefined, OFF)]],
    [false, '', [account('web', 'shop', `automountServiceAccountToken: ${HIDDEN}`)]],
    [false, '', [account('web', 'shop').replace('kind: ServiceAccount', `kind: ${HIDDEN}`)]],
  ])('%s: %s %j', (expected, spec, accounts) => {
    const index = indexWith(pod(`serviceAccountName: web, ${spec}`), ...accounts);
    const [workload] = index.workloads;
    expect(workload && mountsToken(index, workload.fact, 'web')).toBe(expected);
  });

  test('and what is no workload does not', () => {
    const index = indexWith(account('web', 'shop'));
    expect(mountsToken(index, factIn(account('web', 'shop')), 'web')).toBe(false);
  });
});
