import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperEnforcementWarn = defineRule({
  id: 'gatekeeper-enforcement-warn',
  summary: 'A constraint only warns',
  why: 'Whoever applies the object sees a warning and gets what was asked for. Pipelines mostly print it where nobody looks.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Handling constraint violations',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/violations#warn-enforcement-action',
    ),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: warn
#                    ^^^^ K8sPSPPrivilegedContainer "no-privileged" warns and refuses nothing
  match: {kinds: [{apiGroups: [''], kinds: [Pod]}]}
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: deny
  match: {kinds: [{apiGroups: [''], kinds: [Pod]}]}
`,
  },
  check: onConstraint(function* ({ field, label }) {
    const action = field.get('spec', 'enforcementAction');
    if (!action.is('warn')) return;
    yield {
      at: action,
      message: `${label} warns and refuses nothing`,
      fixes: [{ title: 'Refuse what violates it', safety: 'needs-review', changes: [set(action, 'deny')] }],
    };
  }),
});
