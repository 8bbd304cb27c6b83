import { filtersOf, kyvernoRulesOf, soleFiltersOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoExcludeBroad = defineRule({
  id: 'kyverno-exclude-broad',
  summary: 'A rule excludes what anybody can choose',
  why: 'What a rule excludes it does not judge. Where every namespace is excluded, or a label that the author of the object writes decides, the rule holds back nobody who knows it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(807),
    docs('Selecting resources', 'https://kyverno.io/docs/policy-types/cluster-policy/match-exclude/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    exclude:
      any:
      - resources:
          selector: {matchLabels: {trusted: 'true'}}
#         ^^^^^^^^ A label takes any object out of this rule
    validate:
      failureAction: Enforce
      pattern: {spec: {=(hostNetwork): false}}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    exclude:
      any:
      - resources:
          namespaces: [kube-system]
    validate:
      failureAction: Enforce
      pattern: {spec: {=(hostNetwork): false}}
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const rule of kyvernoRulesOf(policy)) {
      // What changes or adds something may look away; a judge may not.
      if (!rule.get('validate').isPresent && !rule.get('verifyImages').isPresent) continue;
      for (const filter of soleFiltersOf(rule.get('exclude'))) yield* broad(filter, kindsOf(rule));
    }
  }),
});

/** Who asks narrows what is excluded. */
const SUBJECTS = ['subjects', 'roles', 'clusterRoles'];

/** To leave kinds out of all kinds is ordinary; to leave out what the rule names is none. */
const kindsOf = (rule: Field): ReadonlySet<string> =>
  new Set(filtersOf(rule.get('match')).flatMap((filter) => filter.get('resources', 'kinds').texts));

function* broad(filter: Field, matched: ReadonlySet<string>): Generator<Finding> {
  const resources = filter.get('resources');
  if (!resources.isMap || resources.isOpen || SUBJECTS.some((key) => !filter.get(key).isEmpty)) return;
  const isEmpty = (...keys: readonly string[]): boolean => keys.every((key) => resources.get(key).isEmpty);
  const star = resources.get('namespaces').items.find((item) => item.is('*'));
  if (star !== undefined && isEmpty('names', 'name', 'selector', 'namespaceSelector', 'operations')) {
    yield { at: star, message: 'The rule excludes every namespace' };
    return;
  }
  if (!isEmpty('namespaces', 'names', 'name', 'namespaceSelector', 'operations')) return;
  if (!isEmpty('selector')) yield { at: resources.get('selector'), onKey: true, message: 'A label takes any object out of this rule' };
  else if (isEmpty('annotations') && resources.get('kinds').texts.some((kind) => matched.has(kind)))
    yield { at: resources.get('kinds'), onKey: true, message: 'The rule excludes these kinds in every namespace' };
}
