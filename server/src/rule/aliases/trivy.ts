/** What Trivy calls it, and our rules that tell of it, a line each. https://github.com/aquasecurity/trivy-checks/tree/main/checks/kubernetes */
export const trivy = `
KCV-0001 apiserver-anonymous-auth-enabled
KCV-0002 apiserver-token-auth-file
KCV-0003 apiserver-external-ips-not-denied
KCV-0004 apiserver-kubelet-https-disabled
KCV-0005 apiserver-kubelet-client-cert-missing
KCV-0006 apiserver-kubelet-ca-missing
KCV-0007 apiserver-authorization-always-allow
KCV-0008 apiserver-authorization-node-missing
KCV-0009 apiserver-authorization-rbac-missing
KCV-0010 apiserver-event-rate-limit-missing
KCV-0011 apiserver-always-admit-enabled
KCV-0012 apiserver-always-pull-images-missing
KCV-0014 apiserver-service-account-plugin-disabled
KCV-0015 apiserver-namespace-lifecycle-disabled
KCV-0016 apiserver-node-restriction-missing
KCV-0017 apiserver-insecure-port
KCV-0018 apiserver-profiling-enabled
KCV-0019 apiserver-audit-log-missing
KCV-0020 apiserver-audit-log-max-age-low
KCV-0021 apiserver-audit-log-max-backup-low
KCV-0022 apiserver-audit-log-max-size-low
KCV-0024 apiserver-service-account-lookup-disabled
KCV-0025 apiserver-service-account-key-file-missing
KCV-0026 apiserver-etcd-client-cert-missing
KCV-0027 apiserver-tls-cert-missing
KCV-0028 apiserver-client-ca-missing
KCV-0029 apiserver-etcd-ca-missing
KCV-0030 apiserver-encryption-config-missing
KCV-0033 controller-manager-pod-gc-threshold-missing
KCV-0034 controller-manager-profiling-enabled
KCV-0035 controller-manager-shared-credentials
KCV-0036 controller-manager-private-key-missing
KCV-0037 controller-manager-root-ca-missing
KCV-0038 controller-manager-kubelet-rotation-disabled
KCV-0039 controller-manager-bind-address-public
KCV-0040 scheduler-profiling-enabled
KCV-0041 scheduler-bind-address-public
KCV-0042 etcd-tls-cert-missing
KCV-0043 etcd-client-cert-auth-disabled
KCV-0044 etcd-auto-tls
KCV-0045 etcd-peer-tls-cert-missing
KCV-0046 etcd-peer-client-cert-auth-disabled
KCV-0047 etcd-peer-auto-tls
KCV-0079 kubelet-anonymous-auth-enabled
KCV-0080 kubelet-authorization-always-allow
KCV-0081 kubelet-client-ca-missing
KCV-0082 kubelet-read-only-port
KCV-0083 kubelet-kernel-defaults-unprotected
KCV-0084 kubelet-iptables-chains-disabled
KCV-0085 kubelet-streaming-timeout-disabled
KCV-0086 kubelet-hostname-override
KCV-0087 kubelet-event-rate-unlimited
KCV-0088 kubelet-tls-cert-missing
KCV-0089 kubelet-tls-cert-missing
KCV-0090 kubelet-certificate-rotation-disabled
KCV-0091 kubelet-server-certificate-rotation-disabled
KCV-0092 kubelet-cipher-weak
KCV-0093 ingress-nginx-annotation-injection
KSV-0001 privilege-escalation-allowed
KSV-0002 apparmor-profile-unconfined
KSV-0003 capabilities-not-dropped
KSV-0004 capabilities-not-dropped
KSV-0005 capability-sys-admin-added capability-outside-baseline
KSV-0006 container-runtime-socket
KSV-0007 host-aliases-set
KSV-0008 host-ipc
KSV-0009 host-network
KSV-0010 host-pid
KSV-0011 cpu-limit-missing
KSV-0012 run-as-non-root-missing
KSV-0013 image-tag-mutable
KSV-0014 root-filesystem-writable
KSV-0015 cpu-request-missing
KSV-0016 memory-request-missing
KSV-0017 privileged-container
KSV-0018 memory-limit-missing
KSV-0020 run-as-low-user-id
KSV-0021 run-as-low-group-id
KSV-0022 capability-outside-restricted capability-outside-baseline capability-sys-admin-added
KSV-0023 host-path-volume host-path-sensitive container-runtime-socket host-path-cloud-credentials
KSV-0024 host-port
KSV-0025 selinux-options-custom
KSV-0026 sysctl-unsafe
KSV-0027 proc-mount-unmasked
KSV-0028 volume-type-restricted host-path-volume host-path-sensitive container-runtime-socket host-path-cloud-credentials
KSV-0030 seccomp-profile-missing
KSV-0032 image-registry-not-allowed
KSV-0033 image-registry-not-allowed
KSV-0034 image-registry-not-allowed
KSV-0035 image-registry-not-allowed
KSV-0036 service-account-token-automounted
KSV-0037 namespace-system-used
KSV-0038 network-policy-no-selector
KSV-0039 limit-range-incomplete
KSV-0040 resource-quota-compute-missing
KSV-0041 rbac-secrets-read rbac-secrets-read-cluster-wide
KSV-0042 rbac-pods-log-delete
KSV-0043 rbac-impersonate-verb
KSV-0044 rbac-wildcard-all
KSV-0045 rbac-wildcard-verbs rbac-wildcard-all
KSV-0046 rbac-wildcard-resources rbac-wildcard-all
KSV-0047 rbac-nodes-proxy
KSV-0048 rbac-workloads-create
KSV-0049 rbac-config-maps-write
KSV-0050 rbac-escalate-verb rbac-bind-verb
KSV-0051 rbac-escalate-verb rbac-bind-verb
KSV-0052 rbac-escalate-verb rbac-bind-verb
KSV-0053 rbac-pods-exec rbac-pods-exec-get-verb
KSV-0054 rbac-pods-attach
KSV-0055 rbac-roles-write
KSV-0056 rbac-networking-write
KSV-0102 tiller-deployed
KSV-0103 windows-host-process
KSV-0104 seccomp-profile-unconfined seccomp-profile-missing
KSV-0105 run-as-root-user
KSV-0106 capabilities-not-dropped capability-outside-restricted capability-outside-baseline capability-sys-admin-added
KSV-0107 api-version-removed api-version-deprecated
KSV-0108 service-external-ips service-external-name
KSV-0109 credential-in-config-map
KSV-0110 namespace-default-used
KSV-0111 rbac-cluster-admin-binding rbac-cluster-admin-role-binding
KSV-0112 rbac-wildcard-resources rbac-wildcard-all
KSV-0113 rbac-secrets-read rbac-secrets-read-cluster-wide
KSV-0114 rbac-webhook-configuration-write
KSV-0115 rbac-config-maps-write-critical
KSV-0116 run-as-root-group
KSV-0117 privileged-port
KSV-0118 security-context-missing
KSV-0119 capability-sys-admin-added capability-outside-baseline
KSV-0120 capability-sys-admin-added capability-outside-baseline
KSV-0121 host-path-sensitive
KSV-0122 rbac-anonymous-subject
KSV-0123 rbac-system-masters-subject
KSV-0124 gatekeeper-repository-prefix-open
KSV-0125 image-registry-not-allowed
KSV-01011 rbac-authenticated-group-subject
`;
