import { expressionsOf, namesIn } from '../../kube/admission/expressions.ts';
import { isWhole } from '../../kube/admission/webhook.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const webhookEphemeralContainersMissing = defineRule({
  id: 'webhook-ephemeral-containers-missing',
  summary: 'A policy about pods is not asked about ephemeral containers',
  why: 'An ephemeral container is added through a resource of its own, which a rule about pods does not match. Whoever may debug a pod brings in any image and any setting past the policy.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Matching requests',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-rules',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  rules:
  - {apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}
#                                                                                  ^^^^ This does not match pods/ephemeralcontainers, through which containers are added
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  rules:
  - {apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods, pods/ephemeralcontainers]}
`,
  },
  check: {
    ...onWebhook(function* ({ isPolicyEngine, rules }) {
      if (isPolicyEngine) yield* unasked(rules);
    }, 'validating'),
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'(policy) {
      // A policy that does not know them has a rule of its own.
      if (namesIn(expressionsOf(policy)).has('ephemeralContainers'))
        yield* unasked(policy.field.get('spec', 'matchConstraints', 'resourceRules').items);
    },
  },
});

function* unasked(rules: readonly Field[]): Generator<Finding> {
  const all = rules.map((rule) => rule.get('resources'));
  if (!all.every(isWhole) || all.some((resources) => resources.texts.some((text) => COVERING.has(text)))) return;
  const resources = all.find((list) => list.includes('pods'));
  const pods = resources?.items.find((item) => item.is('pods'));
  if (resources === undefined || pods === undefined) return;
  yield {
    at: pods,
    message: 'This does not match pods/ephemeralcontainers, through which containers are added',
    fixes: [
      { title: 'Match pods/ephemeralcontainers too', safety: 'needs-review', changes: [append(resources, 'pods/ephemeralcontainers')] },
    ],
  };
}

const COVERING: ReadonlySet<string> = new Set(['pods/ephemeralcontainers', 'pods/*', '*/ephemeralcontainers', '*/*']);
