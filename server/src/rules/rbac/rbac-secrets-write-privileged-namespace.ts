import { bindingOfStrongAccount, STRONG_NAMESPACES } from '../../kube/rbac/strong-namespace.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { rightInNamespace } from '../../rule/right-in-namespace.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacSecretsWritePrivilegedNamespace = defineRule({
  id: 'rbac-secrets-write-privileged-namespace',
  summary: 'A role writes Secrets where strong accounts live',
  why: 'A Secret of the type for service accounts is filled with a token of the account that it names, and this token never ends. So whoever writes Secrets in the namespace of a strong account can become that account for good.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(269),
    docs('Service account token Secrets', 'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: sync, namespace: kube-system}
rules:
- {apiGroups: [""], resources: [secrets], verbs: [create]}
#                               ^^^^^^^ Role "sync" may write Secrets in namespace "kube-system"
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: sync, namespace: shop}
rules:
- {apiGroups: [""], resources: [secrets], verbs: [create]}
`,
  },
  across: rightInNamespace({
    right: 'write secrets',
    may: 'write Secrets',
    isThere: (namespace, index) => {
      if (STRONG_NAMESPACES.has(namespace)) return true;
      const binding = bindingOfStrongAccount(index, namespace);
      return (
        binding !== undefined && { located: binding, path: ['roleRef', 'name'], message: 'An account of the namespace gets this role' }
      );
    },
    graver: ['workloads'],
  }),
});
