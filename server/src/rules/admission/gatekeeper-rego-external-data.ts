import { isNowhere } from '../../kube/admission/nowhere.ts';
import { policiesOf } from '../../kube/constraint-template.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperRegoExternalData = defineRule({
  id: 'gatekeeper-rego-external-data',
  summary: 'A policy asks for what it may not be given',
  why: 'Gatekeeper mostly switches http.send and opa.runtime off, and then the template is rejected. Where they are on, a policy depends on a server that may be slow, gone or lying. Other objects of the cluster are given to a policy only where a SyncSet or the configuration says so; without one it finds none and lets everything pass.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    cwe(829),
    docs('External data', 'https://open-policy-agent.github.io/gatekeeper/website/docs/externaldata'),
  ],
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
  across: {
    'templates.gatekeeper.sh/ConstraintTemplate': function* (located, index) {
      const path = located.fact.admission?.template?.inventory;
      if (path === undefined || !KEEPERS.every(([group, kind]) => isNowhere(index, group, kind))) return;
      yield {
        at: { located, path },
        onKey: true,
        message: 'The policy asks for other objects, and nothing in this workspace has Gatekeeper keep any',
      };
    },
  },
});

/** What tells Gatekeeper which objects to keep for policies. https://open-policy-agent.github.io/gatekeeper/website/docs/sync */
const KEEPERS = [
  ['config.gatekeeper.sh', 'Config'],
  ['syncset.gatekeeper.sh', 'SyncSet'],
] as const;

const CALLS: ReadonlySet<string> = new Set(['http.send', 'opa.runtime']);
