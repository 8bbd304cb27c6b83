import { authenticationFile } from '../../kube/component/authentication-file.ts';
import { isTrue } from '../../kube/component/flag.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const apiserverAnonymousAuthEnabled = defineRule({
  id: 'apiserver-anonymous-auth-enabled',
  summary: 'The API server answers anonymous requests',
  why: 'Requests without credentials are then served as system:anonymous. By default such a caller learns the version and the health of the cluster, and any role that is bound to it or to system:unauthenticated opens the cluster to everybody. An AuthenticationConfiguration can limit anonymous requests to the health checks.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('1.2.1'),
    owasp('K09:2025'),
    attack('T1133'),
    cwe(306),
    docs('Anonymous requests', 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --anonymous-auth=true
#     ^^^^^^^^^^^^^^^^^^^^^ kube-apiserver answers anonymous requests
    - --authorization-mode=Node,RBAC
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --anonymous-auth=false
    - --authorization-mode=Node,RBAC
`,
  },
  check: flagValue({
    component: 'kube-apiserver',
    flag: 'anonymous-auth',
    isUnwanted: isTrue,
    // The API server refuses anonymous requests by itself when it is told to allow everything.
    // https://github.com/kubernetes/kubernetes/blob/master/pkg/kubeapiserver/options/authentication.go
    evenAbsent: ({ flag }) => !flag('authorization-mode').value.includes('AlwaysAllow'),
    // That file decides about anonymous requests too, and the flag may then not be set.
    unless: ({ flag }) => flag('authentication-config').state !== 'absent',
    message: 'kube-apiserver answers anonymous requests',
    fix: { value: 'false', safety: 'needs-review', title: 'Refuse anonymous requests, health checks among them' },
  }),
  across: { 'core/Pod': leftToDefault, 'kubeadm.k8s.io/ClusterConfiguration': leftToDefault },
});

/** A file that says nothing of anonymous requests leaves them to the flag, which lets them in by default. */
function* leftToDefault(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const authentication = located.fact.components?.find(({ name }) => name === 'kube-apiserver')?.authentication;
  if (authentication === undefined || authentication.anonymous !== null) return;
  const file = authenticationFile(index, authentication.config);
  if (file?.fact.decidesAnonymous !== false || file.fact.isPartial) return;
  yield {
    at: { located, path: authentication.path },
    message: 'kube-apiserver answers anonymous requests: its file for authentication says nothing of them',
    related: [{ located: file, path: ['kind'], message: 'This file' }],
  };
}
