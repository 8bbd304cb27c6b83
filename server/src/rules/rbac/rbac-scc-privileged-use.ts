import { isNarrowed, reachOf } from '../../kube/rbac.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacSccPrivilegedUse = defineRule({
  id: 'rbac-scc-privileged-use',
  summary: 'A role lets pods of OpenShift run as root',
  why: 'On OpenShift a pod may do what the security context constraints allow that its account may use. Under anyuid it runs as root, under privileged it owns the node as well. Pods that run under restricted-v2 need no such right.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1611'),
    cwe(250),
    docs(
      'Managing security context constraints',
      'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [security.openshift.io]
  resources: [securitycontextconstraints]
  resourceNames: [anyuid]
#                 ^^^^^^ Role "web" lets pods run under the constraints anyuid
  verbs: [use]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [security.openshift.io]
  resources: [securitycontextconstraints]
  resourceNames: [nonroot-v2]
  verbs: [use]
`,
  },
  check: {
    *roleRule(rule) {
      const { role, apiGroups, resources, resourceNames, verbs } = rule;
      const isOwnGroup = apiGroups.includes(GROUP);
      // Stars that reach further have rules of their own.
      const isStarHere = isOwnGroup && reachOf(rule) === 'custom';
      const found = resources.items.find(({ text }) => text === 'securitycontextconstraints' || (text === '*' && isStarHere));
      const uses = verbs.includes('use') || (verbs.includes('*') && isStarHere);
      if (found === undefined || !uses || !(isOwnGroup || apiGroups.includes('*'))) return;
      const name = resourceNames.items.find(isPowerful);
      if (name !== undefined) yield { at: name, message: `${role.label} lets pods run under the constraints ${name.text}` };
      else if (!isNarrowed(rule)) yield { at: found, message: `${role.label} lets pods run under any constraints, privileged too` };
    },
    *binding({ resource, roleRef }) {
      const name = roleRef.get('name');
      const constraints = /^system:openshift:scc:(anyuid|privileged)$/.exec(name.text ?? '')?.[1];
      if (constraints !== undefined) yield { at: name, message: `${resource.label} lets pods run under the constraints ${constraints}` };
    },
  },
});

const GROUP = 'security.openshift.io';

const isPowerful = ({ text }: Field): boolean => text === 'anyuid' || text === 'privileged';
