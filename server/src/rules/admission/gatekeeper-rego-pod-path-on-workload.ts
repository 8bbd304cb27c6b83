import { isNowhere } from '../../kube/admission/nowhere.ts';
import { WORKLOAD_KINDS } from '../../kube/kinds.ts';
import { readsConstraints } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperRegoPodPathOnWorkload = defineRule({
  id: 'gatekeeper-rego-pod-path-on-workload',
  summary: 'A constraint matches objects in which its policy looks at the wrong place',
  why: 'A Deployment has its containers in a template, a pod has them in its spec. A policy that looks at the other place finds nothing there, so that no such object is ever refused.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Validation of workload resources', 'https://open-policy-agent.github.io/gatekeeper/website/docs/expansion'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noprivileged}
spec:
  crd: {spec: {names: {kind: NoPrivileged}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package noprivileged
      violation[{"msg": "privileged"}] { lists[_][_].securityContext.privileged }
      lists[input.review.object.spec.containers]
      lists[input.review.object.spec.initContainers]
      lists[input.review.object.spec.ephemeralContainers]
---
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: NoPrivileged
metadata: {name: deployments}
spec:
  match: {kinds: [{apiGroups: [apps], kinds: [Deployment]}]}
#                                             ^^^^^^^^^^ The policy looks for containers of pods, so it finds none in a Deployment
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noprivileged}
spec:
  crd: {spec: {names: {kind: NoPrivileged}}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package noprivileged
      violation[{"msg": "privileged"}] { lists[_][_].securityContext.privileged }
      lists[input.review.object.spec.containers]
      lists[input.review.object.spec.initContainers]
      lists[input.review.object.spec.ephemeralContainers]
---
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: NoPrivileged
metadata: {name: pods}
spec:
  match: {kinds: [{apiGroups: [''], kinds: [Pod]}]}
`,
  },
  check: readsConstraints,
  across: {
    'templates.gatekeeper.sh/ConstraintTemplate': function* (located, index) {
      const template = located.fact.admission?.template;
      if (template?.looksAt === undefined || index.named(located.fact.groupKind, located.fact.name ?? '').length !== 1) return;
      // Gatekeeper makes pods of templates for its policies where it is told to.
      if (template.looksAt === 'pods' && !isNowhere(index, 'expansion.gatekeeper.sh', 'ExpansionTemplate')) return;
      for (const constraint of index.ofKind(`constraints.gatekeeper.sh/${template.kind}`)) {
        const match = constraint.fact.admission?.constraint;
        const isHere = (kind: string): boolean => (kind === 'Pod') === (template.looksAt === 'pods');
        if (match === undefined || match.matchesMore || match.kinds.some(({ kind }) => !WORKLOAD_KINDS.has(kind) || isHere(kind))) continue;
        const [first] = match.kinds;
        if (first === undefined) continue;
        yield {
          at: { located: constraint, path: first.path },
          message: `The policy looks for containers ${template.looksAt === 'pods' ? 'of pods' : 'in templates'}, so it finds none in a ${first.kind}`,
          related: [{ located, path: ['spec', 'targets'], message: 'Here it looks for them' }],
        };
      }
    },
  },
});
