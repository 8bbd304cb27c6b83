import { actionOf, operationsOf, rulesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const istioAuthorizationPolicyHostsInMesh = defineRule({
  id: 'istio-authorization-policy-hosts-in-mesh',
  summary: 'An Istio policy denies a host, but not with its port',
  why: 'A client writes the host as it likes, and with a port behind it the name is another text. A policy that denies, or asks somebody else, does not know it then and lets the request pass.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(183),
    docs('Writing host match policies', 'https://istio.io/latest/docs/ops/best-practices/security/#writing-host-match-policies'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: edge, namespace: edge}
spec:
  action: DENY
  rules:
  - to: [{operation: {hosts: [admin.shop.example]}}]
#                             ^^^^^^^^^^^^^^^^^^ AuthorizationPolicy "edge" does not know admin.shop.example with a port behind it
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: edge, namespace: edge}
spec:
  action: DENY
  rules:
  - to: [{operation: {hosts: [admin.shop.example, "admin.shop.example:*"]}}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      const action = actionOf(policy);
      // What an allowing policy does not know is denied.
      if (action !== 'DENY' && action !== 'CUSTOM') return;
      for (const hosts of rulesOf(policy)
        .flatMap(operationsOf)
        .map((operation) => operation.get('hosts'))) {
        if (hosts.isOpen || hosts.items.some(({ isUnknown }) => isUnknown)) continue;
        for (const host of hosts.items) {
          const { text } = host;
          // A star stands for any port as well, and cannot stand at both ends.
          if (text === undefined || !/^[^*:]+$/.test(text) || meansAnyPort(hosts.texts, text)) continue;
          yield {
            at: host,
            message: `${policy.label} does not know ${text.length < 40 ? text : 'this host'} with a port behind it`,
            fixes: [{ title: 'Name it with any port as well', safety: 'needs-review', changes: [append(hosts, `${text}:*`)] }],
          };
        }
      }
    },
  },
});

const meansAnyPort = (hosts: readonly string[], host: string): boolean =>
  hosts.some((other) => other.endsWith('*') && `${host}:`.startsWith(other.slice(0, -1)));
