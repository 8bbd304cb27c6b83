import { isConstraint } from '../../kube/admission/constraint.ts';
import { coversOthers } from '../../kube/admission/exempt-namespace.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gatekeeperExcludedNamespacesBroad = defineRule({
  id: 'gatekeeper-excluded-namespaces-broad',
  summary: 'Namespaces for applications are exempt from a constraint',
  why: 'What is exempt may do what the constraint keeps out. Whoever may deploy into such a namespace, or make one whose name fits, is not held by the policy at all.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Exempting namespaces', 'https://open-policy-agent.github.io/gatekeeper/website/docs/exempt-namespaces'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  match:
    kinds: [{apiGroups: [''], kinds: [Pod]}]
    excludedNamespaces: [kube-system, 'team-*']
#                                     ^^^^^^^^ K8sPSPPrivilegedContainer "no-privileged" exempts namespaces for applications
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  match:
    kinds: [{apiGroups: [''], kinds: [Pod]}]
    excludedNamespaces: [kube-system, gatekeeper-system]
`,
  },
  check: {
    *resource(resource) {
      if (isConstraint(resource)) yield* exempt(resource.field.get('spec', 'match', 'excludedNamespaces'), resource.label);
    },
    *'config.gatekeeper.sh/Config'({ field, label }) {
      for (const entry of field.get('spec', 'match').items) {
        // Only the webhook keeps anything out. Where every process is named, another rule tells of it.
        const processes = entry.get('processes');
        if (processes.includes('webhook') && !processes.includes('*')) yield* exempt(entry.get('excludedNamespaces'), label);
      }
    },
  },
});

function* exempt(namespaces: Field, label: string): Generator<Finding> {
  for (const namespace of namespaces.items) {
    const { text } = namespace;
    if (text === undefined || text === '' || !coversOthers(text)) continue;
    yield { at: namespace, message: text === '*' ? `${label} exempts every namespace` : `${label} exempts namespaces for applications` };
  }
}
