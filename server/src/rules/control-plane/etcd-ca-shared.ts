import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const etcdCaShared = defineRule({
  id: 'etcd-ca-shared',
  summary: 'One authority signs clients of etcd and of the API server',
  why: 'Every client certificate of the cluster then opens etcd as well: a kubelet or a user with few rights reads all secrets, past the API server and its audit log.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('2.7'),
    owasp('K07:2025'),
    cwe(295),
    docs(
      'Limiting access of etcd clusters',
      'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#limiting-access-of-etcd-clusters',
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
    image: a
    command:
    - kube-apiserver
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
---
apiVersion: v1
kind: Pod
metadata: {name: etcd, namespace: kube-system}
spec:
  containers:
  - name: etcd
    image: a
    command:
    - etcd
    - --trusted-ca-file=/etc/kubernetes/pki/ca.crt
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ etcd trusts the authority that signs all clients of the cluster
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: a
    command:
    - kube-apiserver
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
---
apiVersion: v1
kind: Pod
metadata: {name: etcd, namespace: kube-system}
spec:
  containers:
  - name: etcd
    image: a
    command:
    - etcd
    - --trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt
`,
  },
  across: { 'core/Pod': shared, 'kubeadm.k8s.io/ClusterConfiguration': shared },
});

/** The API server of a pod may stand in another file; kubeadm's stands beside its etcd. */
function* shared(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const etcd = located.fact.components?.find(({ name }) => name === 'etcd')?.clientAuthority;
  if (etcd === undefined) return;
  for (const other of located.fact.groupKind === 'core/Pod' ? index.ofKind('core/Pod') : [located]) {
    const apiserver = other.fact.components?.find(({ name }) => name === 'kube-apiserver')?.clientAuthority;
    if (apiserver?.file !== etcd.file) continue;
    yield {
      at: { located, path: etcd.path },
      message: 'etcd trusts the authority that signs all clients of the cluster',
      related: [{ located: other, path: apiserver.path, message: 'The API server trusts it too' }],
    };
    return;
  }
}
