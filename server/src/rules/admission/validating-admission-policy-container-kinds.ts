import { forgottenContainers } from '../../kube/admission/forgotten-containers.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const validatingAdmissionPolicyContainerKinds = defineRule({
  id: 'validating-admission-policy-container-kinds',
  summary: 'An admission policy looks at regular containers only',
  why: 'A pod has init containers and, once it runs, ephemeral containers too, and they may do all that a regular container may. Whoever wants around the policy moves the image or the setting there.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Init containers', 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/'),
    docs('Ephemeral containers', 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations:
  - expression: object.spec.containers.all(c, c.image.startsWith("registry.example/"))
#                           ^^^^^^^^^^ The policy never looks at initContainers and ephemeralContainers
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods, pods/ephemeralcontainers]}]
  variables:
  - name: containers
    expression: object.spec.containers + object.spec.?initContainers.orValue([]) + object.spec.?ephemeralContainers.orValue([])
  validations:
  - expression: variables.containers.all(c, c.image.startsWith("registry.example/"))
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'(policy) {
      const forgotten = forgottenContainers(policy);
      if (forgotten === undefined) return;
      const { at, within, lists } = forgotten;
      yield { at, within, message: `The policy never looks at ${lists.join(' and ')}` };
    },
  },
});
