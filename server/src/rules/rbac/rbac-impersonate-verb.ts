import { granted } from '../../kube/grant.ts';
import { isNarrowed } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { withdrawal } from '../../rule/unwanted-grant.ts';

export const rbacImpersonateVerb = defineRule({
  id: 'rbac-impersonate-verb',
  summary: 'A role lets its holder act as somebody else',
  why: 'A request as somebody else has all rights of that user or group, and the group system:masters may do everything. So an account that may impersonate anybody is cluster-admin. A rule can name the users and groups.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.8'),
    owasp('K02:2025'),
    attack('T1078'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb'),
    docs('User impersonation', 'https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: proxy}
rules:
- apiGroups: [""]
  resources: [groups]
#             ^^^^^^ ClusterRole "proxy" may act as any of the groups
  verbs: [impersonate]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: proxy}
rules:
- apiGroups: [""]
  resources: [groups]
  verbs: [get]
`,
  },
  check: {
    *roleRule(rule) {
      const found = granted(rule, IMPERSONATION);
      const [first] = found?.resources ?? [];
      if (found === undefined || first === undefined) return;
      const { role, resourceNames } = rule;
      const powerful = resourceNames.items.find(({ text }) => text !== undefined && POWERFUL.test(text));
      const who = isNarrowed(rule) ? (powerful?.text ?? 'those that it names') : `any of the ${WORDS[first.text ?? ''] ?? first.text}`;
      yield {
        at: powerful ?? first,
        message: `${role.label} may act as ${who}`,
        ...(isNarrowed(rule) && powerful === undefined ? { severity: 'medium' as const } : {}),
        fixes: [withdrawal(rule, found)],
      };
    },
  },
});

const IMPERSONATION = {
  on: { '': ['groups', 'serviceaccounts', 'users'], 'authentication.k8s.io': ['uids'] },
  verbs: ['impersonate'],
};

const WORDS: Readonly<Record<string, string>> = { serviceaccounts: 'service accounts' };

/** https://kubernetes.io/docs/setup/best-practices/certificates/#configure-certificates-for-user-accounts */
const POWERFUL = /^(?:system:(?!serviceaccount:).*|kubernetes-(?:super-)?admin|kubeadm:cluster-admins|cluster-admin)$/;
