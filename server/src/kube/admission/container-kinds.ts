const PROBES = ['name', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'];

/**
 * Containers that a policy for regular ones forgets, with the fields that the API server refuses in them, so that there is
 * nothing to look for. https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/#what-is-an-ephemeral-container
 */
export const REGULAR_ONLY = [
  { list: 'initContainers', without: new Set(PROBES) },
  { list: 'ephemeralContainers', without: new Set([...PROBES, 'ports', 'resources']) },
] as const;
