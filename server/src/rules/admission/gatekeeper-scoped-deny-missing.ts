import { REFUSING_POINTS, scopedActionsOf } from '../../kube/admission/constraint.ts';
import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const gatekeeperScopedDenyMissing = defineRule({
  id: 'gatekeeper-scoped-deny-missing',
  summary: 'A constraint refuses nothing at any enforcement point',
  why: 'With scoped actions only what the list names is enforced. Without a deny at the webhook or in an admission policy, violations are told of afterwards and nothing is kept out.',
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
# ^^^^^^^^^^^^^^^^^^^^^^^^ K8sPSPPrivilegedContainer "no-privileged" refuses nothing: no scoped action denies at admission
  - action: warn
    enforcementPoints:
    - name: validation.gatekeeper.sh
  - action: deny
    enforcementPoints:
    - name: audit.gatekeeper.sh
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  enforcementAction: scoped
  scopedEnforcementActions:
  - action: deny
    enforcementPoints:
    - name: validation.gatekeeper.sh
`,
  },
  check: onConstraint(function* (constraint) {
    const spec = constraint.field.get('spec');
    const list = spec.get('scopedEnforcementActions');
    if (!spec.get('enforcementAction').is('scoped') || list.isOpen || !(list.isAbsent || list.isList)) return;
    const mayRefuse = scopedActionsOf(constraint).some(
      ({ action, points }) =>
        (action.is('deny') || action.isUnknown) &&
        points.some((point) => point.isUnknown || (point.text !== undefined && REFUSING_POINTS.has(point.text.toLowerCase()))),
    );
    if (mayRefuse || list.items.some((item) => !item.isMap || item.isOpen || item.get('enforcementPoints').isOpen)) return;
    yield {
      at: list,
      message: `${constraint.label} refuses nothing: no scoped action denies at admission`,
      fixes: [
        {
          title: "Deny at Gatekeeper's webhook",
          safety: 'needs-review',
          changes: [append(list, { action: 'deny', enforcementPoints: [{ name: 'validation.gatekeeper.sh' }] })],
        },
      ],
    };
  }),
});
