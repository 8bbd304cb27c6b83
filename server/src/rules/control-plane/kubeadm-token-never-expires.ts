import { seconds } from '../../kube/component/flag.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeadmTokenNeverExpires = defineRule({
  id: 'kubeadm-token-never-expires',
  summary: 'A token that lets nodes join never expires',
  why: 'Such a token is written down in scripts and wikis, and years later whoever finds it joins the cluster as a node. Kubeadm makes tokens that are good for a day unless it is told otherwise.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    cwe(613),
    docs('Bootstrap tokens', 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
bootstrapTokens:
- description: for nodes
  ttl: 0s
#      ^^ This bootstrap token never expires
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
bootstrapTokens:
- description: for nodes
  ttl: 24h0m0s
`,
  },
  check: {
    *'kubeadm.k8s.io/InitConfiguration'({ field }) {
      for (const token of field.get('bootstrapTokens').items) {
        const ttl = token.get('ttl');
        // Without a time kubeadm takes a day, and with an expiry there is none.
        if (ttl.written === undefined || seconds(ttl.written) !== 0 || !token.get('expires').isAbsent) continue;
        yield {
          at: ttl,
          message: 'This bootstrap token never expires',
          fixes: [{ title: 'Let it expire after a day', safety: 'needs-review', changes: [set(ttl, '24h0m0s')] }],
        };
      }
    },
  },
});
