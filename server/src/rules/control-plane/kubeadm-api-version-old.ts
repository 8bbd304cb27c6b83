import type { Resource } from '../../kube/resource.ts';
import { formatMinor, type Minor, parseMinor } from '../../kube/version.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { type Context, defineRule, type FarFinding, type Finding } from '../../rule/rule.ts';
import { type Change, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kubeadmApiVersionOld = defineRule({
  id: 'kubeadm-api-version-old',
  summary: 'The configuration of kubeadm has an old version',
  why: 'Kubeadm reads an old version for a while and then refuses it, in the midst of an upgrade or when a new node is needed at once. Newer versions have settings for certificates and variables that the old ones lack.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    cwe(477),
    docs('kubeadm configuration v1beta4', 'https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/'),
  ],
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
  },
  across: { 'kubeadm.k8s.io/InitConfiguration': outdatedNode, 'kubeadm.k8s.io/JoinConfiguration': outdatedNode },
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

function* outdated({ field, version }: Resource, { kubernetes }: Context): Generator<Finding> {
  const since = deprecatedSince(version, field.get('kubernetesVersion').text, kubernetes);
  const at = field.get('apiVersion');
  if (since !== undefined) yield { at, message: messageOf(version, since), fixes: fixesOf(version, newer(field)) };
}

/** What stands beside it in the file names the release. */
function* outdatedNode(located: Located, index: WorkspaceIndex, { kubernetes }: Context): Generator<FarFinding> {
  const version = located.fact.kubeadm?.version ?? '';
  const named = index.inFile(located.uri).flatMap(({ fact }) => fact.kubeadm?.kubernetes ?? []);
  const since = deprecatedSince(version, named[0], kubernetes);
  if (since === undefined) return;
  yield {
    at: { located, path: ['apiVersion'] },
    message: messageOf(version, since),
    fixes: fixesOf(version, (at: Field) => (at.parent === undefined ? [] : newer(at.parent))),
  };
}

function deprecatedSince(version: string, named: string | undefined, kubernetes: Minor): Minor | undefined {
  const since = DEPRECATED[version];
  return since === undefined || (parseMinor(named ?? '') ?? kubernetes) < since ? undefined : since;
}

const messageOf = (version: string, since: Minor): string =>
  `kubeadm.k8s.io/${version} is deprecated since Kubernetes ${formatMinor(since)}`;

const fixesOf = <Changes>(version: string, changes: Changes) =>
  version === 'v1beta3' ? [{ title: 'Make this a v1beta4', safety: 'needs-review' as const, changes }] : [];

/** Nothing where a field has moved. */
const newer = (root: Field): readonly Change[] =>
  MOVED.some((path) => !root.get(...path).isAbsent) ? [] : [set(root.get('apiVersion'), 'kubeadm.k8s.io/v1beta4')];
