import { kyvernoRulesOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoGenerateClonesSecret = defineRule({
  id: 'kyverno-generate-clones-secret',
  summary: 'A rule copies a Secret into every namespace',
  why: 'Whoever may read Secrets in any one namespace then has this one, and a leak in the least of them is a leak of all. Each namespace can have its own from a store of secrets.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(522),
    docs('Generate rules', 'https://kyverno.io/docs/policy-types/cluster-policy/generate/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: registry}
spec:
  rules:
  - name: registry
    match: {any: [{resources: {kinds: [Namespace]}}]}
    generate:
      apiVersion: v1
      kind: Secret
#           ^^^^^^ ClusterPolicy "registry" copies a Secret wherever it matches
      name: registry
      namespace: shop
      clone: {namespace: platform, name: registry}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: registry}
spec:
  rules:
  - name: settings
    match: {any: [{resources: {kinds: [Namespace]}}]}
    generate:
      apiVersion: v1
      kind: ConfigMap
      name: settings
      namespace: shop
      clone: {namespace: platform, name: settings}
`,
  },
  check: onRulePolicies(function* (policy) {
    for (const generate of kyvernoRulesOf(policy).map((rule) => rule.get('generate'))) {
      const message = `${policy.label} copies a Secret wherever it matches`;
      const kind = generate.get('kind');
      if (kind.is('Secret') && generate.get('clone').isMap) yield { at: kind, message };
      for (const item of generate.get('cloneList', 'kinds').items)
        if (item.is('v1/Secret') || item.is('Secret')) yield { at: item, message };
    }
  }),
});
