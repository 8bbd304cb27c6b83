import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletAuthorizationAlwaysAllow = defineRule({
  id: 'kubelet-authorization-always-allow',
  summary: 'The kubelet allows everything to every caller',
  why: 'Any client certificate and any token of the cluster then runs commands in every pod of the node, past RBAC and its audit log.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('4.2.2'),
    owasp('K02:2025'),
    attack('T1609'),
    cwe(862),
    docs('Kubelet authentication and authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authorization:
  mode: AlwaysAllow
#       ^^^^^^^^^^^ kubelet allows every authenticated request
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authorization:
  mode: Webhook
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'authorization-mode',
    isUnwanted: (value) => value === 'AlwaysAllow',
    evenAbsent: ({ source }) => source === 'command',
    message: 'kubelet allows every authenticated request',
    fix: { value: 'Webhook', safety: 'needs-review', title: 'Ask the API server about rights' },
  }),
});
