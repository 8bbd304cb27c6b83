import { addedCapabilities, BASELINE_CAPABILITIES } from '../../kube/capabilities.ts';
import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const capabilityOutsideBaseline = defineRule({
  id: 'capability-outside-baseline',
  summary: 'A container adds a dangerous capability',
  why: 'Privileges such as NET_ADMIN, SYS_PTRACE or BPF let an intruder redirect the traffic of others, read their memory or leave the container. Network plug-ins and some sidecars of meshes need one of them; applications do not.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.baseline, cis('5.2.9'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(250)],
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
        add:
        - NET_ADMIN
#         ^^^^^^^^^ Container "web" adds NET_ADMIN, which the baseline level forbids
        - CAP_CHOWN
#         ^^^^^^^^^ Container "web" adds "CAP_CHOWN", which admission does not take for CHOWN
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
        if (reach !== 'outside') continue;
        // What a runtime makes of the prefix differs: containerd looks for CAP_CAP_CHOWN, CRI-O for CAP_CHOWN.
        const isMisspelt = BASELINE_CAPABILITIES.has(name);
        yield isMisspelt
          ? {
              at: field,
              message: `${container.label} adds "${field.text}", which admission does not take for ${name}`,
              fixes: [{ title: `Write ${name}`, safety: 'needs-review', changes: [set(field, name)] }],
            }
          : {
              at: field,
              message: `${container.label} adds ${name}, which the baseline level forbids`,
              fixes: [{ title: `Do not add ${name}`, safety: 'needs-review', changes: [remove(field)] }],
            };
      }
    },
  },
});
