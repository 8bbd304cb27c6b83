import { expect, test } from 'vitest';
import { allRules } from '../../server/src/rules/all.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const NAMESPACE = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {}
  template:
    spec:
      hostPID: true
      containers: [{name: web, image: a, securityContext: {privileged: true}}]
`;

const rules = allRules.filter(({ id }) => id === 'pod-security-workload-rejected');
const FILES = { 'namespace.yaml': NAMESPACE, 'deployment.yaml': DEPLOYMENT };

test('the label and every offending value are told beside the finding', () => {
  const [report] = engineWith(FILES, rules).report(uriOf('deployment.yaml')).reports;
  const texts = report?.related.map(({ uri, span, message }) => {
    const text = uri === uriOf('namespace.yaml') ? NAMESPACE : DEPLOYMENT;
    return `${text.slice(span.start, span.end)}: ${message}`;
  });
  expect(texts).toEqual([
    'baseline: Namespace "shop" enforces baseline',
    'true: host namespaces (hostPID=true)',
    'true: privileged (container "web" must not set securityContext.privileged=true)',
  ]);
});

test('a change of the label changes what is said of the workload', () => {
  const engine = engineWith(FILES, rules);
  engine.takeChanged();
  engine.update(uriOf('namespace.yaml'), NAMESPACE.replace('baseline', 'privileged'));
  expect(engine.takeChanged()).toContain(uriOf('deployment.yaml'));
  expect(engine.report(uriOf('deployment.yaml')).reports).toEqual([]);
  engine.update(uriOf('namespace.yaml'), NAMESPACE.replace('baseline', 'restricted'));
  expect(engine.report(uriOf('deployment.yaml')).reports.map(({ message }) => message)).toEqual([
    'Namespace "shop" enforces restricted: these pods will be rejected (privileged and 5 more)',
  ]);
});

test('a change of the workload changes it, and a line above changes only places', () => {
  const engine = engineWith(FILES, rules);
  engine.update(uriOf('deployment.yaml'), `# web\n${DEPLOYMENT}`);
  expect(engine.report(uriOf('deployment.yaml')).reports).toHaveLength(1);
  engine.takeChanged();
  engine.update(uriOf('namespace.yaml'), `# shop\n${NAMESPACE}`);
  // The deployment's finding points to the label, which has moved.
  expect(engine.takeChanged()).toEqual([uriOf('namespace.yaml'), uriOf('deployment.yaml')]);
  expect(engine.report(uriOf('deployment.yaml')).reports).toHaveLength(1);
  engine.update(
    uriOf('deployment.yaml'),
    DEPLOYMENT.replace('hostPID: true', 'hostPID: false').replace('privileged: true', 'privileged: false'),
  );
  expect(engine.report(uriOf('deployment.yaml')).reports).toEqual([]);
});
