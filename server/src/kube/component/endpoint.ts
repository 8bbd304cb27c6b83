import type { Field } from '../../yaml/field.ts';
import type { GroupKind } from '../kinds.ts';
import type { Resource } from '../resource.ts';

/** Where an object that makes a cluster says who reaches its API server. */
interface Places {
  readonly base: readonly string[];
  /** A switch that is on by default. */
  readonly open?: readonly string[];
  /** Switches that are off by default. */
  readonly closed?: readonly (readonly string[])[];
  /** The ranges that may reach it: all when there are none. */
  readonly ranges: readonly string[];
}

const PLACES = new Map<GroupKind, Places>([
  // https://docs.aws.amazon.com/eks/latest/eksctl/vpc-cluster-access.html
  [
    'eksctl.io/ClusterConfig',
    {
      base: [],
      open: ['vpc', 'clusterEndpoints', 'publicAccess'],
      // https://docs.aws.amazon.com/eks/latest/eksctl/eks-private-cluster.html
      closed: [['privateCluster', 'enabled']],
      ranges: ['vpc', 'publicAccessCIDRs'],
    },
  ],
  // https://cluster-api-aws.sigs.k8s.io/crd/
  ['controlplane.cluster.x-k8s.io/AWSManagedControlPlane', { base: ['spec', 'endpointAccess'], open: ['public'], ranges: ['publicCIDRs'] }],
  // https://aws-controllers-k8s.github.io/community/reference/eks/v1alpha1/cluster/
  ['eks.services.k8s.aws/Cluster', { base: ['spec', 'resourcesVPCConfig'], open: ['endpointPublicAccess'], ranges: ['publicAccessCIDRs'] }],
  // https://cloud.google.com/config-connector/docs/reference/resource-docs/container/containercluster
  [
    'container.cnrm.cloud.google.com/ContainerCluster',
    {
      base: ['spec'],
      // The newer settings say more than a switch, such as that there is no address at all.
      closed: [['privateClusterConfig', 'enablePrivateEndpoint'], ['controlPlaneEndpointsConfig']],
      ranges: ['masterAuthorizedNetworksConfig', 'cidrBlocks'],
    },
  ],
  // https://capz.sigs.k8s.io/managed/managedcluster
  [
    'infrastructure.cluster.x-k8s.io/AzureManagedControlPlane',
    { base: ['spec', 'apiServerAccessProfile'], closed: [['enablePrivateCluster']], ranges: ['authorizedIPRanges'] },
  ],
]);

/** The kinds of objects that make clusters of clouds. */
export const CLOUD_CLUSTERS: readonly GroupKind[] = [...PLACES.keys()];

/** What certainly lets every address of the internet reach the API server of the cluster. */
export function publicEndpoint({ groupKind, field }: Resource): Field | undefined {
  const places = PLACES.get(groupKind);
  if (places === undefined) return undefined;
  const base = field.get(...places.base);
  const open = places.open === undefined ? undefined : base.get(...places.open);
  const closed = (places.closed ?? []).map((path) => base.get(...path));
  if (open !== undefined && !open.isAbsent && !open.is(true)) return undefined;
  if (closed.some((one) => !one.isAbsent && !one.is(false))) return undefined;
  const ranges = base.get(...places.ranges);
  const all = ranges.items
    .map((item) => (item.isMap ? item.get('cidrBlock') : item))
    .find(({ text }) => text === '0.0.0.0/0' || text === '::/0');
  if (all !== undefined) return all;
  return ranges.isEmpty ? (open?.isPresent === true ? open : ranges) : undefined;
}
