import { isLevel, levelLabel, MODES, type Mode } from '../../kube/pod-security/policy.ts';
import { attack, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const podSecurityLevelInvalid = defineRule({
  id: 'pod-security-level-invalid',
  summary: 'A label names a level that Pod Security does not have',
  why: 'There are three levels, written in lower case: privileged, baseline and restricted. The API server refuses a new namespace with another one. On a namespace that has it already, enforce falls back to restricted and rejects more than was meant, while audit and warn fall silent.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K04:2025'),
    attack('T1611'),
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
    pod-security.kubernetes.io/enforce: Restricted
#                                       ^^^^^^^^^^ Pod Security has no level "Restricted"; enforce falls back to restricted
    pod-security.kubernetes.io/enforce-version: v1.36
    pod-security.kubernetes.io/warn: strict
#                                    ^^^^^^ Pod Security has no level "strict"; warn does nothing
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
        const label = field.get('metadata', 'labels', levelLabel(mode));
        if ((label.kind !== 'scalar' && label.kind !== 'null') || isLevel(label.text ?? '')) continue;
        const effect = mode === 'enforce' ? 'enforce falls back to restricted' : `${mode} does nothing`;
        yield {
          at: label,
          message: `Pod Security has no level "${shorten(label.written ?? '')}"; ${effect}`,
          fixes: fixesOf(label, mode),
        };
      }
    },
  },
});

function fixesOf(label: Field, mode: Mode): readonly Fix[] {
  const word = (label.written ?? '').trim().toLowerCase();
  if (isLevel(word)) {
    // Today it is refused or taken for restricted; from then on it would allow everything.
    const safety = mode === 'enforce' && word === 'privileged' ? 'needs-review' : 'safe';
    return [{ title: `Write ${word}`, safety, changes: [set(label, word)] }];
  }
  return (['restricted', 'baseline'] as const).map((level) => ({
    title: `Choose the ${level} level`,
    safety: 'needs-review',
    changes: [set(label, level)],
  }));
}
