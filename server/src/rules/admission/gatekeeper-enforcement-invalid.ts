import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperEnforcementInvalid = defineRule({
  id: 'gatekeeper-enforcement-invalid',
  summary: 'A constraint has an action that does not exist',
  why: 'Gatekeeper knows deny, dryrun, warn and scoped, in lower case. With any other word the constraint is rejected or enforces nothing, and what it should keep out is admitted.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Handling constraint violations', 'https://open-policy-agent.github.io/gatekeeper/website/docs/violations'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: enforce
#                    ^^^^^^^ K8sPSPPrivilegedContainer "no-privileged" has an unknown action, so it enforces nothing
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: deny
`,
  },
  check: onConstraint(function* ({ field, label }) {
    const action = field.get('spec', 'enforcementAction');
    const { written } = action;
    if (written === undefined || written === '' || ACTIONS.has(written)) return;
    yield {
      at: action,
      message: `${label} has an unknown action, so it enforces nothing`,
      fixes: [{ title: 'Refuse what violates it', safety: 'needs-review', changes: [set(action, 'deny')] }],
    };
  }),
});

const ACTIONS = new Set(['deny', 'dryrun', 'warn', 'scoped']);
