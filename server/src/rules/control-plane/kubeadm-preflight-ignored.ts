import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const kubeadmPreflightIgnored = defineRule({
  id: 'kubeadm-preflight-ignored',
  summary: 'All checks before kubeadm begins are ignored',
  why: 'The checks find ports that something else holds, wrong kernel settings and leftovers of another cluster, keys among them. With all of them off a node joins on which somebody may already be, and those that come with the next release are off too.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    cwe(693),
    docs('kubeadm configuration v1beta4', 'https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/'),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
nodeRegistration:
  ignorePreflightErrors: [all]
#                         ^^^ kubeadm ignores all its checks
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
nodeRegistration:
  ignorePreflightErrors: [NumCPU]
`,
  },
  check: { 'kubeadm.k8s.io/InitConfiguration': ignored, 'kubeadm.k8s.io/JoinConfiguration': ignored },
});

function* ignored({ field }: Resource): Generator<Finding> {
  const all = field.get('nodeRegistration', 'ignorePreflightErrors').items.find(({ text }) => text?.toLowerCase() === 'all');
  if (all !== undefined) yield { at: all, message: 'kubeadm ignores all its checks' };
}
