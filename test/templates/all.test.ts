import { describe, expect, it, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { pipelineFormatOf } from '../../server/src/kube/pipeline/format.ts';
import { PRESETS } from '../../server/src/rule/rule.ts';
import { allTemplates } from '../../server/src/templates/all.generated.ts';
import { blanksOf, filled, snippetOf, type Template } from '../../server/src/templates/template.ts';
import { analyzeText } from '../harness/analyse.ts';
import { complaintsOfKubectl, hasKubectl, readByKubectl } from '../harness/kubectl.ts';
import { expandSnippet } from '../harness/snippets.ts';

const whole = allTemplates.filter(({ within }) => within === undefined);
const parts = allTemplates.filter(({ within }) => within !== undefined);

/** What no template can know: nodes differ in what they can do, and a pod that asks for more does not start there. */
const BY_NODE = ['apparmor-profile-missing', 'user-namespace-missing'];

/** Rules that are right about a template and yet no reason to write it otherwise. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  // The label of the namespaces is the border here, so any pod behind it may come.
  'allow-same-tenant': ['network-policy-allow-selects-all'],
  // Which webhook judges images is another system's matter; admission policies do the same.
  kubeadm: ['apiserver-image-policy-webhook-missing'],
  // These rights are what the role is for; its comment says what follows from them.
  'role-deployer': ['rbac-workloads-create', 'rbac-networking-write'],
  'role-operator': ['rbac-workloads-create'],
  // To make one network policy is what the Job is for, and the policy comes to it in the config map.
  'incident-isolation': ['rbac-networking-write', 'embedded-manifest-in-config-map'],
};

describe.each(allTemplates)('$id', (template) => {
  const text = filled(template);

  it('says what it is and does', () => {
    expect(template.title).toMatch(/^[A-Za-z ]+: \S/);
    expect(template.description).toMatch(/^[A-Z].*\.$/);
    expect(template.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('has lines without blanks at their end, and nothing left to draw in', () => {
    expect(text).toMatch(/^\S[\s\S]*[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]$|\[\[/m);
  });

  it('gives every blank a default, and calls none as a flag of the command', () => {
    for (const { name, text } of blanksOf(template)) {
      expect(text, name).not.toBe('');
      expect(['output', 'list', 'help', 'h']).not.toContain(name);
    }
  });

  it('is the same as a snippet', () => {
    expect(expandSnippet(snippetOf(template))).toBe(text);
  });
});

describe.each(whole)('$id', (template) => {
  const texts = variants(template);

  it('is YAML without a fault, whatever is chosen', () => {
    for (const text of texts)
      for (const document of parseAllDocuments(text)) expect([document.errors, document.warnings]).toEqual([[], []]);
  });

  it.each(PRESETS)('is found faultless by the preset %s', (preset) => {
    const expected = new Set([...BY_NODE, ...(EXPECTED[template.id] ?? [])]);
    const reports = analyzeText(filled(template), { file: template.file ?? `${template.id}.yaml`, preset });
    expect(reports.filter(({ rule }) => !expected.has(rule)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('is read the same by kubectl, where there is one', () => {
    const isObject = /^kind: /m.test(filled(template));
    expect(isObject).toBe(pipelineFormatOf(template.file ?? '') === undefined && template.id !== 'falco-rule');
    if (!hasKubectl || !isObject) return;
    const documents = parseAllDocuments(filled(template)).map((document) => document.toJS());
    // Files for programs have no names, and kubectl gives them labels all the same.
    if (documents.every(({ metadata }) => metadata !== undefined)) expect(readByKubectl(filled(template))).toEqual(documents);
    expect(complaintsOfKubectl(filled(template)).filter((line) => !/no kind "\w+" is registered/.test(line))).toEqual([]);
  });
});

/** For each part the object it is an item of. */
const HOSTS: Readonly<Record<string, string>> = {
  'networking.k8s.io/NetworkPolicy spec.ingress':
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n  podSelector: {matchLabels: {app: a}}\n  policyTypes: [Ingress]\n  ingress:\n',
  'networking.k8s.io/NetworkPolicy spec.egress':
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n  podSelector: {matchLabels: {app: a}}\n  policyTypes: [Egress]\n  egress:\n',
  'networking.k8s.io/NetworkPolicy spec.ingress.from':
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n  podSelector: {matchLabels: {app: a}}\n  policyTypes: [Ingress]\n  ingress:\n  - ports: [{port: 80}]\n    from:\n',
  'rbac.authorization.k8s.io/Role rules':
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: a, namespace: shop}\nrules:\n',
  'security.istio.io/AuthorizationPolicy spec.rules':
    'apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n  selector: {matchLabels: {app: a}}\n  action: ALLOW\n  rules:\n',
  'core/Pod spec.containers':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec:\n  serviceAccountName: a\n  automountServiceAccountToken: false\n  securityContext: {runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, seccompProfile: {type: RuntimeDefault}}\n  volumes: [{name: tmp, emptyDir: {sizeLimit: 1Mi}}]\n  containers:\n',
};

test.each(parts)('$id is faultless in its list', (template) => {
  const list = template.within?.[0] ?? '';
  const indented = filled(template).replace(/^(?=.)/gm, '    ');
  const reports = analyzeText(`${HOSTS[list]}${indented}`);
  const expected = new Set([...BY_NODE, 'readiness-probe-missing', 'liveness-probe-missing']);
  expect(reports.filter(({ rule }) => !expected.has(rule)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test('No two templates share a name', () => {
  const names = allTemplates.flatMap(({ id, also }) => [id, ...also]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('A tenant lies in one namespace, which is named once, with everything that fences it in', () => {
  const tenant = allTemplates.find(({ id }) => id === 'tenant');
  const documents = parseAllDocuments(filled(tenant!, { name: 'blue' })).map((document) => document.toJS());
  const [namespace, ...others] = documents;
  expect(namespace).toMatchObject({ kind: 'Namespace', metadata: { name: 'blue', labels: { tenant: 'blue' } } });
  for (const resource of others) expect(resource).toMatchObject({ metadata: { namespace: 'blue' } });
  expect(documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Namespace blue',
    'ResourceQuota tenant-quota',
    'LimitRange tenant-limits',
    'NetworkPolicy default-deny-all',
    'NetworkPolicy allow-dns',
    'NetworkPolicy allow-same-namespace',
    'NetworkPolicy allow-from-ingress',
    'ServiceAccount default',
    'ServiceAccount web',
    'Role tenant-developer',
    'RoleBinding tenant-developer',
  ]);
});

/** The text as it is, and with each choice. */
function variants(template: Template): readonly string[] {
  const choices = blanksOf(template).flatMap(({ name, choices }) => choices.map((choice) => ({ [name]: choice })));
  return [{}, ...choices].map((values) => filled(template, values));
}
