import { expect, test } from 'vitest';
import { convertSuppressions } from '../../server/src/engine/convert.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const SPEC = `spec:
  hostNetwork: true
  hostPID: true
  containers:
  - name: web
    image: registry.example/web:1.0.0
    securityContext: {privileged: true}
`;

const HEAD = 'apiVersion: v1\nkind: Pod\n';

function convert(text: string) {
  const engine = engineWith({ 'test.yaml': text });
  const uri = uriOf('test.yaml');
  const before = engine.report(uri).reports.map(({ rule, message }) => [rule, message]);
  const conversion = convertSuppressions(engine, uri);
  expect(engine.text(uri)).toBe(text);
  expect(applyEdits(text, conversion.edits)).toBe(conversion.text);
  engine.update(uri, conversion.text);
  const after = engine.report(uri).reports.filter(({ rule }) => rule !== 'suppression-without-reason');
  expect(after.map(({ rule, message }) => [rule, message])).toEqual(before);
  return conversion;
}

const plain = `${HEAD}metadata: {name: web, namespace: shop}\n${SPEC}`;

test.each([
  [
    'Trivy, with a day and a reason',
    plain.replace('  hostPID', '  #trivy:ignore:KSV-0010:exp:2027-01-31 it watches its node\n  hostPID'),
    plain.replace('  hostPID', '  # kubewright: ignore host-pid until 2027-01-31 -- it watches its node\n  hostPID'),
  ],
  [
    'checkov, from the middle to the top',
    plain.replace('  hostPID', '  #checkov:skip=CKV_K8S_17:it watches its node\n  hostPID'),
    `# kubewright: ignore host-pid -- it watches its node\n${plain}`,
  ],
  [
    'KICS, for a line',
    plain.replace('  hostPID', '  # kics-scan ignore-line\n  hostPID'),
    plain.replace('  hostPID', '  # kubewright: ignore host-pid -- TODO: say why this is fine here\n  hostPID'),
  ],
  [
    'KICS, for a file',
    `# kics-scan disable=6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a\n${plain}`,
    `# kubewright: ignore-file host-network -- TODO: say why this is fine here\n${plain}`,
  ],
])('%s', (_, text, wanted) => {
  expect(convert(text)).toMatchObject({ text: wanted, converted: 1, left: 0 });
});

test('annotations of several tools become one, and others stay', () => {
  const annotated = (annotations: string) => `${HEAD}metadata:\n  name: web\n  namespace: shop\n  annotations:\n${annotations}${SPEC}`;
  const { text, converted, left } = convert(
    annotated(
      `    team: shop # keep
    checkov.io/skip1: CKV_K8S_17=it watches its node
    ignore-check.kube-linter.io/privileged-container: it needs devices
    polaris.fairwinds.com/hostNetworkSet-exempt: "true"
`,
    ),
  );
  expect([converted, left]).toEqual([3, 0]);
  expect(text).toBe(
    annotated(
      `    team: shop # keep
    kubewright.dev/ignore: |
      host-pid -- it watches its node
      privileged-container -- it needs devices
      host-network -- TODO: say why this is fine here
`,
    ),
  );
});

test('what our own words cannot say is left', () => {
  // A line of KICS that opens a block means the line alone.
  const text = plain.replace('  containers', '  # kics-scan ignore-line\n  containers');
  expect(convert(text)).toMatchObject({ text, edits: [], converted: 0, left: 1 });
  expect(
    convert(`${HEAD}metadata: {name: web, annotations: {kubewright.dev/ignore: [], kube-linter.io/ignore-all: why}}\n${SPEC}`),
  ).toMatchObject({
    edits: [],
    left: 1,
  });
});

test('line breaks stay as they are', () => {
  const { text } = convert(plain.replace('  hostPID', '  #checkov:skip=CKV_K8S_17:why\n  hostPID').replaceAll('\n', '\r\n'));
  expect(text).not.toMatch(/[^\r]\n/);
});
