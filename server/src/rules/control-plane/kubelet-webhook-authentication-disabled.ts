import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletWebhookAuthenticationDisabled = defineRule({
  id: 'kubelet-webhook-authentication-disabled',
  summary: 'The kubelet does not ask the API server about tokens',
  why: 'Tokens then mean nothing to the kubelet: monitoring and other callers need certificates that nobody can revoke, or the kubelet is opened for anonymous requests to let them in.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(306),
    docs('Kubelet authentication and authorization', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  webhook:
    enabled: false
#            ^^^^^ kubelet does not ask the API server about tokens
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  webhook:
    enabled: true
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'authentication-token-webhook',
    isUnwanted: isFalse,
    message: 'kubelet does not ask the API server about tokens',
    fix: { value: 'true', safety: 'needs-review' },
  }),
});
