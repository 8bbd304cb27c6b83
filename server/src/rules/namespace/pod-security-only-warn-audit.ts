import { isEnforcedElsewhere } from '../../kube/enforcement.ts';
import { ENFORCE, ENFORCE_VERSION, REPORTING } from '../../kube/namespace.ts';
import { formatMinor } from '../../kube/version.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const podSecurityOnlyWarnAudit = defineRule({
  id: 'pod-security-only-warn-audit',
  summary: 'A namespace reports insecure pods and lets them in',
  why: 'The labels audit and warn write lines that somebody may read; the pods run all the same. Only enforce makes the API server refuse them. Reporting alone is a step before enforcing, and is easily forgotten there.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K04:2025'),
    attack('T1611'),
    cwe(250),
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
    pod-security.kubernetes.io/warn: baseline
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Namespace "shop" reports insecure pods, but lets them in
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
  across: {
    'core/Namespace': function* (located, index, { kubernetes }) {
      const { name, enforcement, labels } = located.fact;
      const label = REPORTING.find((candidate) => Object.hasOwn(labels.known, candidate));
      if (enforcement !== 'reported' || label === undefined || isEnforcedElsewhere(index, located)) return;
      const level = labels.known[label] === 'restricted' ? 'restricted' : 'baseline';
      const version = labels.known[`${label}-version`] ?? `v${formatMinor(kubernetes)}`;
      yield {
        at: { located, path: ['metadata', 'labels', label] },
        onKey: true,
        message: `Namespace${name === undefined ? '' : ` "${name}"`} reports insecure pods, but lets them in`,
        fixes: [
          {
            title: `Enforce the ${level} level, too`,
            safety: 'needs-review',
            changes: ({ parent }) =>
              parent === undefined ? [] : [set(parent.get(ENFORCE), level), set(parent.get(ENFORCE_VERSION), version)],
          },
        ],
      };
    },
  },
});
