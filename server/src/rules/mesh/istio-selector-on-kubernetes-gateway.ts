import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioSelectorOnKubernetesGateway = defineRule({
  id: 'istio-selector-on-kubernetes-gateway',
  summary: 'An Istio policy chooses a Gateway by its label',
  why: 'A waypoint never looks at policies that choose it by labels, and other gateways do so only as long as the installation lets them. The gateway then runs without the policy. Named as a target, it has it for certain.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(862),
    docs('Ineffective selector', 'https://istio.io/latest/docs/reference/config/analysis/ist0166/'),
    docs('Policies in waypoints', 'https://istio.io/latest/docs/ambient/usage/l7-features/#targeting-policies-or-routing-rules'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: edge, namespace: edge}
spec:
  selector:
    matchLabels:
      gateway.networking.k8s.io/gateway-name: edge
#                                             ^^^^ AuthorizationPolicy "edge" chooses a Gateway by its label, which may not count
  rules: [{from: [{source: {ipBlocks: [10.0.0.0/8]}}]}]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: edge, namespace: edge}
spec:
  targetRefs: [{kind: Gateway, group: gateway.networking.k8s.io, name: edge}]
  rules: [{from: [{source: {ipBlocks: [10.0.0.0/8]}}]}]
`,
  },
  check: {
    'security.istio.io/AuthorizationPolicy': selecting,
    'security.istio.io/RequestAuthentication': selecting,
    'extensions.istio.io/WasmPlugin': selecting,
  },
});

function* selecting({ field, label }: Resource): Generator<Finding> {
  const spec = field.get('spec');
  if (!spec.get('targetRef').isAbsent || !spec.get('targetRefs').isAbsent) return;
  const selector = spec.get('selector');
  for (const name of LABELS.map((key) => selector.get('matchLabels', key))) {
    if (name.text === undefined) continue;
    yield {
      at: name,
      message: `${label} chooses a Gateway by its label, which may not count`,
      fixes: targeted(spec, selector, name.text),
    };
  }
}

/** The label that Istio gives to the pods of a Gateway, and the one before. */
const LABELS = ['gateway.networking.k8s.io/gateway-name', 'istio.io/gateway-name'];

function targeted(spec: Field, selector: Field, name: string): readonly Fix[] {
  if (selector.get('matchLabels').entries.length > 1) return [];
  const target = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name };
  return [
    {
      title: 'Name the Gateway as the target',
      safety: 'needs-review',
      changes: [remove(selector), set(spec.get('targetRefs'), [target])],
    },
  ];
}
