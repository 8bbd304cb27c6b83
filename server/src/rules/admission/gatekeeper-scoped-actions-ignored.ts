import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperScopedActionsIgnored = defineRule({
  id: 'gatekeeper-scoped-actions-ignored',
  summary: 'A constraint has scoped actions that nobody reads',
  why: 'Gatekeeper reads the list of scoped actions only where the action itself is "scoped". Anything else, or nothing, holds for every point, and the list looks as if it were in force.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Enforcement points', 'https://open-policy-agent.github.io/gatekeeper/website/docs/enforcement-points'),
  ],
  yieldsTo: ['gatekeeper-enforcement-invalid'],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: warn
  scopedEnforcementActions:
# ^^^^^^^^^^^^^^^^^^^^^^^^ Nobody reads the scoped actions of K8sPSPPrivilegedContainer "no-privileged"
  - action: deny
    enforcementPoints: [{name: validation.gatekeeper.sh}]
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: scoped
  scopedEnforcementActions:
  - action: deny
    enforcementPoints: [{name: validation.gatekeeper.sh}]
`,
  },
  check: onConstraint(function* ({ field, label }) {
    const action = field.get('spec', 'enforcementAction');
    const list = field.get('spec', 'scopedEnforcementActions');
    if (list.items.length === 0 || action.isUnknown || action.is('scoped')) return;
    yield {
      at: list,
      onKey: true,
      message: `Nobody reads the scoped actions of ${label}`,
      fixes: [{ title: 'Let the scoped actions count', safety: 'needs-review', changes: [set(action, 'scoped')] }],
    };
  }),
});
