/** What kube-score calls it, and our rules that tell of it, a line each. https://github.com/zegl/kube-score/blob/master/README_CHECKS.md */
export const kubeScore = `
container-ephemeral-storage-request-and-limit ephemeral-storage-limit-missing
container-image-pull-policy image-pull-policy-not-always
container-image-tag image-tag-mutable
container-resources cpu-limit-missing memory-limit-missing cpu-request-missing memory-request-missing
container-seccomp-profile seccomp-profile-missing
container-security-context-privileged privileged-container
container-security-context-readonlyrootfilesystem root-filesystem-writable
container-security-context-user-group-id run-as-low-user-id run-as-low-group-id
networkpolicy-targets-pod network-policy-selects-nothing
pod-networkpolicy workload-network-policy-missing
service-type service-node-port service-load-balancer-open
stable-version api-version-removed api-version-deprecated
`;
