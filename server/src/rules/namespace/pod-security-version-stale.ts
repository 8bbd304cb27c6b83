import { MODES, parsePolicyVersion, versionLabel } from '../../kube/pod-security/policy.ts';
import { formatMinor } from '../../kube/version.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const podSecurityVersionStale = defineRule({
  id: 'pod-security-version-stale',
  summary: 'A namespace judges its pods by rules of an old release',
  why: 'A pinned version keeps the rules of its day. What Kubernetes has learned since is not looked at, such as new fields of pods that open a way to the node.',
  severity: 'low',
  preset: 'strict',
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
    pod-security.kubernetes.io/enforce-version: v1.25
#                                               ^^^^^ Namespace "shop" judges pods by the rules of v1.25 (enforce)
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
    *'core/Namespace'({ field, label }, { kubernetes }) {
      for (const mode of MODES) {
        const version = field.get('metadata', 'labels', versionLabel(mode));
        const pinned = parsePolicyVersion(version.text ?? 'latest');
        if (typeof pinned !== 'number' || kubernetes - pinned <= FEW) continue;
        const current = `v${formatMinor(kubernetes)}`;
        yield {
          at: version,
          message: `${label} judges pods by the rules of ${version.text} (${mode})`,
          fixes: [{ title: `Take the rules of ${current}`, safety: 'needs-review', changes: [set(version, current)] }],
        };
      }
    },
  },
});

/** Releases that a version may lie behind: as many as Kubernetes maintains. */
const FEW = 3;
