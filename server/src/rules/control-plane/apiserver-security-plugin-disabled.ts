import { unwantedWords } from '../../rule/flag-word.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverSecurityPluginDisabled = defineRule({
  id: 'apiserver-security-plugin-disabled',
  summary: 'The API server runs without a plug-in that guards the cluster',
  why: 'These plug-ins are on by default and everything else counts on them: pod security, webhooks and policies, quotas, and the checks on who may sign certificates. Once one is off, its objects are still accepted and simply do nothing.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Admission control in Kubernetes', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/'),
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
    - --authorization-mode=Node,RBAC
    - --disable-admission-plugins=PodSecurity
#                                 ^^^^^^^^^^^ kube-apiserver runs without the admission plug-in PodSecurity
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
    - --authorization-mode=Node,RBAC
    - --disable-admission-plugins=DefaultStorageClass
`,
  },
  check: unwantedWords({
    component: 'kube-apiserver',
    flags: ['disable-admission-plugins'],
    isUnwanted: (word) => GUARDS.has(word),
    message: (word) => `kube-apiserver runs without the admission plug-in ${word}`,
    safety: 'needs-review',
  }),
});

/** Those that are on by default and guard something; ServiceAccount and NamespaceLifecycle have rules of their own. */
const GUARDS = new Set([
  ...['PodSecurity', 'ValidatingAdmissionWebhook', 'MutatingAdmissionWebhook', 'ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'],
  ...['CertificateApproval', 'CertificateSigning', 'CertificateSubjectRestriction', 'ResourceQuota', 'LimitRanger'],
]);
