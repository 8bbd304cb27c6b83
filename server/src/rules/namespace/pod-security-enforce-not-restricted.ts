import { levelLabel } from '../../kube/pod-security/policy.ts';
import { attack, cis, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const podSecurityEnforceNotRestricted = defineRule({
  id: 'pod-security-enforce-not-restricted',
  summary: 'A namespace does not learn what keeps its pods from the restricted level',
  why: 'The baseline level stops known ways out of a container; the restricted one also takes away what attackers use next, such as root. A label that warns or writes to the audit log shows what is missing without refusing anything.',
  severity: 'low',
  preset: 'strict',
  references: [
    pss.restricted,
    cis('5.2.6'),
    owasp('K04:2025'),
    attack('T1611'),
    docs(
      'Pod Security admission labels',
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
#                                       ^^^^^^^^ Namespace "shop" enforces baseline and does not warn of what is not restricted
    pod-security.kubernetes.io/enforce-version: v1.36
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
    pod-security.kubernetes.io/enforce-version: v1.36
    pod-security.kubernetes.io/warn: restricted
`,
  },
  check: {
    *'core/Namespace'({ field, label }) {
      const labels = field.get('metadata', 'labels');
      const enforce = labels.get(levelLabel('enforce'));
      const others = (['warn', 'audit'] as const).map((mode) => labels.get(levelLabel(mode)));
      if (!enforce.is('baseline') || others.some((other) => other.isUnknown || other.is('restricted'))) return;
      const warn = labels.get(levelLabel('warn'));
      yield {
        at: enforce,
        message: `${label} enforces baseline and does not warn of what is not restricted`,
        fixes: [{ title: 'Warn of what is not restricted', safety: 'needs-review', changes: [set(warn, 'restricted')] }],
      };
    },
  },
});
