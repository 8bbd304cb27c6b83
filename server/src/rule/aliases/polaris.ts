/** What Polaris calls it, and our rules that tell of it, a line each. https://polaris.docs.fairwinds.com/checks/security/ */
export const polaris = `
automountServiceAccountToken service-account-token-automounted
clusterrolePodExecAttach rbac-pods-exec rbac-pods-exec-get-verb rbac-pods-attach
clusterrolebindingClusterAdmin rbac-cluster-admin-binding rbac-cluster-admin-role-binding rbac-wildcard-role-bound
clusterrolebindingPodExecAttach rbac-pods-exec rbac-pods-exec-get-verb rbac-pods-attach
cpuLimitsMissing cpu-limit-missing
cpuRequestsMissing cpu-request-missing
dangerousCapabilities capability-sys-admin-added capability-outside-baseline
hostIPCSet host-ipc
hostNetworkSet host-network
hostPIDSet host-pid
hostPathSet host-path-volume host-path-sensitive container-runtime-socket host-path-cloud-credentials
hostPortSet host-port
hostProcess windows-host-process
insecureCapabilities capabilities-not-dropped
linuxHardening linux-hardening-missing
memoryLimitsMissing memory-limit-missing
memoryRequestsMissing memory-request-missing
missingNetworkPolicy workload-network-policy-missing
notReadOnlyRootFilesystem root-filesystem-writable
privilegeEscalationAllowed privilege-escalation-allowed
procMount proc-mount-unmasked
pullPolicyNotAlways image-pull-policy-not-always
rolePodExecAttach rbac-pods-exec rbac-pods-exec-get-verb rbac-pods-attach
rolebindingClusterAdminClusterRole rbac-cluster-admin-binding rbac-cluster-admin-role-binding rbac-wildcard-role-bound
rolebindingClusterAdminRole rbac-wildcard-role-bound
rolebindingClusterRolePodExecAttach rbac-pods-exec rbac-pods-exec-get-verb rbac-pods-attach
rolebindingRolePodExecAttach rbac-pods-exec rbac-pods-exec-get-verb rbac-pods-attach
runAsPrivileged privileged-container
runAsRootAllowed run-as-non-root-missing
sensitiveConfigmapContent credential-in-config-map
sensitiveContainerEnvVar credential-in-env
tagNotSpecified image-tag-mutable
tlsSettingsMissing ingress-tls-missing
`;
