// Written by `npm run generate`.
import type { CataloguedRule } from '../rule/rule.ts';
import { gatekeeperRegoContainersOnly } from './admission/gatekeeper-rego-containers-only.ts';
import { gatekeeperRegoFirstContainerOnly } from './admission/gatekeeper-rego-first-container-only.ts';
import { gatekeeperRegoInputWrong } from './admission/gatekeeper-rego-input-wrong.ts';
import { gatekeeperRegoMissingFieldAllowed } from './admission/gatekeeper-rego-missing-field-allowed.ts';
import { gatekeeperRegoUnknownField } from './admission/gatekeeper-rego-unknown-field.ts';
import { gatekeeperTemplateApiVersionOld } from './admission/gatekeeper-template-api-version-old.ts';
import { apiVersionDeprecated } from './api/api-version-deprecated.ts';
import { apiVersionRemoved } from './api/api-version-removed.ts';
import { securityFieldUnknown } from './api/security-field-unknown.ts';
import { securitySectionNull } from './api/security-section-null.ts';
import { yamlKeyDuplicate } from './api/yaml-key-duplicate.ts';
import { yamlScalarAmbiguous } from './api/yaml-scalar-ambiguous.ts';
import { apiserverAnonymousAuthEnabled } from './control-plane/apiserver-anonymous-auth-enabled.ts';
import { apiserverAuthorizationAlwaysAllow } from './control-plane/apiserver-authorization-always-allow.ts';
import { apiserverProfilingEnabled } from './control-plane/apiserver-profiling-enabled.ts';
import { dashboardDeployed } from './image/dashboard-deployed.ts';
import { imageDigestMissing } from './image/image-digest-missing.ts';
import { imageKnownVulnerable } from './image/image-known-vulnerable.ts';
import { imagePullPolicyNotAlways } from './image/image-pull-policy-not-always.ts';
import { imageRegistryDenied } from './image/image-registry-denied.ts';
import { imageRegistryDeprecated } from './image/image-registry-deprecated.ts';
import { imageRegistryNotAllowed } from './image/image-registry-not-allowed.ts';
import { imageTagMutable } from './image/image-tag-mutable.ts';
import { tillerDeployed } from './image/tiller-deployed.ts';
import { ingressTlsMissing } from './ingress/ingress-tls-missing.ts';
import { istioAuthorizationPolicyAllowAll } from './mesh/istio-authorization-policy-allow-all.ts';
import { istioAuthorizationPolicySourceMissing } from './mesh/istio-authorization-policy-source-missing.ts';
import { istioPeerAuthenticationDisabled } from './mesh/istio-peer-authentication-disabled.ts';
import { istioPeerAuthenticationPermissive } from './mesh/istio-peer-authentication-permissive.ts';
import { podSecurityEnforceMissing } from './namespace/pod-security-enforce-missing.ts';
import { podSecurityEnforcePrivileged } from './namespace/pod-security-enforce-privileged.ts';
import { podSecurityLabelUnknown } from './namespace/pod-security-label-unknown.ts';
import { podSecurityLevelInvalid } from './namespace/pod-security-level-invalid.ts';
import { podSecurityOnlyWarnAudit } from './namespace/pod-security-only-warn-audit.ts';
import { podSecurityVersionInvalid } from './namespace/pod-security-version-invalid.ts';
import { podSecurityVersionMissing } from './namespace/pod-security-version-missing.ts';
import { podSecurityWorkloadRejected } from './namespace/pod-security-workload-rejected.ts';
import { podSecurityWorkloadWarned } from './namespace/pod-security-workload-warned.ts';
import { networkPolicyDefaultDenyMissing } from './network/network-policy-default-deny-missing.ts';
import { networkPolicyDnsAnyDestination } from './network/network-policy-dns-any-destination.ts';
import { networkPolicyDnsUdpOnly } from './network/network-policy-dns-udp-only.ts';
import { networkPolicyNamespaceNameLabel } from './network/network-policy-namespace-name-label.ts';
import { networkPolicySelectorOrAnd } from './network/network-policy-selector-or-and.ts';
import { networkPolicyTypesMissing } from './network/network-policy-types-missing.ts';
import { gitlabCiCosignIdentityMissing } from './pipeline/gitlab-ci-cosign-identity-missing.ts';
import { gitlabCiDeployUngated } from './pipeline/gitlab-ci-deploy-ungated.ts';
import { gitlabCiImageTagMutable } from './pipeline/gitlab-ci-image-tag-mutable.ts';
import { gitlabCiPolarisExitCodeMissing } from './pipeline/gitlab-ci-polaris-exit-code-missing.ts';
import { gitlabCiTrivyExitCodeMissing } from './pipeline/gitlab-ci-trivy-exit-code-missing.ts';
import { rbacClusterAdminBinding } from './rbac/rbac-cluster-admin-binding.ts';
import { rbacClusterAdminRoleBinding } from './rbac/rbac-cluster-admin-role-binding.ts';
import { rbacDefaultServiceAccountSubject } from './rbac/rbac-default-service-account-subject.ts';
import { rbacEscalateVerb } from './rbac/rbac-escalate-verb.ts';
import { rbacPodsExec } from './rbac/rbac-pods-exec.ts';
import { rbacResourceGroupMismatch } from './rbac/rbac-resource-group-mismatch.ts';
import { rbacSecretsRead } from './rbac/rbac-secrets-read.ts';
import { rbacSystemMastersSubject } from './rbac/rbac-system-masters-subject.ts';
import { rbacTenantRoleWildcard } from './rbac/rbac-tenant-role-wildcard.ts';
import { rbacWildcardAll } from './rbac/rbac-wildcard-all.ts';
import { rbacWildcardResources } from './rbac/rbac-wildcard-resources.ts';
import { rbacWildcardVerbs } from './rbac/rbac-wildcard-verbs.ts';
import { fluentdBufferAckMissing } from './runtime/fluentd-buffer-ack-missing.ts';
import { fluentdForwardTlsMissing } from './runtime/fluentd-forward-tls-missing.ts';
import { incidentJobHeredocUnquoted } from './runtime/incident-job-heredoc-unquoted.ts';
import { incidentJobTtlMissing } from './runtime/incident-job-ttl-missing.ts';
import { credentialInEnv } from './secret/credential-in-env.ts';
import { serviceAccountAutomountEnabled } from './service-account/service-account-automount-enabled.ts';
import { serviceAccountCloudIdentityAdmin } from './service-account/service-account-cloud-identity-admin.ts';
import { serviceAccountDefaultCloudIdentity } from './service-account/service-account-default-cloud-identity.ts';
import { serviceAccountDefaultTokenMounted } from './service-account/service-account-default-token-mounted.ts';
import { serviceAccountDefaultUsed } from './service-account/service-account-default-used.ts';
import { serviceAccountFieldDeprecated } from './service-account/service-account-field-deprecated.ts';
import { serviceAccountMountableSecretsAnnotation } from './service-account/service-account-mountable-secrets-annotation.ts';
import { serviceAccountNamespaceMissing } from './service-account/service-account-namespace-missing.ts';
import { serviceAccountProjectedTokenWeak } from './service-account/service-account-projected-token-weak.ts';
import { serviceAccountSecretsListed } from './service-account/service-account-secrets-listed.ts';
import { serviceAccountShared } from './service-account/service-account-shared.ts';
import { serviceAccountTokenAutomounted } from './service-account/service-account-token-automounted.ts';
import { serviceAccountTokenSecret } from './service-account/service-account-token-secret.ts';
import { serviceAccountUnresolved } from './service-account/service-account-unresolved.ts';
import { containerRuntimeSocket } from './storage/container-runtime-socket.ts';
import { emptyDirSizeLimitMissing } from './storage/empty-dir-size-limit-missing.ts';
import { hostPathCloudCredentials } from './storage/host-path-cloud-credentials.ts';
import { hostPathSensitive } from './storage/host-path-sensitive.ts';
import { hostPathVolume } from './storage/host-path-volume.ts';
import { hostPathWritable } from './storage/host-path-writable.ts';
import { persistentVolumeHostPath } from './storage/persistent-volume-host-path.ts';
import { storageClassReclaimRetain } from './storage/storage-class-reclaim-retain.ts';
import { storageClassUnencrypted } from './storage/storage-class-unencrypted.ts';
import { volumeClaimAccessShared } from './storage/volume-claim-access-shared.ts';
import { volumeTypeRestricted } from './storage/volume-type-restricted.ts';
import { apparmorProfileMissing } from './workload/apparmor-profile-missing.ts';
import { appArmorProfileUnconfined } from './workload/apparmor-profile-unconfined.ts';
import { capabilitiesNotDropped } from './workload/capabilities-not-dropped.ts';
import { capabilityOutsideBaseline } from './workload/capability-outside-baseline.ts';
import { capabilityOutsideRestricted } from './workload/capability-outside-restricted.ts';
import { capabilitySysAdminAdded } from './workload/capability-sys-admin-added.ts';
import { controlPlaneToleration } from './workload/control-plane-toleration.ts';
import { cpuLimitMissing } from './workload/cpu-limit-missing.ts';
import { cpuRequestMissing } from './workload/cpu-request-missing.ts';
import { debugModeEnabled } from './workload/debug-mode-enabled.ts';
import { ephemeralContainerInManifest } from './workload/ephemeral-container-in-manifest.ts';
import { ephemeralStorageLimitMissing } from './workload/ephemeral-storage-limit-missing.ts';
import { gitSyncCommandOverride } from './workload/git-sync-command-override.ts';
import { hostAliasesSet } from './workload/host-aliases-set.ts';
import { hostIpc } from './workload/host-ipc.ts';
import { hostNetwork } from './workload/host-network.ts';
import { hostPid } from './workload/host-pid.ts';
import { hostPort } from './workload/host-port.ts';
import { interactiveContainer } from './workload/interactive-container.ts';
import { linuxHardeningMissing } from './workload/linux-hardening-missing.ts';
import { memoryLimitMissing } from './workload/memory-limit-missing.ts';
import { memoryRequestMissing } from './workload/memory-request-missing.ts';
import { netRawNotDropped } from './workload/net-raw-not-dropped.ts';
import { nodePinned } from './workload/node-pinned.ts';
import { privilegeEscalationAllowed } from './workload/privilege-escalation-allowed.ts';
import { privilegedContainer } from './workload/privileged-container.ts';
import { privilegedPort } from './workload/privileged-port.ts';
import { probeHostOverride } from './workload/probe-host-override.ts';
import { procMountUnmasked } from './workload/proc-mount-unmasked.ts';
import { rootFilesystemWritable } from './workload/root-filesystem-writable.ts';
import { runAsLowGroupId } from './workload/run-as-low-group-id.ts';
import { runAsLowUserId } from './workload/run-as-low-user-id.ts';
import { runAsNonRootMissing } from './workload/run-as-non-root-missing.ts';
import { runAsRootGroup } from './workload/run-as-root-group.ts';
import { runAsRootUser } from './workload/run-as-root-user.ts';
import { sandboxRuntimeClassMissing } from './workload/sandbox-runtime-class-missing.ts';
import { seccompProfileMissing } from './workload/seccomp-profile-missing.ts';
import { seccompProfileUnconfined } from './workload/seccomp-profile-unconfined.ts';
import { securityContextMissing } from './workload/security-context-missing.ts';
import { selinuxOptionsCustom } from './workload/selinux-options-custom.ts';
import { sshPortExposed } from './workload/ssh-port-exposed.ts';
import { sudoInCommand } from './workload/sudo-in-command.ts';
import { sysctlUnsafe } from './workload/sysctl-unsafe.ts';
import { sysctlValueInjection } from './workload/sysctl-value-injection.ts';
import { userNamespaceMissing } from './workload/user-namespace-missing.ts';
import { windowsHostProcess } from './workload/windows-host-process.ts';
import { windowsUserAdministrator } from './workload/windows-user-administrator.ts';
import { windowsUserMissing } from './workload/windows-user-missing.ts';

export const allRules: readonly CataloguedRule[] = [
  { ...gatekeeperRegoContainersOnly, category: 'admission' },
  { ...gatekeeperRegoFirstContainerOnly, category: 'admission' },
  { ...gatekeeperRegoInputWrong, category: 'admission' },
  { ...gatekeeperRegoMissingFieldAllowed, category: 'admission' },
  { ...gatekeeperRegoUnknownField, category: 'admission' },
  { ...gatekeeperTemplateApiVersionOld, category: 'admission' },
  { ...apiVersionDeprecated, category: 'api' },
  { ...apiVersionRemoved, category: 'api' },
  { ...securityFieldUnknown, category: 'api' },
  { ...securitySectionNull, category: 'api' },
  { ...yamlKeyDuplicate, category: 'api' },
  { ...yamlScalarAmbiguous, category: 'api' },
  { ...apiserverAnonymousAuthEnabled, category: 'control-plane' },
  { ...apiserverAuthorizationAlwaysAllow, category: 'control-plane' },
  { ...apiserverProfilingEnabled, category: 'control-plane' },
  { ...dashboardDeployed, category: 'image' },
  { ...imageDigestMissing, category: 'image' },
  { ...imageKnownVulnerable, category: 'image' },
  { ...imagePullPolicyNotAlways, category: 'image' },
  { ...imageRegistryDenied, category: 'image' },
  { ...imageRegistryDeprecated, category: 'image' },
  { ...imageRegistryNotAllowed, category: 'image' },
  { ...imageTagMutable, category: 'image' },
  { ...tillerDeployed, category: 'image' },
  { ...ingressTlsMissing, category: 'ingress' },
  { ...istioAuthorizationPolicyAllowAll, category: 'mesh' },
  { ...istioAuthorizationPolicySourceMissing, category: 'mesh' },
  { ...istioPeerAuthenticationDisabled, category: 'mesh' },
  { ...istioPeerAuthenticationPermissive, category: 'mesh' },
  { ...podSecurityEnforceMissing, category: 'namespace' },
  { ...podSecurityEnforcePrivileged, category: 'namespace' },
  { ...podSecurityLabelUnknown, category: 'namespace' },
  { ...podSecurityLevelInvalid, category: 'namespace' },
  { ...podSecurityOnlyWarnAudit, category: 'namespace' },
  { ...podSecurityVersionInvalid, category: 'namespace' },
  { ...podSecurityVersionMissing, category: 'namespace' },
  { ...podSecurityWorkloadRejected, category: 'namespace' },
  { ...podSecurityWorkloadWarned, category: 'namespace' },
  { ...networkPolicyDefaultDenyMissing, category: 'network' },
  { ...networkPolicyDnsAnyDestination, category: 'network' },
  { ...networkPolicyDnsUdpOnly, category: 'network' },
  { ...networkPolicyNamespaceNameLabel, category: 'network' },
  { ...networkPolicySelectorOrAnd, category: 'network' },
  { ...networkPolicyTypesMissing, category: 'network' },
  { ...gitlabCiCosignIdentityMissing, category: 'pipeline' },
  { ...gitlabCiDeployUngated, category: 'pipeline' },
  { ...gitlabCiImageTagMutable, category: 'pipeline' },
  { ...gitlabCiPolarisExitCodeMissing, category: 'pipeline' },
  { ...gitlabCiTrivyExitCodeMissing, category: 'pipeline' },
  { ...rbacClusterAdminBinding, category: 'rbac' },
  { ...rbacClusterAdminRoleBinding, category: 'rbac' },
  { ...rbacDefaultServiceAccountSubject, category: 'rbac' },
  { ...rbacEscalateVerb, category: 'rbac' },
  { ...rbacPodsExec, category: 'rbac' },
  { ...rbacResourceGroupMismatch, category: 'rbac' },
  { ...rbacSecretsRead, category: 'rbac' },
  { ...rbacSystemMastersSubject, category: 'rbac' },
  { ...rbacTenantRoleWildcard, category: 'rbac' },
  { ...rbacWildcardAll, category: 'rbac' },
  { ...rbacWildcardResources, category: 'rbac' },
  { ...rbacWildcardVerbs, category: 'rbac' },
  { ...fluentdBufferAckMissing, category: 'runtime' },
  { ...fluentdForwardTlsMissing, category: 'runtime' },
  { ...incidentJobHeredocUnquoted, category: 'runtime' },
  { ...incidentJobTtlMissing, category: 'runtime' },
  { ...credentialInEnv, category: 'secret' },
  { ...serviceAccountAutomountEnabled, category: 'service-account' },
  { ...serviceAccountCloudIdentityAdmin, category: 'service-account' },
  { ...serviceAccountDefaultCloudIdentity, category: 'service-account' },
  { ...serviceAccountDefaultTokenMounted, category: 'service-account' },
  { ...serviceAccountDefaultUsed, category: 'service-account' },
  { ...serviceAccountFieldDeprecated, category: 'service-account' },
  { ...serviceAccountMountableSecretsAnnotation, category: 'service-account' },
  { ...serviceAccountNamespaceMissing, category: 'service-account' },
  { ...serviceAccountProjectedTokenWeak, category: 'service-account' },
  { ...serviceAccountSecretsListed, category: 'service-account' },
  { ...serviceAccountShared, category: 'service-account' },
  { ...serviceAccountTokenAutomounted, category: 'service-account' },
  { ...serviceAccountTokenSecret, category: 'service-account' },
  { ...serviceAccountUnresolved, category: 'service-account' },
  { ...containerRuntimeSocket, category: 'storage' },
  { ...emptyDirSizeLimitMissing, category: 'storage' },
  { ...hostPathCloudCredentials, category: 'storage' },
  { ...hostPathSensitive, category: 'storage' },
  { ...hostPathVolume, category: 'storage' },
  { ...hostPathWritable, category: 'storage' },
  { ...persistentVolumeHostPath, category: 'storage' },
  { ...storageClassReclaimRetain, category: 'storage' },
  { ...storageClassUnencrypted, category: 'storage' },
  { ...volumeClaimAccessShared, category: 'storage' },
  { ...volumeTypeRestricted, category: 'storage' },
  { ...apparmorProfileMissing, category: 'workload' },
  { ...appArmorProfileUnconfined, category: 'workload' },
  { ...capabilitiesNotDropped, category: 'workload' },
  { ...capabilityOutsideBaseline, category: 'workload' },
  { ...capabilityOutsideRestricted, category: 'workload' },
  { ...capabilitySysAdminAdded, category: 'workload' },
  { ...controlPlaneToleration, category: 'workload' },
  { ...cpuLimitMissing, category: 'workload' },
  { ...cpuRequestMissing, category: 'workload' },
  { ...debugModeEnabled, category: 'workload' },
  { ...ephemeralContainerInManifest, category: 'workload' },
  { ...ephemeralStorageLimitMissing, category: 'workload' },
  { ...gitSyncCommandOverride, category: 'workload' },
  { ...hostAliasesSet, category: 'workload' },
  { ...hostIpc, category: 'workload' },
  { ...hostNetwork, category: 'workload' },
  { ...hostPid, category: 'workload' },
  { ...hostPort, category: 'workload' },
  { ...interactiveContainer, category: 'workload' },
  { ...linuxHardeningMissing, category: 'workload' },
  { ...memoryLimitMissing, category: 'workload' },
  { ...memoryRequestMissing, category: 'workload' },
  { ...netRawNotDropped, category: 'workload' },
  { ...nodePinned, category: 'workload' },
  { ...privilegeEscalationAllowed, category: 'workload' },
  { ...privilegedContainer, category: 'workload' },
  { ...privilegedPort, category: 'workload' },
  { ...probeHostOverride, category: 'workload' },
  { ...procMountUnmasked, category: 'workload' },
  { ...rootFilesystemWritable, category: 'workload' },
  { ...runAsLowGroupId, category: 'workload' },
  { ...runAsLowUserId, category: 'workload' },
  { ...runAsNonRootMissing, category: 'workload' },
  { ...runAsRootGroup, category: 'workload' },
  { ...runAsRootUser, category: 'workload' },
  { ...sandboxRuntimeClassMissing, category: 'workload' },
  { ...seccompProfileMissing, category: 'workload' },
  { ...seccompProfileUnconfined, category: 'workload' },
  { ...securityContextMissing, category: 'workload' },
  { ...selinuxOptionsCustom, category: 'workload' },
  { ...sshPortExposed, category: 'workload' },
  { ...sudoInCommand, category: 'workload' },
  { ...sysctlUnsafe, category: 'workload' },
  { ...sysctlValueInjection, category: 'workload' },
  { ...userNamespaceMissing, category: 'workload' },
  { ...windowsHostProcess, category: 'workload' },
  { ...windowsUserAdministrator, category: 'workload' },
  { ...windowsUserMissing, category: 'workload' },
];
