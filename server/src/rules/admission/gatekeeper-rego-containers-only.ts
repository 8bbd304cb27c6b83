import { REGULAR_ONLY } from '../../kube/admission/container-kinds.ts';
import { podPlacesOf } from '../../kube/admission/pod-places.ts';
import { type Access, policiesOf } from '../../kube/constraint-template.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperRegoContainersOnly = defineRule({
  id: 'gatekeeper-rego-containers-only',
  summary: 'A policy looks at regular containers only',
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
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noprivileged}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package noprivileged
      violation[{"msg": "privileged"}] {
        container := input.review.object.spec.containers[_]
#                                             ^^^^^^^^^^ The policy never looks at initContainers and ephemeralContainers
        container.securityContext.privileged
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noprivileged}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package noprivileged
      violation[{"msg": "privileged"}] {
        all_containers[_].securityContext.privileged
      }
      all_containers[container] { container := input.review.object.spec.containers[_] }
      all_containers[container] { container := input.review.object.spec.initContainers[_] }
      all_containers[container] { container := input.review.object.spec.ephemeralContainers[_] }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      const policies = policiesOf(resource);
      const accesses = policies.flatMap((policy) => policy.accesses);
      const named = (word: string): boolean => policies.some(({ module }) => module.words.has(word) || module.texts.has(word));
      // A template has no ephemeral containers.
      const isAboutPods = podPlacesOf(policies) !== 'templates';
      const missing = REGULAR_ONLY.filter(({ list, without }) => {
        return (isAboutPods || list === 'initContainers') && !named(list) && !asksOnlyFor(accesses, without);
      }).map(({ list }) => list);
      if (missing.length === 0 || !knowsWhatIsAsked(accesses)) return;
      for (const { field, accesses: own } of policies) {
        const regular = own.find(({ step, isMissing }) => step.kind === 'name' && step.name === 'containers' && isMissing === 'no');
        if (regular?.step.kind !== 'name') continue;
        yield { at: field, within: regular.step.span, message: `The policy never looks at ${missing.join(' and ')}` };
        return;
      }
    },
  },
});

const ofContainers = (accesses: readonly Access[]): readonly Access[] =>
  accesses.filter(({ owners, isOnList }) => !isOnList && owners.includes('Container'));

/** A field that a variable names may be any. */
const knowsWhatIsAsked = (accesses: readonly Access[]): boolean =>
  ofContainers(accesses).length > 0 && ofContainers(accesses).every(({ step }) => step.kind === 'name');

const asksOnlyFor = (accesses: readonly Access[], fields: ReadonlySet<string>): boolean =>
  ofContainers(accesses).every(({ step }) => step.kind === 'name' && fields.has(step.name));
