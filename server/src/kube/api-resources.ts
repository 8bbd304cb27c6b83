import type { Minor } from './version.ts';

/**
 * The resources of each group that Kubernetes serves itself, under their names in RBAC. Nobody else can add to these
 * groups. https://kubernetes.io/docs/reference/kubernetes-api/
 */
const SERVED: Readonly<Record<string, string>> = {
  '': 'bindings componentstatuses configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers resourcequotas secrets serviceaccounts services',
  'admissionregistration.k8s.io':
    'mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations',
  'apiextensions.k8s.io': 'customresourcedefinitions',
  'apiregistration.k8s.io': 'apiservices',
  apps: 'controllerrevisions daemonsets deployments replicasets statefulsets',
  'authentication.k8s.io': 'selfsubjectreviews tokenreviews',
  'authorization.k8s.io': 'localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews',
  autoscaling: 'horizontalpodautoscalers',
  batch: 'cronjobs jobs',
  'certificates.k8s.io': 'certificatesigningrequests clustertrustbundles podcertificaterequests',
  'coordination.k8s.io': 'leasecandidates leases',
  'discovery.k8s.io': 'endpointslices',
  'events.k8s.io': 'events',
  extensions: '',
  'flowcontrol.apiserver.k8s.io': 'flowschemas prioritylevelconfigurations',
  'networking.k8s.io': 'ingressclasses ingresses ipaddresses networkpolicies servicecidrs',
  'node.k8s.io': 'runtimeclasses',
  policy: 'poddisruptionbudgets podsecuritypolicies',
  'rbac.authorization.k8s.io': 'clusterrolebindings clusterroles rolebindings roles',
  'resource.k8s.io': 'deviceclasses resourceclaims resourceclaimtemplates resourceslices',
  'scheduling.k8s.io': 'priorityclasses',
  'storage.k8s.io': 'csidrivers csinodes csistoragecapacities storageclasses volumeattachments volumeattributesclasses',
};

/** The old home of what other groups serve today, each with the last release that had it there. https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
const EXTENSIONS = new Map<string, Minor>([
  ['daemonsets', 15],
  ['deployments', 15],
  ['ingresses', 21],
  ['networkpolicies', 15],
  // Roles may still grant their use by this group, long after it stopped serving them.
  ['podsecuritypolicies', 24],
  ['replicasets', 15],
]);

const GROUPS = new Map(Object.entries(SERVED).map(([group, resources]) => [group, new Set(resources.split(' '))]));

/** What a group serves; undefined for one that is not Kubernetes' own, which may serve anything. */
export const servedBy = (group: string): ReadonlySet<string> | undefined => GROUPS.get(group);

/** The groups of Kubernetes' own that serve a resource of this name, subresource aside. */
export function groupsServing(resource: string): readonly string[] {
  const [name = ''] = resource.split('/');
  return [...GROUPS].flatMap(([group, served]) => (served.has(name) ? [group] : []));
}

/** False only for what the group certainly does not serve in this release. A star, of the whole or before a slash, is any resource. */
export function mayServe(group: string, resource: string, kubernetes: Minor): boolean {
  const [name = ''] = resource.split('/');
  if (group === 'extensions')
    return name === '*' ? kubernetes <= Math.max(...EXTENSIONS.values()) : kubernetes <= (EXTENSIONS.get(name) ?? 0);
  const served = group === '*' ? undefined : servedBy(group);
  return served === undefined || name === '*' || served.has(name);
}

/** Words for kubectl alone. https://kubernetes.io/docs/reference/kubectl/#resource-types */
const SHORT = new Map(
  Object.entries({
    cj: 'cronjobs',
    cm: 'configmaps',
    deploy: 'deployments',
    ds: 'daemonsets',
    ep: 'endpoints',
    hpa: 'horizontalpodautoscalers',
    ing: 'ingresses',
    netpol: 'networkpolicies',
    ns: 'namespaces',
    pdb: 'poddisruptionbudgets',
    pv: 'persistentvolumes',
    pvc: 'persistentvolumeclaims',
    sa: 'serviceaccounts',
    sts: 'statefulsets',
    svc: 'services',
  }),
);

/** The resource of the groups that a word means which is none: a kind, a singular, a short name. */
export function resourceMeant(groups: readonly string[], word: string): string | undefined {
  const [name = '', ...parts] = word.split('/');
  const lower = name.toLowerCase();
  const isServed = (resource: string): boolean => groups.some((group) => servedBy(group)?.has(resource) === true);
  if (lower === name && isServed(name)) return undefined;
  const guesses = [lower, `${lower}s`, `${lower}es`, lower.replace(/y$/, 'ies'), SHORT.get(lower) ?? lower];
  const meant = guesses.find(isServed);
  return meant === undefined ? undefined : [meant, ...parts].join('/');
}
