import { versionLabel } from '../../kube/pod-security/policy.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const podSecurityVersionLatest = defineRule({
  id: 'pod-security-version-latest',
  summary: 'A namespace enforces the newest rules of Pod Security, whatever they are',
  why: 'With an upgrade of the cluster the rules may become stricter, and pods that ran before are refused in the middle of it. A pinned version is raised when everybody is ready.',
  severity: 'low',
  preset: 'all',
  references: [
    pss.baseline,
    owasp('K04:2025'),
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
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: latest
#                                               ^^^^^^ Namespace "shop" enforces the newest rules, which an upgrade changes
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
    *'core/Namespace'({ field, label }) {
      const version = field.get('metadata', 'labels', versionLabel('enforce'));
      if (version.is('latest')) yield { at: version, message: `${label} enforces the newest rules, which an upgrade changes` };
    },
  },
});
