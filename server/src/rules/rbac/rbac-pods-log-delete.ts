import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const rbacPodsLogDelete = defineRule({
  id: 'rbac-pods-log-delete',
  summary: 'A role deletes logs of pods, which nobody can',
  why: 'Logs of pods are only read: the API server knows no request to delete them, so the verb grants nothing. It is mostly copied from elsewhere, and reviewers take it for something that matters.',
  severity: 'low',
  preset: 'all',
  references: [docs('Pod API', 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Operations')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- {apiGroups: [""], resources: [pods/log], verbs: [get, delete]}
#                                                       ^^^^^^ The verb delete grants nothing on pods/log
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: support}
rules:
- {apiGroups: [""], resources: [pods/log], verbs: [get]}
`,
  },
  check: {
    *roleRule({ apiGroups, resources, verbs }) {
      const isAboutLogs = resources.items.length > 0 && resources.items.every((item) => item.is('pods/log')) && !resources.isOpen;
      if (!isAboutLogs || !(apiGroups.includes('') || apiGroups.includes('*'))) return;
      for (const verb of verbs.items) {
        if (!verb.is('delete') && !verb.is('deletecollection')) continue;
        const isAlone = verbs.items.length === 1;
        yield {
          at: verb,
          message: `The verb ${verb.text} grants nothing on pods/log`,
          fixes: isAlone ? [] : [{ title: `Remove ${verb.text}`, safety: 'safe', changes: [remove(verb)] }],
        };
      }
    },
  },
});
