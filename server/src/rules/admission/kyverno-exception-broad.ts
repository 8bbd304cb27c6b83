import { soleFiltersOf } from '../../kube/admission/kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoExceptionBroad = defineRule({
  id: 'kyverno-exception-broad',
  summary: 'An exception from policies holds for everything',
  why: 'An exception switches a policy off for what it matches. One without names, namespaces or conditions is a hole for every workload, and hardly anybody sees it next to a policy that looks strict.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K04:2025'), attack('T1610'), cwe(693), docs('Policy exceptions', 'https://kyverno.io/docs/guides/exceptions/')],
  examples: {
    bad: `
apiVersion: kyverno.io/v2
kind: PolicyException
metadata: {name: agents, namespace: policies}
spec:
  exceptions:
  - policyName: no-host-network
    ruleNames: [host-network]
  match:
    any:
    - resources:
#     ^^^^^^^^^ PolicyException "agents" exempts objects of every name in every namespace
        kinds: [Pod]
        namespaces: ['*']
`,
    good: `
apiVersion: kyverno.io/v2
kind: PolicyException
metadata: {name: agents, namespace: policies}
spec:
  exceptions:
  - policyName: no-host-network
    ruleNames: [host-network]
  match:
    any:
    - resources:
        kinds: [Pod]
        namespaces: [agents]
        names: ['agent-*']
`,
  },
  check: {
    *'kyverno.io/PolicyException'({ field, label }) {
      const spec = field.get('spec');
      for (const name of spec.get('exceptions').items.flatMap((exception) => exception.get('ruleNames').items))
        if (name.is('*')) yield { at: name, severity: 'medium', message: `${label} switches every rule of the policy off, later ones too` };
      if (!spec.get('conditions').isEmpty) return;
      for (const filter of soleFiltersOf(spec.get('match'))) {
        const resources = filter.get('resources');
        if (
          resources.isMap &&
          !resources.isOpen &&
          SUBJECTS.every((key) => filter.get(key).isEmpty) &&
          SCOPES.every((key) => isAny(resources.get(key)))
        )
          yield { at: resources, onKey: true, message: `${label} exempts objects of every name in every namespace` };
      }
    },
    *'policies.kyverno.io/PolicyException'({ field, label }) {
      const spec = field.get('spec');
      const conditions = spec.get('matchConditions');
      if (spec.isMap && conditions.isEmpty && spec.get('images').isEmpty && spec.get('allowedValues').isEmpty)
        yield { at: conditions, message: `${label} exempts every object: it has no conditions` };
    },
  },
});

const SUBJECTS = ['subjects', 'roles', 'clusterRoles'];
const SCOPES = ['namespaces', 'names', 'name', 'selector', 'namespaceSelector', 'annotations', 'operations'];

/** Absent, empty, or a star. */
const isAny = (scope: Field): boolean => scope.isEmpty || scope.includes('*') || scope.is('*');
