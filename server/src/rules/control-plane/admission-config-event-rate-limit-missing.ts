import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const admissionConfigEventRateLimitMissing = defineRule({
  id: 'admission-config-event-rate-limit-missing',
  summary: 'EventRateLimit is on and nothing says its limits',
  why: 'The plug-in has no limits of its own: they come from the file of --admission-control-config-file. Without one the API server does not start.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('1.2.9'),
    owasp('K04:2025'),
    docs('EventRateLimit', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#eventratelimit'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --enable-admission-plugins=NodeRestriction,EventRateLimit
#                                                ^^^^^^^^^^^^^^ EventRateLimit is on, but no file says its limits
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --enable-admission-plugins=NodeRestriction,EventRateLimit
    - --admission-control-config-file=/etc/kubernetes/admission.yaml
`,
  },
  check: {
    *component({ name, flag, words }) {
      if (name !== 'kube-apiserver' || flag('admission-control-config-file').state !== 'absent') return;
      const plugin = words('enable-admission-plugins').find(({ text }) => text.trim() === 'EventRateLimit');
      if (plugin !== undefined) yield { ...plugin.place, message: 'EventRateLimit is on, but no file says its limits' };
    },
  },
});
