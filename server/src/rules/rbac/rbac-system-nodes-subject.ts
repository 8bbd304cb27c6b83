import { isGroup } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedSubject } from '../../rule/unwanted-subject.ts';

export const rbacSystemNodesSubject = defineRule({
  id: 'rbac-system-nodes-subject',
  summary: 'A binding gives a role to every node',
  why: 'What a kubelet needs it has by the node authorizer, for the pods of its own node alone. A role for the group system:nodes goes to all of them, so whoever takes one node has it for the whole cluster.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.7'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(732),
    docs('Node authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/node/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: nodes}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: secret-reader}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:nodes}
#                                                          ^^^^^^^^^^^^ ClusterRoleBinding "nodes" gives its role to every node
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: nodes}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:certificates.k8s.io:certificatesigningrequests:selfnodeclient}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:nodes}
`,
  },
  check: unwantedSubject({
    isUnwanted: (subject) => isGroup(subject, 'system:nodes'),
    called: 'every node',
    // https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#approval
    except: /^(?:system:node|system:certificates\.k8s\.io:certificatesigningrequests:selfnodeclient|kubeadm:.*)$/,
  }),
});
