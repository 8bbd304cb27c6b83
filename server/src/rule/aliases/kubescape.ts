/** What Kubescape calls it, and our rules that tell of it, a line each. https://hub.armosec.io/docs/controls */
export const kubescape = `
C-0001 image-registry-denied
C-0002 rbac-pods-exec rbac-pods-exec-get-verb
C-0004 memory-limit-missing memory-request-missing
C-0005 apiserver-insecure-port
C-0007 rbac-resources-delete
C-0009 cpu-limit-missing memory-limit-missing
C-0012 credential-in-env credential-in-config-map secret-as-environment-variable
C-0013 run-as-non-root-missing run-as-root-user run-as-root-group
C-0014 rbac-dashboard-service-account-used
C-0015 rbac-secrets-read rbac-secrets-read-cluster-wide
C-0016 privilege-escalation-allowed
C-0017 root-filesystem-writable
C-0020 host-path-cloud-credentials
C-0021 sensitive-interface-exposed
C-0030 network-policy-types-missing workload-network-policy-missing
C-0031 rbac-events-delete
C-0034 service-account-token-automounted service-account-automount-enabled
C-0035 rbac-wildcard-all rbac-wildcard-role-bound
C-0037 rbac-config-maps-write rbac-config-maps-write-critical
C-0038 host-pid host-ipc
C-0041 host-network
C-0042 ssh-port-exposed
C-0044 host-port
C-0045 host-path-writable
C-0046 capability-outside-baseline capability-sys-admin-added
C-0048 host-path-volume host-path-sensitive container-runtime-socket host-path-cloud-credentials
C-0049 network-policy-default-deny-missing
C-0050 cpu-limit-missing cpu-request-missing
C-0054 network-policy-default-deny-missing
C-0055 seccomp-profile-missing
C-0057 privileged-container capability-sys-admin-added
C-0059 ingress-nginx-snippets-allowed image-known-vulnerable
C-0061 namespace-default-used
C-0062 sudo-in-command
C-0063 rbac-pods-port-forward
C-0065 rbac-impersonate-verb
C-0066 apiserver-encryption-config-missing
C-0067 apiserver-audit-policy-missing
C-0068 apiserver-admission-plugin-removed
C-0069 kubelet-anonymous-auth-enabled
C-0070 kubelet-client-ca-missing
C-0074 container-runtime-socket
C-0075 image-pull-policy-not-always
C-0078 image-registry-not-allowed
C-0081 image-known-vulnerable
C-0088 apiserver-authorization-rbac-missing
C-0090 image-known-vulnerable
C-0091 image-known-vulnerable
C-0113 apiserver-anonymous-auth-enabled
C-0114 apiserver-token-auth-file
C-0116 apiserver-kubelet-client-cert-missing
C-0117 apiserver-kubelet-ca-missing
C-0118 apiserver-authorization-always-allow
C-0119 apiserver-authorization-node-missing
C-0120 apiserver-authorization-rbac-missing
C-0121 apiserver-event-rate-limit-missing
C-0122 apiserver-always-admit-enabled
C-0123 apiserver-always-pull-images-missing
C-0124 apiserver-admission-plugin-removed
C-0125 apiserver-service-account-plugin-disabled
C-0126 apiserver-namespace-lifecycle-disabled
C-0127 apiserver-node-restriction-missing
C-0128 apiserver-insecure-port
C-0129 apiserver-profiling-enabled
C-0130 apiserver-audit-log-missing
C-0131 apiserver-audit-log-max-age-low
C-0132 apiserver-audit-log-max-backup-low
C-0133 apiserver-audit-log-max-size-low
C-0134 apiserver-request-timeout-long
C-0135 apiserver-service-account-lookup-disabled
C-0136 apiserver-service-account-key-file-missing
C-0137 apiserver-etcd-client-cert-missing
C-0138 apiserver-tls-cert-missing
C-0139 apiserver-client-ca-missing
C-0140 apiserver-etcd-ca-missing
C-0141 apiserver-encryption-config-missing
C-0142 encryption-config-identity-first encryption-config-identity-only encryption-config-secrets-missing
C-0143 apiserver-cipher-weak
C-0144 controller-manager-pod-gc-threshold-missing
C-0145 controller-manager-profiling-enabled
C-0146 controller-manager-shared-credentials
C-0147 controller-manager-private-key-missing
C-0148 controller-manager-root-ca-missing
C-0149 kubelet-server-certificate-rotation-disabled controller-manager-kubelet-rotation-disabled
C-0150 controller-manager-bind-address-public
C-0151 scheduler-profiling-enabled
C-0152 scheduler-bind-address-public
C-0153 etcd-tls-cert-missing
C-0154 etcd-client-cert-auth-disabled
C-0155 etcd-auto-tls
C-0156 etcd-peer-tls-cert-missing
C-0157 etcd-peer-client-cert-auth-disabled
C-0158 etcd-peer-auto-tls
C-0159 etcd-ca-shared
C-0160 apiserver-audit-policy-missing
C-0161 audit-policy-rules-missing audit-policy-catch-all-missing audit-policy-sensitive-not-logged audit-policy-subresource-missed
C-0172 kubelet-anonymous-auth-enabled
C-0173 kubelet-authorization-always-allow
C-0174 kubelet-client-ca-missing
C-0175 kubelet-read-only-port
C-0176 kubelet-streaming-timeout-disabled
C-0177 kubelet-kernel-defaults-unprotected
C-0178 kubelet-iptables-chains-disabled
C-0179 kubelet-hostname-override
C-0180 kubelet-event-rate-unlimited
C-0181 kubelet-tls-cert-missing
C-0182 kubelet-certificate-rotation-disabled
C-0183 kubelet-server-certificate-rotation-disabled controller-manager-kubelet-rotation-disabled
C-0184 kubelet-cipher-weak
C-0185 rbac-cluster-admin-binding rbac-cluster-admin-role-binding
C-0186 rbac-secrets-read rbac-secrets-read-cluster-wide
C-0187 rbac-wildcard-verbs rbac-wildcard-resources rbac-wildcard-api-groups rbac-wildcard-all rbac-wildcard-role-bound
C-0188 rbac-workloads-create
C-0189 service-account-default-token-mounted service-account-namespace-missing
C-0190 service-account-token-automounted
C-0191 rbac-bind-verb rbac-escalate-verb rbac-impersonate-verb
C-0192 pod-security-enforce-missing
C-0193 pod-security-enforce-missing pod-security-enforce-privileged
C-0194 pod-security-enforce-missing pod-security-enforce-privileged
C-0195 pod-security-enforce-missing pod-security-enforce-privileged
C-0196 pod-security-enforce-missing pod-security-enforce-privileged
C-0197 pod-security-enforce-not-restricted pod-security-enforce-missing pod-security-enforce-privileged
C-0198 pod-security-enforce-not-restricted pod-security-enforce-missing pod-security-enforce-privileged
C-0199 pod-security-enforce-missing pod-security-enforce-privileged
C-0200 pod-security-enforce-not-restricted pod-security-enforce-missing pod-security-enforce-privileged
C-0201 pod-security-enforce-not-restricted pod-security-enforce-missing pod-security-enforce-privileged
C-0202 pod-security-enforce-missing pod-security-enforce-privileged
C-0203 pod-security-enforce-missing pod-security-enforce-privileged
C-0204 pod-security-enforce-missing pod-security-enforce-privileged
C-0205 network-policy-cni-unsupported
C-0206 network-policy-default-deny-missing
C-0207 secret-as-environment-variable
C-0210 seccomp-profile-missing
C-0211 security-context-missing net-raw-not-dropped sysctl-unsafe run-as-root-group windows-host-process windows-user-missing proc-mount-unmasked
C-0212 namespace-default-used
C-0213 pod-security-policy-used
C-0214 pod-security-policy-used
C-0215 pod-security-policy-used
C-0216 pod-security-policy-used
C-0217 pod-security-policy-used
C-0218 pod-security-policy-used
C-0219 pod-security-policy-used
C-0220 pod-security-policy-used
C-0225 rbac-default-service-account-subject service-account-default-token-mounted
C-0231 service-load-balancer-tls-missing
C-0239 rbac-default-service-account-subject
C-0245 service-load-balancer-tls-missing
C-0253 image-registry-deprecated
C-0259 credential-in-env secret-as-environment-variable
C-0260 workload-network-policy-missing
C-0261 service-account-token-automounted
C-0262 rbac-anonymous-subject
C-0263 ingress-tls-missing
C-0264 storage-class-unencrypted
C-0265 rbac-authenticated-group-subject
C-0267 rbac-exposed-workload-privileged
C-0268 cpu-request-missing
C-0269 memory-request-missing
C-0270 cpu-limit-missing
C-0271 memory-limit-missing
C-0272 rbac-wildcard-role-bound
C-0275 host-pid
C-0276 host-ipc
C-0277 apiserver-cipher-weak
C-0278 rbac-persistent-volumes-create
C-0279 rbac-nodes-proxy
C-0280 rbac-certificate-signing-request-approve
C-0281 rbac-webhook-configuration-write
C-0282 rbac-service-account-token-create
C-0283 apiserver-external-ips-not-denied
C-0284 kubelet-pod-pids-limit-missing
C-0290 apiserver-token-expiration-extended
C-0291 kube-proxy-metrics-exposed
C-0292 ingress-nginx-retired
C-0294 service-account-field-deprecated
C-0297 sandbox-runtime-class-missing
C-0299 network-policy-selects-nothing
C-0301 sandbox-egress-open
C-0303 cpu-limit-missing memory-limit-missing
C-0304 image-registry-not-allowed image-tag-mutable
C-0306 image-digest-missing
C-0307 service-account-unresolved
`;
