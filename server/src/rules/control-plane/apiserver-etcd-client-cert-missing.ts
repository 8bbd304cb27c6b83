import { flagMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverEtcdClientCertMissing = defineRule({
  id: 'apiserver-etcd-client-cert-missing',
  summary: 'The API server talks to etcd without TLS or without a certificate of its own',
  why: 'Everything of the cluster passes here, secrets among it. Without TLS whoever listens has it all, and an etcd that asks for no certificate serves everybody else as well.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('1.2.23'),
    owasp('K07:2025'),
    attack('T1040'),
    cwe(319),
    docs('Securing etcd clusters', 'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-etcd-clusters'),
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
#   ^^^^^^^ kube-apiserver has no --etcd-certfile and --etcd-keyfile
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --etcd-servers=https://127.0.0.1:2379
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
    - --etcd-servers=https://127.0.0.1:2379
    - --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt
    - --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key
`,
  },
  check: {
    *component(component, context) {
      if (component.name !== 'kube-apiserver') return;
      const plain = component.words('etcd-servers').filter(({ text }) => text.startsWith('http:'));
      for (const { text, place } of plain)
        yield {
          ...place,
          // Nobody on the network hears that, but whatever runs on the same machine may ask.
          ...(LOOPBACK.test(text) && { severity: 'medium' }),
          message: 'kube-apiserver talks to etcd without TLS',
        };
      if (plain.length === 0) yield* withoutCertificate?.(component, context) ?? [];
    },
  },
});

const LOOPBACK = /^http:\/\/(?:127\.|localhost(?::|\/|$)|\[::1\])/i;

const { component: withoutCertificate } = flagMissing({
  component: 'kube-apiserver',
  flags: ['etcd-certfile', 'etcd-keyfile'],
  values: ['/etc/kubernetes/pki/apiserver-etcd-client.crt', '/etc/kubernetes/pki/apiserver-etcd-client.key'],
  // A socket of the same machine needs no certificate.
  unless: ({ words }) => words('etcd-servers').length > 0 && words('etcd-servers').every(({ text }) => text.startsWith('unix:')),
});
