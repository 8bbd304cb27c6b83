import { rejectionOf } from '../../kube/pod-security/admission.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { rejectionFinding } from '../../rule/rejection.ts';
import { defineRule } from '../../rule/rule.ts';

export const podSecurityWorkloadRejected = defineRule({
  id: 'pod-security-workload-rejected',
  summary: 'A namespace rejects the pods of a workload',
  why: 'The labels of the namespace make the API server refuse these pods. It takes the Deployment or Job all the same and creates nothing from it, so that an update hangs or an application is silently not there. Either the pods must change or the namespace must allow them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    pss.restricted,
    owasp('K04:2025'),
    docs(
      'Workload resources and pod templates',
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/#workload-resources-and-pod-templates',
    ),
  ],
  // The plugin is on by default since then. https://kubernetes.io/docs/concepts/security/pod-security-admission/
  kubernetes: { from: 23 },
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.36
---
apiVersion: v1
kind: Pod
metadata:
  name: web
#       ^^^ Namespace "shop" enforces baseline: Pod "web" will be rejected (privileged)
  namespace: shop
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      privileged: true
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.36
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  across: {
    workload: function* (located, index, { kubernetes }) {
      const rejection = rejectionOf(located, index, 'enforce', kubernetes);
      if (rejection !== undefined) yield rejectionFinding(rejection, 'enforce');
    },
  },
});
