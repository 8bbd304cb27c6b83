import { expect, test } from 'vitest';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { withNewFiles, workspaceEdit } from '../../server/src/features/workspace-edit.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
const FILE = 'shop-default-deny-all.yaml';

function fixesFor(files: Readonly<Record<string, string>>) {
  const engine = engineWith(files);
  const uri = uriOf('namespace.yaml');
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
  expect(withNewFiles(edit, proven[1]?.files ?? []).documentChanges?.slice(0, 2)).toMatchObject([
    { kind: 'create', uri: uriOf(FILE), options: { overwrite: false } },
    { textDocument: { uri: uriOf(FILE), version: null }, edits: [{ newText: proven[1]?.files[0]?.text }] },
  ]);
});
