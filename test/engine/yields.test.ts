import { expect, test } from 'vitest';
import { allRules } from '../../server/src/rules/all.ts';
import type { Settings } from '../../server/src/settings/settings.ts';
import { analyzeText, engineWith, uriOf } from '../harness/analyse.ts';

const pod = (drop: string): string => `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - {name: web, image: a, securityContext: {capabilities: {drop: [${drop}]}}}
`;

const rulesOf = (text: string, rules: Settings['rules'] = {}): readonly string[] =>
  analyzeText(text, { preset: 'strict', rules }).map(({ rule }) => rule);

test('a rule that tells of the same cause more exactly hides the other', () => {
  const found = rulesOf(pod('MKNOD'));
  expect(found).toContain('capabilities-not-dropped');
  expect(found).not.toContain('net-raw-not-dropped');
});

test('where it is off, the other speaks', () => {
  expect(rulesOf(pod('MKNOD'), { 'capabilities-not-dropped': 'off' })).toContain('net-raw-not-dropped');
});

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {serviceAccountName: web, containers: [{name: web, image: "web:1"}]}
`;
const RIGHTS = `apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: all}
rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: all}
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`;
const DOOR = `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443}]}
`;

test('across files one cause is told once, too, with the whole chain to it', () => {
  const found = (files: Readonly<Record<string, string>>) =>
    engineWith(files, allRules, { preset: 'strict' })
      .report(uriOf('pod.yaml'))
      .reports.filter(({ rule }) => rule === 'rbac-workload-cluster-admin' || rule === 'rbac-exposed-workload-privileged')
      .map(({ rule, related }) => [rule, related.map(({ uri, message }) => `${uri.replace(/.*\//, '')}: ${message}`)]);
  const chain = [
    'rights.yaml: It runs as ServiceAccount "web"',
    'rights.yaml: ClusterRoleBinding "web" gives this account the role',
    'rights.yaml: By this rule it may do everything',
  ];
  expect(found({ 'pod.yaml': POD, 'rights.yaml': RIGHTS })).toEqual([['rbac-workload-cluster-admin', chain]]);
  const [exposed, ...others] = found({ 'pod.yaml': POD, 'rights.yaml': RIGHTS, 'door.yaml': DOOR });
  expect(others).toEqual([]);
  expect(exposed).toEqual(['rbac-exposed-workload-privileged', [expect.stringContaining('door.yaml: '), ...chain]]);
});
