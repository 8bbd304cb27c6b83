import { seconds } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const controllerManagerSigningDurationLong = defineRule({
  id: 'controller-manager-signing-duration-long',
  summary: 'The controller manager signs certificates for more than a year',
  why: 'A client certificate cannot be revoked: whoever steals it is in until it ends. With more than a year that is longer than most intrusions stay unnoticed.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    cwe(324),
    docs('kube-controller-manager', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-controller-manager, namespace: kube-system}
spec:
  containers:
  - name: kube-controller-manager
    image: registry.k8s.io/kube-controller-manager:v1.36.0
    command:
    - kube-controller-manager
    - --cluster-signing-duration=87600h
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-controller-manager signs certificates for 87600h
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-controller-manager, namespace: kube-system}
spec:
  containers:
  - name: kube-controller-manager
    image: registry.k8s.io/kube-controller-manager:v1.36.0
    command:
    - kube-controller-manager
    - --cluster-signing-duration=8760h
`,
  },
  check: flagValue({
    component: 'kube-controller-manager',
    flag: 'cluster-signing-duration',
    isUnwanted: (value) => 31536000 < (seconds(value) ?? 0),
    message: (_, { value }) => `kube-controller-manager signs certificates for ${value}`,
    fix: { value: '8760h', safety: 'needs-review' },
  }),
});
