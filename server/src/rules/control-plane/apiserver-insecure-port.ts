import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverInsecurePort = defineRule({
  id: 'apiserver-insecure-port',
  summary: 'The API server serves a port without authentication',
  why: 'Whoever reaches that port owns the cluster: it asks neither who calls nor what is allowed. The flags are gone since Kubernetes 1.24, and a server that has no secure port serves nobody safely.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    nsa('Network separation and hardening'),
    owasp('K06:2025'),
    attack('T1133'),
    cwe(306),
    docs('API server ports and IPs', 'https://kubernetes.io/docs/concepts/security/controlling-access/#transport-security'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.19.0
    command:
    - kube-apiserver
    - --authorization-mode=Node,RBAC
    - --insecure-port=8080
#     ^^^^^^^^^^^^^^^^^^^^ kube-apiserver serves port 8080 without authentication
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
    - --secure-port=6443
`,
  },
  check: {
    *component(component, { kubernetes }) {
      if (component.name !== 'kube-apiserver') return;
      const { flag, kubernetes: own = kubernetes } = component;
      const port = flag('insecure-port');
      // It had a port by default until 1.20; installers switched it off.
      const isDefault = port.state === 'absent' && component.source === 'command' && own < 20;
      if (isDefault || (port.state === 'set' && port.value !== '0'))
        yield {
          ...port.place,
          message: `kube-apiserver serves port ${isDefault ? '8080' : port.value} without authentication`,
          fixes: [
            own < 24
              ? { title: 'Switch that port off', safety: 'needs-review', changes: port.change('0') }
              : { title: 'Remove --insecure-port', safety: 'needs-review', changes: port.removal },
          ],
        };
      const address = flag('insecure-bind-address');
      if (address.state === 'set' && (port.state !== 'set' || port.value !== '0'))
        yield {
          ...address.place,
          message: `kube-apiserver serves without authentication at ${address.value}`,
          fixes: [{ title: 'Remove --insecure-bind-address', safety: 'needs-review', changes: address.removal }],
        };
      const secure = flag('secure-port');
      if (secure.state === 'set' && secure.value === '0')
        yield {
          ...secure.place,
          message: 'kube-apiserver has no port with authentication',
          fixes: [{ title: 'Remove --secure-port', safety: 'needs-review', changes: secure.removal }],
        };
    },
  },
});
