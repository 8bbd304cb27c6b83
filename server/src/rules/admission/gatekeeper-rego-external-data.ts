import { policiesOf } from '../../kube/constraint-template.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperRegoExternalData = defineRule({
  id: 'gatekeeper-rego-external-data',
  summary: 'A policy asks for what lies outside the cluster',
  why: 'Gatekeeper mostly switches http.send and opa.runtime off, and then the template is rejected. Where they are on, a policy depends on a server that may be slow, gone or lying.',
  severity: 'medium',
  preset: 'strict',
  references: [cwe(829), docs('External data', 'https://open-policy-agent.github.io/gatekeeper/website/docs/externaldata')],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: known}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package known
      violation[{"msg": "unknown"}] {
        response := http.send({"method": "get", "url": "https://names.example/"})
#                   ^^^^^^^^^ The policy calls http.send
        not response.body.known
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: known}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package known
      violation[{"msg": "unknown"}] {
        response := external_data({"provider": "names", "keys": [input.review.object.metadata.name]})
        count(response.errors) > 0
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const { field, module } of policiesOf(resource)) {
        for (const { head, span, steps } of module.rules.flatMap(({ references }) => references)) {
          const [first] = steps;
          const name = first?.kind === 'name' ? `${head}.${first.name}` : '';
          if (CALLS.has(name)) yield { at: field, within: span, message: `The policy calls ${name}` };
        }
      }
    },
  },
});

const CALLS: ReadonlySet<string> = new Set(['http.send', 'opa.runtime']);
