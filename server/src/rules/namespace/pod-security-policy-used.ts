import { asksTheCluster } from '../../kube/api-lifecycle.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cis, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const podSecurityPolicyUsed = defineRule({
  id: 'pod-security-policy-used',
  summary: 'A PodSecurityPolicy protects nothing any more',
  why: 'Kubernetes 1.25 took these policies away, and the API server refuses the object. Whoever counts on it lets privileged pods in without a word. Labels of namespaces for Pod Security took their place.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    pss.baseline,
    cis('5.2.1'),
    owasp('K04:2025'),
    attack('T1611'),
    docs('Migrate from PodSecurityPolicy', 'https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/'),
  ],
  kubernetes: { from: 25 },
  examples: {
    bad: `
apiVersion: policy/v1beta1
kind: PodSecurityPolicy
#     ^^^^^^^^^^^^^^^^^ PodSecurityPolicy "restricted" protects nothing since Kubernetes 1.25
metadata: {name: restricted}
spec:
  privileged: false
  seLinux: {rule: RunAsAny}
  runAsUser: {rule: MustRunAsNonRoot}
  supplementalGroups: {rule: RunAsAny}
  fsGroup: {rule: RunAsAny}
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: v1.36
`,
  },
  check: { 'policy/PodSecurityPolicy': check, 'extensions/PodSecurityPolicy': check },
});

function* check({ field, label }: Resource): Generator<Finding> {
  if (asksTheCluster(field)) return;
  yield { at: field.get('kind'), message: `${label} protects nothing since Kubernetes 1.25` };
}
