import { resourceMeant, servedBy } from '../../kube/api-resources.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacResourceNameMalformed = defineRule({
  id: 'rbac-resource-name-malformed',
  summary: 'A role names a resource by its kind or in the singular',
  why: 'Resources go by their lower-case plural, as in the paths of the API. Any other word matches nothing, and nobody is told: the rule grants nothing. People then mostly widen the role until it works.',
  severity: 'medium',
  preset: 'recommended',
  references: [docs('Referring to resources', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [apps]
  resources: [Deployment]
#             ^^^^^^^^^^ Deployment is no resource, so this rule does not grant deployments
  verbs: [get, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [apps]
  resources: [deployments]
  verbs: [get, patch]
`,
  },
  check: {
    *roleRule({ apiGroups, resources }) {
      for (const resource of resources.items) {
        const { text } = resource;
        const meant = text === undefined || !areBuiltIn(apiGroups) ? undefined : resourceMeant(apiGroups.texts, text);
        if (meant === undefined) continue;
        yield {
          at: resource,
          message: `${text} is no resource, so this rule does not grant ${meant}`,
          fixes: [{ title: `Write ${meant}, which grants them`, safety: 'needs-review', changes: [set(resource, meant)] }],
        };
      }
    },
  },
});

/** Other groups may serve a resource of whatever name. */
const areBuiltIn = (apiGroups: Field): boolean =>
  !apiGroups.isOpen &&
  apiGroups.items.length > 0 &&
  apiGroups.items.every(({ text }) => text !== undefined && servedBy(text) !== undefined);
