import { addedCapabilities } from '../../kube/capabilities.ts';
import { cis, cwe, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const capabilityOutsideRestricted = defineRule({
  id: 'capability-outside-restricted',
  summary: 'A container adds a capability that most applications need not have',
  why: 'Each of these is a part of what root may do: change owners, overrule permissions, become another user. An intruder in the container has them too. Only listening on a low port is something that ordinary applications need.',
  severity: 'medium',
  preset: 'strict',
  references: [pss.restricted, cis('5.2.9'), owasp('K01:2025'), cwe(250)],
  kubernetes: { from: 22 },
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
        add: [CHOWN, NET_BIND_SERVICE]
#             ^^^^^ Container "web" adds CHOWN, which the restricted level forbids
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
        if (reach !== 'baseline') continue;
        yield {
          at: field,
          message: `${container.label} adds ${name}, which the restricted level forbids`,
          fixes: [{ title: `Do not add ${name}`, safety: 'needs-review', changes: [remove(field)] }],
        };
      }
    },
  },
});
