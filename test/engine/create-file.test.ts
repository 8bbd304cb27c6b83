import { expect, test } from 'vitest';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { withOtherFiles, workspaceEdit } from '../../server/src/features/workspace-edit.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
const FILE = 'shop-default-deny-all.yaml';

function fixesFor(files: Readonly<Record<string, string>>, file = 'namespace.yaml') {
  const engine = engineWith(files);
  const uri = uriOf(file);
  const report = engine.report(uri).reports.find(({ rule }) => rule === 'network-policy-default-deny-missing');
  if (report === undefined) throw new Error('nothing was found');
  return { engine, ...fixesOf(engine, uri, report) };
}

test('a fix may make a file, which is proven to end the finding and changes nothing else', () => {
  const { engine, proven } = fixesFor({ 'namespace.yaml': NAMESPACE });
  const [, fix] = proven;
  expect(fix?.edits).toEqual([]);
  expect(fix?.files).toEqual([
    {
      uri: uriOf(FILE),
      text: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny-all
  namespace: shop
spec:
  podSelector: {}
  policyTypes:
  - Ingress
  - Egress
`,
    },
  ]);
  expect(engine.has(uriOf(FILE))).toBe(false);
});

test('it never takes the place of a file that is there', () => {
  const { refused } = fixesFor({ 'namespace.yaml': NAMESPACE, [FILE]: 'a: 1\n' });
  expect(refused.map(({ refusal }) => refusal)).toEqual([`there is already a file ${FILE}`]);
});

test('it follows the line breaks of the file beside it', () => {
  const { proven } = fixesFor({ 'namespace.yaml': NAMESPACE.replaceAll('\n', '\r\n') });
  expect(proven[1]?.files[0]?.text).toContain('kind: NetworkPolicy\r\n');
});

test('an editor is told to make the file first, and not over another', () => {
  const { engine, proven } = fixesFor({ 'namespace.yaml': NAMESPACE });
  const uri = uriOf('namespace.yaml');
  const support = { documentChanges: true, changeAnnotations: true, createsFiles: true };
  const edit = workspaceEdit({ uri, editorUri: uri, version: 1 }, engine.lines(uri), proven[1]?.edits ?? [], support);
  expect(withOtherFiles(edit, proven[1]?.files ?? [], (other) => engine.lines(other), support).documentChanges?.slice(0, 2)).toMatchObject([
    { kind: 'create', uri: uriOf(FILE), options: { overwrite: false } },
    { textDocument: { uri: uriOf(FILE), version: null }, edits: [{ newText: proven[1]?.files[0]?.text }] },
  ]);
});

test('a kustomization that draws in the file draws in the new one, too', () => {
  const { engine, proven } = fixesFor(
    {
      'base/kustomization.yaml': 'resources:\n  - ./namespace.yaml # the first\nnamespace: shop\n',
      'base/namespace.yaml': NAMESPACE,
      'prod/kustomization.yaml': 'resources: [../base]\n',
    },
    'base/namespace.yaml',
  );
  const [, fix] = proven;
  expect(fix?.files.map(({ uri, edits }) => [uri, edits === undefined])).toEqual([
    [uriOf(`base/${FILE}`), true],
    [uriOf('base/kustomization.yaml'), false],
  ]);
  expect(fix?.files[1]?.text).toBe(`resources:\n  - ./namespace.yaml # the first\n  - ./${FILE}\nnamespace: shop\n`);
  const uri = uriOf('base/namespace.yaml');
  const support = { documentChanges: true, changeAnnotations: true, createsFiles: true };
  const edit = workspaceEdit({ uri, editorUri: uri, version: 1 }, engine.lines(uri), [], support);
  const changes = withOtherFiles(edit, fix?.files ?? [], (other) => engine.lines(other), support).documentChanges;
  expect(changes?.[2]).toMatchObject({
    textDocument: { uri: uriOf('base/kustomization.yaml') },
    edits: [{ range: { start: { line: 1, character: 32 } }, newText: `\n  - ./${FILE}` }],
  });
});

test('in a kustomization of several documents the one that draws in is changed', () => {
  const kustomization = '---\n---\nresources: [namespace.yaml]\n';
  const { proven } = fixesFor({ 'base/kustomization.yaml': kustomization, 'base/namespace.yaml': NAMESPACE }, 'base/namespace.yaml');
  expect(proven[1]?.files[1]?.text).toBe(kustomization.replace(']', `, ${FILE}]`));
});

test('a person is asked before a file is made, where the editor can', () => {
  const { engine, proven } = fixesFor({ 'namespace.yaml': NAMESPACE });
  const uri = uriOf('namespace.yaml');
  const support = { documentChanges: true, changeAnnotations: true, createsFiles: true };
  const asked = { label: 'Add a file', description: 'It may change how the workload runs' };
  const edit = workspaceEdit({ uri, editorUri: uri, version: 1 }, engine.lines(uri), [], support, asked);
  const whole = withOtherFiles(edit, proven[1]?.files ?? [], (other) => engine.lines(other), support, asked);
  expect(whole.documentChanges?.[0]).toMatchObject({ kind: 'create', annotationId: 'needs-review' });
  expect(whole.changeAnnotations).toEqual({ 'needs-review': { ...asked, needsConfirmation: true } });
});

test('a policy that denies one direction is extended where it stands, and never doubled', () => {
  const policy =
    'kind: NetworkPolicy\napiVersion: networking.k8s.io/v1\nmetadata: {name: deny, namespace: shop}\nspec:\n  podSelector: {} # all\n  policyTypes: [Ingress]\n';
  const { proven, refused } = fixesFor({ 'namespace.yaml': NAMESPACE, 'policies/deny.yaml': policy });
  expect(refused).toEqual([]);
  expect(proven).toMatchObject([
    {
      title: 'Let NetworkPolicy "deny" deny egress, too',
      edits: [],
      files: [{ uri: uriOf('policies/deny.yaml'), text: policy.replace('[Ingress]', '[Ingress, Egress]') }],
    },
  ]);
});

test('of a policy that a template completes nothing is said', () => {
  const policy =
    'kind: NetworkPolicy\napiVersion: networking.k8s.io/v1\nmetadata: {name: deny, namespace: shop}\nspec:\n  podSelector: {}\n  policyTypes: [Ingress, {{ .Values.more }}]\n';
  const files = { 'namespace.yaml': NAMESPACE, 'policies/deny.yaml': policy };
  const reports = engineWith(files).report(uriOf('namespace.yaml')).reports;
  expect(reports.filter(({ rule }) => rule === 'network-policy-default-deny-missing')).toEqual([]);
});
