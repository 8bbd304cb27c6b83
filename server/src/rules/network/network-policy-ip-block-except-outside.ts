import { containsCidr, parseCidr } from '../../kube/cidr.ts';
import { ipBlocksOf } from '../../kube/ip-block.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyIpBlockExceptOutside = defineRule({
  id: 'network-policy-ip-block-except-outside',
  summary: 'An exception of a network policy lies outside of its range',
  why: 'The API server refuses a policy with an exception that is not a part of its range. The pods that it was for stay as open or as closed as they were.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    docs('NetworkPolicySpec', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock:
        cidr: 10.0.0.0/16
        except: [10.1.0.0/24]
#                ^^^^^^^^^^^ NetworkPolicy "web" excepts 10.1.0.0/24, which is no smaller part of 10.0.0.0/16
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock:
        cidr: 10.0.0.0/16
        except: [10.0.1.0/24]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { cidr, range, except } of ipBlocksOf(policy)) {
        for (const item of except.items) {
          const inner = item.text === undefined ? undefined : parseCidr(item.text);
          // The whole range is no exception of it either.
          if (inner === undefined || (containsCidr(range, inner) && range.prefix < inner.prefix)) continue;
          yield { at: item, message: `${policy.label} excepts ${item.text}, which is no smaller part of ${cidr.text}` };
        }
      }
    },
  },
});
