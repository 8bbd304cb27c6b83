import { describe, expect, test } from 'vitest';
import { factIn } from '../../harness/index.ts';

const networkOf = (apiVersion: string, kind: string, spec: string, name = 'a') =>
  factIn(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\nspec: ${spec}\n`).network;

const policyOf = (spec: string, name?: string) => networkOf('networking.k8s.io/v1', 'NetworkPolicy', spec, name);

describe('whether a policy lets pods ask DNS', () => {
  const egress = (rule: string): string => `{podSelector: {}, policyTypes: [Egress], egress: [${rule}]}`;
  const to = (peer: string): string => egress(`{to: [${peer}], ports: [{port: 53, protocol: UDP}]}`);

  test.each([
    ['{podSelector: {}}', undefined],
    ['{podSelector: {}, policyTypes: [Ingress], egress: [{}]}', undefined],
    ['{podSelector: {}, policyTypes: [Egress]}', 'denied'],
    ['{podSelector: {}, policyTypes: ["{{ .Values.type }}"]}', 'allowed'],
    ['{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{}]}', 'denied'],
    ['\n  policyTypes: [Egress]\n  egress:\n    {{- toYaml .Values.rules | nindent 4 }}', 'allowed'],
    [egress('{}'), 'allowed'],
    [egress('"{{ .Values.rule }}"'), 'allowed'],
    [egress('{ports: []}'), 'allowed'],
    [egress('{ports: "{{ .Values.ports }}"}'), 'allowed'],
    [egress('{ports: [{port: 53}]}'), 'allowed'],
    [egress('{ports: [{port: 53, protocol: UDP}, {port: 443}]}'), 'allowed'],
    [egress('{ports: [{port: 443}]}'), 'denied'],
    [egress('{ports: [{port: 443}]}, {ports: [{port: 5353, protocol: UDP}]}'), 'allowed'],
    [egress('{ports: [{port: 1, endPort: 52}]}'), 'denied'],
    [egress('{ports: [{port: 1, endPort: 1024}]}'), 'allowed'],
    [egress('{ports: [{port: 53, protocol: SCTP}]}'), 'denied'],
    [egress('{ports: [{port: dns-tcp}]}'), 'allowed'],
    [egress('{ports: [{port: domain}]}'), 'allowed'],
    [egress('{ports: [{port: https}]}'), 'denied'],
    [egress('{ports: ["{{ .Values.port }}"]}'), 'allowed'],
    [egress('{ports: [{port: "{{ .Values.port }}"}]}'), 'allowed'],
    [egress('{ports: [{port: 53, protocol: "{{ .Values.protocol }}"}]}'), 'allowed'],
    [egress('{ports: [{port: 1, endPort: "{{ .Values.last }}"}]}'), 'allowed'],
    [egress('{to: []}'), 'allowed'],
    [egress('{to: "{{ .Values.peers }}"}'), 'allowed'],
    [to('"{{ .Values.peer }}"'), 'allowed'],
    [to('{ipBlock: {cidr: 10.0.0.10/32}}'), 'allowed'],
    [to('{namespaceSelector: {}}'), 'allowed'],
    [to('{namespaceSelector: {}, podSelector: {matchLabels: {k8s-app: kube-dns}}}'), 'allowed'],
    [to('{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}'), 'denied'],
    [to('{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: Exists}]}}'), 'allowed'],
    [to('{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}'), 'allowed'],
    [to('{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: openshift-dns}}}'), 'allowed'],
    [to('{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}'), 'denied'],
    [to('{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}, {namespaceSelector: {}}'), 'allowed'],
    [
      to('{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [shop, kube-system]}]}}'),
      'allowed',
    ],
    [to('{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [shop]}]}}'), 'denied'],
    [to('{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [shop]}]}}'), 'allowed'],
    [to('{namespaceSelector: {matchExpressions: [{key: team, operator: In, values: [shop]}]}}'), 'allowed'],
    [to('{namespaceSelector: {matchLabels: {name: "{{ .Values.namespace }}"}}, podSelector: {matchLabels: {app: db}}}'), 'allowed'],
    [to('{podSelector: {matchLabels: {app: "{{ .Values.app }}"}}}'), 'allowed'],
    [to('{podSelector: {}}'), 'denied'],
    [to('{podSelector: {matchLabels: {app: coredns}}}'), 'allowed'],
  ])('%s: %s', (spec, expected) => expect(policyOf(spec)?.dns).toBe(expected));

  test('is no matter of pods in the wrong hands', () => {
    expect(policyOf('{podSelector: {}, policyTypes: [Egress]}', 'quarantine-pod')?.dns).toBeUndefined();
  });
});

describe('whether a policy opens the port of the tunnel of the mesh', () => {
  const ingress = (rule: string): string => `{podSelector: {}, ingress: [${rule}]}`;
  const first = [['spec', 'ingress', 0, 'ports']];

  test.each([
    [ingress(''), undefined],
    [ingress('{}'), 'opened'],
    [ingress('"{{ .Values.rule }}"'), 'opened'],
    ['\n  ingress:\n    {{- toYaml .Values.rules | nindent 4 }}', 'opened'],
    [ingress('{ports: []}'), 'opened'],
    [ingress('{ports: "{{ .Values.ports }}"}'), 'opened'],
    [ingress('{ports: [{port: 80}]}'), first],
    [ingress('{ports: [{port: 80}, {port: 15008}]}'), 'opened'],
    [ingress('{ports: [{port: 80}]}, {ports: [{port: 15008, protocol: TCP}]}'), 'opened'],
    [ingress('{ports: [{port: 80}]}, {ports: [{port: 81}]}'), [...first, ['spec', 'ingress', 1, 'ports']]],
    [ingress('{ports: [{port: 15008, protocol: UDP}]}'), first],
    [ingress('{ports: [{port: 15000, endPort: 16000}]}'), 'opened'],
    [ingress('{ports: [{port: 15000, endPort: "{{ .Values.last }}"}]}'), 'opened'],
    [ingress('{ports: [{port: "{{ .Values.port }}"}]}'), 'opened'],
    [ingress('{ports: [{port: 15008, protocol: "{{ .Values.protocol }}"}]}'), 'opened'],
    [ingress('{ports: ["{{ .Values.port }}"]}'), 'opened'],
    ['{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{ports: [{port: 80}]}], egress: [{}]}', first],
    ['{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 80}]}]}', undefined],
  ])('%s: %j', (spec, expected) => expect(policyOf(spec)?.tunnel).toEqual(expected));
});

test('the pods of its own namespace among the peers of a policy are known with their place', () => {
  const peers =
    '[{podSelector: {matchLabels: {app: a}}}, {namespaceSelector: {}, podSelector: {matchLabels: {app: b}}}, {podSelector: {matchLabels: {app: "{{ .Values.c }}"}}}, {ipBlock: {cidr: 10.0.0.0/8}}]';
  expect(policyOf(`{podSelector: {}, ingress: [{from: ${peers}}]}`)).toEqual({
    ownPeers: [{ selector: { labels: { app: 'a' }, expressions: [] }, path: ['spec', 'ingress', 0, 'from', 0, 'podSelector'] }],
    clients: ['spec', 'ingress', 0, 'from', 3, 'ipBlock', 'cidr'],
    tunnel: 'opened',
  });
});

test.each([
  ['{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}', undefined],
  ['{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}', undefined],
  [
    '{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}, {ipBlock: {cidr: 10.0.0.0/8}}]}]}',
    ['spec', 'ingress', 0, 'from', 1, 'ipBlock', 'cidr'],
  ],
])('clients that a policy names by their addresses, in %s', (spec, expected) => expect(policyOf(spec)?.clients).toEqual(expected));

test.each([
  ['{type: NodePort}', true],
  ['{type: LoadBalancer, externalTrafficPolicy: Cluster}', true],
  ['{type: LoadBalancer, externalTrafficPolicy: Local}', undefined],
  ['{type: LoadBalancer, externalTrafficPolicy: "{{ .Values.policy }}"}', undefined],
  ['{type: ClusterIP}', undefined],
  ['{}', undefined],
])('a Service hides its clients, in %s: %s', (spec, expected) => expect(networkOf('v1', 'Service', spec)?.hidesClients).toBe(expected));

describe('a policy of Cilium', () => {
  const ciliumOf = (rest: string) =>
    factIn(`apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: a}\n${rest}\n`).network?.cilium;

  test('has one selector, where all of it is known', () => {
    const selector = { labels: { app: 'web' }, expressions: [] };
    expect(ciliumOf('spec: {endpointSelector: {matchLabels: {app: web}}}')).toEqual({ selector, maySeeDns: false });
    expect(ciliumOf('specs: [{endpointSelector: {matchLabels: {app: web}}}]')).toEqual({ selector, maySeeDns: false });
    for (const other of [
      'spec: {endpointSelector: {matchLabels: {app: "{{ .Values.app }}"}}}',
      'specs: [{endpointSelector: {matchLabels: {app: web}}}, {endpointSelector: {matchLabels: {app: db}}}]',
      'specs: []',
    ])
      expect(ciliumOf(other)).toEqual({ maySeeDns: false });
  });

  test.each([
    ['spec: {endpointSelector: {}, egress: [{}, {toFQDNs: []}, {toFQDNs: [{matchName: a}]}]}', ['spec', 'egress', 2, 'toFQDNs']],
    ['specs: [{endpointSelector: {}, egress: [{toFQDNs: [{matchName: a}]}]}]', ['specs', 0, 'egress', 0, 'toFQDNs']],
    ['spec: {endpointSelector: {}, egress: [{toCIDR: [10.0.0.0/8]}]}', undefined],
  ])('names hosts, in %s', (rest, expected) => expect(ciliumOf(rest)?.names).toEqual(expected));

  test.each([
    ['[{toFQDNs: [{matchName: a}]}]', false],
    ['[{toPorts: [{ports: [{port: "53"}]}]}]', false],
    ['[{toPorts: [{ports: [{port: "53"}], rules: {http: [{}]}}]}]', false],
    ['[{toFQDNs: [{matchName: a}]}, {toPorts: [{ports: [{port: "80"}]}, {ports: [{port: "53"}], rules: {dns: [{}]}}]}]', true],
    ['["{{ .Values.rule }}"]', true],
    ['[{toPorts: "{{ .Values.ports }}"}]', true],
    ['[{toPorts: [{rules: "{{ .Values.rules }}"}]}]', true],
    ['\n    {{- toYaml .Values.rules | nindent 4 }}', true],
    ['\n  - toPorts:\n      {{- toYaml .Values.ports | nindent 6 }}\n      - {ports: [{port: "80"}]}', true],
  ])('may see the answers of DNS, in %s: %s', (egress, expected) => {
    expect(ciliumOf(`spec:\n  endpointSelector: {}\n  egress: ${egress}`)?.maySeeDns).toBe(expected);
  });
});

describe("an administrator's policy", () => {
  const clusterOf = (spec: string) => networkOf('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', spec)?.cluster;
  const known = (rest: string): string => `{tier: Admin, priority: 5, subject: {namespaces: {}}, ${rest}}`;
  const peersOf = (peers: string) => clusterOf(known(`egress: [{action: Deny, to: [${peers}]}]`))?.rules.map((rule) => rule.peers);

  test('is known with its rules and their places', () => {
    expect(clusterOf(known('ingress: [{action: Deny, from: [{namespaces: {}}]}], egress: [{action: Accept, to: []}]'))).toEqual({
      tier: 'Admin',
      priority: 5,
      subject: 'all',
      rules: [
        { direction: 'ingress', action: 'Deny', peers: 'all', path: ['spec', 'ingress', 0] },
        { direction: 'egress', action: 'Accept', peers: '[]', path: ['spec', 'egress', 0] },
      ],
    });
  });

  test.each([
    '{priority: 5, subject: {namespaces: {}}}',
    '{tier: Admin, subject: {namespaces: {}}}',
    '{tier: Admin, priority: "{{ .Values.priority }}", subject: {namespaces: {}}}',
    '{tier: Admin, priority: 5, subject: {namespaces: {matchLabels: {team: "{{ .Values.team }}"}}}}',
    '{tier: Admin, priority: 5, subject: {namespaces: {}}, ingress: [{from: [{namespaces: {}}]}]}',
    '{tier: Admin, priority: 5, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{pods: "{{ .Values.pods }}"}]}]}',
  ])('is not, where a part of it is hidden or missing: %s', (spec) => expect(clusterOf(spec)).toBeUndefined());

  test('tells different pods apart', () => {
    const subject = (team: string) =>
      clusterOf(`{tier: Admin, priority: 5, subject: {namespaces: {matchLabels: {team: ${team}}}}}`)?.subject;
    expect(subject('a')).toBe(subject('a'));
    expect(subject('a')).not.toBe(subject('b'));
  });

  test.each([
    ['{namespaces: {}}', true],
    ['{namespaces: {matchLabels: {}}}', true],
    ['{namespaces: {matchLabels: {team: a}}}', false],
    ['{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}}', false],
    ['{namespaces: {}, pods: {podSelector: {}}}', false],
  ])('speaks of all pods, in %s: %s', (subject, expected) => {
    expect(clusterOf(`{tier: Admin, priority: 5, subject: ${subject}}`)?.subject === 'all').toBe(expected);
  });

  test.each([
    ['{namespaces: {}}', true],
    ['{namespaces: {matchLabels: {team: a}}}, {namespaces: {}}', true],
    ['{namespaces: {matchLabels: {team: a}}}', false],
    ['{networks: [0.0.0.0/0]}', true],
    ['{networks: [10.0.0.0/8, "::/0"]}', true],
    ['{networks: [10.0.0.0/8, nonsense, 5]}', false],
    ['{}', false],
  ])('has everybody for a peer, in %s: %s', (peers, expected) => expect(peersOf(peers)?.[0] === 'all').toBe(expected));
});

test.each([
  ['{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy', 'spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}'],
  ['{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy', 'spec: {endpointSelector: {}, egress: [{toFQDNs: [{matchName: a}]}]}'],
  [
    '{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy',
    'spec: {tier: Admin, priority: 5, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}]}]}',
  ],
])('paths begin at the object, wherever it stands: %s', (head, spec) => {
  const object = `${head}, metadata: {name: a, namespace: shop}, ${spec}}`;
  const { network } = factIn(object);
  expect(network).toBeDefined();
  expect(factIn(`apiVersion: v1\nkind: List\nitems:\n- ${object}\n`).network).toEqual(network);
});
