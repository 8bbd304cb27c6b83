import { isSystemNamespace } from '../../kube/enforcement.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const namespaceSchedulingOverride = defineRule({
  id: 'namespace-scheduling-override',
  summary: 'A namespace sends its pods to the nodes of the control plane',
  why: 'An annotation gives every pod of the namespace a node selector or a toleration. Beside the API server and etcd, a pod that breaks out of its container takes the whole cluster, and one that takes all memory stops it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1610'),
    cwe(653),
    docs('Security checklist: pod placement', 'https://kubernetes.io/docs/concepts/security/security-checklist/#pod-placement'),
    docs('PodNodeSelector', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#podnodeselector'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  annotations:
    scheduler.alpha.kubernetes.io/node-selector: node-role.kubernetes.io/control-plane=
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Namespace "shop" sends its pods to nodes of the control plane
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  annotations:
    scheduler.alpha.kubernetes.io/node-selector: pool=shop
`,
  },
  check: {
    *'core/Namespace'({ field, name, label }) {
      if (isSystemNamespace(name ?? '')) return;
      const annotations = field.get('metadata', 'annotations');
      const [selector, tolerations] = [annotations.get(`${PREFIX}node-selector`), annotations.get(`${PREFIX}defaultTolerations`)];
      const found = [
        { at: selector, isOn: ROLE.test(selector.text ?? ''), says: 'sends its pods to nodes of the control plane' },
        { at: tolerations, isOn: toleratesRole(tolerations.text ?? ''), says: 'lets its pods run on nodes of the control plane' },
      ];
      for (const { at, says } of found.filter(({ isOn }) => isOn)) {
        yield {
          at,
          message: `${label} ${says}`,
          fixes: [{ title: 'Remove the annotation', safety: 'needs-review', changes: [remove(at)] }],
        };
      }
    },
  },
});

const PREFIX = 'scheduler.alpha.kubernetes.io/';

const ROLE = /node-role\.kubernetes\.io\/(?:control-plane|master)/;

/** A toleration without a key tolerates everything. */
const toleratesRole = (json: string): boolean =>
  ROLE.test(json) ||
  (json.match(/\{[^{}]*\}/g) ?? []).some((one) => /"operator"\s*:\s*"Exists"/.test(one) && !/"key"\s*:\s*"[^"]/.test(one));
