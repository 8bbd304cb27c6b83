import { type Policy, policiesOf } from '../../kube/constraint-template.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const gatekeeperRegoVersionMismatch = defineRule({
  id: 'gatekeeper-rego-version-mismatch',
  summary: 'A policy is written in another version of Rego than the template says',
  why: 'Rego v1 has "if" and "contains" in its heads and v0 has not. A module that is compiled as the other version is an error, so the template is rejected and the policy does not exist.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Rego v1 in constraint templates', 'https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nohostnetwork}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    code:
    - engine: Rego
      source:
        rego: |
          package nohostnetwork
          violation contains {"msg": "host network"} if {
#                   ^^^^^^^^ This is Rego v1, and the template compiles it as v0
            input.review.object.spec.hostNetwork
          }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nohostnetwork}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    code:
    - engine: Rego
      source:
        version: v1
        rego: |
          package nohostnetwork
          violation contains {"msg": "host network"} if {
            input.review.object.spec.hostNetwork
          }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const policy of policiesOf(resource)) {
        const { module, version, field } = policy;
        const stranger = module.rules.find(({ dialect }) => dialect !== undefined && dialect.version !== version)?.dialect;
        if (version === undefined || stranger === undefined) continue;
        if (stranger.version === 'v1' && module.imports.some((name) => IMPORTS.test(name))) continue;
        yield {
          at: field,
          within: stranger.span,
          message: `This is Rego ${stranger.version}, and the template compiles it as ${version}`,
          fixes: fixes(policy, stranger.version),
        };
      }
    },
  },
});

/** Give v0 the words of v1. https://www.openpolicyagent.org/docs/policy-language#future-keywords */
const IMPORTS = /^(?:rego\.v1|future\.keywords(?:\.(?:if|contains))?)$/;

function fixes({ versionField }: Policy, written: 'v0' | 'v1'): readonly Fix[] {
  if (versionField === undefined) return [];
  const change = written === 'v1' ? set(versionField, 'v1') : remove(versionField);
  return [{ title: `Compile it as ${written}`, safety: 'needs-review', changes: [change] }];
}
