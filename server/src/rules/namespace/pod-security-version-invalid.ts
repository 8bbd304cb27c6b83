import { MODES, parsePolicyVersion, versionLabel } from '../../kube/pod-security/policy.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const podSecurityVersionInvalid = defineRule({
  id: 'pod-security-version-invalid',
  summary: 'A label names a version that Pod Security cannot read',
  why: 'A version is written v1.36 or latest, with the v and without a patch number. The API server refuses a new namespace with another one. On a namespace that has it already the latest version counts, so that the next upgrade of the cluster may reject pods that were meant to be spared.',
  severity: 'low',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K04:2025'),
    docs(
      'Pod Security Admission labels',
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
    pod-security.kubernetes.io/enforce-version: 1.36
#                                               ^^^^ Pod Security cannot read the version "1.36"; enforce takes the latest
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
    *'core/Namespace'({ field }) {
      for (const mode of MODES) {
        const label = field.get('metadata', 'labels', versionLabel(mode));
        if ((label.kind !== 'scalar' && label.kind !== 'null') || parsePolicyVersion(label.text ?? '') !== undefined) continue;
        yield {
          at: label,
          message: `Pod Security cannot read the version "${shorten(label.written ?? '')}"; ${mode} takes the latest`,
          fixes: [fixOf(label)],
        };
      }
    },
  },
});

function fixOf(label: Field): Fix {
  const minor = /^v?1\.(\d{1,3})(?:\.\d+)?$/i.exec((label.written ?? '').trim())?.[1];
  if (minor === undefined) return { title: 'Write latest', safety: 'needs-review', changes: [set(label, 'latest')] };
  const version = `v1.${Number(minor)}`;
  return { title: `Write ${version}`, safety: 'safe', changes: [set(label, version)] };
}
