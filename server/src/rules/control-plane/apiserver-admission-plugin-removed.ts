import { formatMinor, type Minor } from '../../kube/version.ts';
import { unwantedWords } from '../../rule/flag-word.ts';
import { docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAdmissionPluginRemoved = defineRule({
  id: 'apiserver-admission-plugin-removed',
  summary: 'The API server is given an admission plug-in that its release does not have',
  why: 'An API server that is told of an unknown plug-in does not start, so the next upgrade ends with a cluster that nobody can reach. What the plug-in did is done by Pod Security admission or by policies today, and until somebody sets those up, nothing does it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    nsa('Kubernetes Pod security'),
    owasp('K04:2025'),
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
    - --enable-admission-plugins=NodeRestriction,PodSecurityPolicy
#                                                ^^^^^^^^^^^^^^^^^ The admission plug-in PodSecurityPolicy is gone since Kubernetes 1.25
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
    - --enable-admission-plugins=NodeRestriction
`,
  },
  check: unwantedWords({
    component: 'kube-apiserver',
    flags: ['enable-admission-plugins', 'disable-admission-plugins'],
    isUnwanted: (word, component, context) => (REMOVED[word] ?? Number.POSITIVE_INFINITY) <= (component.kubernetes ?? context.kubernetes),
    message: (word) => `The admission plug-in ${word} is gone since Kubernetes ${formatMinor(REMOVED[word] ?? 0)}`,
    safety: 'safe',
  }),
});

/** The release that first lacks each. https://github.com/kubernetes/kubernetes/tree/master/CHANGELOG */
const REMOVED: Readonly<Record<string, Minor>> = {
  PersistentVolumeLabel: 31,
  SecurityContextDeny: 30,
  PodSecurityPolicy: 25,
  DenyEscalatingExec: 21,
  DenyExecOnPrivileged: 21,
};
