import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const argocdRbacDefaultAdmin = defineRule({
  id: 'argocd-rbac-default-admin',
  summary: 'Everybody who signs in to Argo CD is its administrator',
  why: 'An administrator of Argo CD deploys whatever they like to every cluster that it knows, with its rights. One account of the company is enough to own them all.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(266),
    docs('RBAC', 'https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/'),
  ],
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
      if (name === 'argocd-rbac-cm') yield* everybody(field.get('data'));
    },
    *values(root) {
      for (const chart of [root, root.get('argo-cd')]) yield* everybody(chart.get('configs', 'rbac'));
    },
  },
});

/** https://github.com/argoproj/argo-helm/blob/main/charts/argo-cd/values.yaml */
function* everybody(policies: Field): Generator<Finding> {
  const message = 'Everybody who signs in to Argo CD is its administrator';
  const fallback = policies.get('policy.default');
  if (fallback.is('role:admin'))
    yield {
      at: fallback,
      message,
      fixes: [{ title: 'Let them only look', safety: 'needs-review', changes: [set(fallback, 'role:readonly')] }],
    };
  for (const [key, lines] of policies.entries) {
    const found = /^policy(?:\.[\w-]+)?\.csv$/.test(key) ? EVERYBODY.exec(lines.text ?? '') : null;
    if (found === null) continue;
    const start = found.index + found[0].length - found[0].trimStart().length;
    yield { at: lines, within: { start, end: found.index + found[0].length }, message };
  }
}

/** A line that gives the role to every subject, or every right to every subject. */
const EVERYBODY =
  /^[ \t]*(?:g,[ \t]*["']?\*["']?,[ \t]*role:admin|p,[ \t]*["']?\*["']?,[ \t]*\*,[ \t]*\*,[ \t]*\*[^,\n]*,[ \t]*allow)[ \t]*$/m;
