import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const pushSecretBroad = defineRule({
  id: 'push-secret-broad',
  summary: 'A PushSecret sends every Secret of its namespace away',
  why: 'Without a name or labels it takes all Secrets, those of tomorrow as well, and copies them to a store outside. Whoever reads there has them all.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K03:2025'), cwe(200), docs('PushSecret', 'https://external-secrets.io/latest/api/pushsecret/')],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1alpha1
kind: PushSecret
metadata: {name: backup}
spec:
  secretStoreRefs: [{name: vault}]
  selector:
    secret:
      selector: {}
#     ^^^^^^^^ PushSecret "backup" sends every Secret of its namespace away
  data: [{match: {secretKey: password, remoteRef: {remoteKey: backup}}}]
`,
    good: `
apiVersion: external-secrets.io/v1alpha1
kind: PushSecret
metadata: {name: backup}
spec:
  secretStoreRefs: [{name: vault}]
  selector:
    secret: {name: database}
  data: [{match: {secretKey: password, remoteRef: {remoteKey: backup}}}]
`,
  },
  check: {
    *'external-secrets.io/PushSecret'({ field, label }) {
      const selector = field.get('spec', 'selector', 'secret', 'selector');
      const isAll = selector.isMap && !selector.isOpen && selector.get('matchLabels').isEmpty && selector.get('matchExpressions').isEmpty;
      if (isAll) yield { at: selector, onKey: true, message: `${label} sends every Secret of its namespace away` };
    },
  },
});
