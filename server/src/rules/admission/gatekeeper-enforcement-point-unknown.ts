import { ENFORCEMENT_POINTS, scopedActionsOf } from '../../kube/admission/constraint.ts';
import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperEnforcementPointUnknown = defineRule({
  id: 'gatekeeper-enforcement-point-unknown',
  summary: 'A constraint names an enforcement point that does not exist',
  why: 'Gatekeeper applies a scoped action only at points that it knows. Behind a misspelt name nothing is enforced.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Enforcement points', 'https://open-policy-agent.github.io/gatekeeper/website/docs/enforcement-points'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: scoped
  scopedEnforcementActions:
  - action: deny
    enforcementPoints: [{name: webhook.gatekeeper.sh}]
#                              ^^^^^^^^^^^^^^^^^^^^^ Gatekeeper has no enforcement point of this name, so it enforces nothing there
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
  check: onConstraint(function* (constraint) {
    for (const { points } of scopedActionsOf(constraint)) {
      for (const point of points) {
        if (point.text === undefined || ENFORCEMENT_POINTS.has(point.text.toLowerCase())) continue;
        yield { at: point, message: `Gatekeeper has no enforcement point of this name, so it enforces nothing there` };
      }
    }
  }),
});
