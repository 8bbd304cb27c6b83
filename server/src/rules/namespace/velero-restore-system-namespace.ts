import { isSystemNamespace } from '../../kube/enforcement.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const veleroRestoreSystemNamespace = defineRule({
  id: 'velero-restore-system-namespace',
  summary: 'A restore writes a namespace into one of Kubernetes itself',
  why: 'Velero creates what the backup holds with rights over the whole cluster. Mapped onto kube-system, objects of an application come to lie beside the control plane, where policies spare them and where accounts have wide rights.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K01:2025'), cwe(284), docs('Velero: restore reference', 'https://velero.io/docs/main/restore-reference/')],
  examples: {
    bad: `
apiVersion: velero.io/v1
kind: Restore
metadata: {name: shop, namespace: velero}
spec:
  backupName: shop
  namespaceMapping:
    shop: kube-system
#         ^^^^^^^^^^^ Restore "shop" writes namespace "shop" into kube-system
`,
    good: `
apiVersion: velero.io/v1
kind: Restore
metadata: {name: shop, namespace: velero}
spec:
  backupName: shop
  namespaceMapping:
    shop: shop-restored
`,
  },
  check: {
    *'velero.io/Restore'({ field, label }) {
      for (const [from, to] of field.get('spec', 'namespaceMapping').entries) {
        if (to.text === undefined || !isSystemNamespace(to.text) || from === to.text) continue;
        yield { at: to, message: `${label} writes namespace "${from}" into ${to.text}` };
      }
    },
  },
});
