import { anchorOf, patternsOf, validationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoPatternOptionalAnchor = defineRule({
  id: 'kyverno-pattern-optional-anchor',
  summary: 'A pattern lets pass what leaves a field out',
  why: 'An equality anchor asks for the value only where the field is there. These fields are insecure when they are left out, which is the easiest way around the policy.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(636),
    docs('Anchors', 'https://kyverno.io/docs/policy-types/cluster-policy/validate/#anchors'),
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
      pattern:
        spec:
          securityContext:
            =(runAsNonRoot): true
#           ^^^^^^^^^^^^^^^ What leaves runAsNonRoot out passes the policy
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
      pattern:
        spec:
          securityContext:
            runAsNonRoot: true
`,
  },
  check: onRulePolicies(function* (policy) {
    const asked = validationsOf(policy)
      .flatMap(patternsOf)
      .flatMap((pattern) => [...questions(pattern, false)]);
    const required = new Set(asked.flatMap(({ name, mayLack }) => (mayLack ? [] : name)));
    for (const { at, name, mayLack } of asked) {
      // Where the pod must say it, in another rule perhaps, a container may leave it to the pod.
      if (mayLack && !required.has(name)) yield { at, onKey: true, message: `What leaves ${name} out passes the policy` };
    }
  }),
});

interface Question {
  readonly at: Field;
  readonly name: string;
  readonly mayLack: boolean;
}

/** Secure values of fields that are insecure when they are left out. */
const SECURE: Readonly<Record<string, boolean>> = {
  allowPrivilegeEscalation: false,
  automountServiceAccountToken: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
};

function* questions(pattern: Field, mayLack: boolean, depth = 0): Generator<Question> {
  if (DEPTH < depth) return;
  for (const [key, value] of pattern.entries) {
    const { name, anchor } = anchorOf(key);
    // Nobody has to have init or ephemeral containers.
    const isOptional = mayLack || (anchor === '=(' && !LISTS.has(name));
    if (Object.hasOwn(SECURE, name) && (value.is(SECURE[name] ?? null) || value.is(String(SECURE[name]))))
      yield { at: value, name, mayLack: isOptional };
    yield* questions(value, isOptional, depth + 1);
  }
  for (const item of pattern.items) yield* questions(item, mayLack, depth + 1);
}

const LISTS: ReadonlySet<string> = new Set(['spec', 'containers', 'initContainers', 'ephemeralContainers']);
const DEPTH = 12;
