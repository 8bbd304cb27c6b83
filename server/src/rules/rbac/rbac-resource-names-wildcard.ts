import { reachOf } from '../../kube/rbac.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacResourceNamesWildcard = defineRule({
  id: 'rbac-resource-names-wildcard',
  summary: 'A role names objects by a pattern, which matches none',
  why: 'Names of objects are compared letter by letter, so a star stands for itself. The rule seems to grant something and does not. People then mostly leave the names out, and every object is open.',
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
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [web-*]
#                 ^^^^^ The name web-* is no pattern and matches no object
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [web-settings]
  verbs: [get]
`,
  },
  check: {
    *roleRule(rule) {
      const { apiGroups, resources, resourceNames } = rule;
      // Others may check names of their own making with a star in them, as is done for signers and impersonation.
      const hasOwnNames = ['authentication.k8s.io', 'certificates.k8s.io'].some((group) => apiGroups.includes(group));
      if (reachOf(rule) === 'custom' || hasOwnNames || resources.includes('signers')) return;
      for (const name of resourceNames.items) {
        if (name.text?.includes('*') === true) yield { at: name, message: `The name ${name.text} is no pattern and matches no object` };
      }
    },
  },
});
