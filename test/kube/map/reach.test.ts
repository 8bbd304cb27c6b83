import { describe, expect, test } from 'vitest';
import { briefOf, saidOf } from '../../harness/mapped.ts';

const workload = (labels = '{app: web}', namespace = 'shop', more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: web, image: "web:1.0.0"}]${more}}
`;

const policy = (spec: string, name = 'web', namespace = 'shop'): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}${namespace === '' ? '' : `, namespace: ${namespace}`}}
spec: ${spec}
`;

const brief = (...policies: readonly string[]): string | undefined =>
  briefOf([workload(), ...policies].join('---\n'), 'Deployment', 'web')[0];

describe('who reaches a workload', () => {
  test('is anyone without a policy, which is worth no line above it', () => {
    expect(brief()).toBeUndefined();
    expect(saidOf(workload(), 'Deployment', 'web').slice(0, 2)).toEqual([
      'Ingress from anyone: no policy in this workspace closes it',
      'Egress to anywhere: no policy in this workspace closes it',
    ]);
  });

  test('is nobody where a policy allows nothing, absent and empty lists alike', () => {
    expect(brief(policy('{podSelector: {}, policyTypes: [Ingress, Egress]}'))).toBe('ingress: nobody; egress: nowhere');
    expect(brief(policy('{podSelector: {}, ingress: []}'))).toBe('ingress: nobody; egress to: anywhere');
    expect(brief(policy('{podSelector: {}, policyTypes: [Egress], egress: []}'))).toBe('ingress from: anyone; egress: nowhere');
  });

  test('is anyone where a rule names nobody', () => {
    expect(brief(policy('{podSelector: {}, ingress: [{}]}'))).toBe('ingress from: anyone; egress to: anywhere');
    expect(brief(policy('{podSelector: {}, ingress: [{from: [], ports: [{port: 80}]}]}'))).toBe(
      'ingress from: anyone on 80; egress to: anywhere',
    );
  });

  test('is the union of all policies, each peer once with all its ports', () => {
    const first = policy('{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: a}}}], ports: [{port: 80}]}]}', 'one');
    const second = policy(
      '{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: a}}}], ports: [{port: http}, {port: 90, endPort: 95}]}]}',
      'two',
    );
    expect(brief(first, second)).toBe('ingress from: a on 80, http and 90-95; egress to: anywhere');
    expect(brief(first, second, policy('{podSelector: {}, ingress: [{}]}', 'three'))).toBe('ingress from: anyone; egress to: anywhere');
  });

  test('are pods of a namespace by two selectors in one item, and either by two items', () => {
    const edge = '{matchLabels: {kubernetes.io/metadata.name: edge}}';
    expect(
      brief(policy(`{podSelector: {}, ingress: [{from: [{namespaceSelector: ${edge}, podSelector: {matchLabels: {app: gateway}}}]}]}`)),
    ).toContain('ingress from: gateway of namespace edge;');
    expect(
      brief(policy(`{podSelector: {}, ingress: [{from: [{namespaceSelector: ${edge}}, {podSelector: {matchLabels: {app: gateway}}}]}]}`)),
    ).toContain('ingress from: namespace edge, gateway;');
  });

  test.each([
    ['{podSelector: {}}', 'same namespace'],
    ['{namespaceSelector: {}}', 'any namespace'],
    ['{podSelector: {matchLabels: {app: a, tier: b}}}', 'pods app=a, tier=b'],
    [
      '{podSelector: {matchExpressions: [{key: app, operator: In, values: [a, b]}, {key: x, operator: DoesNotExist}]}}',
      'pods app in (a and b), no x',
    ],
    ['{podSelector: {matchExpressions: [{key: app, operator: Equals, values: [a]}]}}', 'pods app Equals, which is no operator'],
    ['{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [a, b]}]}}', 'namespaces a and b'],
    ['{namespaceSelector: {matchLabels: {team: other}}}', 'namespaces with team=other'],
    ['{namespaceSelector: {matchLabels: {team: store}}}', 'same tenant'],
    ['{ipBlock: {cidr: 0.0.0.0/0}}', 'any IPv4 address'],
    ['{ipBlock: {cidr: "::/0", except: ["fd00::/8"]}}', 'any IPv6 address but fd00::/8'],
    ['{ipBlock: {cidr: 10.0.0.0/8}}', '10.0.0.0/8'],
    ['{ipBlock: {cidr: 10.0.0.300/8}}', '"10.0.0.300/8", which is no range'],
    ['{ipBlock: {cidr: "{{ .Values.range }}"}}', 'whom a template names'],
    ['{podSelector: {matchLabels: {app: "{{ .Values.app }}"}}}', 'whom a template names'],
    ['web', 'whom a template names'],
  ])('%s is %s', (peer, words) => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: store}}\n';
    expect(brief(namespace, policy(`{podSelector: {}, ingress: [{from: [${peer}]}]}`))).toBe(`ingress from: ${words}; egress to: anywhere`);
  });

  test.each([
    [
      'to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}], ports: [{port: 53, protocol: UDP}, {port: 53}]',
      'DNS',
    ],
    ['to: [{namespaceSelector: {}, podSelector: {matchLabels: {k8s-app: kube-dns}}}], ports: [{port: 53, protocol: UDP}]', 'DNS'],
    ['ports: [{port: 53, protocol: UDP}]', 'anywhere on 53/UDP (DNS)'],
    ['ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]', 'anywhere on 53 (DNS)'],
    ['ports: [{port: 53, protocol: UDP}, {port: 443}]', 'anywhere on 53/UDP and 443'],
    ['ports: [{protocol: UDP}]', 'anywhere on UDP'],
    ['ports: [{port: "{{ .Values.port }}"}]', 'anywhere on ports that a template decides'],
    ['to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]', 'any IPv4 address on 443'],
  ])('egress %s', (rule, words) => {
    expect(brief(policy(`{podSelector: {}, policyTypes: [Egress], egress: [{${rule}}]}`))).toBe(
      `ingress from: anyone; egress to: ${words}`,
    );
  });

  test('names the workloads that a peer means, and the policy that lets it pass', () => {
    const gateway = workload('{app: gateway}').replace('name: web,', 'name: gateway,');
    const web = policy('{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: gateway}}}]}]}');
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
    expect(saidOf([workload(), gateway, web].join('---\n'), 'Deployment', 'web')).toContain(
      'Ingress from pods with app=gateway of the same namespace, here Deployment "gateway" (through web)',
    );
    expect(saidOf([workload(), namespace, web].join('---\n'), 'Deployment', 'web')).toContain(
      'Ingress from pods with app=gateway of the same namespace, none of them in this workspace (through web)',
    );
  });
});

describe('which policies count', () => {
  test('those of the same namespace that select the labels of the pods', () => {
    expect(brief(policy('{podSelector: {matchLabels: {app: other}}}'))).toBeUndefined();
    expect(brief(policy('{podSelector: {}}', 'web', 'other'))).toBeUndefined();
  });

  test('without namespaces, those beside it', () => {
    const here = workload().replace(', namespace: shop', '');
    const policies = {
      'a/web.yaml': here,
      'a/policy.yaml': policy('{podSelector: {}}', 'web', ''),
      'b/policy.yaml': policy('{podSelector: {}, policyTypes: [Egress]}', 'other', ''),
    };
    expect(saidOf(policies, 'Deployment', 'web')).toEqual(
      expect.arrayContaining([
        '> ingress: nobody; egress to: anywhere',
        'No namespace is written: only policies beside it that name none either are counted',
      ]),
    );
  });

  test('where a template decides, nothing is claimed', () => {
    const hidden = policy('{podSelector: {matchLabels: {app: "{{ .Values.app }}"}}}');
    expect(brief(hidden)).toBe('egress to: anywhere');
    expect(saidOf([workload(), hidden].join('---\n'), 'Deployment', 'web').slice(1, 3)).toEqual([
      'Ingress from anyone: no policy in this workspace certainly closes it',
      'NetworkPolicy "web" may change that: a template or a patch hides how',
    ]);
    expect(
      briefOf([workload('{{ .Values.labels }}'), policy('{podSelector: {matchLabels: {app: web}}}')].join('---\n'), 'Deployment', 'web'),
    ).toEqual(['egress to: anywhere']);
  });

  test('an operator that there is not selects nobody for certain', () => {
    expect(brief(policy('{podSelector: {matchExpressions: [{key: app, operator: Equals, values: [web]}]}}'))).toBe('egress to: anywhere');
  });

  test('those of other makers are told of and not followed', () => {
    const cilium =
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: web, namespace: shop}\nspec: {endpointSelector: {}, ingress: [{}]}\n';
    expect(brief(policy('{podSelector: {}}', 'deny'), cilium)).toBe(
      'ingress: nobody; egress to: anywhere (1 of other makers not followed)',
    );
    expect(saidOf([workload(), cilium].join('---\n'), 'Deployment', 'web')).toContain(
      'Not followed: CiliumNetworkPolicy "web", which may deny or allow more',
    );
  });

  test('on the network of the node none is relied on', () => {
    expect(
      briefOf([workload('{app: web}', 'shop', ', hostNetwork: true'), policy('{podSelector: {}}')].join('---\n'), 'Deployment', 'web'),
    ).toEqual(['on the network of its node, where policies mostly do not hold']);
  });
});

describe('a policy', () => {
  test('tells whom it selects here and what it alone lets pass', () => {
    const web = policy('{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {}}], ports: [{port: 80}]}]}');
    expect(saidOf([workload(), web].join('---\n'), 'NetworkPolicy', 'web')).toEqual([
      '> selects web; ingress from: same namespace on 80',
      'Selects pods of its namespace with app=web, here Deployment "web"',
      'Ingress from same namespace on 80',
      'Says nothing of egress',
    ]);
    expect(briefOf(web, 'NetworkPolicy', 'web')).toEqual(['selects no pod of this workspace; ingress from: same namespace on 80']);
  });

  test('of a template claims nothing', () => {
    const hidden = policy('\n  podSelector: {matchLabels: {app: {{ .Values.app }}}}\n  policyTypes: {{ .Values.types }}\n');
    expect(saidOf(hidden, 'NetworkPolicy', 'web')).toEqual([
      'A template decides which pods it selects',
      'What it lets pass of ingress, a template decides',
      'What it lets pass of egress, a template decides',
    ]);
  });

  test('of an overlay has the labels that the overlay writes into selectors', () => {
    const files = {
      'base/kustomization.yaml': 'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: [web.yaml, policy.yaml]\n',
      'base/web.yaml': workload(),
      'base/policy.yaml': policy('{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: gateway}}}]}]}'),
      'live/kustomization.yaml':
        'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: [../base]\ncommonLabels: {stage: live}\n',
    };
    expect(briefOf(files, 'Deployment', 'web')).toEqual(['ingress from: pods app=gateway, stage=live; egress to: anywhere']);
  });
});

test('a namespace tells what holds for pods of which nothing else speaks', () => {
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}\n';
  expect(saidOf([namespace, workload(), policy('{podSelector: {}}', 'deny')].join('---\n'), 'Namespace', 'shop')).toEqual([
    'Ingress is closed by default by NetworkPolicy "deny"',
    'No policy in this workspace closes egress by default',
    'Pod Security enforces baseline, the latest version',
    'Holds Deployment "web"',
  ]);
});

test('a service tells which workloads stand behind it', () => {
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}\n';
  expect(saidOf([service, workload()].join('---\n'), 'Service', 'web')).toEqual([
    'Stands for Deployment "web"',
    'Hands on port 80 to http',
  ]);
});

test('a workload tells what the mesh asks of its callers, and from where', () => {
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {istio-injection: enabled}}\n';
  const peer =
    'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: default, namespace: istio-system}\nspec: {mtls: {mode: STRICT}}\n';
  expect(briefOf([namespace, peer, workload()].join('---\n'), 'Deployment', 'web')).toEqual(['mTLS: STRICT (from istio-system/default)']);
  expect(briefOf([namespace.replace('enabled', 'disabled'), peer, workload()].join('---\n'), 'Deployment', 'web')).toEqual([]);
});
