import { HOST_NETWORK } from './command-line.ts';

const deployment = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${name.slice(0, 4)}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      serviceAccountName: ${name}
      containers:
      - name: main
        image: registry.example/${name}:1.0.0
        securityContext:
          allowPrivilegeEscalation: true
`;

const binding = (name: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: ${name}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects:
- {kind: ServiceAccount, name: ${name}, namespace: ${name.slice(0, 4)}}
`;

/** Files of every sort that a check may meet, most of which have to do with others. */
export function monorepo(): Readonly<Record<string, string | Uint8Array>> {
  const teams = Array.from({ length: 40 }, (_, i) => `team${i % 4}-${i}`);
  return {
    ...Object.fromEntries(teams.map((name) => [`apps/${name}/deployment.yaml`, deployment(name)])),
    ...Object.fromEntries(teams.slice(0, 12).map((name) => [`rights/${name}.yaml`, binding(name)])),
    'apps/silenced.yaml': `# kubewright: ignore-file host-network -- an agent of the node\n${HOST_NETWORK}`,
    'apps/many.yaml': teams
      .slice(0, 3)
      .map((name) => deployment(name))
      .join('---\n'),
    'broken/half.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: half\nspec:\n  hostNetwork: true\n',
    'broken/bytes.yaml': new Uint8Array([0x61, 0xff, 0xfe, 0x00]),
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'chart/values.yaml': 'hostNetwork: true\nimage: registry.example/shop:1.0.0\n',
    'chart/templates/pod.yaml': HOST_NETWORK.replace('agent:2.1.0', '{{ .Values.image }}').replace(
      'hostNetwork: true',
      'hostNetwork: {{ .Values.hostNetwork }}',
    ),
    'kustomized/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
    'kustomized/base/deployment.yaml': deployment('base-web'),
    'kustomized/zone/kustomization.yaml': 'namespace: zone\nresources: [../base]\npatches:\n- path: patch.yaml\n',
    'kustomized/zone/patch.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: base-web}\nspec:\n  template:\n    spec:\n      hostNetwork: true\n',
    'namespaces.yaml': ['team0', 'team1', 'base']
      .map(
        (name) => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {pod-security.kubernetes.io/enforce: restricted}}\n`,
      )
      .join('---\n'),
    'types.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: shops.example.org}\nspec: {}\n',
  };
}
