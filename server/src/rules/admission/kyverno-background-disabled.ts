import { filtersOf, kyvernoRulesOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const kyvernoBackgroundDisabled = defineRule({
  id: 'kyverno-background-disabled',
  summary: 'A policy does not look at what is there already',
  why: 'Without the scan in the background nobody hears of objects from before the policy. Only rules that ask who makes a request need it off, because nobody makes one then.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K04:2025'), cwe(778), docs('Background scans', 'https://kyverno.io/docs/policy-types/cluster-policy/background/')],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  background: false
#             ^^^^^ ClusterPolicy "no-host-network" does not look at what is there already
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      pattern: {spec: {=(hostNetwork): false}}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  background: true
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      pattern: {spec: {=(hostNetwork): false}}
`,
  },
  check: onRulePolicies(function* (policy) {
    const { field, label } = policy;
    const background = field.get('spec', 'background');
    if (!background.is(false)) return;
    const rules = knownData(field.get('spec', 'rules'));
    // What is not known may ask who makes the request.
    if (rules === undefined || !Array.isArray(rules) || rules.length === 0 || ASKS_WHO.test(JSON.stringify(rules))) return;
    // Subresources, and what is never stored, are seen in requests alone.
    if (kyvernoRulesOf(policy).some(asksForRequests)) return;
    yield {
      at: background,
      message: `${label} does not look at what is there already`,
      fixes: [{ title: 'Look at it in the background', safety: 'needs-review', changes: [set(background, true)] }],
    };
  }),
});

const ASKS_WHO = /request\.|serviceAccountName|"(?:subjects|roles|clusterRoles|operations|mutate|generate|verifyImages)":/;

const asksForRequests = (rule: Field): boolean =>
  filtersOf(rule.get('match')).some((filter) =>
    filter
      .get('resources', 'kinds')
      .texts.some((kind) => /\/[a-z]|Pod\.|(?:Options|Eviction|Scale|Review|TokenRequest|Binding)$/.test(kind)),
  );
