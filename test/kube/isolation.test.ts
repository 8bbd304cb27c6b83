import { describe, expect, test } from 'vitest';
import { factIn } from '../harness/index.ts';

/** What a policy does, in words: whether it selects all, then its ingress and its egress. */
function isolation(kind: string, body: string): string | undefined {
  const [group = '', name = ''] = kind.split('/');
  const known = factIn(`apiVersion: ${group}/v1\nkind: ${name}\nmetadata: {name: a, namespace: shop}\n${body}\n`).isolation;
  return known && [known.selectsAll ? 'all' : 'some', known.ingress, known.egress].join(', ');
}

const CASES: Readonly<Record<string, readonly (readonly [body: string, expected: string])[]>> = {
  'networking.k8s.io/NetworkPolicy': [
    ['spec: {}', 'all, closed, not ruled'],
    ['spec: {podSelector: {}, egress: [{}]}', 'all, closed, open'],
    ['spec: {podSelector: {}, ingress: [{ports: [{port: 80}]}, {}]}', 'all, open, not ruled'],
    ['spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}', 'some, not ruled, closed'],
    ['spec: {podSelector: {matchExpressions: [{key: app, operator: Exists}]}, policyTypes: [Ingress, Egress]}', 'some, closed, closed'],
    ['spec:\n  podSelector:\n    {{- toYaml .Values.selector | nindent 4 }}', 'all, closed, not ruled'],
    ['spec: {podSelector: {}, policyTypes: ["{{ .Values.type }}"]}', 'all, closed, closed'],
  ],
  'cilium.io/CiliumNetworkPolicy': [
    ['spec: {endpointSelector: {}, ingress: [{}]}', 'all, closed, not ruled'],
    ['spec: {endpointSelector: {}, egress: [{}]}', 'all, not ruled, closed'],
    ['spec: {endpointSelector: {}, ingressDeny: [{}]}', 'all, closed, not ruled'],
    ['spec: {endpointSelector: {}, egressDeny: [{fromEntities: [all]}]}', 'all, not ruled, closed'],
    ['spec: {endpointSelector: {}, ingress: [], egress: []}', 'all, not ruled, not ruled'],
    ['spec: {endpointSelector: {}, enableDefaultDeny: {ingress: false}, ingress: [{}], egress: [{}]}', 'all, not ruled, closed'],
    ['spec: {endpointSelector: {}, ingress: [{fromEntities: [cluster]}, {fromEntities: [world, all]}]}', 'all, open, not ruled'],
    ['spec: {endpointSelector: {}, ingress: [{toEntities: [all]}], egress: [{toEntities: [all]}]}', 'all, closed, open'],
    ['spec: {endpointSelector: {}, egress: [{fromEntities: [all]}]}', 'all, not ruled, closed'],
    ['spec: {endpointSelector: {matchLabels: {app: web}}, ingress: [{}]}', 'some, not ruled, not ruled'],
    ['spec: {endpointSelector: {matchLabels: {k8s:io.kubernetes.pod.namespace: shop}}, ingress: [{}]}', 'all, closed, not ruled'],
    ['spec: {endpointSelector: {matchLabels: {io.kubernetes.pod.namespace: shop, app: web}}, ingress: [{}]}', 'some, not ruled, not ruled'],
    ['spec: {endpointSelector: {matchLabels: {io.kubernetes.pod.namespace.old: shop}}, ingress: [{}]}', 'some, not ruled, not ruled'],
    ['spec: {endpointSelector: {matchExpressions: [{key: app, operator: Exists}]}, ingress: [{}]}', 'some, not ruled, not ruled'],
    [
      'spec: {endpointSelector: {matchExpressions: [{key: "k8s:io.cilium.k8s.namespace.labels.team", operator: Exists}]}, ingress: [{}]}',
      'all, closed, not ruled',
    ],
    ['spec: {nodeSelector: {}, ingress: [{}]}', 'some, not ruled, not ruled'],
    [
      'specs: [{endpointSelector: {matchLabels: {app: web}}, egress: [{}]}, {endpointSelector: {}, ingress: [{}]}]',
      'all, closed, not ruled',
    ],
    ['specs: [{endpointSelector: {}, ingress: [{}]}, {endpointSelector: {}, ingress: [{fromEntities: [all]}]}]', 'all, open, not ruled'],
    ['spec: {{ toYaml .Values.spec | nindent 2 }}', 'all, closed, closed'],
  ],
  'projectcalico.org/NetworkPolicy': [
    ['spec: {selector: all()}', 'all, closed, not ruled'],
    ['spec: {}', 'all, closed, not ruled'],
    ['spec: {selector: ""}', 'all, closed, not ruled'],
    ['spec: {selector: " all() "}', 'all, closed, not ruled'],
    ['spec: {selector: all( )}', 'all, closed, not ruled'],
    ['spec: {selector: "{{ .Values.selector }}"}', 'all, closed, not ruled'],
    ['spec: {selector: "projectcalico.org/namespace in {\'shop\'}"}', 'all, closed, not ruled'],
    ['spec: {selector: app == "web"}', 'some, closed, not ruled'],
    ['spec: {egress: [{action: Deny}]}', 'all, not ruled, closed'],
    ['spec: {ingress: [{action: Deny}]}', 'all, closed, not ruled'],
    ['spec: {ingress: [{action: Deny}], egress: [{action: Deny}]}', 'all, closed, closed'],
    ['spec: {ingress: [], egress: []}', 'all, closed, not ruled'],
    ['spec:\n  egress:\n    {{- toYaml .Values.rules | nindent 4 }}', 'all, closed, closed'],
    ['spec: {types: [Egress], ingress: [{action: Deny}]}', 'all, not ruled, closed'],
    ['spec: {types: [Ingress], egress: [{action: Deny}]}', 'all, closed, not ruled'],
    ['spec: {types: [Ingress, Egress]}', 'all, closed, closed'],
    ['spec: {types: ["{{ .Values.type }}"]}', 'all, closed, closed'],
    ['spec: {types: [Ingress, Egress], ingress: [{action: Allow}], egress: [{action: Pass}]}', 'all, open, closed'],
    ['spec: {types: [Ingress, Egress], ingress: [{action: Deny, protocol: TCP}], egress: [{action: Allow}]}', 'all, closed, open'],
    ['spec: {ingress: [{action: Allow, protocol: TCP}]}', 'all, closed, not ruled'],
    ['spec: {ingress: [{action: Allow, source: {nets: [10.0.0.0/8]}}]}', 'all, closed, not ruled'],
    ['spec: {ingress: [{action: Allow, destination: {ports: [80]}}]}', 'all, closed, not ruled'],
    ['spec: {ingress: [{action: Allow, http: {methods: [GET]}}]}', 'all, closed, not ruled'],
    ['spec: {ingress: [{action: Allow, notProtocol: TCP}]}', 'all, closed, not ruled'],
  ],
  'policy.networking.k8s.io/ClusterNetworkPolicy': [
    ['spec: {ingress: [{action: Accept}, {action: Deny}]}', 'all, closed, not ruled'],
    ['spec: {egress: [{action: Deny}]}', 'all, not ruled, closed'],
    ['spec: {ingress: [{action: Accept}, {action: Pass}, {action: Allow}]}', 'all, not ruled, not ruled'],
    ['spec: {ingress: [{action: "{{ .Values.action }}"}]}', 'all, closed, not ruled'],
    ['spec: {ingress: [{action: Allowed}], egress: [{action: DisAllow}]}', 'all, closed, closed'],
    ['spec:\n  ingress:\n    {{- toYaml .Values.rules | nindent 4 }}\n    - {action: Accept}', 'all, closed, not ruled'],
  ],
};

describe.each(Object.entries(CASES))('%s', (kind, rows) => {
  test.each(rows)('%s', (body, expected) => expect(isolation(kind, body)).toBe(expected));
});

test('what hides its group or kind may be a policy that selects all and closes both directions', () => {
  expect(isolation('networking.k8s.io/{{ .Values.kind }}', 'spec: {}')).toBe('all, closed, closed');
  expect(factIn('apiVersion: "{{ .Values.api }}"\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {}\n').isolation).toEqual({
    selectsAll: true,
    ingress: 'closed',
    egress: 'closed',
  });
  expect(factIn('apiVersion: "{{ .Values.api }}"\nkind: Deployment\nmetadata: {name: a}\nspec: {}\n').isolation).toBeUndefined();
});

test('an object of another group or kind is no policy', () => {
  expect(isolation('example.com/NetworkPolicy', 'spec: {}')).toBeUndefined();
  expect(isolation('networking.k8s.io/Ingress', 'spec: {}')).toBeUndefined();
});
