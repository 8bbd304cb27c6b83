import { COMPUTE, isStandardQuotaName } from '../../kube/quota.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const resourceQuotaScopeMismatch = defineRule({
  id: 'resource-quota-scope-mismatch',
  summary: 'A ResourceQuota bounds something that its scope does not count',
  why: 'A scope narrows a quota to some pods, and such a quota counts only what those pods take. The API server refuses a quota that names more as a whole, so the namespace has no bounds at all.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Quota scopes', 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: best-effort, namespace: shop}
spec:
  scopes: [BestEffort]
  hard:
    pods: '5'
    requests.cpu: '2'
#   ^^^^^^^^^^^^ ResourceQuota "best-effort" bounds requests.cpu, which its scope BestEffort does not count
`,
    good: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: best-effort, namespace: shop}
spec:
  scopes: [BestEffort]
  hard:
    pods: '5'
`,
  },
  check: {
    *'core/ResourceQuota'({ field, label }) {
      const spec = field.get('spec');
      const scopes = [
        ...spec.get('scopes').items,
        ...spec.get('scopeSelector', 'matchExpressions').items.map((item) => item.get('scopeName')),
      ];
      for (const [name, amount] of spec.get('hard').entries) {
        const scope = isStandardQuotaName(name) ? scopes.find((candidate) => !counts(candidate, name)) : undefined;
        if (scope === undefined || !amount.isPresent) continue;
        yield { at: amount, onKey: true, message: `${label} bounds ${name}, which its scope ${scope.text} does not count` };
      }
    },
  },
});

/** https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/helper/helpers.go (IsResourceQuotaScopeValidForResource) */
function counts({ text }: Field, name: string): boolean {
  if (text === 'BestEffort') return name === 'pods';
  if (text === 'VolumeAttributesClass') return name === 'persistentvolumeclaims' || name === 'requests.storage';
  return text === undefined || !PODS.has(text) || name === 'pods' || COMPUTE.includes(name);
}

const PODS = new Set(['CrossNamespacePodAffinity', 'NotBestEffort', 'NotTerminating', 'PriorityClass', 'Terminating']);
