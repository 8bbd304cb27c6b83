import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const userNamespaceMissing = defineRule({
  id: 'user-namespace-missing',
  summary: 'Root of a pod is root of its node',
  why: 'In a user namespace of its own a pod has root inside and nobody on the node, so that who leaves the container has no rights there. Runtime, kernel and file systems of volumes must support it.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(653),
    docs('User namespaces', 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'),
  ],
  // On by default since then.
  kubernetes: { from: 33 },
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" shares its users with the node
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostUsers: false
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ spec, isWindows, label }) {
      const hostUsers = spec.get('hostUsers');
      // Such pods cannot have one, which is their own finding.
      const sharesMore = ['hostNetwork', 'hostPID', 'hostIPC'].some((name) => !spec.get(name).isAbsent && !spec.get(name).is(false));
      if (isWindows || sharesMore || !(hostUsers.isAbsent || hostUsers.is(true))) return;
      const message = `${label} shares its users with the node`;
      yield { at: hostUsers, message, ...(hostUsers.isAbsent && { lacks: 'hostUsers: false' }) };
    },
  },
});
