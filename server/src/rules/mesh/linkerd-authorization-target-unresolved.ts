import { declarations } from '../../kube/mesh/membership.ts';
import { labelOf, near } from '../../kube/mesh/reach.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const linkerdAuthorizationTargetUnresolved = defineRule({
  id: 'linkerd-authorization-target-unresolved',
  summary: 'A Linkerd policy is for something that is not there',
  why: 'A policy whose target does not exist allows nobody anything. Callers are refused, and people open the server to all instead of looking for the name that was misspelt.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K05:2025'),
    cwe(1164),
    docs('AuthorizationPolicy', 'https://linkerd.io/2-edge/reference/authorization-policy/#authorizationpolicy'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  targetRef: {group: policy.linkerd.io, kind: Server, name: wbe}
#                                                           ^^^ AuthorizationPolicy "web" is for a Server that this workspace does not have
  requiredAuthenticationRefs: [{kind: ServiceAccount, name: edge}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, port: http}
---
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  targetRef: {group: policy.linkerd.io, kind: Server, name: web}
  requiredAuthenticationRefs: [{kind: ServiceAccount, name: edge}]
`,
  },
  across: {
    'policy.linkerd.io/AuthorizationPolicy': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const target = mesh?.target;
      if (target === undefined || !TARGETS.has(target.groupKind) || typeof namespace !== 'string') return;
      if (declarations(index, namespace).length === 0) return;
      const found = near(index, target.groupKind, namespace);
      if (found.some(({ fact }) => fact.name === target.name || fact.name === undefined)) return;
      const kind = target.groupKind.slice(target.groupKind.indexOf('/') + 1);
      yield {
        at: { located, path: ['spec', 'targetRef', 'name'] },
        message: `${labelOf(located.fact)} is for ${kind === 'Server' ? 'a' : 'an'} ${kind} that this workspace does not have`,
      };
    },
  },
});

const TARGETS = new Set(['policy.linkerd.io/Server', 'policy.linkerd.io/HTTPRoute', 'gateway.networking.k8s.io/HTTPRoute']);
