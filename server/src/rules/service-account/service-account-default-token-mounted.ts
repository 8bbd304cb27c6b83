import { DEFAULT_ACCOUNT } from '../../kube/service-account.ts';
import { attack, cis, cwe, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const serviceAccountDefaultTokenMounted = defineRule({
  id: 'service-account-default-token-mounted',
  summary: 'The default account of a namespace gives its token to every pod without one',
  why: 'Pods that name no account run as this one, mostly because nobody thought about it. Each then carries a token for the API server, and every right that the account gets one day is theirs too.',
  severity: 'low',
  preset: 'strict',
  references: [cis('5.1.5'), owasp('K01:2025'), owasp('K09:2025'), attack('T1528'), cwe(522)],
  examples: {
    bad: `
apiVersion: v1
^^^^^^^^^^ The default account gives its token to every pod that names no other
kind: ServiceAccount
metadata: {name: default, namespace: shop}
`,
    good: `
apiVersion: v1
kind: ServiceAccount
metadata: {name: default, namespace: shop}
automountServiceAccountToken: false
`,
  },
  check: {
    *'core/ServiceAccount'({ field, name }) {
      const automount = field.get('automountServiceAccountToken');
      if (name !== DEFAULT_ACCOUNT || !(automount.isAbsent || automount.is(true))) return;
      yield {
        at: automount,
        message: 'The default account gives its token to every pod that names no other',
        ...(automount.isAbsent ? { lacks: 'automountServiceAccountToken: false' } : {}),
        fixes: [{ title: 'Give the token to no pod that names no account', safety: 'needs-review', changes: [set(automount, false)] }],
      };
    },
  },
});
