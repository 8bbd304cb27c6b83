import { describe, expect, test } from 'vitest';
import { boundRole, clusterBindingsOf, rolesMeant } from '../../server/src/kube/rbac/bound-role.ts';
import { powerOf } from '../../server/src/kube/rbac/power.ts';
import { clusterReaderBinding } from '../../server/src/kube/rbac/secret-reader.ts';
import { bindingOfStrongAccount } from '../../server/src/kube/rbac/strong-namespace.ts';
import { indexOf } from '../harness/index.ts';

/** A role; `kind` may name a namespace behind a slash. */
function role(kind: string, name: string, ...rules: readonly string[]): string {
  const [own, namespace] = kind.split('/');
  const place = namespace === undefined ? '' : `, namespace: ${namespace}`;
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${own}\nmetadata: {name: ${name}${place}}\nrules: [${rules.join(', ')}]\n`;
}

function binding(kind: string, roleRef: string, ...subjects: readonly string[]): string {
  const [own, namespace] = kind.split('/');
  const place = namespace === undefined ? '' : `, namespace: ${namespace}`;
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${own}\nmetadata: {name: b${place}}\nroleRef: {${roleRef}}\nsubjects: [${subjects.join(', ')}]\n`;
}

const indexWith = (...documents: readonly string[]) => indexOf(documents.join('---\n'));

const WEB = '{kind: ServiceAccount, name: web, namespace: shop}';
const API = '{kind: ServiceAccount, name: api, namespace: shop}';
const STAR = '{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}';
const APPS = '{apiGroups: [apps], resources: ["*"], verbs: ["*"]}';
const SECRETS = '{apiGroups: [""], resources: [secrets], verbs: [get]}';
const BIND = '{apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [bind]}';
const ESCALATE = '{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [escalate]}';
const IMPERSONATE = '{apiGroups: [""], resources: [users], verbs: [impersonate]}';
const CLUSTER_ROLE = 'kind: ClusterRole, name: r';

describe('what an account may do with the whole cluster', () => {
  const power = (documents: readonly string[], account = 'web') => powerOf(indexWith(...documents), account, 'shop');
  const everywhere = (...subjects: readonly string[]) => binding('ClusterRoleBinding', CLUSTER_ROLE, ...subjects);

  test.each([
    [STAR, 'do everything', ['rules', 0, 'resources', 0]],
    [`${APPS}, ${STAR}`, 'do everything', ['rules', 1, 'resources', 0]],
    [APPS, undefined, undefined],
    [SECRETS, 'read every secret', ['rules', 0, 'resources', 0]],
    [`${SECRETS}, ${IMPERSONATE}`, 'act as anybody', ['rules', 1, 'resources', 0]],
    [`${IMPERSONATE}, ${BIND}`, 'bind any role', ['rules', 1, 'resources', 0]],
    [`${BIND}, ${ESCALATE}`, 'write any role', ['rules', 1, 'resources', 0]],
    ['{apiGroups: [""], resources: [pods], verbs: [get]}', undefined, undefined],
  ])('is the gravest of its rights: %s', (rules, may, path) => {
    const found = power([role('ClusterRole', 'r', rules), everywhere(WEB)]);
    expect(found?.may).toBe(may);
    expect(found?.rule?.path).toEqual(path);
    expect(found?.rule?.located.fact.name).toBe(may === undefined ? undefined : 'r');
    expect(found?.binding.fact.name).toBe(may === undefined ? undefined : 'b');
  });

  test('is everything by cluster-admin, which no file describes', () => {
    const found = power([binding('ClusterRoleBinding', 'kind: ClusterRole, name: cluster-admin', WEB)]);
    expect([found?.may, found?.rule]).toEqual(['do everything', undefined]);
  });

  test.each([
    ['a role that is not here', [everywhere(WEB)]],
    ['nobody', [role('ClusterRole', 'r', STAR), everywhere()]],
    ['another account', [role('ClusterRole', 'r', STAR), everywhere(API)]],
    ['its like in another namespace', [role('ClusterRole', 'r', STAR), everywhere('{kind: ServiceAccount, name: web, namespace: other}')]],
    ['a user of its name', [role('ClusterRole', 'r', STAR), everywhere('{kind: User, name: web, namespace: shop}', API)]],
    [
      'what is only together in several subjects',
      [
        role('ClusterRole', 'r', STAR),
        everywhere('{kind: ServiceAccount, name: web, namespace: other}', '{kind: User, name: web, namespace: shop}', API),
      ],
    ],
    ['a binding to a Role', [binding('ClusterRoleBinding', 'kind: Role, name: cluster-admin', WEB)]],
    ['a binding for one namespace', [role('ClusterRole', 'r', STAR), binding('RoleBinding/shop', CLUSTER_ROLE, WEB)]],
    ['a binding to no ClusterRole', [role('Role/shop', 'r', STAR), binding('ClusterRoleBinding', 'kind: Role, name: r', WEB)]],
    ['a binding without a role', [role('ClusterRole', 'r', STAR), binding('ClusterRoleBinding', 'kind: ClusterRole', WEB)]],
    ['a role that is less in another file', [role('ClusterRole', 'r', STAR), role('ClusterRole', 'r', APPS), everywhere(WEB)]],
  ])('is nothing by %s', (_, documents) => expect(power(documents)).toBeUndefined());

  test('counts for each of the subjects', () => {
    const documents = [role('ClusterRole', 'r', STAR), everywhere(API, '{kind: User, name: jane}', WEB)];
    expect(power(documents)?.may).toBe('do everything');
    expect(power(documents, 'api')?.may).toBe('do everything');
  });

  test('is looked for in every binding', () => {
    const weak = role('ClusterRole', 'weak', APPS);
    const first = binding('ClusterRoleBinding', 'kind: ClusterRole, name: weak', WEB);
    expect(power([weak, first, role('ClusterRole', 'r', STAR), everywhere(WEB)])?.may).toBe('do everything');
  });

  test('is no secret where the work of a program is with everybody’s secrets', () => {
    const account = '{kind: ServiceAccount, name: external-secrets, namespace: shop}';
    expect(power([role('ClusterRole', 'r', SECRETS), everywhere(account)], 'external-secrets')).toBeUndefined();
    expect(power([role('ClusterRole', 'r', SECRETS, BIND), everywhere(account)], 'external-secrets')?.may).toBe('bind any role');
  });
});

describe('the role that a binding gives', () => {
  const bound = (...documents: readonly string[]) => {
    const index = indexWith(...documents);
    const [found] = [
      ...index.ofKind('rbac.authorization.k8s.io/RoleBinding'),
      ...index.ofKind('rbac.authorization.k8s.io/ClusterRoleBinding'),
    ];
    return found && boundRole(index, found.fact, ({ rights }) => rights.length > 0)?.fact;
  };
  const ROLE = 'kind: Role, name: r';

  test('is that of its kind and namespace', () => {
    expect(bound(role('Role/shop', 'r', SECRETS), binding('RoleBinding/shop', ROLE, WEB))?.namespace).toBe('shop');
    expect(
      bound(role('Role/other', 'r', SECRETS), role('Role/shop', 'r', SECRETS), binding('RoleBinding/shop', ROLE, WEB))?.namespace,
    ).toBe('shop');
    expect(bound(role('ClusterRole', 'r', SECRETS), binding('RoleBinding/shop', CLUSTER_ROLE, WEB))?.namespace).toBeNull();
    expect(bound(role('Role', 'r', SECRETS), binding('RoleBinding', ROLE, WEB))?.namespace).toBeNull();
  });

  test.each([
    ['lies elsewhere', [role('Role/other', 'r', SECRETS), binding('RoleBinding/shop', ROLE, WEB)]],
    ['is of the other kind', [role('ClusterRole', 'r', SECRETS), binding('RoleBinding/shop', ROLE, WEB)]],
    ['may lie elsewhere', [role('Role/"{{ .Values.a }}"', 'r', SECRETS), binding('RoleBinding/"{{ .Values.b }}"', ROLE, WEB)]],
    ['is given to nobody', [role('Role/shop', 'r', SECRETS), binding('RoleBinding/shop', ROLE)]],
    ['has a hidden kind', [role('Role/shop', 'r', SECRETS), binding('RoleBinding/shop', 'kind: "{{ .Values.kind }}", name: r', WEB)]],
    ['has a hidden name', [role('Role/shop', 'r', SECRETS), binding('RoleBinding/shop', 'kind: Role, name: "{{ .Values.r }}"', WEB)]],
    [
      'has a hidden name, as has a role',
      [role('Role/shop', '"{{ .Values.r }}"', SECRETS), binding('RoleBinding/shop', 'kind: Role, name: "{{ .Values.r }}"', WEB)],
    ],
    ['is not so', [role('Role/shop', 'r', APPS), binding('RoleBinding/shop', ROLE, WEB)]],
    ['is not so in another file', [role('Role/shop', 'r', SECRETS), role('Role/shop', 'r', APPS), binding('RoleBinding/shop', ROLE, WEB)]],
  ])('is none that %s', (_, documents) => expect(bound(...documents)).toBeUndefined());
});

describe('the roles that a binding may mean', () => {
  const meant = (...documents: readonly string[]) => {
    const index = indexWith(...documents);
    const [found] = index.ofKind('rbac.authorization.k8s.io/RoleBinding');
    return found && rolesMeant(index, found.fact).length;
  };
  const hidden = '"{{ .Values.hidden }}"';
  const rolesOf = 'apiVersion: rbac.authorization.k8s.io/v1';

  test.each([
    [1, [role('Role/shop', 'r'), binding('RoleBinding/shop', 'kind: Role, name: r')]],
    [0, [role('Role/shop', 'other'), binding('RoleBinding/shop', 'kind: Role, name: r')]],
    [0, [role('Role/other', 'r'), binding('RoleBinding/shop', 'kind: Role, name: r')]],
    [1, [role(`Role/${hidden}`, 'r'), binding('RoleBinding/shop', 'kind: Role, name: r')]],
    [1, [role('Role/shop', hidden), binding('RoleBinding/shop', 'kind: Role, name: r')]],
    [1, [role('ClusterRole', 'r'), binding('RoleBinding/shop', 'kind: ClusterRole, name: r')]],
    [0, [role('Role/shop', 'r'), binding('RoleBinding/shop', 'kind: ClusterRole, name: r')]],
    [1, [role('ClusterRole', 'r').replace(rolesOf, `apiVersion: ${hidden}`), binding('RoleBinding/shop', 'kind: ClusterRole, name: r')]],
    [1, [role(`${hidden}/shop`, 'r'), binding('RoleBinding/shop', 'kind: Role, name: r')]],
    [0, [role('Role/shop', 'r'), binding('RoleBinding/shop', `kind: Role, name: ${hidden}`)]],
    [0, [role('Role/shop', hidden), binding('RoleBinding/shop', `kind: Role, name: ${hidden}`)]],
    [0, [role('Role/shop', 'r'), binding('RoleBinding/shop', `kind: ${hidden}, name: r`)]],
    [0, [role('Group/shop', 'r'), binding('RoleBinding/shop', 'kind: Group, name: r')]],
  ])('are %i of %j', (count, documents) => expect(meant(...documents)).toBe(count));
});

test.each([
  [1, binding('ClusterRoleBinding', CLUSTER_ROLE, WEB)],
  [0, binding('ClusterRoleBinding', CLUSTER_ROLE)],
  [0, binding('ClusterRoleBinding', 'kind: Role, name: r', WEB)],
  [0, binding('ClusterRoleBinding', 'kind: ClusterRole, name: other', WEB)],
  [0, binding('RoleBinding/shop', CLUSTER_ROLE, WEB)],
])('%i bindings give the role away for the whole cluster: %s', (count, document) => {
  expect(clusterBindingsOf(indexWith(document), 'r')).toHaveLength(count);
});

test('a role whose name is hidden is given away by no binding that is known', () => {
  expect(clusterBindingsOf(indexWith(binding('ClusterRoleBinding', 'kind: ClusterRole, name: "{{ .Values.r }}"', WEB)), undefined)).toEqual(
    [],
  );
});

test.each([
  [true, [WEB]],
  [true, ['{kind: Group, name: external-secrets}']],
  [true, ['{kind: User, name: cert-manager}']],
  [true, ['{kind: ServiceAccount, name: external-secrets, namespace: a}', WEB]],
  [false, ['{kind: ServiceAccount, name: external-secrets, namespace: a}']],
  [false, ['{kind: ServiceAccount, name: my-cert-manager-cainjector, namespace: a}']],
  [true, ['{kind: ServiceAccount, name: congkong, namespace: a}']],
  [true, ['{kind: ServiceAccount, name: kongress, namespace: a}']],
  [false, ['{kind: ServiceAccount, name: "{{ .Release.Name }}", namespace: a}']],
  [false, ['{kind: "{{ .Values.kind }}", name: web, namespace: a}']],
])('somebody reads all secrets who is not made for that: %s, of %j', (expected, subjects) => {
  const index = indexWith(binding('ClusterRoleBinding', CLUSTER_ROLE, ...subjects));
  expect(clusterReaderBinding(index, 'r') !== undefined).toBe(expected);
});

describe('an account of a namespace that gets the whole cluster', () => {
  const ADMIN = 'kind: ClusterRole, name: cluster-admin';

  test.each([
    [true, [binding('ClusterRoleBinding', ADMIN, WEB)]],
    [true, [binding('ClusterRoleBinding', ADMIN, '{kind: User, name: jane}', WEB)]],
    [true, [binding('ClusterRoleBinding', CLUSTER_ROLE, WEB), role('ClusterRole', 'r', APPS, STAR)]],
    [false, [binding('ClusterRoleBinding', CLUSTER_ROLE, WEB)]],
    [false, [binding('ClusterRoleBinding', CLUSTER_ROLE, WEB), role('ClusterRole', 'r', APPS)]],
    [false, [binding('ClusterRoleBinding', CLUSTER_ROLE, WEB), role('ClusterRole', 'r', STAR), role('ClusterRole', 'r', APPS)]],
    [false, [binding('ClusterRoleBinding', CLUSTER_ROLE, '{kind: User, name: web, namespace: shop}'), role('ClusterRole', 'r', STAR)]],
    [false, [binding('ClusterRoleBinding', 'kind: ClusterRole, name: "{{ .Values.r }}"', WEB)]],
    [false, [binding('ClusterRoleBinding', 'kind: ClusterRole', WEB), role('ClusterRole', 'r', STAR)]],
    [false, [binding('ClusterRoleBinding', 'kind: ClusterRole, name: view', WEB)]],
    [false, [binding('ClusterRoleBinding', ADMIN, '{kind: ServiceAccount, name: web, namespace: other}')]],
    [false, [binding('ClusterRoleBinding', ADMIN)]],
  ])('is there: %s, in %j', (expected, documents) => {
    expect(bindingOfStrongAccount(indexWith(...documents), 'shop') !== undefined).toBe(expected);
  });
});
