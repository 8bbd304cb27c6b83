import { isNarrowed } from '../../kube/rbac.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacResourceNamesWithCreate = defineRule({
  id: 'rbac-resource-names-with-create',
  summary: 'A role names the objects that may be created',
  why: 'A request to create an object, or to delete all of them, says no name that could be compared. So the rule grants neither, though it seems to. Once that is noticed the names are mostly thrown out, for every other verb as well.',
  severity: 'medium',
  preset: 'recommended',
  references: [docs('Referring to resources', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [web-state]
  verbs: [get, create, update]
#              ^^^^^^ This rule does not grant create: it names objects, and a request for it says no name
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [configmaps]
  verbs: [create]
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [web-state]
  verbs: [get, update]
`,
  },
  check: {
    *roleRule(rule) {
      const { resources, resourceNames, verbs } = rule;
      if (!isNarrowed(rule) || resourceNames.items.length === 0 || resources.items.length === 0) return;
      for (const verb of verbs.items) {
        if (!verb.is('deletecollection') && !(verb.is('create') && isInVain(resources, verbs))) continue;
        yield { at: verb, message: `This rule does not grant ${verb.text}: it names objects, and a request for it says no name` };
      }
    },
  },
});

/**
 * Parts of objects are created under a name. So are objects by server-side apply, for which patch is granted as well.
 * https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/endpoints/handlers/update.go
 */
const isInVain = (resources: Field, verbs: Field): boolean =>
  !resources.isOpen &&
  resources.items.every(({ text }) => text !== undefined && text !== '*' && !text.includes('/')) &&
  !verbs.isOpen &&
  verbs.items.every(({ text }) => text !== undefined && text !== 'patch' && text !== '*');
