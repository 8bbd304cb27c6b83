import type { Resource } from '../../kube/resource.ts';
import { formatMinor, type Minor, parseMinor } from '../../kube/version.ts';
import { cwe, docs } from '../../rule/references.ts';
import { type Context, defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeadmApiVersionOld = defineRule({
  id: 'kubeadm-api-version-old',
  summary: 'The configuration of kubeadm has an old version',
  why: 'Kubeadm reads an old version for a while and then refuses it, in the midst of an upgrade or when a new node is needed at once. Newer versions have settings for certificates and variables that the old ones lack.',
  severity: 'medium',
  preset: 'recommended',
  references: [cwe(477), docs('kubeadm configuration v1beta4', 'https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/')],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta3
#           ^^^^^^^^^^^^^^^^^^^^^^ kubeadm.k8s.io/v1beta3 is deprecated since Kubernetes 1.31
kind: ClusterConfiguration
kubernetesVersion: v1.36.0
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: v1.36.0
`,
  },
  check: {
    'kubeadm.k8s.io/ClusterConfiguration': outdated,
    'kubeadm.k8s.io/InitConfiguration': outdated,
    'kubeadm.k8s.io/JoinConfiguration': outdated,
  },
});

/** https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/#kubeadm-v1beta3-to-v1beta4 and its like of older versions. */
const DEPRECATED: Readonly<Record<string, Minor>> = { v1alpha2: 12, v1alpha3: 13, v1beta1: 17, v1beta2: 22, v1beta3: 31 };

/** Fields that have another shape or place since v1beta4. */
const MOVED: readonly (readonly string[])[] = [
  ...[
    ['apiServer', 'extraArgs'],
    ['apiServer', 'timeoutForControlPlane'],
    ['controllerManager', 'extraArgs'],
    ['scheduler', 'extraArgs'],
  ],
  ...[
    ['etcd', 'local', 'extraArgs'],
    ['nodeRegistration', 'kubeletExtraArgs'],
    ['discovery', 'timeout'],
  ],
];

function* outdated({ field, version, kind }: Resource, { kubernetes }: Context): Generator<Finding> {
  const since = DEPRECATED[version];
  const own = parseMinor(field.get('kubernetesVersion').text ?? '') ?? kubernetes;
  if (since === undefined || own < since) return;
  const at = field.get('apiVersion');
  const isMoved = MOVED.some((path) => !field.get(...path).isAbsent);
  yield {
    at,
    message: `kubeadm.k8s.io/${version} is deprecated since Kubernetes ${formatMinor(since)}`,
    fixes:
      isMoved || version !== 'v1beta3'
        ? []
        : [{ title: `Make this ${kind} a v1beta4`, safety: 'needs-review', changes: [set(at, 'kubeadm.k8s.io/v1beta4')] }],
  };
}
