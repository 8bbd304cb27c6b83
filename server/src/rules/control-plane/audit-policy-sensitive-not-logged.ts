import { matchesEverything, reachedVerbs, type Target } from '../../kube/audit-policy/coverage.ts';
import { auditPolicyOf } from '../../kube/audit-policy/policy.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const auditPolicySensitiveNotLogged = defineRule({
  id: 'audit-policy-sensitive-not-logged',
  summary: 'An audit policy keeps requests that matter out of the log',
  why: "Reading secrets, changing roles, admission and who runs commands in pods are what an intruder does, and administrators' accounts are what he wants. Where a rule drops such requests, nobody can find out afterwards what was done.",
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('3.2.2'),
    owasp('K10:2025'),
    cwe(778),
    docs('Audit policy', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'),
  ],
  examples: {
    bad: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
#        ^^^^ This rule keeps requests for secrets out of the audit log
  resources:
  - group: ""
    resources: [secrets]
- level: Metadata
`,
    good: `
apiVersion: audit.k8s.io/v1
kind: Policy
rules:
- level: None
  resources:
  - group: ""
    resources: [events]
- level: Metadata
`,
  },
  check: {
    *'audit.k8s.io/Policy'(resource) {
      const policy = auditPolicyOf(resource);
      for (const rule of policy.rules) {
        // Programs of the cluster itself ask so often that what they do is rightly left out.
        if (rule.level !== 'None' || rule.users === undefined || rule.userGroups === undefined) continue;
        if (isOnly(rule.users, COMPONENT) || isOnly(rule.userGroups, COMPONENTS)) continue;
        if (matchesEverything(rule) && rule !== policy.rules.at(-1)) continue;
        const dropped = TARGETS.find((target) => reachedVerbs(policy, rule, target, target.verbs).length > 0);
        if (dropped === undefined) continue;
        const admin = [...rule.users, ...rule.userGroups].find((name) => ADMINS.has(name));
        yield {
          at: rule.field.get('level'),
          message:
            admin === undefined
              ? `This rule keeps requests for ${dropped.resource} out of the audit log`
              : `This rule keeps what ${admin} does out of the audit log`,
          fixes: [
            { title: 'Log the metadata of these requests', safety: 'needs-review', changes: [set(rule.field.get('level'), 'Metadata')] },
          ],
        };
      }
    },
  },
});

const CHANGES = ['create', 'update', 'patch', 'delete'];

const TARGETS: readonly (Target & { readonly verbs: readonly string[] })[] = [
  { group: '', resource: 'secrets', verbs: ['get', 'list', ...CHANGES] },
  { group: '', resource: 'pods/exec', verbs: ['create', 'get'] },
  ...['clusterrolebindings', 'rolebindings', 'clusterroles', 'roles'].map((one) => ({
    group: 'rbac.authorization.k8s.io',
    resource: one,
    verbs: CHANGES,
  })),
  ...['validatingwebhookconfigurations', 'mutatingwebhookconfigurations', 'validatingadmissionpolicies'].map((one) => ({
    group: 'admissionregistration.k8s.io',
    resource: one,
    verbs: CHANGES,
  })),
];

const ADMINS: ReadonlySet<string> = new Set(['system:admin', 'kubernetes-admin', 'system:masters', 'kubeadm:cluster-admins']);

/** A program of the cluster, by the name of its account. */
const COMPONENT =
  /^system:(?:apiserver|kube-proxy|kube-scheduler|kube-controller-manager|unsecured|node:.*|serviceaccount:kube-system:.*)$|^kubelet$/;
const COMPONENTS = /^system:(?:nodes|serviceaccounts(?::.*)?)$/;

const isOnly = (names: readonly string[], pattern: RegExp): boolean => names.length > 0 && names.every((name) => pattern.test(name));
