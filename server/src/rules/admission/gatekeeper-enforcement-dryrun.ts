import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperEnforcementDryrun = defineRule({
  id: 'gatekeeper-enforcement-dryrun',
  summary: 'A constraint refuses nothing',
  why: 'A constraint in dryrun only writes violations into its status. What it was made to keep out is admitted, and mostly nobody reads that status.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Handling constraint violations',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/violations#dry-run-enforcement-action',
    ),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: dryrun
#                    ^^^^^^ K8sPSPPrivilegedContainer "no-privileged" refuses nothing: it is a dry run
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
    if (!action.is('dryrun')) return;
    yield {
      at: action,
      message: `${label} refuses nothing: it is a dry run`,
      fixes: [{ title: 'Refuse what violates it', safety: 'needs-review', changes: [set(action, 'deny')] }],
    };
  }),
});
