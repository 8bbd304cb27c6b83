import type { Flag } from '../../kube/component/flag.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuthorizationAbac = defineRule({
  id: 'apiserver-authorization-abac',
  summary: 'The API server authorizes by a policy file',
  why: 'The rights stand in a file on each control plane node that no review and no audit sees, and a change takes effect only after a restart. Rules of ABAC add to those of RBAC, so that a role that was withdrawn may still be granted there.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    cwe(732),
    docs('Using ABAC authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/abac/'),
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
    - --authorization-mode=Node,RBAC,ABAC
#                                    ^^^^ kube-apiserver authorizes by a policy file
    - --authorization-policy-file=/etc/kubernetes/abac.jsonl
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
`,
  },
  check: {
    *component({ name, flag, words }) {
      if (name !== 'kube-apiserver') return;
      if (flag('authorization-mode').state === 'unknown') return;
      const mode = words('authorization-mode').find(({ text }) => text === 'ABAC');
      const file = flag('authorization-policy-file');
      const place = mode?.place ?? (file.state === 'set' ? file.place : undefined);
      if (place === undefined) return;
      yield {
        ...place,
        message: 'kube-apiserver authorizes by a policy file',
        fixes: [
          {
            title: 'Do without ABAC',
            safety: 'needs-review',
            changes: [...withoutAbac(flag('authorization-mode')), ...file.removal],
          },
        ],
      };
    },
  },
});

/** Without any mode everything would be allowed. */
function withoutAbac(mode: Flag) {
  const others = mode.words.filter(({ text }) => text !== 'ABAC');
  if (others.length === mode.words.length) return [];
  return mode.change(others.length === 0 ? 'Node,RBAC' : others.map(({ text }) => text).join(','));
}
