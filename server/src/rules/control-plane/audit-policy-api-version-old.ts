import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicyApiVersionOld = defineRule({
  id: 'audit-policy-api-version-old',
  summary: 'An audit policy is of a version that is gone',
  why: 'Since Kubernetes 1.24 the API server reads audit policies of version v1 only. It refuses an older one and does not start.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    docs('v1alpha1 and v1beta1 removed', 'https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.24.md#api-change-1'),
    docs('Policy', 'https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/'),
  ],
  kubernetes: { from: 24 },
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^ Audit policies of version v1beta1 are not read since Kubernetes 1.24
kind: Policy
rules:
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'({ field, version }) {
      if (version !== 'v1beta1' && version !== 'v1alpha1') return;
      const apiVersion = field.get('apiVersion');
      yield {
        at: apiVersion,
        message: `Audit policies of version ${version} are not read since Kubernetes 1.24`,
        fixes: [{ title: 'Use audit.k8s.io/v1, whose fields are the same', safety: 'safe', changes: [set(apiVersion, 'audit.k8s.io/v1')] }],
      };
    },
  },
});
