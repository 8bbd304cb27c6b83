import { anchorOf, validationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoAnyPatternPermissive = defineRule({
  id: 'kyverno-any-pattern-permissive',
  summary: 'An alternative of a policy fits everything',
  why: 'Of the alternatives of anyPattern an object must fit one. One that asks for nothing is fitted by every object, and the others decide nothing any more.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('anyPattern', 'https://kyverno.io/docs/policy-types/cluster-policy/validate/#anypattern'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: non-root}
spec:
  rules:
  - name: non-root
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      anyPattern:
      - spec: {securityContext: {runAsNonRoot: true}}
      - spec: {=(securityContext): {}}
#       ^^^^ Everything fits this alternative, so the others decide nothing
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: non-root}
spec:
  rules:
  - name: non-root
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      anyPattern:
      - spec: {securityContext: {runAsNonRoot: true}}
      - spec: {containers: [{securityContext: {runAsNonRoot: true}}]}
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const validate of validationsOf(policy)) {
      const sections = [validate, ...validate.get('foreach').items];
      for (const pattern of sections.flatMap((section) => section.get('anyPattern').items)) {
        if (pattern.isMap && asksNothing(pattern))
          yield { at: pattern, message: 'Everything fits this alternative, so the others decide nothing' };
      }
    }
  }),
});

/** Every object has these, whatever a pattern asks below them. */
const ALWAYS: ReadonlySet<string> = new Set(['spec', 'metadata']);

function asksNothing(pattern: Field): boolean {
  if (!pattern.isMap || pattern.isOpen) return false;
  return pattern.entries.every(([key, value]) => {
    const { name, anchor } = anchorOf(key);
    const mayLack = anchor === '=(' || ALWAYS.has(name);
    return mayLack && (value.isMap ? asksNothing(value) : anchor === '=(' && value.is('*'));
  });
}
