import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const hostAliasesSet = defineRule({
  id: 'host-aliases-set',
  summary: 'A pod has names of hosts of its own',
  why: 'Entries of the hosts file win over the name service, so that a name others trust may lead elsewhere in this pod, unseen by whoever watches the name service. They also stay when addresses change.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    cwe(350),
    docs('Host aliases', 'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostAliases:
# ^^^^^^^^^^^ Pod "web" has names of hosts of its own
  - ip: 10.0.0.7
    hostnames: [db.shop]
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ spec, label }) {
      const hostAliases = spec.get('hostAliases');
      if (hostAliases.items.length > 0) yield { at: hostAliases, message: `${label} has names of hosts of its own` };
    },
  },
});
