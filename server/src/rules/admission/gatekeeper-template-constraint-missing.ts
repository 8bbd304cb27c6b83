import { isNowhere } from '../../kube/admission/nowhere.ts';
import { readsConstraints } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { addDocument } from '../../yaml/change.ts';

export const gatekeeperTemplateConstraintMissing = defineRule({
  id: 'gatekeeper-template-constraint-missing',
  summary: 'A constraint template has no constraint',
  why: 'A template says how to judge and not what. Until a constraint of its kind exists nothing is judged, and the policy is text.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Constraints', 'https://open-policy-agent.github.io/gatekeeper/website/docs/howto#constraints'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nohostnetwork}
spec:
  crd: {spec: {names: {kind: NoHostNetwork}}}
#                            ^^^^^^^^^^^^^ Nothing is judged by it: there is no constraint of kind NoHostNetwork in this workspace
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nohostnetwork
      violation[{"msg": "host network"}] { input.review.object.spec.hostNetwork }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: nohostnetwork}
spec:
  crd: {spec: {names: {kind: NoHostNetwork}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package nohostnetwork
      violation[{"msg": "host network"}] { input.review.object.spec.hostNetwork }
---
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: NoHostNetwork
metadata: {name: pods}
spec:
  match: {kinds: [{apiGroups: [''], kinds: [Pod]}]}
`,
  },
  check: readsConstraints,
  across: {
    'templates.gatekeeper.sh/ConstraintTemplate': function* (located, index) {
      const { admission, isPartial } = located.fact;
      const template = admission?.template;
      if (template === undefined || template.kind === '' || isPartial || !isNowhere(index, GROUP, template.kind)) return;
      yield {
        at: { located, path: ['spec', 'crd', 'spec', 'names', 'kind'] },
        message: `Nothing is judged by it: there is no constraint of kind ${template.kind} in this workspace`,
        // Which parameters to set only people can know.
        fixes:
          template.parameters?.length !== 0
            ? []
            : [
                {
                  title: 'Add a constraint for pods (adjust what it matches)',
                  safety: 'needs-review',
                  changes: (at) => [addDocument(at, constraintOf(template.kind))],
                },
              ],
      };
    },
  },
});

const GROUP = 'constraints.gatekeeper.sh';

const constraintOf = (kind: string) => ({
  apiVersion: `${GROUP}/v1beta1`,
  kind,
  metadata: { name: kind.toLowerCase() },
  spec: { enforcementAction: 'deny', match: { kinds: [{ apiGroups: [''], kinds: ['Pod'] }] } },
});
