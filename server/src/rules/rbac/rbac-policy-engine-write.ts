import { WRITE } from '../../kube/grant.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacPolicyEngineWrite = defineRule({
  id: 'rbac-policy-engine-write',
  summary: 'A role rewrites the policies of Gatekeeper, Kyverno or Sigstore',
  why: 'Whoever may write these can change a policy, turn it into a mere warning or make an exception from it, and then deploy what it forbade. Only those who are responsible for the policies need it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K04:2025'),
    cwe(269),
    docs('Gatekeeper', 'https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces/'),
    docs('Kyverno', 'https://kyverno.io/docs/guides/exceptions/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: team}
rules:
- apiGroups: [kyverno.io]
  resources: [policyexceptions]
#             ^^^^^^^^^^^^^^^^ Role "team" may write policies that are enforced at admission
  verbs: [get, create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: team}
rules:
- apiGroups: [kyverno.io]
  resources: [policyexceptions]
  verbs: [get, list]
`,
  },
  check: unwantedGrant({
    grants: [
      {
        on: {
          'templates.gatekeeper.sh': ['constrainttemplates'],
          'constraints.gatekeeper.sh': 'any',
          'config.gatekeeper.sh': ['configs'],
          'kyverno.io': ['clusterpolicies', 'policies', 'policyexceptions'],
          'policies.kyverno.io': 'any',
          'policy.sigstore.dev': ['clusterimagepolicies'],
        },
        verbs: WRITE,
      },
    ],
    may: 'write policies that are enforced at admission',
    // The engines keep their own objects up to date.
    exceptRoles: /^(?:gatekeeper|kyverno|policy-controller)(?:[-:]|$)/,
    hasNoFix: true,
  }),
});
