import { allowingRules } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const istioAuthorizationPolicySourceMissing = defineRule({
  id: 'istio-authorization-policy-source-missing',
  summary: 'Callers and operations of an Istio policy stand in two rules',
  why: 'The rules of a policy are alternatives: one is enough to let a request in. A rule that names callers and another that names operations therefore let those callers do everything, and everybody do these operations. Callers and operations that belong together stand in one rule.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(863),
    docs('Rule', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Rule'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - from: [{source: {principals: [cluster.local/ns/edge/sa/gateway]}}]
  - to: [{operation: {methods: [GET]}}]
#   ^^ AuthorizationPolicy "web" allows this to every caller, whoever other rules name
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - from: [{source: {principals: [cluster.local/ns/edge/sa/gateway]}}]
    to: [{operation: {methods: [GET]}}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(resource) {
      const rules = allowingRules(resource);
      // Without any condition it is a rule that allows all, which is another matter.
      if (rules.some((rule) => rule.isMap && rule.isEmpty)) return;
      const named = rules.filter(namesCaller);
      const open = rules.filter((rule) => rule.isMap && !mayNameCaller(rule) && !isForProbes(rule.get('to')));
      if (named.length === 0) return;
      for (const rule of open) {
        const to = rule.get('to');
        yield {
          at: to.isPresent ? to : rule.get('when'),
          message: `${resource.label} allows this to every caller, whoever other rules name`,
          fixes: rules.length === 2 ? joined(named[0], rule) : [],
        };
      }
    },
  },
});

const namesCaller = (rule: Field): boolean =>
  rule.get('from').isList || conditionsOf(rule).some(({ text }) => text !== undefined && CALLER.test(text));

/** A condition on a header, say, may well be a way to tell callers apart. */
const mayNameCaller = (rule: Field): boolean =>
  !rule.get('from').isAbsent ||
  rule.get('when').isOpen ||
  conditionsOf(rule).some(({ text }) => text === undefined || !NO_CALLER.test(text));

const conditionsOf = (rule: Field): readonly Field[] => rule.get('when').items.map((condition) => condition.get('key'));

/** Attributes that tell callers apart, and some that certainly do not. https://istio.io/latest/docs/reference/config/security/conditions/ */
const CALLER = /^(?:source\.|remote\.ip$|request\.auth\.)/;
const NO_CALLER = /^(?:destination\.|connection\.sni$)/;

/** Health and metrics may be open to all by intention. */
function isForProbes(to: Field): boolean {
  const paths = to.items.map((item) => item.get('operation', 'paths'));
  return (
    paths.length > 0 &&
    paths.every((list) => list.items.length > 0 && list.items.every(({ text }) => text !== undefined && PROBES.test(text)))
  );
}

const PROBES = /\/(?:health|healthz|healthcheck|livez?|liveness|readyz?|readiness|ping|metrics|stats\/prometheus)\/?\*?$/i;

/** Both in one rule: only where the callers are not yet limited to something else. */
function joined(named: Field | undefined, open: Field): readonly Fix[] {
  const to = open.get('to');
  const value = to.isList ? knownData(to) : undefined;
  if (named === undefined || value === undefined || !named.get('to').isAbsent || !open.get('when').isAbsent) return [];
  return [
    {
      title: 'Allow it only to the callers named in the other rule',
      safety: 'needs-review',
      changes: [set(named.get('to'), value), remove(open)],
    },
  ];
}
