import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperLabelSelectorBypass = defineRule({
  id: 'gatekeeper-label-selector-bypass',
  summary: 'A constraint spares objects that carry a label',
  why: 'Whoever writes the object writes its labels. A constraint that looks away where a label is set, or is not set, is switched off by those it should hold back.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(807),
    docs('The match field', 'https://open-policy-agent.github.io/gatekeeper/website/docs/howto#the-match-field'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  match:
    labelSelector:
      matchExpressions:
      - {key: skip-policy, operator: DoesNotExist}
#             ^^^^^^^^^^^ A label takes an object out of K8sPSPPrivilegedContainer "no-privileged"
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  match:
    namespaceSelector:
      matchExpressions:
      - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}
`,
  },
  check: onConstraint(function* ({ field, label }) {
    for (const expression of field.get('spec', 'match', 'labelSelector', 'matchExpressions').items) {
      const operator = expression.get('operator');
      if (!operator.is('NotIn') && !operator.is('DoesNotExist')) continue;
      yield { at: expression.get('key'), message: `A label takes an object out of ${label}` };
    }
  }),
});
