import { describe, expect, test } from 'vitest';
import { rightsIn } from '../../../server/src/kube/map/right-words.ts';
import { briefOf, saidOf } from '../../harness/mapped.ts';

const RBAC = 'apiVersion: rbac.authorization.k8s.io/v1\n';
const ACCOUNT = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\n';

const role = (rules: string, name = 'r', namespace = 'shop'): string =>
  `${RBAC}kind: Role\nmetadata: {name: ${name}, namespace: ${namespace}}\nrules: ${rules}\n`;
const clusterRole = (rules: string, name = 'c', more = ''): string =>
  `${RBAC}kind: ClusterRole\nmetadata: {name: ${name}${more}}\nrules: ${rules}\n`;
const bound = (
  kind: 'Role' | 'ClusterRole',
  name: string,
  namespace?: string,
  subject = '{kind: ServiceAccount, name: web, namespace: shop}',
): string => {
  const where = namespace === undefined ? '' : `, namespace: ${namespace}`;
  return `${RBAC}kind: ${namespace === undefined ? 'Cluster' : ''}RoleBinding\nmetadata: {name: b${where}}\nroleRef: {kind: ${kind}, name: ${name}}\nsubjects: [${subject}]\n`;
};

const may = (...documents: readonly string[]): readonly string[] => briefOf([ACCOUNT, ...documents].join('---\n'), 'ServiceAccount', 'web');

const SECRETS = '[{apiGroups: [""], resources: [secrets], verbs: [get, list, watch]}]';

describe('an account may', () => {
  test('nothing, as far as the workspace shows, where nothing binds it', () => {
    expect(saidOf(ACCOUNT, 'ServiceAccount', 'web')).toEqual([
      'It has no rights that this workspace shows',
      'No workload of this workspace runs as it',
    ]);
  });

  test('what a role of a namespace says, in that namespace', () => {
    expect(may(role(SECRETS), bound('Role', 'r', 'shop'))).toEqual(['may: read secrets in shop (through RoleBinding "b")']);
  });

  test('what a ClusterRole says, in the namespace of a RoleBinding alone, and nothing that lies in none', () => {
    const rules = '[{apiGroups: [""], resources: [secrets, nodes], verbs: [get]}, {nonResourceURLs: [/metrics], verbs: [get]}]';
    expect(may(clusterRole(rules), bound('ClusterRole', 'c', 'a'))).toEqual(['may: read secrets in a (through RoleBinding "b")']);
    expect(may(clusterRole(rules), bound('ClusterRole', 'c'))).toEqual([
      'may: read secrets everywhere (through ClusterRoleBinding "b"); 1 more',
    ]);
  });

  test('the same in several namespaces, told once', () => {
    const bindings = ['a', 'b', 'c'].map((namespace) => bound('ClusterRole', 'c', namespace));
    expect(may(clusterRole(SECRETS), ...bindings)).toEqual(['may: read secrets in 3 namespaces (through RoleBinding "b")']);
  });

  test('not what is bound to another account of that name, or to somebody of another kind', () => {
    expect(may(clusterRole(SECRETS), bound('ClusterRole', 'c', 'a', '{kind: ServiceAccount, name: web, namespace: other}'))).toEqual([]);
    expect(may(clusterRole(SECRETS), bound('ClusterRole', 'c', 'a', '{kind: Group, name: web}'))).toEqual([]);
  });

  test.each([
    'Group, name: "system:serviceaccounts"',
    'Group, name: "system:serviceaccounts:shop"',
    'Group, name: "system:authenticated"',
    'User, name: "system:serviceaccount:shop:web"',
  ])('what is bound to %s', (subject) => {
    expect(may(clusterRole(SECRETS), bound('ClusterRole', 'c', undefined, `{kind: ${subject}}`))).toEqual([
      'may: read secrets everywhere (through ClusterRoleBinding "b")',
    ]);
  });

  test('not what is bound to the accounts of another namespace', () => {
    expect(may(clusterRole(SECRETS), bound('ClusterRole', 'c', undefined, '{kind: Group, name: "system:serviceaccounts:other"}'))).toEqual(
      [],
    );
  });

  test('everything, beside which nothing else is told', () => {
    expect(may(role(SECRETS), bound('Role', 'r', 'shop'), bound('ClusterRole', 'cluster-admin'))).toEqual([
      'may: do everything everywhere (through ClusterRoleBinding "b")',
    ]);
    const all = role('[{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]', 'all');
    expect(may(role(SECRETS), bound('Role', 'r', 'shop'), all, bound('Role', 'all', 'shop'))).toEqual([
      'may: do everything in shop (through RoleBinding "b")',
    ]);
  });

  test('what every cluster lets those who edit, and what is aggregated to them', () => {
    const added = clusterRole(
      '[{apiGroups: [example.org], resources: [wheels], verbs: [get]}]',
      'wheels',
      ', labels: {rbac.authorization.k8s.io/aggregate-to-view: "true"}',
    );
    expect(saidOf([ACCOUNT, added, bound('ClusterRole', 'edit', 'shop')].join('---\n'), 'ServiceAccount', 'web')).toEqual(
      expect.arrayContaining([
        'May manage workloads and secrets in shop (through RoleBinding "b")',
        'May read wheels.example.org in shop (through RoleBinding "b")',
      ]),
    );
  });

  test('what roles of roles say, in a circle even', () => {
    const made = (name: string, from: string): string =>
      `${RBAC}kind: ClusterRole\nmetadata: {name: ${name}, labels: {is: ${name}}}\naggregationRule: {clusterRoleSelectors: [{matchLabels: {is: ${from}}}]}\nrules: []\n`;
    const last = clusterRole(SECRETS, 'last', ', labels: {is: two}');
    expect(may(made('one', 'two'), made('two', 'one'), last, bound('ClusterRole', 'one'))).toEqual([
      'may: read secrets everywhere (through ClusterRoleBinding "b")',
    ]);
    expect(may(made('one', 'one'), bound('ClusterRole', 'one'))).toEqual([]);
  });

  test('what is not seen here, where a role is not in the workspace or a template says more', () => {
    expect(may(bound('Role', 'r', 'shop'))).toEqual(['may: what Role "r" grants, which is not in this workspace']);
    expect(may(role('\n- {{ .Values.rule }}\n'), bound('Role', 'r', 'shop'))).toEqual(['may: what a template or a patch adds to "r"']);
    expect(may(bound('Role', '"{{ .Values.role }}"', 'shop'))).toEqual(['may: what a role grants that a template names']);
    expect(
      saidOf(
        [ACCOUNT, role(SECRETS), bound('Role', 'r', 'shop', '{kind: ServiceAccount, name: web}')].join('---\n'),
        'ServiceAccount',
        'web',
      ),
    ).toContain('Not seen here: perhaps what RoleBinding "b" gives, where a namespace is left open');
  });
});

describe('the words for what a role grants', () => {
  const words = (...rules: Parameters<typeof rightsIn>[0]): string[] =>
    rightsIn(rules).map(({ action, what }) => `${action} ${what}`.trim());
  const rule = (verbs: string, resources: string, groups = '', names: readonly string[] = []) => ({
    verbs: verbs.split(' '),
    resources: resources.split(' '),
    groups: groups.split(' '),
    names,
  });

  test.each([
    ['get', 'pods', 'read pods'],
    ['get create', 'pods', 'read and create pods'],
    ['patch delete', 'pods', 'change and delete pods'],
    ['get list watch create update patch delete', 'pods', 'manage pods'],
    ['*', 'pods', 'do anything with pods'],
    ['get escalate', 'pods', 'read and escalate pods'],
    ['create', 'pods/exec', 'run commands in pods'],
    ['get', 'pods/exec', 'run commands in pods'],
    ['delete', 'pods/exec', 'delete pods/exec'],
    ['create', 'serviceaccounts/token', 'make tokens of serviceaccounts'],
    ['get', 'nodes/proxy', 'command the kubelets of nodes'],
    ['get', '*', 'read everything of the core group'],
    ['impersonate', 'users', 'impersonate users'],
    ['get', 'deployments', ''],
    ['get', 'pods/*', ''],
    ['get', '*/scale', 'read */scale'],
  ])('%s %s', (verbs, resources, said) => {
    expect(words(rule(verbs, resources))).toEqual(said === '' ? [] : [said]);
  });

  test('groups, names and entries', () => {
    expect(words(rule('get', 'pods deployments', '', [])).concat(words(rule('get', 'deployments', 'apps')))).toEqual([
      'read pods',
      'read deployments',
    ]);
    expect(words(rule('get', 'secrets', '', ['a', 'b']))).toEqual(['read secrets named a and b']);
    expect(words(rule('get', 'wheels wheels/status', 'example.org'))).toEqual([
      'read wheels.example.org',
      'read wheels.example.org/status',
    ]);
    expect(words(rule('get', 'pods'), rule('create', 'pods'), rule('get', 'secrets'))).toEqual(['read and create pods', 'read secrets']);
    expect(words(rule('*', '*', '*'), rule('get', 'pods'))).toEqual(['everything']);
    expect(words(rule('get', '*', '*'))).toEqual(['read everything']);
    expect(words({ ...rule('get', ''), resources: [], urls: ['/metrics'] })).toEqual(['read the path /metrics']);
  });
});

test('a workload tells what its account may do that weighs, and whether it has the token', () => {
  const pod = (spec: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\nspec: {containers: [{name: a, image: a}], ${spec}}\n`;
  const binding = [role(SECRETS), bound('Role', 'r', 'shop')];
  expect(saidOf([ACCOUNT, pod('serviceAccountName: web'), ...binding].join('---\n'), 'Pod', 'p')).toEqual(
    expect.arrayContaining([
      '> as web may: read secrets in shop (through RoleBinding "b")',
      'As account web it may read secrets in shop (through RoleBinding "b")',
      'Its token is mounted into every container',
    ]),
  );
  expect(saidOf(pod('automountServiceAccountToken: false'), 'Pod', 'p')).toEqual(
    expect.arrayContaining(['Its account default has no rights that this workspace shows', 'Its token is not mounted by itself']),
  );
  expect(
    briefOf(
      [pod('serviceAccountName: web'), role('[{apiGroups: [""], resources: [pods], verbs: [get]}]'), bound('Role', 'r', 'shop')].join(
        '---\n',
      ),
      'Pod',
      'p',
    ),
  ).toEqual([]);
});

test('a role tells who has it, and a binding what it gives to whom', () => {
  const all = [role(SECRETS), bound('Role', 'r', 'shop')].join('---\n');
  expect(saidOf(all, 'Role', 'r')).toEqual(['Whoever has it may read secrets', 'Given by RoleBinding "b"']);
  expect(saidOf(all, 'RoleBinding', 'b')).toEqual(['For ServiceAccount shop/web', 'Lets them read secrets in shop']);
});

test('thousands of bindings and a role of thousands of things are told of at once', () => {
  const things = Array.from({ length: 2000 }, (_, i) => `thing${i}`).join(', ');
  const files = {
    'account.yaml': ACCOUNT,
    'role.yaml': clusterRole(`[{apiGroups: [example.org], resources: [${things}], verbs: [get]}]`),
    'bindings.yaml': Array.from({ length: 2000 }, (_, i) => bound('ClusterRole', 'c', `n${i}`).replace('name: b,', `name: b${i},`)).join(
      '---\n',
    ),
  };
  expect(briefOf(files, 'ServiceAccount', 'web')).toEqual([
    'may: read thing0.example.org, thing1.example.org, thing2.example.org and 297 more in 1000 namespaces (through 1000 bindings); do more than is read here in 1000 namespaces (through 1000 bindings); what is not seen here',
  ]);
});
