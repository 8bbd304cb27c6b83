import { CONTROL_PLANE_ROLES } from '../../kube/node-role.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const nodePinned = defineRule({
  id: 'node-pinned',
  summary: 'A pod chooses the very node it runs on',
  why: 'Who may choose the node puts a pod beside those it wants to attack, or on the control plane, and a pod that names its node goes past the scheduler and its rules. When the node fails, the pod goes nowhere else.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    attack('T1610'),
    cwe(653),
    docs('Assigning pods to nodes', 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  nodeName: node-1
#           ^^^^^^ Pod "web" names the node that it runs on
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  nodeSelector: {disk: fast}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ spec, label }) {
      const nodeName = spec.get('nodeName');
      if (nodeName.text !== undefined && nodeName.text !== '') yield { at: nodeName, message: `${label} names the node that it runs on` };
      for (const [key, value] of spec.get('nodeSelector').entries) {
        if (CONTROL_PLANE_ROLES.has(key)) yield { at: value, onKey: true, message: `${label} wants to run on the control plane` };
      }
    },
  },
});
