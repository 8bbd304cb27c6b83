import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const ephemeralContainerInManifest = defineRule({
  id: 'ephemeral-container-in-manifest',
  summary: 'A container for debugging was left in a manifest',
  why: 'Such containers are put into a running pod for a look around, mostly with more tools and rights than the pod. The API server refuses to create a pod with one, so that in a manifest it is a left-over that hides what else was changed.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    cwe(489),
    docs('Ephemeral containers', 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'),
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
  ephemeralContainers:
# ^^^^^^^^^^^^^^^^^^^ Pod "web" has a container for debugging
  - name: debug
    image: registry.example/tools:1.0.0
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
      const containers = spec.get('ephemeralContainers');
      if (containers.items.length === 0) return;
      yield {
        at: containers,
        message: `${label} has a container for debugging`,
        fixes: [{ title: 'Remove ephemeralContainers', safety: 'needs-review', changes: [remove(containers)] }],
      };
    },
  },
});
