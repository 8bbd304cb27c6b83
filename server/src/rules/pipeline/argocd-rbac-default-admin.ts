import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const argocdRbacDefaultAdmin = defineRule({
  id: 'argocd-rbac-default-admin',
  summary: 'Everybody who signs in to Argo CD is its administrator',
  why: 'An administrator of Argo CD deploys whatever they like to every cluster that it knows, with its rights. One account of the company is enough to own them all.',
  severity: 'critical',
  preset: 'recommended',
  references: [cwe(266), docs('RBAC', 'https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: argocd-rbac-cm, namespace: argocd}
data:
  policy.default: role:admin
#                 ^^^^^^^^^^ Everybody who signs in to Argo CD is its administrator
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: argocd-rbac-cm, namespace: argocd}
data:
  policy.default: role:readonly
`,
  },
  check: {
    *'core/ConfigMap'({ field, name }) {
      if (name !== 'argocd-rbac-cm') return;
      const message = 'Everybody who signs in to Argo CD is its administrator';
      const fallback = field.get('data', 'policy.default');
      if (fallback.is('role:admin'))
        yield {
          at: fallback,
          message,
          fixes: [{ title: 'Let them only look', safety: 'needs-review', changes: [set(fallback, 'role:readonly')] }],
        };
      for (const [key, policies] of field.get('data').entries) {
        const found = /^policy(?:\.[\w-]+)?\.csv$/.test(key) ? EVERYBODY.exec(policies.text ?? '') : null;
        if (found === null) continue;
        const start = found.index + found[0].length - found[0].trimStart().length;
        yield { at: policies, within: { start, end: found.index + found[0].length }, message };
      }
    },
  },
});

/** A line that gives the role to every subject, or every right to every subject. */
const EVERYBODY =
  /^[ \t]*(?:g,[ \t]*["']?\*["']?,[ \t]*role:admin|p,[ \t]*["']?\*["']?,[ \t]*\*,[ \t]*\*,[ \t]*\*[^,\n]*,[ \t]*allow)[ \t]*$/m;
