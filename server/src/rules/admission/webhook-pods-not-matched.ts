import { concernsWorkloads, isWhole } from '../../kube/admission/webhook.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const webhookPodsNotMatched = defineRule({
  id: 'webhook-pods-not-matched',
  summary: 'A policy about workloads does not look at pods',
  why: 'Pods are also made alone, by jobs and by controllers of other kinds. A policy that looks at deployments only is gone around with any of them.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Workload creation', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}]
#                                                                                        ^^^^^^^^^ The policy does not look at pods that are made in another way
  validations: [{expression: 'object.spec.template.spec.containers.all(c, c.image.startsWith("registry.example/"))'}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations: [{expression: 'object.spec.containers.all(c, c.image.startsWith("registry.example/"))'}]
`,
  },
  check: {
    ...onWebhook(function* ({ isPolicyEngine, rules }) {
      if (isPolicyEngine) yield* unmatched(rules);
    }, 'validating'),
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'({ field }) {
      const spec = field.get('spec');
      // A policy about the number of replicas is none about pods.
      const isAboutPods = spec.get('validations').items.some((validation) => /\btemplate\b/.test(validation.get('expression').text ?? ''));
      if (isAboutPods) yield* unmatched(spec.get('matchConstraints', 'resourceRules').items);
    },
  },
});

function* unmatched(rules: readonly Field[]): Generator<Finding> {
  const lists = rules.map((rule) => rule.get('resources'));
  if (!lists.every(isWhole) || lists.some((list) => list.texts.some((text) => /^(?:pods|\*)(?:\/|$)/.test(text)))) return;
  const first = rules.find(concernsWorkloads);
  if (first !== undefined)
    yield { at: first.get('resources'), onKey: true, message: 'The policy does not look at pods that are made in another way' };
}
