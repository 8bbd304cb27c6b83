import { LEVELS, levelLabel, type NamespaceLevel } from '../../kube/pod-security/policy.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const podSecurityWarnAuditWeaker = defineRule({
  id: 'pod-security-warn-audit-weaker',
  summary: 'A namespace warns of less than it refuses',
  why: 'Pods of a Deployment are refused one by one, out of sight; the warning when the Deployment is applied is what tells people. A level below the enforced one warns of nothing that matters, so the pods are just missing.',
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
    pod-security.kubernetes.io/enforce-version: v1.36
    pod-security.kubernetes.io/warn: baseline
#                                    ^^^^^^^^ Namespace "shop" enforces restricted, but its warn level is only baseline
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: v1.36
    pod-security.kubernetes.io/warn: restricted
`,
  },
  check: {
    *'core/Namespace'({ field, label }) {
      const labels = field.get('metadata', 'labels');
      const enforced = rankOf(labels.get(levelLabel('enforce')));
      for (const mode of ['warn', 'audit'] as const) {
        const level = labels.get(levelLabel(mode));
        const rank = rankOf(level);
        const wanted = LEVELS[enforced];
        if (rank < 0 || enforced <= rank || wanted === undefined) continue;
        yield {
          at: level,
          message: `${label} enforces ${wanted}, but its ${mode} level is only ${level.text}`,
          fixes: [{ title: `Raise it to ${wanted}`, safety: 'needs-review', changes: [set(level, wanted)] }],
        };
      }
    },
  },
});

/** How strict; below zero for what is none of the levels. */
const rankOf = ({ text }: Field): number => LEVELS.indexOf(text as NamespaceLevel);
