import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperTemplateNameMismatch = defineRule({
  id: 'gatekeeper-template-name-mismatch',
  summary: 'A constraint template has another name than its kind',
  why: 'Gatekeeper accepts a template only when its name is the kind of its constraints in lower case. Another one is rejected, so the policy does not exist.',
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
metadata: {name: no-root}
#                ^^^^^^^ Gatekeeper rejects the template: for the kind NoRoot it must be named noroot
spec:
  crd: {spec: {names: {kind: NoRoot}}}
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  crd: {spec: {names: {kind: NoRoot}}}
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'({ field }) {
      const name = field.get('metadata', 'name');
      const kind = field.get('spec', 'crd', 'spec', 'names', 'kind').text;
      if (name.text === undefined || kind === undefined || kind === '' || name.is(kind.toLowerCase())) return;
      yield {
        at: name,
        message: `Gatekeeper rejects the template: for the kind ${kind} it must be named ${kind.toLowerCase()}`,
        fixes: [{ title: `Name it ${kind.toLowerCase()}`, safety: 'needs-review', changes: [set(name, kind.toLowerCase())] }],
      };
    },
  },
});
