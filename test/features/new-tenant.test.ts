import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { newTenant } from '../../server/src/features/new-tenant.ts';
import { complaintAbout, type TenantAnswers, type TenantQuestionId, tenantOf } from '../../server/src/features/tenant-answers.ts';
import { nextTenantQuestion } from '../../server/src/features/tenant-questions.ts';
import { PRESETS } from '../../server/src/rule/rule.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { complaintsOfKubectl, hasKubectl } from '../harness/kubectl.ts';

const ROOT = 'file:///workspace';
const BLUE: TenantAnswers = { name: 'blue', environment: 'prod', admin: 'oidc:blue', ingress: 'traefik' };

type Files = Readonly<Record<string, string>>;

interface Made {
  /** All that is there afterwards, of what is new or changed. */
  readonly files: Files;
  readonly notes: readonly string[];
  readonly refusal?: string;
}

function make(workspace: Files, place: string, answers: TenantAnswers = BLUE): Made {
  const made = newTenant(engineWith(workspace, []), { root: ROOT, target: uriOf(place) }, tenantOf(answers));
  if ('refusal' in made) return { files: {}, notes: [], refusal: made.refusal };
  return { files: Object.fromEntries(made.files.map(({ uri, text }) => [uri.slice(ROOT.length + 1), text])), notes: made.notes };
}

const namespace = (name: string, labels = ''): string => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n${labels}`;

test('without neighbours it is a folder of files that are applied one after the other', () => {
  const { files, notes } = make({}, 'tenants/blue-prod');
  expect(Object.keys(files)).toEqual(
    ['namespace', 'limits', 'network', 'accounts', 'access'].map((name) => `tenants/blue-prod/${name}.yaml`),
  );
  expect(notes).toEqual([]);
  const documents = Object.values(files).flatMap((text) => parseAllDocuments(text).map((document) => document.toJS()));
  const [first, ...others] = documents;
  expect(first.metadata).toMatchObject({ name: 'blue-prod', labels: { tenant: 'blue', environment: 'prod' } });
  for (const { metadata } of others) expect(metadata.namespace).toBe('blue-prod');
  expect(documents.at(-1).subjects).toEqual([{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'oidc:blue' }]);
});

const VARIANTS: readonly TenantAnswers[] = [
  BLUE,
  { ...BLUE, environment: 'none' },
  { ...BLUE, ingress: 'none' },
  { ...BLUE, mesh: 'sidecar' },
  { ...BLUE, mesh: 'ambient', ingress: 'none' },
  { ...BLUE, name: '123', environment: 'none', ingress: '456', admin: 'Bob\'s #1: "admins"' },
];

test.each(VARIANTS.flatMap((answers) => PRESETS.map((preset) => [preset, answers] as const)))(
  'the preset %s finds nothing in %j',
  (preset, answers) => {
    for (const place of ['tenants/blue', 'tenants/blue.yaml']) {
      const { files } = make({ 'kustomization.yaml': 'resources: []\n' }, place, answers);
      const engine = engineWith(files, undefined, { preset });
      const found = Object.keys(files).flatMap((file) =>
        engine.report(uriOf(file)).reports.map(({ rule, message }) => `${file} ${rule}: ${message}`),
      );
      expect(found).toEqual([]);
    }
  },
);

test('answers stay texts, whatever they look like', () => {
  const { files } = make({}, 'a.yaml', { name: '123', environment: 'none', ingress: '456', admin: 'Bob\'s #1: "admins"' });
  const [{ metadata }, ...others] = parseAllDocuments(files['a.yaml'] ?? '').map((document) => document.toJS());
  expect(metadata).toMatchObject({ name: '123', labels: { tenant: '123' } });
  expect(metadata.labels).not.toHaveProperty('environment');
  expect(others.at(-1).subjects[0].name).toBe('Bob\'s #1: "admins"');
});

test('nobody enters where there is no ingress, and in the mesh only who is allowed to', () => {
  const names = (answers: TenantAnswers): readonly string[] =>
    parseAllDocuments(make({}, 'a.yaml', answers).files['a.yaml'] ?? '').map((document) => document.toJS().metadata.name);
  expect(names(BLUE)).toContain('allow-from-ingress');
  expect(names({ ...BLUE, ingress: 'none' })).not.toContain('allow-from-ingress');
  expect(names(BLUE)).not.toContain('allow-nothing');
  expect(names({ ...BLUE, mesh: 'ambient' })).toContain('allow-nothing');
  expect(make({}, 'a', { ...BLUE, mesh: 'ambient' }).files['a/namespace.yaml']).toContain('    istio.io/dataplane-mode: ambient\n');
});

test.runIf(hasKubectl)('kubectl reads it', () => {
  const complaints = complaintsOfKubectl(make({}, 'a.yaml', { ...BLUE, mesh: 'none' }).files['a.yaml'] ?? '');
  expect(complaints).toEqual([]);
});

test('files are written and called as those of the tenant beside it', () => {
  const crlf = (text: string): string => `---\r\n${text.replaceAll('\n', '\r\n')}`;
  const { files } = make(
    {
      'tenants/red/red-ns.yml': crlf(namespace('red')),
      'tenants/red/red-rbac.yml': crlf(
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: a\n  namespace: red\nrules:\n- apiGroups:\n  - ""\n',
      ),
    },
    'tenants/blue',
  );
  expect(Object.keys(files).map((file) => file.replace('tenants/blue/', ''))).toEqual([
    'blue-ns.yml',
    'limits.yml',
    'network.yml',
    'accounts.yml',
    'blue-rbac.yml',
    'access.yml',
  ]);
  const rbac = files['tenants/blue/blue-rbac.yml'] ?? '';
  expect(rbac.startsWith('---\r\n')).toBe(true);
  expect(rbac).not.toMatch(/[^\r]\n/);
  expect(rbac).toContain('\r\nrules:\r\n- apiGroups: [""]\r\n');
  expect(rbac).toContain('\r\n# To read is enough');
});

test('where a neighbour has a file for each policy, so has it', () => {
  const policy = (name: string): string =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n  namespace: red\nspec:\n  podSelector: {}\n`;
  const { files } = make({ 't/red/namespace.yaml': namespace('red'), 't/red/a.yaml': policy('a'), 't/red/b.yaml': policy('b') }, 't/blue');
  expect(Object.keys(files)).toContain('t/blue/allow-dns.yaml');
  expect(Object.keys(files)).toContain('t/blue/default-deny-all.yaml');
});

test('the nearest kustomization draws it in', () => {
  const workspace = {
    'kustomization.yaml': 'resources:\n- tenants\n',
    'tenants/kustomization.yaml': '# Ours.\nresources:\n    - red # first\n',
  };
  const folder = make(workspace, 'tenants/blue').files;
  expect(folder['tenants/kustomization.yaml']).toBe('# Ours.\nresources:\n    - red # first\n    - blue\n');
  expect(folder['tenants/blue/kustomization.yaml']).toBe(
    `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${['namespace', 'limits', 'network', 'accounts', 'access'].map((name) => `  - ${name}.yaml\n`).join('')}`,
  );
  expect(folder).not.toHaveProperty(['kustomization.yaml']);
  const file = make(workspace, 'tenants/blue.yaml').files;
  expect(file['tenants/kustomization.yaml']).toBe('# Ours.\nresources:\n    - red # first\n    - blue.yaml\n');
  expect(Object.keys(file)).toHaveLength(2);
});

const NEIGHBOUR: Files = {
  'tenants/red/kustomization.yml': 'resources: [namespace.yaml]\n',
  'tenants/red/namespace.yaml': namespace('red'),
};

test('what draws in the neighbours from elsewhere draws it in, too', () => {
  const { files } = make(
    { ...NEIGHBOUR, 'kustomization.yaml': 'resources: [shop]\n', 'clusters/one/kustomization.yaml': 'resources:\n- ../../tenants/red/\n' },
    'tenants/blue',
  );
  expect(files['clusters/one/kustomization.yaml']).toBe('resources:\n- ../../tenants/red/\n- ../../tenants/blue\n');
  expect(Object.keys(files)).toContain('tenants/blue/kustomization.yaml');
  expect(files).not.toHaveProperty(['kustomization.yaml']);
});

test('which of several should draw it in is not guessed', () => {
  const { notes } = make(
    {
      ...NEIGHBOUR,
      'clusters/one/kustomization.yaml': 'resources: [../../tenants/red]\n',
      'clusters/two/kustomization.yaml': 'resources: [../../tenants/red]\n',
    },
    'tenants/blue',
  );
  expect(notes).toEqual([
    'Its neighbours are drawn in by clusters/one/kustomization.yaml, clusters/two/kustomization.yaml: let those that should draw in tenants/blue do so.',
  ]);
});

test('it has a kustomization of its own where its neighbours have one', () => {
  expect(Object.keys(make(NEIGHBOUR, 'tenants/blue').files).at(-1)).toBe('tenants/blue/kustomization.yml');
});

test('a kustomization in the folder itself draws in the files', () => {
  const { files } = make({ 'a/kustomization.yaml': 'kind: Kustomization\n' }, 'a');
  expect(files['a/kustomization.yaml']).toMatch(/^kind: Kustomization\nresources:\n *- namespace.yaml\n/);
});

test('what is drawn in already is not drawn in again', () => {
  expect(Object.keys(make({ 'kustomization.yaml': 'resources: [./a/]\n' }, 'a').files)).not.toContain('kustomization.yaml');
});

test.each(['namespace: shop', 'namePrefix: x-', 'nameSuffix: -x'])('a kustomization with %s leaves it out, and says so', (line) => {
  const { files, notes } = make({ 'kustomization.yaml': `${line}\nresources: [a.yaml]\n` }, 'blue');
  expect(files).not.toHaveProperty(['kustomization.yaml']);
  expect(notes).toEqual([`kustomization.yaml sets ${line.split(':')[0]}, so it does not draw in blue.`]);
});

test('a kustomization that cannot be changed is told of', () => {
  const { notes } = make({ 'kustomization.yaml': 'kind: Kustomization\nresources: &all {}\n' }, 'blue');
  expect(notes).toEqual([expect.stringMatching(/^kustomization.yaml cannot be changed, because .*: let it draw in blue yourself\.$/)]);
});

test.each([
  [{ 'a/b.yaml': namespace('blue-prod') }, 'x', 'The namespace "blue-prod" is there already, in a/b.yaml'],
  [{ 'x/network.yaml': 'a: b\n' }, 'x', 'x/network.yaml is there already; nothing was written'],
  [{ 'x.yaml': '' }, 'x.yaml', 'x.yaml is there already; nothing was written'],
])('nothing that is there is made again: %j', (workspace, place, refusal) => {
  expect(make(workspace as unknown as Files, place).refusal).toBe(refusal);
});

const MESH =
  'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: default, namespace: istio-system}\nspec: {mtls: {mode: STRICT}}\n';
const BINDING =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: red}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: a}\nsubjects:\n- {kind: Group, name: "aad:red-team", apiGroup: rbac.authorization.k8s.io}\n- {kind: Group, name: "system:authenticated", apiGroup: rbac.authorization.k8s.io}\n';
const FROM =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: red}\nspec:\n  podSelector: {}\n  ingress:\n  - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}}]\n';

const RED: Files = {
  'teams/red/namespace.yaml': namespace('red', '  labels: {environment: qa}\n'),
  'teams/red/more.yaml': `${BINDING}---\n${FROM}`,
};

function suggested(workspace: Files, answers: TenantAnswers): { readonly id: string | undefined; readonly answers: readonly string[] } {
  const question = nextTenantQuestion(engineWith(workspace, []), ROOT, answers);
  return { id: question?.id, answers: question?.suggestions.map(({ answer }) => answer) ?? [] };
}

test('the questions come one after the other, with what the workspace tells', () => {
  expect(suggested(RED, {})).toEqual({ id: 'name', answers: [] });
  expect(suggested(RED, { name: 'blue' })).toEqual({ id: 'environment', answers: ['qa', 'none'] });
  expect(suggested(RED, { name: 'blue', environment: 'qa' })).toEqual({ id: 'admin', answers: ['aad:blue-admins', 'aad:red-team'] });
  expect(suggested(RED, { name: 'blue', environment: 'qa', admin: 'a' })).toEqual({ id: 'ingress', answers: ['edge', 'none'] });
  const last = suggested(RED, { ...BLUE, environment: 'qa' });
  expect(last).toEqual({ id: 'place', answers: ['teams/blue-qa', 'tenants/blue-qa', 'tenants/blue-qa.yaml'] });
  expect(suggested(RED, { ...BLUE, place: 'a' })).toEqual({ id: undefined, answers: [] });
});

test('the mesh is asked for where there is one', () => {
  expect(suggested({ ...RED, 'mesh.yaml': MESH }, BLUE).id).toBe('mesh');
});

test('without a workspace something usual is suggested', () => {
  expect(suggested({}, { name: 'blue' }).answers).toEqual(['production', 'staging', 'development', 'none']);
  expect(suggested({}, { name: 'blue', environment: 'none' }).answers).toEqual(['oidc:blue-admins']);
  expect(suggested({}, BLUE).answers).toEqual(['tenants/blue-prod', 'tenants/blue-prod.yaml']);
});

test('tenants that are files have a file beside them', () => {
  const { answers } = suggested({ 'teams/red.yml': `${namespace('red')}---\n${FROM}` }, { ...BLUE, name: 'on' });
  expect(answers[0]).toBe('teams/on-prod.yml');
});

test.each<[TenantQuestionId, string, string | undefined]>([
  ['name', 'blue', undefined],
  ['name', '', 'The name is missing'],
  ['name', 'Blue', 'The name has small letters only: blue'],
  ['name', 'my team', 'The name has letters, digits and "-", not " "'],
  ['name', 'blue-', 'The name begins and ends with a letter or digit'],
  ['name', 'b'.repeat(64), 'The name is longer than 63 characters'],
  ['name', 'kube-blue', 'Namespaces that begin with kube-, and default, are those of Kubernetes itself'],
  ['name', 'none', 'The tenant needs a name'],
  ['environment', 'none', undefined],
  ['environment', 'a_b', 'The environment has letters, digits and "-", not "_"'],
  ['environment', 'd'.repeat(60), `The namespace blue-${'d'.repeat(60)} would be longer than 63 characters`],
  ['environment', 'qa', 'There is already a namespace blue-qa'],
  ['admin', 'CN=Team A, O=x', undefined],
  ['admin', ' ', 'The group needs a name'],
  ['admin', 'a\nb', 'The name of the group has no breaks, and no blanks at its ends'],
  ['admin', 'system:masters', 'Groups that begin with system: are those of Kubernetes itself'],
  ['ingress', 'none', undefined],
  ['ingress', 'a.b', 'The namespace has letters, digits and "-", not "."'],
  ['mesh', 'side', 'It is one of none, sidecar, ambient'],
  ['place', 'tenants/blue v2', undefined],
  ['place', 'tenants/blue.yml', undefined],
  ['place', '', 'The place is missing'],
  ['place', '../blue', 'The place is a path below the folder of the workspace, such as tenants/blue'],
  ['place', '/etc/blue', 'The place is a path below the folder of the workspace, such as tenants/blue'],
  ['place', 'a//b', 'The place is a path below the folder of the workspace, such as tenants/blue'],
  ['place', 'C:\\blue', 'The place is a path below the folder of the workspace, with "/" between folders'],
  ['place', 'blue.txt', 'One file ends in .yaml or .yml'],
])('%s "%s" is answered by: %s', (id, answer, complaint) => {
  const engine = engineWith({ 'a.yaml': namespace('blue-qa') }, []);
  expect(complaintAbout(engine, id, answer, { name: 'blue' })).toBe(complaint);
});
