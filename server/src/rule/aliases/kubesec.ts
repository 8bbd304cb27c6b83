/** What Kubesec calls it, and our rules that tell of it, a line each. https://kubesec.io/ */
export const kubesec = `
AllowPrivilegeEscalation privilege-escalation-allowed
ApparmorAny apparmor-profile-missing
ApparmorUnconfined apparmor-profile-unconfined
AutomountServiceAccountToken service-account-token-automounted
BindingsToSystemAnonymous rbac-anonymous-subject
CapDropAll capabilities-not-dropped
CapDropAny capabilities-not-dropped
CapSysAdmin capability-sys-admin-added capability-outside-baseline
DockerSock container-runtime-socket
HostAliases host-aliases-set
HostIPC host-ipc
HostNetwork host-network
HostPID host-pid
HostUsers user-namespace-missing
LimitsCPU cpu-limit-missing
LimitsMemory memory-limit-missing
Privileged privileged-container
ProcMount host-path-sensitive
ReadOnlyRootFilesystem root-filesystem-writable
RequestsCPU cpu-request-missing
RequestsMemory memory-request-missing
RunAsGroup run-as-low-group-id
RunAsNonRoot run-as-non-root-missing
RunAsUser run-as-low-user-id
SeccompAny seccomp-profile-missing
SeccompUnconfined seccomp-profile-unconfined
SecretsAsEnvironmentVariables secret-as-environment-variable
ServiceAccountName service-account-default-used
VolumeClaimAccessModeReadWriteOnce volume-claim-access-shared
`;
