import { ipBlocksOf } from '../../kube/ip-block.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyIpBlockAny = defineRule({
  id: 'network-policy-ip-block-any',
  summary: 'A network policy names every address without an exception',
  why: 'The range of all addresses also holds those of the cluster, of the nodes and of the metadata service of the cloud. A pod in the wrong hands fetches credentials there and talks to whom it likes.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    cwe(923),
    docs('Security checklist: network security', 'https://kubernetes.io/docs/concepts/security/security-checklist/#network-security'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock: {cidr: 0.0.0.0/0}
#                     ^^^^^^^^^ NetworkPolicy "web" lets traffic out to every address, inside and outside
    ports: [{port: 443}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16]
    ports: [{port: 443}]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { rule, cidr, range, except } of ipBlocksOf(policy)) {
        if (range.prefix !== 0 || !except.isEmpty) continue;
        const says = rule.direction === 'egress' ? 'lets traffic out to every address' : 'lets traffic in from every address';
        yield {
          at: cidr,
          message: `${policy.label} ${says}, inside and outside`,
          ...(rule.direction === 'ingress' ? { severity: 'medium' as const } : {}),
        };
      }
    },
  },
});
