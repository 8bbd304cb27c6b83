import { addedCapabilities } from '../../kube/capabilities.ts';
import { attack, cis, cwe, docs, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const capabilitySysAdminAdded = defineRule({
  id: 'capability-sys-admin-added',
  summary: 'A container is nearly root on its node',
  why: 'With SYS_ADMIN a process mounts file systems, joins the namespaces of others and loads programs into the kernel, all of which are known ways out of a container. ALL contains it. Applications need neither.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    pss.baseline,
    cis('5.2.9'),
    nsa('Kubernetes Pod security'),
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Capabilities of Linux', 'https://man7.org/linux/man-pages/man7/capabilities.7.html'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      capabilities:
        drop: [ALL]
        add: [SYS_ADMIN, NET_BIND_SERVICE]
#             ^^^^^^^^^ Container "web" adds SYS_ADMIN, which makes it nearly root on the node
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      capabilities:
        drop: [ALL]
        add: [NET_BIND_SERVICE]
`,
  },
  check: {
    *container(container) {
      for (const { field, name, reach } of addedCapabilities(container)) {
        if (reach !== 'nearly root') continue;
        yield {
          at: field,
          message: `${container.label} adds ${name === 'ALL' ? 'all capabilities' : name}, which makes it nearly root on the node`,
          fixes: [{ title: `Do not add ${name}`, safety: 'needs-review', changes: [remove(field)] }],
        };
      }
    },
  },
});
