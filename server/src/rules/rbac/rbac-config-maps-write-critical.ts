import { type Granted, granted, RIGHTS } from '../../kube/grant.ts';
import type { RoleRule } from '../../kube/rbac.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { rightInNamespace } from '../../rule/right-in-namespace.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { withdrawal } from '../../rule/unwanted-grant.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rbacConfigMapsWriteCritical = defineRule({
  id: 'rbac-config-maps-write-critical',
  summary: 'A role writes the settings of the cluster itself',
  why: 'Some ConfigMaps of kube-system decide about everybody: who is an administrator on EKS, how names are resolved, which proxies the API server trusts. Whoever writes one of them takes the cluster over, or reads the traffic of others.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('EKS access', 'https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html'),
    docs('Customizing DNS', 'https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: onboarding, namespace: kube-system}
rules:
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [aws-auth]
#                 ^^^^^^^^ Role "onboarding" may write the ConfigMap aws-auth of the cluster
  verbs: [get, update]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: onboarding, namespace: kube-system}
rules:
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [onboarding-state]
  verbs: [get, update]
`,
  },
  check: {
    *roleRule(rule) {
      const { role, resourceNames } = rule;
      const found = granted(rule, RIGHTS['write config maps']);
      const name = resourceNames.items.find(({ text }) => text !== undefined && CRITICAL.has(text));
      const mayBeThere = role.kind === 'ClusterRole' || role.namespace.isAbsent || role.namespace.is(SYSTEM);
      if (found === undefined || name === undefined || !mayBeThere) return;
      yield {
        at: name,
        message: `${role.label} may write the ConfigMap ${name.text} of the cluster`,
        fixes: [withoutName(rule, name, found)],
      };
    },
  },
  across: rightInNamespace({
    right: 'write config maps',
    may: 'write every ConfigMap',
    isThere: (namespace) => namespace === SYSTEM,
    graver: ['workloads'],
  }),
});

const SYSTEM = 'kube-system';

const CRITICAL: ReadonlySet<string> = new Set([
  'aws-auth',
  'coredns',
  'extension-apiserver-authentication',
  'kube-proxy',
  'kubeadm-config',
]);

function withoutName(rule: RoleRule, name: Field, found: Granted): Fix {
  if (rule.resourceNames.items.length === 1) return withdrawal(rule, found);
  return { title: `Take ${name.text} out of the names`, safety: 'needs-review', changes: [remove(name)] };
}
