import { reachOf, wildcardIn } from '../../kube/rbac.ts';
import { isTenant } from '../../kube/tenant.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWildcardResources = defineRule({
  id: 'rbac-wildcard-resources',
  summary: 'A role covers every resource of its API groups',
  why: 'In the core group the star covers secrets, commands in pods and tokens of accounts, and reading is enough to take them. It also covers every resource that a later release brings. Nobody sees from the role what it can really do.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.3'),
    owasp('K02:2025'),
    attack('T1552.007'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules:
- apiGroups: [""]
  resources: ["*"]
#             ^^^ Role "reader" covers every resource of the core group, secrets too
  verbs: [get, list]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules:
- apiGroups: [""]
  resources: [pods, pods/log, services]
  verbs: [get, list]
`,
  },
  check: {
    *roleRule(rule) {
      const { role, resources, verbs, apiGroups } = rule;
      const star = wildcardIn(resources);
      const isEverything = wildcardIn(verbs) !== undefined;
      const reach = reachOf(rule);
      // With every verb it is another rule's when it spans all groups, and other files decide about a Role.
      if (star === undefined || reach === 'custom' || (isEverything && (reach === 'all' || role.kind === 'Role'))) return;
      const coversCore = reach === 'all' || apiGroups.includes('');
      const writes = verbs.texts.some((verb) => !/^(?:get|list|watch)$/.test(verb));
      if (verbs.texts.length === 0 || !(coversCore || writes)) return;
      yield {
        at: star,
        message: `${role.label} covers every resource of ${coversCore ? 'the core group, secrets too' : 'its API groups'}`,
      };
    },
  },
  across: {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { name, namespace, role } = located.fact;
      if (isTenant(index, namespace)) return;
      const label = name === undefined ? 'Role' : `Role "${name}"`;
      for (const { path, reach } of role?.everything ?? []) {
        if (reach === 'built-in')
          yield { at: { located, path }, message: `${label} grants everything on every resource of its API groups` };
      }
    },
  },
});
