import { HIDDEN } from '../../kube/resource.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const webhookServiceUnresolved = defineRule({
  id: 'webhook-service-unresolved',
  summary: 'A webhook is reached through a Service that is not there',
  why: 'The API server cannot ask a webhook whose Service does not exist. Then either every matching request fails, or nothing is judged.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K04:2025'),
    cwe(1188),
    docs(
      'Service reference',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig:
    service: {name: names, namespace: hooks}
#                   ^^^^^ There is no Service "names" in namespace "hooks" of this workspace
---
apiVersion: v1
kind: Namespace
metadata: {name: hooks}
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: names}
webhooks:
- name: names.example
  clientConfig:
    service: {name: names, namespace: hooks}
---
apiVersion: v1
kind: Namespace
metadata: {name: hooks}
---
apiVersion: v1
kind: Service
metadata: {name: names, namespace: hooks}
spec: {ports: [{port: 443}]}
`,
  },
  across: {
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration': unresolved,
    'admissionregistration.k8s.io/MutatingWebhookConfiguration': unresolved,
  },
});

function* unresolved(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  for (const { namespace, name, path } of located.fact.admission?.services ?? []) {
    // Only where the namespace is declared may its Services be, too.
    if (index.named('core/Namespace', namespace).length === 0) continue;
    const services = KINDS.flatMap((kind) => index.maybeIn(kind, namespace));
    if (services.some(({ fact }) => fact.name === undefined || fact.name === name)) continue;
    yield { at: { located, path }, message: `There is no Service "${name}" in namespace "${namespace}" of this workspace` };
  }
}

/** Services, and what may be one where a template writes the group or the kind. */
const KINDS = ['core/Service', `core/${HIDDEN}`, `${HIDDEN}/Service`];
