import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletAnonymousAuthEnabled = defineRule({
  id: 'kubelet-anonymous-auth-enabled',
  summary: 'The kubelet answers anonymous requests',
  why: 'Whoever reaches the port of the node then lists its pods, reads their logs and, where nothing checks rights, runs commands in them. Worms search the network for exactly this.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('4.2.1'),
    nsa('Authentication and authorization'),
    owasp('K09:2025'),
    attack('T1609'),
    cwe(306),
    docs('Kubelet authentication and authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous:
    enabled: true
#            ^^^^ kubelet answers anonymous requests
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous:
    enabled: false
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'anonymous-auth',
    isUnwanted: isTrue,
    evenAbsent: ({ source }) => source === 'command',
    message: 'kubelet answers anonymous requests',
    fix: { value: 'false', safety: 'needs-review', title: 'Refuse anonymous requests' },
  }),
});
