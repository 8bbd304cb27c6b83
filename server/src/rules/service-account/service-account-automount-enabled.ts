import { DEFAULT_ACCOUNT, labelOf, mayBeBound } from '../../kube/service-account.ts';
import { attack, cis, cwe, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const serviceAccountAutomountEnabled = defineRule({
  id: 'service-account-automount-enabled',
  summary: 'A service account gives its token to every pod that uses it',
  why: 'Each pod of the account gets the token in a file unless its own spec says no, and the next workload will forget to. Saying no at the account makes every pod that really calls the API server say so itself.',
  severity: 'medium',
  preset: 'strict',
  references: [cis('5.1.6'), nsa('Authentication and authorization'), owasp('K01:2025'), owasp('K09:2025'), attack('T1528'), cwe(522)],
  examples: {
    bad: `
apiVersion: v1
^^^^^^^^^^ ServiceAccount "web" gives its token to every pod that uses it
kind: ServiceAccount
metadata: {name: web, namespace: shop}
`,
    good: `
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
automountServiceAccountToken: false
`,
  },
  across: {
    'core/ServiceAccount': function* (located, index) {
      const { fact } = located;
      const automount = fact.serviceAccount?.automount;
      // The account of pods that name none has a rule of its own.
      if (fact.name === undefined || fact.name === DEFAULT_ACCOUNT || fact.isPartial || automount === undefined || automount === false)
        return;
      yield {
        at: { located, path: ['automountServiceAccountToken'] },
        message: `${labelOf(fact)} gives its token to every pod that uses it`,
        ...(mayBeBound(index, fact.name, fact.namespace) ? { severity: 'low' } : {}),
        ...(automount === null ? { lacks: 'automountServiceAccountToken: false' } : {}),
        fixes: [{ title: 'Let pods that call the API server ask for it', safety: 'needs-review', changes: (at) => [set(at, false)] }],
      };
    },
  },
});
