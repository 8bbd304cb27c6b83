// biome-ignore-all lint/suspicious/noTemplateCurlyInString: A snippet writes its stops so.
import { expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { MARKDOWN, PLAIN } from '../../server/src/features/markup.ts';
import { type TemplateCompletionOptions, templateCompletionsAt } from '../../server/src/features/template-completion.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { expandSnippet } from '../harness/snippets.ts';

const OPTIONS: TemplateCompletionOptions = { markup: MARKDOWN, blanks: true, hasSnippets: false, onSpace: false };

interface Completed {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  readonly accept: (label: string) => string;
}

/** Completes at the bar in the text, which is taken out. */
function complete(
  marked: string,
  {
    file = 'a.yaml',
    others = {},
    ...options
  }: Partial<TemplateCompletionOptions> & { file?: string; others?: Record<string, string> } = {},
): Completed {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const engine = engineWith({ ...others, [file]: text }, []);
  const lines = engine.lines(uriOf(file));
  const items = templateCompletionsAt(engine, uriOf(file), lines.position(offset), { ...OPTIONS, ...options });
  const accept = (label: string): string => {
    const { insertTextFormat, textEdit } = items.find((item) => item.label === `kw-${label}`)!;
    const { range, newText } = textEdit as TextEdit;
    const inserted = insertTextFormat === 2 ? expandSnippet(newText) : newText;
    return applyEdits(text, [{ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, text: inserted }]);
  };
  return { items, labels: items.map(({ label }) => label.replace(/^kw-/, '')), accept };
}

const DENY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny-all
  namespace: shop
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`;

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: blue}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress, Egress]
`;

const WORKSPACE = {
  'namespaces.yaml':
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: blue}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: green}\n',
  'web.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: green}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web, tier: front}}\n    spec:\n      serviceAccountName: web\n      containers: [{name: web, image: web:1}]\n',
};

test('whole files where a document begins', () => {
  for (const marked of ['|', 'deny|', '# Ours.\n|\n', '---\nkw-de|', `${DENY}---\n|`, `${DENY}---\nde|\n---\n${DENY}`, '\r\n|\r\n'])
    expect(complete(marked).labels, JSON.stringify(marked)).toEqual(expect.arrayContaining(['deny-all', 'deployment', 'tenant']));
  expect(complete('de|').accept('deny-all')).toBe(DENY);
  expect(complete(`${DENY}---\nkw-de|\n---\na: b\n`).accept('deny-all')).toBe(`${DENY}---\n${DENY}---\na: b\n`);
});

test('none of them anywhere else', () => {
  for (const marked of [
    'a: |',
    'a: b\n|',
    '# de|',
    '  |',
    '- |',
    `${DENY}|`,
    'de| # so',
    '"de|',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  |\n',
  ])
    expect(complete(marked).labels, marked).toEqual([]);
  expect(complete('|', { onSpace: true }).labels).toEqual([]);
  for (const file of ['kustomization.yaml', 'chart/values.yaml', 'chart/Chart.yaml', 'compose.yaml'])
    expect(complete('|', { file }).labels, file).toEqual([]);
});

test('pipelines where those who run them look', () => {
  expect(complete('|', { file: '.gitlab-ci.yml' }).labels).toEqual(['gitlab-ci']);
  expect(complete('|', { file: '.github/workflows/a.yaml' }).labels).toEqual(['github-actions']);
  expect(complete('|').labels).not.toContain('gitlab-ci');
});

test('what the editor has as its own snippets is not offered twice', () => {
  const { labels } = complete('|', { hasSnippets: true });
  expect(labels).toContain('deny-all');
  expect(labels).not.toContain('audit-policy');
});

test('names of the workspace, the nearest first', () => {
  const textOf = ({ items }: Completed, label: string): string =>
    (items.find((item) => item.label === `kw-${label}`)!.textEdit as TextEdit).newText;
  expect(textOf(complete('|', { others: WORKSPACE }), 'deny-all')).toContain('namespace: ${1|blue,green|}\n');
  expect(textOf(complete(`${DENY}---\n|`, { others: WORKSPACE }), 'deny-all')).toContain('namespace: ${1|shop,blue,green|}\n');
  expect(textOf(complete('|', { others: WORKSPACE }), 'allow-internet')).toContain('\n      ${3:app: web}\n');
  expect(textOf(complete('|'), 'deny-all')).toContain('namespace: ${1:shop}\n');
  expect(complete('|', { others: WORKSPACE, blanks: false }).accept('deny-all')).toContain('namespace: blue\n');
});

test('no name that YAML would take for something else', () => {
  const others = {
    'a.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: "on"}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: "1e3"}\n',
  };
  expect(complete('|', { file: 'b.yaml', others }).accept('deny-all')).toBe(DENY);
});

test('a rule among rules', () => {
  const ingress = complete(`${POLICY}  ingress:\n    |\n`, { others: WORKSPACE });
  expect(ingress.labels).toEqual(['from-pods']);
  expect(ingress.accept('from-pods')).toBe(`${POLICY}  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: blue
          podSelector:
            matchLabels:
              app: web
      ports:
        - protocol: TCP
          port: 8080
`);
  expect(complete(`${POLICY}  egress:\n    - ports: [{port: 80}]\n    |\n`).labels).toEqual(['to-dns', 'to-internet', 'to-pods']);
});

test('an item whose dash is there, with comments behind it', () => {
  expect(complete(`${POLICY}  egress:\n  - t|\n`).accept('to-dns')).toBe(`${POLICY}  egress:
  - # Name where this cluster's DNS runs: OpenShift has its own namespace and port 5353,
    # and NodeLocal DNSCache needs an ipBlock of 169.254.20.10/32 beside it.
    to:
      - namespaceSelector:
          matchLabels:
            kubernetes.io/metadata.name: kube-system
        podSelector:
          matchLabels:
            k8s-app: kube-dns
    ports:
      - protocol: UDP
        port: 53
      - protocol: TCP
        port: 53
`);
  expect(complete(`${POLICY}  egress:\n  - |\n`, { onSpace: true }).labels).toContain('to-dns');
});

test('peers, rights and containers where each belongs', () => {
  expect(complete(`${POLICY}  ingress:\n  - from:\n    - |\n`).labels).toEqual(['pods-here', 'pods-of']);
  expect(complete(`${POLICY}  egress:\n  - to:\n    |\n    ports: []\n`).labels).toEqual(['pods-here', 'pods-of']);
  const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ROLE\nmetadata: {name: a}\nrules:\n|\n';
  expect(complete(role.replace('ROLE', 'Role')).labels).toEqual(['may-elect', 'may-read', 'may-read-secret']);
  expect(complete(role.replace('ROLE', 'ClusterRole')).labels).toEqual(['may-read']);
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - |\n';
  expect(complete(pod).labels).toEqual(['container']);
  expect(complete(`apiVersion: v1\nkind: List\nitems:\n- ${pod.replaceAll('\n', '\n  ')}`).labels).toEqual(['container']);
  const caller = complete(
    'apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: a, namespace: green}\nspec:\n  rules:\n    - |\n',
    { others: WORKSPACE },
  );
  expect(caller.accept('from-caller')).toContain('principals: ["cluster.local/ns/green/sa/web"]');
});

test('a text that is broken or a template elsewhere is no hindrance, and none is offered in an unknown list', () => {
  expect(complete(`${POLICY.replace('web,', '{{ .Values.name }},')}  ingress:\n  - |\n`).labels).toEqual(['from-pods']);
  for (const marked of [
    `${POLICY}  other:\n  - |\n`,
    'a:\n- |\n',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n',
    `${POLICY}  ingress: [|]\n`,
  ])
    expect(complete(marked).labels, marked).toEqual([]);
});

test('people are shown what they would get', () => {
  const [item] = complete('|').items;
  expect(item).toMatchObject({ kind: 15, detail: 'Kubewright', filterText: expect.stringContaining(item!.label) });
  expect(item?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringMatching(/\.\n\n```yaml\n[\s\S]*\n```$/) });
  expect(complete('|', { markup: PLAIN }).items[0]?.documentation).toMatchObject({
    kind: 'plaintext',
    value: expect.not.stringContaining('```'),
  });
});
