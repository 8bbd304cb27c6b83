import { levelLabel } from '../../kube/pod-security/policy.ts';
import { attack, cis, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const podSecurityEnforcePrivileged = defineRule({
  id: 'pod-security-enforce-privileged',
  summary: 'A namespace enforces the level that allows everything',
  why: 'At the privileged level the API server takes every pod, those that share the network of the node or own all its devices too. Whoever may create pods in the namespace then owns the nodes. Plug-ins for networks, storage and devices need it; give them a namespace of their own.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    cis('5.2.1'),
    owasp('K04:2025'),
    attack('T1611'),
    docs('Pod Security admission', 'https://kubernetes.io/docs/concepts/security/pod-security-admission/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: privileged
#                                       ^^^^^^^^^^ Namespace "shop" enforces the privileged level, which allows every pod
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: v1.36
`,
  },
  check: {
    *'core/Namespace'({ field, name, label }) {
      const enforce = field.get('metadata', 'labels', levelLabel('enforce'));
      // Its pods run the cluster.
      if (!enforce.is('privileged') || name === 'kube-system') return;
      yield {
        at: enforce,
        message: `${label} enforces the privileged level, which allows every pod`,
        fixes: (['baseline', 'restricted'] as const).map((level) => ({
          title: `Enforce the ${level} level (pods that do not meet it will be rejected)`,
          safety: 'needs-review',
          changes: [set(enforce, level)],
        })),
      };
    },
  },
});
