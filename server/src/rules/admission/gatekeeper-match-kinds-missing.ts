import { onConstraint } from '../../rule/on-constraint.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperMatchKindsMissing = defineRule({
  id: 'gatekeeper-match-kinds-missing',
  summary: 'A constraint matches every kind',
  why: 'Without kinds the policy is asked about every object of the cluster. That costs time at each request, and a fault in it can stop changes that it was never meant for.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    cwe(770),
    docs('The match field', 'https://open-policy-agent.github.io/gatekeeper/website/docs/howto#the-match-field'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  match:
# ^^^^^ K8sPSPPrivilegedContainer "no-privileged" matches objects of every kind
    excludedNamespaces: [kube-system]
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  match:
    kinds: [{apiGroups: [''], kinds: [Pod]}]
    excludedNamespaces: [kube-system]
`,
  },
  check: onConstraint(function* ({ field, label }) {
    const kinds = field.get('spec', 'match', 'kinds');
    if (kinds.isEmpty) yield { at: kinds, message: `${label} matches objects of every kind`, lacks: 'kinds to match' };
  }),
});
