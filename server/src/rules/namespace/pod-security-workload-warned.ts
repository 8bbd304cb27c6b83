import { rejectionOf } from '../../kube/pod-security/admission.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { rejectionFinding } from '../../rule/rejection.ts';
import { defineRule } from '../../rule/rule.ts';

export const podSecurityWorkloadWarned = defineRule({
  id: 'pod-security-workload-warned',
  summary: 'A namespace warns of a workload, or writes it to the audit log',
  why: 'The labels of the namespace say what its pods should be like one day. Whoever applies this workload is warned, or the audit log fills, and the day somebody enforces the level these pods are refused.',
  severity: 'medium',
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
    pod-security.kubernetes.io/warn: baseline
    pod-security.kubernetes.io/warn-version: v1.36
---
apiVersion: v1
kind: Pod
metadata:
  name: web
#       ^^^ Namespace "shop" asks for baseline: Pod "web" will raise a warning (privileged)
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
    pod-security.kubernetes.io/warn: baseline
    pod-security.kubernetes.io/warn-version: v1.36
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
      // What is refused anyway is a finding of its own.
      if (rejectionOf(located, index, 'enforce', kubernetes) !== undefined) return;
      for (const mode of ['warn', 'audit'] as const) {
        const rejection = rejectionOf(located, index, mode, kubernetes);
        if (rejection === undefined) continue;
        yield { ...rejectionFinding(rejection, mode), ...(mode === 'audit' && { severity: 'low' as const }) };
        return;
      }
    },
  },
});
