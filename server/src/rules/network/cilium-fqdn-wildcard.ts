import { ciliumRules } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const ciliumFqdnWildcard = defineRule({
  id: 'cilium-fqdn-wildcard',
  summary: 'A Cilium policy lets traffic out to nearly every host name',
  why: 'A rule by host name is to open the way to a few known servers. A pattern that fits every name, or every name below a public ending, also fits the server that an attacker registers, so data leaves as if there were no policy.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    cwe(923),
    docs('DNS based policies', 'https://docs.cilium.io/en/stable/security/policy/language/#dns-based'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  egress:
  - toFQDNs:
    - matchPattern: "*"
#                   ^^^ CiliumNetworkPolicy "web" lets traffic out to every host name
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  egress:
  - toFQDNs:
    - matchName: api.example.com
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const { field } of ciliumRules(policy)) {
    for (const peer of field.get('toFQDNs').items) {
      const pattern = peer.get('matchPattern');
      const words = pattern.text?.replace(/\.$/, '');
      if (words === undefined) continue;
      if (/^\*+(?:\.\*+)*$/.test(words)) yield { at: pattern, message: `${policy.label} lets traffic out to every host name` };
      else if (ENDING.test(words)) yield { at: pattern, message: `${policy.label} lets traffic out to every host name in ${pattern.text}` };
    }
  }
}

/** Everything below an ending at which anybody may register a name. https://publicsuffix.org/list/ */
const ENDING =
  /^\*+\.(?:com|org|net|io|dev|app|info|biz|cloud|xyz|co|ai|me|eu|de|fr|nl|uk|us|ru|cn|in|jp|co\.uk|com\.(?:au|br|cn)|co\.(?:jp|in|kr|nz|za))$/i;
