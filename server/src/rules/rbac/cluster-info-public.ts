import { isGroup } from '../../kube/rbac.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const clusterInfoPublic = defineRule({
  id: 'cluster-info-public',
  summary: 'Anybody may read how to join the cluster',
  why: 'While nodes join, kubeadm lets everybody read the address and the certificate of the API server. Whoever reaches it learns that it is there. Once the nodes are in, the binding is needed no more.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    owasp('K09:2025'),
    cwe(200),
    docs(
      'kubeadm join',
      'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-join/#turning-off-public-access-to-the-cluster-info-configmap',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: "kubeadm:bootstrap-signer-clusterinfo", namespace: kube-public}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: "kubeadm:bootstrap-signer-clusterinfo"}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: User, name: "system:anonymous"}
#                                                         ^^^^^^^^^^^^^^^^^^ Anybody may read the ConfigMap cluster-info of kube-public
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: "kubeadm:bootstrap-signer-clusterinfo", namespace: kube-public}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: "kubeadm:bootstrap-signer-clusterinfo"}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:bootstrappers:kubeadm:default-node-token"}
`,
  },
  check: {
    *binding({ resource, roleRef, subjects }) {
      if (!resource.namespace.is('kube-public') || !roleRef.get('name').is('kubeadm:bootstrap-signer-clusterinfo')) return;
      for (const subject of subjects) {
        const isAnybody = (subject.kind.is('User') && subject.name.is('system:anonymous')) || isGroup(subject, 'system:unauthenticated');
        if (!isAnybody) continue;
        yield {
          at: subject.name,
          message: 'Anybody may read the ConfigMap cluster-info of kube-public',
          fixes: [{ title: `Remove ${subject.name.text} from the binding`, safety: 'needs-review', changes: [remove(subject.field)] }],
        };
      }
    },
  },
});
