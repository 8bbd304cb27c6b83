import { grants, isAlone, isNarrowed, revoke, spelledOut, wildcardIn } from '../../kube/rbac.ts';
import { cis, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacSecretsRead = defineRule({
  id: 'rbac-secrets-read',
  summary: 'A role reads all secrets',
  why: 'Get, list and watch all return the secrets themselves. Among them are passwords, certificates and tokens of other accounts, so the reader can act as all of these. A program mostly needs one or two secrets, which the rule can name.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.2'),
    cwe(522),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [configmaps, secrets]
#                         ^^^^^^^ Role "web" may read every secret of its namespace
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [secrets]
  resourceNames: [web-session-key]
  verbs: [get]
`,
  },
  check: {
    *roleRule(rule) {
      const secrets = spelledOut(rule, 'secrets');
      // With names, list and watch return the named ones alone, too.
      // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
      if (secrets === undefined || isNarrowed(rule)) return;
      // What only a star grants has a rule of its own.
      const reads = wildcardIn(rule.verbs) === undefined && ['get', 'list', 'watch'].some((verb) => grants(rule, verb, '', 'secrets'));
      if (!reads) return;
      const where = rule.role.kind === 'Role' ? 'every secret of its namespace' : 'every secret';
      const title = isAlone(secrets) ? 'Remove this rule (its holder then reads no secret)' : 'Take secrets out of the rule';
      yield {
        at: secrets,
        message: `${rule.role.label} may read ${where}`,
        fixes: [{ title, safety: 'needs-review', changes: [revoke(rule, secrets)] }],
      };
    },
  },
});
