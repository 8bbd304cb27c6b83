/** What KubeLinter calls it, and our rules that tell of it, a line each. https://docs.kubelinter.io/#/generated/checks */
export const kubeLinter = `
access-to-create-pods rbac-workloads-create
access-to-secrets rbac-secrets-read rbac-secrets-read-cluster-wide
cluster-admin-role-binding rbac-cluster-admin-binding rbac-cluster-admin-role-binding
dangling-networkpolicy network-policy-selects-nothing
dangling-networkpolicypeer-podselector network-policy-peer-selects-nothing
default-service-account service-account-default-used
deprecated-service-account-field service-account-field-deprecated
docker-sock container-runtime-socket
drop-net-raw-capability net-raw-not-dropped
env-var-secret credential-in-env
exposed-services service-node-port service-load-balancer-open
host-ipc host-ipc
host-network host-network
host-pid host-pid
latest-tag image-tag-mutable
no-extensions-v1beta api-version-removed api-version-deprecated
no-read-only-root-fs root-filesystem-writable
non-existent-service-account service-account-unresolved
non-isolated-pod workload-network-policy-missing
privilege-escalation-container privilege-escalation-allowed
privileged-container privileged-container
privileged-ports privileged-port
read-secret-from-env-var secret-as-environment-variable
run-as-non-root run-as-non-root-missing run-as-root-group run-as-root-user
scc-deny-privileged-container security-context-constraint-privileged
sensitive-host-mounts host-path-sensitive
ssh-port ssh-port-exposed
unsafe-proc-mount proc-mount-unmasked
unsafe-sysctls sysctl-unsafe
unset-cpu-requirements cpu-request-missing
unset-memory-requirements memory-limit-missing
use-namespace namespace-default-used
wildcard-in-rules rbac-wildcard-verbs rbac-wildcard-all rbac-wildcard-resources
writable-host-mount host-path-writable
`;
