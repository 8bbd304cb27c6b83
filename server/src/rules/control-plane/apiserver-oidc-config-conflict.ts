import { authenticationFile } from '../../kube/component/authentication-file.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { isMissing } from '../../rule/flag-missing.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';
import { type Change, remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const apiserverOidcConfigConflict = defineRule({
  id: 'apiserver-oidc-config-conflict',
  summary: 'The API server is told of identity providers in two ways',
  why: 'An API server that has both a file and flags for identity providers refuses to start. After the next restart of its node nobody reaches the cluster.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    docs(
      'Authentication configuration from a file',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
    ),
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
    - --authorization-mode=Node,RBAC
    - --authentication-config=/etc/kubernetes/authentication.yaml
    - --oidc-issuer-url=https://id.example
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not start: --oidc-issuer-url and --authentication-config exclude each other
    - --oidc-client-id=kubernetes
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver does not start: --oidc-client-id and --authentication-config exclude each other
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
    - --authorization-mode=Node,RBAC
    - --authentication-config=/etc/kubernetes/authentication.yaml
`,
  },
  check: {
    *component({ name, flag }) {
      const file = flag('authentication-config');
      if (name !== 'kube-apiserver' || file.state !== 'set' || isMissing(file)) return;
      for (const one of OIDC_FLAGS) {
        const { state, place, removal } = flag(`oidc-${one}`);
        if (state !== 'set') continue;
        yield {
          ...place,
          message: `kube-apiserver does not start: --oidc-${one} and --authentication-config exclude each other`,
          related: [{ at: file.place.at, message: 'This file names the identity providers' }],
          fixes: [{ title: `Remove --oidc-${one}`, safety: 'needs-review', changes: removal }],
        };
      }
    },
  },
  across: { 'core/Pod': anonymousTwice, 'kubeadm.k8s.io/ClusterConfiguration': anonymousTwice },
});

/** Behind `--oidc-`. */
const OIDC_FLAGS = [
  ...['issuer-url', 'client-id', 'ca-file', 'username-claim', 'username-prefix'],
  ...['groups-claim', 'groups-prefix', 'signing-algs', 'required-claim'],
];

/** The flag for anonymous requests may stand beside the file only as long as that says nothing of them. */
function* anonymousTwice(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const authentication = located.fact.components?.find(({ name }) => name === 'kube-apiserver')?.authentication;
  const anonymous = authentication?.anonymous ?? undefined;
  if (authentication === undefined || anonymous === undefined) return;
  const file = authenticationFile(index, authentication.config);
  if (file?.fact.decidesAnonymous !== true) return;
  yield {
    at: { located, path: anonymous },
    message: 'kube-apiserver does not start: --authentication-config decides about anonymous requests too',
    related: [{ located: file, path: ['anonymous'], message: 'It does so here' }],
    fixes: [
      {
        title: 'Remove --anonymous-auth',
        safety: 'needs-review',
        changes: withoutFlag,
      },
    ],
  };
}

/** Nothing where the flag is one word of a script. */
function withoutFlag(at: Field): readonly Change[] {
  if (at.segment === 'value' && at.parent !== undefined) return [remove(at.parent)];
  return at.segment === 'anonymous-auth' || at.text?.startsWith('--anonymous-auth') === true ? [remove(at)] : [];
}
