import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperTemplateTargetWrong = defineRule({
  id: 'gatekeeper-template-target-wrong',
  summary: 'A constraint template has a target that Gatekeeper does not know',
  why: 'Gatekeeper serves one target, admission.k8s.gatekeeper.sh. A template for another one is rejected, so the policy does not exist.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('How to use Gatekeeper', 'https://open-policy-agent.github.io/gatekeeper/website/docs/howto#constraint-templates'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  crd: {spec: {names: {kind: NoRoot}}}
  targets:
  - target: admission.gatekeeper.sh
#           ^^^^^^^^^^^^^^^^^^^^^^^ Gatekeeper rejects the template: it does not know this target
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  crd: {spec: {names: {kind: NoRoot}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'({ field }) {
      for (const entry of field.get('spec', 'targets').items) {
        const target = entry.get('target');
        if (target.text === undefined || target.is(TARGET) || ELSEWHERE.test(target.text)) continue;
        yield {
          at: target,
          message: 'Gatekeeper rejects the template: it does not know this target',
          fixes: [{ title: `Aim at ${TARGET}`, safety: 'needs-review', changes: [set(target, TARGET)] }],
        };
      }
    },
  },
});

const TARGET = 'admission.k8s.gatekeeper.sh';

/** Other tools take templates of the same group, for plans of Terraform and assets of Google Cloud. */
const ELSEWHERE = /terraform|forsetisecurity/;
