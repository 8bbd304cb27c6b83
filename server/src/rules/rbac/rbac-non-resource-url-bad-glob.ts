import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { stripEnd } from '../../text/strip-end.ts';
import { set } from '../../yaml/change.ts';

export const rbacNonResourceUrlBadGlob = defineRule({
  id: 'rbac-non-resource-url-bad-glob',
  summary: 'A star in a path of a role matches nothing',
  why: 'Only a star at the end of a path stands for what follows. Elsewhere it is a letter like any other, so the rule grants nothing, without a word. People then mostly open every path.',
  severity: 'low',
  preset: 'strict',
  references: [
    docs('ClusterRole', 'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-v1/'),
    docs('How rules match', 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/v1/evaluation_helpers.go'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: metrics}
rules:
- nonResourceURLs: [/apis/*/metrics]
#                   ^^^^^^^^^^^^^^^ The path /apis/*/metrics matches nothing: a star counts at the end only
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: metrics}
rules:
- nonResourceURLs: [/apis/*]
  verbs: [get]
`,
  },
  check: {
    *roleRule({ role, nonResourceUrls }) {
      if (role.kind !== 'ClusterRole') return;
      for (const url of nonResourceUrls.items) {
        const star = stripEnd(url.text ?? '', '*').indexOf('*');
        if (url.text === undefined || star < 0) continue;
        const prefix = url.text.slice(0, star + 1);
        yield {
          at: url,
          message: `The path ${url.text} matches nothing: a star counts at the end only`,
          fixes: /^[/]?[*]$/.test(prefix)
            ? []
            : [{ title: `Grant ${prefix}, which is more`, safety: 'needs-review', changes: [set(url, prefix)] }],
        };
      }
    },
  },
});
