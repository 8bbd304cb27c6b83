import { declarations } from '../../kube/mesh/membership.ts';
import { isSystem, labelOf, mayExist } from '../../kube/mesh/reach.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioDestinationRuleCredentialIgnored = defineRule({
  id: 'istio-destination-rule-credential-ignored',
  summary: 'Istio does not load the credential that a rule names',
  why: 'Gateways load credentials by their name; the proxy of a pod does so only where the rule selects its workload. Everybody else goes on without: without the certificate that the server asks for, and without the authority that its own is checked against.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(295),
    docs(
      'ClientTLSSettings',
      'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings-credential_name',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: pay, namespace: shop}
spec:
  host: pay.example
  trafficPolicy:
    tls:
      mode: SIMPLE
      credentialName: pay
#                     ^^^ DestinationRule "pay" names a credential that the proxies of pods do not load
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: pay, namespace: shop}
spec:
  host: pay.example
  workloadSelector: {matchLabels: {app: web}}
  trafficPolicy:
    tls:
      mode: SIMPLE
      credentialName: pay
`,
  },
  across: {
    'networking.istio.io/DestinationRule': function* (located, index) {
      const { fact } = located;
      const credentials = fact.mesh?.destination?.credentials ?? [];
      if (credentials.length === 0 || isSystem(fact.namespace) || declarations(index, fact.namespace).length === 0) return;
      if (mayPassGateway(index)) return;
      for (const path of credentials)
        yield { at: { located, path }, message: `${labelOf(fact)} names a credential that the proxies of pods do not load` };
    },
  },
});

/** Then the rule may be for its gateway. */
const mayPassGateway = (index: WorkspaceIndex): boolean =>
  GATEWAYS.some((kind) => mayExist(index, kind)) || index.ofKind('networking.istio.io/VirtualService').some(namesGateway);

/** A route or an Ingress names a gateway that may lie elsewhere. */
const GATEWAYS = [
  'networking.istio.io/Gateway',
  'networking.k8s.io/Ingress',
  ...['Gateway', 'GRPCRoute', 'HTTPRoute', 'TCPRoute', 'TLSRoute'].map((kind) => `gateway.networking.k8s.io/${kind}`),
];

const namesGateway = ({ fact }: Located): boolean => fact.mesh?.route?.gateways?.every((gateway) => gateway === 'mesh') !== true;
