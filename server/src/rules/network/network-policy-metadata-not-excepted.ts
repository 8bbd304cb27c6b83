import { ipBlocksOf } from '../../kube/ip-block.ts';
import { containsText, METADATA_V4, METADATA_V6 } from '../../kube/metadata-service.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const networkPolicyMetadataNotExcepted = defineRule({
  id: 'network-policy-metadata-not-excepted',
  summary: "The exceptions of a network policy forget the cloud's metadata service",
  why: 'The metadata service hands out the credentials of the node to whoever asks from it. Private ranges are excepted here, but its address lies in none of them, so every selected pod can ask.',
  severity: 'high',
  preset: 'recommended',
  references: [
    nsa('Network separation and hardening'),
    owasp('K05:2025'),
    owasp('K08:2025'),
    attack('T1552.005'),
    cwe(918),
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
    - ipBlock:
        cidr: 0.0.0.0/0
        except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]
#       ^^^^^^ NetworkPolicy "web" does not except the metadata service at 169.254.169.254
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
        except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.169.254/32]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { rule, range, except, exceptions } of ipBlocksOf(policy)) {
        if (rule.direction !== 'egress' || range.prefix !== 0 || except.isEmpty || exceptions === undefined) continue;
        const address = range.bits === 32 ? METADATA_V4 : METADATA_V6;
        if (exceptions.some((exception) => containsText(exception, address))) continue;
        yield {
          at: except,
          message: `${policy.label} does not except the metadata service at ${address.replace(/\/.*/, '')}`,
          fixes: [{ title: `Except ${address}`, safety: 'needs-review', changes: [append(except, address)] }],
        };
      }
    },
  },
});
