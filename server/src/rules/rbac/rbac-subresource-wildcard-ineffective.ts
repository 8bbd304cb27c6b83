import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacSubresourceWildcardIneffective = defineRule({
  id: 'rbac-subresource-wildcard-ineffective',
  summary: 'A role names all parts of a resource, which grants none',
  why: 'A star behind the slash matches nothing: only a star for everything, or one before the slash, has a meaning. The rule seems to grant something and does not. People then mostly widen it until it works.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    docs('Referring to resources', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'),
    docs('How rules match', 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods, pods/*]
#                   ^^^^^^ pods/* grants nothing: a star behind the slash matches no resource
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- apiGroups: [""]
  resources: [pods, pods/log]
  verbs: [get]
`,
  },
  check: {
    *roleRule({ resources }) {
      if (resources.includes('*')) return;
      for (const resource of resources.items) {
        if (resource.text === undefined || !/^[^/]+\/\*$/.test(resource.text)) continue;
        yield { at: resource, message: `${resource.text} grants nothing: a star behind the slash matches no resource` };
      }
    },
  },
});
