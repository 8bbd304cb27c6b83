import { unwantedWords } from '../../rule/flag-word.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverFeatureGateRisky = defineRule({
  id: 'apiserver-feature-gate-risky',
  summary: 'The API server has untested features on or guards off',
  why: 'Features in alpha are not tested for production, may lose data and are gone with the next release. Those that guard something are on for a reason, and once one is off nothing takes its place.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    cwe(1188),
    docs('Feature gates', 'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/'),
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
    - --feature-gates=AllAlpha=true
#                     ^^^^^^^^^^^^^ kube-apiserver has all alpha features on
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
`,
  },
  check: unwantedWords({
    component: 'kube-apiserver',
    flags: ['feature-gates'],
    isUnwanted: (word) => word === 'AllAlpha=true' || GUARD_OFF.test(word),
    message: (word) => (word === 'AllAlpha=true' ? 'kube-apiserver has all alpha features on' : `kube-apiserver has a guard off: ${word}`),
    safety: 'needs-review',
  }),
});

/** https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/ */
const GUARD_OFF = new RegExp(
  `^(?:${[
    ...['AnonymousAuthConfigurableEndpoints', 'AuthorizeNodeWithSelectors', 'AuthorizePodWebsocketUpgradeCreatePermission'],
    ...['BoundServiceAccountTokenVolume', 'KubeletFineGrainedAuthz', 'LegacyServiceAccountTokenCleanUp'],
    ...['LegacyServiceAccountTokenNoAutoGeneration', 'PodSecurity', 'ServiceAccountTokenNodeBindingValidation'],
    ...['UserNamespacesSupport', 'ValidatingAdmissionPolicy'],
  ].join('|')})=false$`,
  'i',
);
