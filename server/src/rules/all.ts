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
import { gatewayClientValidationInsecure } from './ingress/gateway-client-validation-insecure.ts';
import { gatewayDefaultScopeSet } from './ingress/gateway-default-scope-set.ts';
import { gatewayListenerCertificateMissing } from './ingress/gateway-listener-certificate-missing.ts';
import { gatewayListenerHostnameMissing } from './ingress/gateway-listener-hostname-missing.ts';
import { gatewayListenersFromAllNamespaces } from './ingress/gateway-listeners-from-all-namespaces.ts';
import { gatewayReferenceGrantBroad } from './ingress/gateway-reference-grant-broad.ts';
import { ingressClientCertificateOptional } from './ingress/ingress-client-certificate-optional.ts';
import { ingressCorsAnyOriginCredentials } from './ingress/ingress-cors-any-origin-credentials.ts';
import { ingressHostCollision } from './ingress/ingress-host-collision.ts';
import { ingressHostMissing } from './ingress/ingress-host-missing.ts';
import { ingressHostNotInTls } from './ingress/ingress-host-not-in-tls.ts';
import { ingressHostWildcard } from './ingress/ingress-host-wildcard.ts';
import { ingressNginxAnnotationInjection } from './ingress/ingress-nginx-annotation-injection.ts';
import { ingressNginxRetired } from './ingress/ingress-nginx-retired.ts';
import { ingressNginxSnippet } from './ingress/ingress-nginx-snippet.ts';
import { ingressNginxSnippetsAllowed } from './ingress/ingress-nginx-snippets-allowed.ts';
import { ingressPathSensitive } from './ingress/ingress-path-sensitive.ts';
import { ingressTlsMissing } from './ingress/ingress-tls-missing.ts';
import { routeTlsMissing } from './ingress/route-tls-missing.ts';
import { istioAuthorizationPolicyAllowAll } from './mesh/istio-authorization-policy-allow-all.ts';
import { istioAuthorizationPolicyAllowNegative } from './mesh/istio-authorization-policy-allow-negative.ts';
import { istioAuthorizationPolicyAnyPrincipal } from './mesh/istio-authorization-policy-any-principal.ts';
import { istioAuthorizationPolicyDenyHttpTcp } from './mesh/istio-authorization-policy-deny-http-tcp.ts';
import { istioAuthorizationPolicyDenyNoRules } from './mesh/istio-authorization-policy-deny-no-rules.ts';
import { istioAuthorizationPolicyDryRun } from './mesh/istio-authorization-policy-dry-run.ts';
import { istioAuthorizationPolicyProviderMissing } from './mesh/istio-authorization-policy-provider-missing.ts';
import { istioAuthorizationPolicySelectorEmpty } from './mesh/istio-authorization-policy-selector-empty.ts';
import { istioAuthorizationPolicySourceMissing } from './mesh/istio-authorization-policy-source-missing.ts';
import { istioAuthorizationPolicySourceMixed } from './mesh/istio-authorization-policy-source-mixed.ts';
import { istioAuthorizationPolicyTargetConflict } from './mesh/istio-authorization-policy-target-conflict.ts';
import { istioAuthorizationPolicyTrustDomain } from './mesh/istio-authorization-policy-trust-domain.ts';
import { istioAuthorizationPolicyWhenKeyInvalid } from './mesh/istio-authorization-policy-when-key-invalid.ts';
import { istioAutoMtlsDisabled } from './mesh/istio-auto-mtls-disabled.ts';
import { istioDestinationRuleSkipVerify } from './mesh/istio-destination-rule-skip-verify.ts';
import { istioDestinationRuleTlsDisabled } from './mesh/istio-destination-rule-tls-disabled.ts';
import { istioExternalAuthorizationFailOpen } from './mesh/istio-external-authorization-fail-open.ts';
import { istioGatewayTlsVersionOld } from './mesh/istio-gateway-tls-version-old.ts';
import { istioInjectionDisabled } from './mesh/istio-injection-disabled.ts';
import { istioInjectionLabelConflict } from './mesh/istio-injection-label-conflict.ts';
import { istioPeerAuthenticationDisabled } from './mesh/istio-peer-authentication-disabled.ts';
import { istioPeerAuthenticationPermissive } from './mesh/istio-peer-authentication-permissive.ts';
import { istioPeerAuthenticationPortNoSelector } from './mesh/istio-peer-authentication-port-no-selector.ts';
import { istioProxyUserIdReused } from './mesh/istio-proxy-user-id-reused.ts';
import { istioRbacApiRemoved } from './mesh/istio-rbac-api-removed.ts';
import { istioRequestAuthenticationJwksHttp } from './mesh/istio-request-authentication-jwks-http.ts';
import { istioRequestAuthenticationNotEnforced } from './mesh/istio-request-authentication-not-enforced.ts';
import { istioRequestAuthenticationPrivateJwks } from './mesh/istio-request-authentication-private-jwks.ts';
import { istioVirtualServiceHostWildcard } from './mesh/istio-virtual-service-host-wildcard.ts';
import { istioWasmPluginUnpinned } from './mesh/istio-wasm-plugin-unpinned.ts';
import { linkerdAuthorizationNoAuthentication } from './mesh/linkerd-authorization-no-authentication.ts';
import { linkerdNetworkAuthenticationAny } from './mesh/linkerd-network-authentication-any.ts';
import { linkerdServerAccessOpen } from './mesh/linkerd-server-access-open.ts';
import { linkerdServerAuthorizationUnauthenticated } from './mesh/linkerd-server-authorization-unauthenticated.ts';
import { limitRangeDefaultOverMax } from './namespace/limit-range-default-over-max.ts';
import { limitRangeIncomplete } from './namespace/limit-range-incomplete.ts';
import { limitRangeMissing } from './namespace/limit-range-missing.ts';
import { namespaceDefaultUsed } from './namespace/namespace-default-used.ts';
import { namespaceDeviceAdminAccess } from './namespace/namespace-device-admin-access.ts';
import { namespaceGatekeeperIgnored } from './namespace/namespace-gatekeeper-ignored.ts';
import { namespaceMetadataNameOverride } from './namespace/namespace-metadata-name-override.ts';
import { podSecurityEnforceMissing } from './namespace/pod-security-enforce-missing.ts';
import { podSecurityEnforcePrivileged } from './namespace/pod-security-enforce-privileged.ts';
import { podSecurityLabelUnknown } from './namespace/pod-security-label-unknown.ts';
import { podSecurityLevelInvalid } from './namespace/pod-security-level-invalid.ts';
import { podSecurityOnlyWarnAudit } from './namespace/pod-security-only-warn-audit.ts';
import { podSecurityPolicyUsed } from './namespace/pod-security-policy-used.ts';
import { podSecurityVersionInvalid } from './namespace/pod-security-version-invalid.ts';
import { podSecurityVersionMissing } from './namespace/pod-security-version-missing.ts';
import { podSecurityWorkloadRejected } from './namespace/pod-security-workload-rejected.ts';
import { podSecurityWorkloadWarned } from './namespace/pod-security-workload-warned.ts';
import { priorityClassGlobalDefaultHigh } from './namespace/priority-class-global-default-high.ts';
import { resourceQuotaComputeMissing } from './namespace/resource-quota-compute-missing.ts';
import { resourceQuotaKeyUnknown } from './namespace/resource-quota-key-unknown.ts';
import { resourceQuotaMissing } from './namespace/resource-quota-missing.ts';
import { resourceQuotaRequestsOverLimits } from './namespace/resource-quota-requests-over-limits.ts';
import { tenantNamespaceIncomplete } from './namespace/tenant-namespace-incomplete.ts';
import { calicoAllowAny } from './network/calico-allow-any.ts';
import { calicoGlobalPolicySelectsAll } from './network/calico-global-policy-selects-all.ts';
import { ciliumAuthenticationDisabled } from './network/cilium-authentication-disabled.ts';
import { ciliumFqdnWildcard } from './network/cilium-fqdn-wildcard.ts';
import { ciliumFromEndpointsEmptySelector } from './network/cilium-from-endpoints-empty-selector.ts';
import { ciliumRequiresRemoved } from './network/cilium-requires-removed.ts';
import { clusterNetworkPolicyAcceptAll } from './network/cluster-network-policy-accept-all.ts';
import { endpointsSensitiveAddress } from './network/endpoints-sensitive-address.ts';
import { networkPolicyAllowAllEgress } from './network/network-policy-allow-all-egress.ts';
import { networkPolicyAllowAllIngress } from './network/network-policy-allow-all-ingress.ts';
import { networkPolicyCniUnsupported } from './network/network-policy-cni-unsupported.ts';
import { networkPolicyDefaultDenyMissing } from './network/network-policy-default-deny-missing.ts';
import { networkPolicyDenyAllHasRules } from './network/network-policy-deny-all-has-rules.ts';
import { networkPolicyDenyAllSelectorNotEmpty } from './network/network-policy-deny-all-selector-not-empty.ts';
import { networkPolicyDnsAnyDestination } from './network/network-policy-dns-any-destination.ts';
import { networkPolicyDnsUdpOnly } from './network/network-policy-dns-udp-only.ts';
import { networkPolicyEgressTypeMissing } from './network/network-policy-egress-type-missing.ts';
import { networkPolicyEndPortInvalid } from './network/network-policy-end-port-invalid.ts';
import { networkPolicyIngressTypeMissing } from './network/network-policy-ingress-type-missing.ts';
import { networkPolicyIpBlockAny } from './network/network-policy-ip-block-any.ts';
import { networkPolicyIpBlockExceptOutside } from './network/network-policy-ip-block-except-outside.ts';
import { networkPolicyIpBlockWithSelector } from './network/network-policy-ip-block-with-selector.ts';
import { networkPolicyIsolationIncomplete } from './network/network-policy-isolation-incomplete.ts';
import { networkPolicyMetadataAllowed } from './network/network-policy-metadata-allowed.ts';
import { networkPolicyMetadataNotExcepted } from './network/network-policy-metadata-not-excepted.ts';
import { networkPolicyNamespaceNameLabel } from './network/network-policy-namespace-name-label.ts';
import { networkPolicyNamespaceSelectorEmpty } from './network/network-policy-namespace-selector-empty.ts';
import { networkPolicyPortRangeWide } from './network/network-policy-port-range-wide.ts';
import { networkPolicySelectorOrAnd } from './network/network-policy-selector-or-and.ts';
import { networkPolicyTypesMissing } from './network/network-policy-types-missing.ts';
import { serviceAdminPortExposed } from './network/service-admin-port-exposed.ts';
import { serviceExternalIps } from './network/service-external-ips.ts';
import { serviceExternalName } from './network/service-external-name.ts';
import { serviceLoadBalancerOpen } from './network/service-load-balancer-open.ts';
import { serviceLoadBalancerSourceAny } from './network/service-load-balancer-source-any.ts';
import { serviceNodePort } from './network/service-node-port.ts';
import { workloadNetworkPolicyMissing } from './network/workload-network-policy-missing.ts';
import { gitlabCiCosignIdentityMissing } from './pipeline/gitlab-ci-cosign-identity-missing.ts';
import { gitlabCiDeployUngated } from './pipeline/gitlab-ci-deploy-ungated.ts';
import { gitlabCiImageTagMutable } from './pipeline/gitlab-ci-image-tag-mutable.ts';
import { gitlabCiPolarisExitCodeMissing } from './pipeline/gitlab-ci-polaris-exit-code-missing.ts';
import { gitlabCiTrivyExitCodeMissing } from './pipeline/gitlab-ci-trivy-exit-code-missing.ts';
import { awsAuthSystemMasters } from './rbac/aws-auth-system-masters.ts';
import { certificateRequestSystemGroup } from './rbac/certificate-request-system-group.ts';
import { rbacAdmissionPolicyWrite } from './rbac/rbac-admission-policy-write.ts';
import { rbacAggregateToDefaultRoleSensitive } from './rbac/rbac-aggregate-to-default-role-sensitive.ts';
import { rbacAggregationSelectorBroad } from './rbac/rbac-aggregation-selector-broad.ts';
import { rbacAllServiceAccountsSubject } from './rbac/rbac-all-service-accounts-subject.ts';
import { rbacAnonymousSubject } from './rbac/rbac-anonymous-subject.ts';
import { rbacAuthenticatedGroupSubject } from './rbac/rbac-authenticated-group-subject.ts';
import { rbacBindVerb } from './rbac/rbac-bind-verb.ts';
import { rbacCertificateSigningRequestApprove } from './rbac/rbac-certificate-signing-request-approve.ts';
import { rbacCertificateSigningRequestSign } from './rbac/rbac-certificate-signing-request-sign.ts';
import { rbacClusterAdminBinding } from './rbac/rbac-cluster-admin-binding.ts';
import { rbacClusterAdminRoleBinding } from './rbac/rbac-cluster-admin-role-binding.ts';
import { rbacClusterTrustBundleWrite } from './rbac/rbac-cluster-trust-bundle-write.ts';
import { rbacConstrainedImpersonationBroad } from './rbac/rbac-constrained-impersonation-broad.ts';
import { rbacCustomResourceDefinitionsWrite } from './rbac/rbac-custom-resource-definitions-write.ts';
import { rbacDashboardAdminBinding } from './rbac/rbac-dashboard-admin-binding.ts';
import { rbacDefaultServiceAccountSubject } from './rbac/rbac-default-service-account-subject.ts';
import { rbacEndpointsWrite } from './rbac/rbac-endpoints-write.ts';
import { rbacEscalateVerb } from './rbac/rbac-escalate-verb.ts';
import { rbacExternalSecretStoresWrite } from './rbac/rbac-external-secret-stores-write.ts';
import { rbacGatewaysWriteTenant } from './rbac/rbac-gateways-write-tenant.ts';
import { rbacImpersonateVerb } from './rbac/rbac-impersonate-verb.ts';
import { rbacNamespacesWrite } from './rbac/rbac-namespaces-write.ts';
import { rbacNodesProxy } from './rbac/rbac-nodes-proxy.ts';
import { rbacNodesWrite } from './rbac/rbac-nodes-write.ts';
import { rbacPersistentVolumesCreate } from './rbac/rbac-persistent-volumes-create.ts';
import { rbacPodsAttach } from './rbac/rbac-pods-attach.ts';
import { rbacPodsEphemeralContainers } from './rbac/rbac-pods-ephemeral-containers.ts';
import { rbacPodsExec } from './rbac/rbac-pods-exec.ts';
import { rbacPolicyEngineWrite } from './rbac/rbac-policy-engine-write.ts';
import { rbacQuotaWriteTenant } from './rbac/rbac-quota-write-tenant.ts';
import { rbacResourceGroupMismatch } from './rbac/rbac-resource-group-mismatch.ts';
import { rbacResourceNamesWildcard } from './rbac/rbac-resource-names-wildcard.ts';
import { rbacSecretsRead } from './rbac/rbac-secrets-read.ts';
import { rbacServiceAccountTokenCreate } from './rbac/rbac-service-account-token-create.ts';
import { rbacServicesStatusWrite } from './rbac/rbac-services-status-write.ts';
import { rbacSubresourceWildcardIneffective } from './rbac/rbac-subresource-wildcard-ineffective.ts';
import { rbacSystemMastersSubject } from './rbac/rbac-system-masters-subject.ts';
import { rbacSystemNodesSubject } from './rbac/rbac-system-nodes-subject.ts';
import { rbacTenantRoleWildcard } from './rbac/rbac-tenant-role-wildcard.ts';
import { rbacWebhookConfigurationWrite } from './rbac/rbac-webhook-configuration-write.ts';
import { rbacWildcardAll } from './rbac/rbac-wildcard-all.ts';
import { rbacWildcardResources } from './rbac/rbac-wildcard-resources.ts';
import { rbacWildcardRoleBound } from './rbac/rbac-wildcard-role-bound.ts';
import { rbacWildcardVerbs } from './rbac/rbac-wildcard-verbs.ts';
import { rbacWorkloadsCreate } from './rbac/rbac-workloads-create.ts';
import { fluentdBufferAckMissing } from './runtime/fluentd-buffer-ack-missing.ts';
import { fluentdForwardTlsMissing } from './runtime/fluentd-forward-tls-missing.ts';
import { incidentJobHeredocUnquoted } from './runtime/incident-job-heredoc-unquoted.ts';
import { incidentJobTtlMissing } from './runtime/incident-job-ttl-missing.ts';
import { bootstrapTokenCommitted } from './secret/bootstrap-token-committed.ts';
import { certManagerAcmeTlsInsecure } from './secret/cert-manager-acme-tls-insecure.ts';
import { certManagerLeafIsCa } from './secret/cert-manager-leaf-is-ca.ts';
import { certManagerUsagesAny } from './secret/cert-manager-usages-any.ts';
import { certManagerVaultTlsInsecure } from './secret/cert-manager-vault-tls-insecure.ts';
import { clusterExternalSecretAllNamespaces } from './secret/cluster-external-secret-all-namespaces.ts';
import { credentialInAnnotation } from './secret/credential-in-annotation.ts';
import { credentialInArguments } from './secret/credential-in-arguments.ts';
import { credentialInConfigMap } from './secret/credential-in-config-map.ts';
import { credentialInEnv } from './secret/credential-in-env.ts';
import { credentialInUrl } from './secret/credential-in-url.ts';
import { credentialProviderToken } from './secret/credential-provider-token.ts';
import { externalSecretApiUnserved } from './secret/external-secret-api-unserved.ts';
import { externalSecretFakeProvider } from './secret/external-secret-fake-provider.ts';
import { externalSecretFindAll } from './secret/external-secret-find-all.ts';
import { externalSecretProviderTlsInsecure } from './secret/external-secret-provider-tls-insecure.ts';
import { externalSecretStoreConditionsBroad } from './secret/external-secret-store-conditions-broad.ts';
import { externalSecretStoreConditionsMissing } from './secret/external-secret-store-conditions-missing.ts';
import { externalSecretTargetNotSecret } from './secret/external-secret-target-not-secret.ts';
import { externalSecretTemplatePlaintext } from './secret/external-secret-template-plaintext.ts';
import { externalSecretVaultHttp } from './secret/external-secret-vault-http.ts';
import { imagePullSecretCommitted } from './secret/image-pull-secret-committed.ts';
import { kubeconfigCommitted } from './secret/kubeconfig-committed.ts';
import { kubeconfigTlsVerificationDisabled } from './secret/kubeconfig-tls-verification-disabled.ts';
import { kustomizeSecretLiteral } from './secret/kustomize-secret-literal.ts';
import { privateKeyCommitted } from './secret/private-key-committed.ts';
import { sealedSecretClusterWide } from './secret/sealed-secret-cluster-wide.ts';
import { sealedSecretPlaintextBeside } from './secret/sealed-secret-plaintext-beside.ts';
import { sealedSecretSealingKeyCommitted } from './secret/sealed-secret-sealing-key-committed.ts';
import { sealedSecretTemplatePlaintext } from './secret/sealed-secret-template-plaintext.ts';
import { secretAsEnvironmentVariable } from './secret/secret-as-environment-variable.ts';
import { secretDataCommitted } from './secret/secret-data-committed.ts';
import { secretProviderTlsVerificationDisabled } from './secret/secret-provider-tls-verification-disabled.ts';
import { secretValueWeak } from './secret/secret-value-weak.ts';
import { sopsEncryptionPartial } from './secret/sops-encryption-partial.ts';
import { vaultInjectorTlsVerificationDisabled } from './secret/vault-injector-tls-verification-disabled.ts';
import { vaultOperatorTlsVerificationDisabled } from './secret/vault-operator-tls-verification-disabled.ts';
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
  { ...gatewayClientValidationInsecure, category: 'ingress' },
  { ...gatewayDefaultScopeSet, category: 'ingress' },
  { ...gatewayListenerCertificateMissing, category: 'ingress' },
  { ...gatewayListenerHostnameMissing, category: 'ingress' },
  { ...gatewayListenersFromAllNamespaces, category: 'ingress' },
  { ...gatewayReferenceGrantBroad, category: 'ingress' },
  { ...ingressClientCertificateOptional, category: 'ingress' },
  { ...ingressCorsAnyOriginCredentials, category: 'ingress' },
  { ...ingressHostCollision, category: 'ingress' },
  { ...ingressHostMissing, category: 'ingress' },
  { ...ingressHostNotInTls, category: 'ingress' },
  { ...ingressHostWildcard, category: 'ingress' },
  { ...ingressNginxAnnotationInjection, category: 'ingress' },
  { ...ingressNginxRetired, category: 'ingress' },
  { ...ingressNginxSnippet, category: 'ingress' },
  { ...ingressNginxSnippetsAllowed, category: 'ingress' },
  { ...ingressPathSensitive, category: 'ingress' },
  { ...ingressTlsMissing, category: 'ingress' },
  { ...routeTlsMissing, category: 'ingress' },
  { ...istioAuthorizationPolicyAllowAll, category: 'mesh' },
  { ...istioAuthorizationPolicyAllowNegative, category: 'mesh' },
  { ...istioAuthorizationPolicyAnyPrincipal, category: 'mesh' },
  { ...istioAuthorizationPolicyDenyHttpTcp, category: 'mesh' },
  { ...istioAuthorizationPolicyDenyNoRules, category: 'mesh' },
  { ...istioAuthorizationPolicyDryRun, category: 'mesh' },
  { ...istioAuthorizationPolicyProviderMissing, category: 'mesh' },
  { ...istioAuthorizationPolicySelectorEmpty, category: 'mesh' },
  { ...istioAuthorizationPolicySourceMissing, category: 'mesh' },
  { ...istioAuthorizationPolicySourceMixed, category: 'mesh' },
  { ...istioAuthorizationPolicyTargetConflict, category: 'mesh' },
  { ...istioAuthorizationPolicyTrustDomain, category: 'mesh' },
  { ...istioAuthorizationPolicyWhenKeyInvalid, category: 'mesh' },
  { ...istioAutoMtlsDisabled, category: 'mesh' },
  { ...istioDestinationRuleSkipVerify, category: 'mesh' },
  { ...istioDestinationRuleTlsDisabled, category: 'mesh' },
  { ...istioExternalAuthorizationFailOpen, category: 'mesh' },
  { ...istioGatewayTlsVersionOld, category: 'mesh' },
  { ...istioInjectionDisabled, category: 'mesh' },
  { ...istioInjectionLabelConflict, category: 'mesh' },
  { ...istioPeerAuthenticationDisabled, category: 'mesh' },
  { ...istioPeerAuthenticationPermissive, category: 'mesh' },
  { ...istioPeerAuthenticationPortNoSelector, category: 'mesh' },
  { ...istioProxyUserIdReused, category: 'mesh' },
  { ...istioRbacApiRemoved, category: 'mesh' },
  { ...istioRequestAuthenticationJwksHttp, category: 'mesh' },
  { ...istioRequestAuthenticationNotEnforced, category: 'mesh' },
  { ...istioRequestAuthenticationPrivateJwks, category: 'mesh' },
  { ...istioVirtualServiceHostWildcard, category: 'mesh' },
  { ...istioWasmPluginUnpinned, category: 'mesh' },
  { ...linkerdAuthorizationNoAuthentication, category: 'mesh' },
  { ...linkerdNetworkAuthenticationAny, category: 'mesh' },
  { ...linkerdServerAccessOpen, category: 'mesh' },
  { ...linkerdServerAuthorizationUnauthenticated, category: 'mesh' },
  { ...limitRangeDefaultOverMax, category: 'namespace' },
  { ...limitRangeIncomplete, category: 'namespace' },
  { ...limitRangeMissing, category: 'namespace' },
  { ...namespaceDefaultUsed, category: 'namespace' },
  { ...namespaceDeviceAdminAccess, category: 'namespace' },
  { ...namespaceGatekeeperIgnored, category: 'namespace' },
  { ...namespaceMetadataNameOverride, category: 'namespace' },
  { ...podSecurityEnforceMissing, category: 'namespace' },
  { ...podSecurityEnforcePrivileged, category: 'namespace' },
  { ...podSecurityLabelUnknown, category: 'namespace' },
  { ...podSecurityLevelInvalid, category: 'namespace' },
  { ...podSecurityOnlyWarnAudit, category: 'namespace' },
  { ...podSecurityPolicyUsed, category: 'namespace' },
  { ...podSecurityVersionInvalid, category: 'namespace' },
  { ...podSecurityVersionMissing, category: 'namespace' },
  { ...podSecurityWorkloadRejected, category: 'namespace' },
  { ...podSecurityWorkloadWarned, category: 'namespace' },
  { ...priorityClassGlobalDefaultHigh, category: 'namespace' },
  { ...resourceQuotaComputeMissing, category: 'namespace' },
  { ...resourceQuotaKeyUnknown, category: 'namespace' },
  { ...resourceQuotaMissing, category: 'namespace' },
  { ...resourceQuotaRequestsOverLimits, category: 'namespace' },
  { ...tenantNamespaceIncomplete, category: 'namespace' },
  { ...calicoAllowAny, category: 'network' },
  { ...calicoGlobalPolicySelectsAll, category: 'network' },
  { ...ciliumAuthenticationDisabled, category: 'network' },
  { ...ciliumFqdnWildcard, category: 'network' },
  { ...ciliumFromEndpointsEmptySelector, category: 'network' },
  { ...ciliumRequiresRemoved, category: 'network' },
  { ...clusterNetworkPolicyAcceptAll, category: 'network' },
  { ...endpointsSensitiveAddress, category: 'network' },
  { ...networkPolicyAllowAllEgress, category: 'network' },
  { ...networkPolicyAllowAllIngress, category: 'network' },
  { ...networkPolicyCniUnsupported, category: 'network' },
  { ...networkPolicyDefaultDenyMissing, category: 'network' },
  { ...networkPolicyDenyAllHasRules, category: 'network' },
  { ...networkPolicyDenyAllSelectorNotEmpty, category: 'network' },
  { ...networkPolicyDnsAnyDestination, category: 'network' },
  { ...networkPolicyDnsUdpOnly, category: 'network' },
  { ...networkPolicyEgressTypeMissing, category: 'network' },
  { ...networkPolicyEndPortInvalid, category: 'network' },
  { ...networkPolicyIngressTypeMissing, category: 'network' },
  { ...networkPolicyIpBlockAny, category: 'network' },
  { ...networkPolicyIpBlockExceptOutside, category: 'network' },
  { ...networkPolicyIpBlockWithSelector, category: 'network' },
  { ...networkPolicyIsolationIncomplete, category: 'network' },
  { ...networkPolicyMetadataAllowed, category: 'network' },
  { ...networkPolicyMetadataNotExcepted, category: 'network' },
  { ...networkPolicyNamespaceNameLabel, category: 'network' },
  { ...networkPolicyNamespaceSelectorEmpty, category: 'network' },
  { ...networkPolicyPortRangeWide, category: 'network' },
  { ...networkPolicySelectorOrAnd, category: 'network' },
  { ...networkPolicyTypesMissing, category: 'network' },
  { ...serviceAdminPortExposed, category: 'network' },
  { ...serviceExternalIps, category: 'network' },
  { ...serviceExternalName, category: 'network' },
  { ...serviceLoadBalancerOpen, category: 'network' },
  { ...serviceLoadBalancerSourceAny, category: 'network' },
  { ...serviceNodePort, category: 'network' },
  { ...workloadNetworkPolicyMissing, category: 'network' },
  { ...gitlabCiCosignIdentityMissing, category: 'pipeline' },
  { ...gitlabCiDeployUngated, category: 'pipeline' },
  { ...gitlabCiImageTagMutable, category: 'pipeline' },
  { ...gitlabCiPolarisExitCodeMissing, category: 'pipeline' },
  { ...gitlabCiTrivyExitCodeMissing, category: 'pipeline' },
  { ...awsAuthSystemMasters, category: 'rbac' },
  { ...certificateRequestSystemGroup, category: 'rbac' },
  { ...rbacAdmissionPolicyWrite, category: 'rbac' },
  { ...rbacAggregateToDefaultRoleSensitive, category: 'rbac' },
  { ...rbacAggregationSelectorBroad, category: 'rbac' },
  { ...rbacAllServiceAccountsSubject, category: 'rbac' },
  { ...rbacAnonymousSubject, category: 'rbac' },
  { ...rbacAuthenticatedGroupSubject, category: 'rbac' },
  { ...rbacBindVerb, category: 'rbac' },
  { ...rbacCertificateSigningRequestApprove, category: 'rbac' },
  { ...rbacCertificateSigningRequestSign, category: 'rbac' },
  { ...rbacClusterAdminBinding, category: 'rbac' },
  { ...rbacClusterAdminRoleBinding, category: 'rbac' },
  { ...rbacClusterTrustBundleWrite, category: 'rbac' },
  { ...rbacConstrainedImpersonationBroad, category: 'rbac' },
  { ...rbacCustomResourceDefinitionsWrite, category: 'rbac' },
  { ...rbacDashboardAdminBinding, category: 'rbac' },
  { ...rbacDefaultServiceAccountSubject, category: 'rbac' },
  { ...rbacEndpointsWrite, category: 'rbac' },
  { ...rbacEscalateVerb, category: 'rbac' },
  { ...rbacExternalSecretStoresWrite, category: 'rbac' },
  { ...rbacGatewaysWriteTenant, category: 'rbac' },
  { ...rbacImpersonateVerb, category: 'rbac' },
  { ...rbacNamespacesWrite, category: 'rbac' },
  { ...rbacNodesProxy, category: 'rbac' },
  { ...rbacNodesWrite, category: 'rbac' },
  { ...rbacPersistentVolumesCreate, category: 'rbac' },
  { ...rbacPodsAttach, category: 'rbac' },
  { ...rbacPodsEphemeralContainers, category: 'rbac' },
  { ...rbacPodsExec, category: 'rbac' },
  { ...rbacPolicyEngineWrite, category: 'rbac' },
  { ...rbacQuotaWriteTenant, category: 'rbac' },
  { ...rbacResourceGroupMismatch, category: 'rbac' },
  { ...rbacResourceNamesWildcard, category: 'rbac' },
  { ...rbacSecretsRead, category: 'rbac' },
  { ...rbacServiceAccountTokenCreate, category: 'rbac' },
  { ...rbacServicesStatusWrite, category: 'rbac' },
  { ...rbacSubresourceWildcardIneffective, category: 'rbac' },
  { ...rbacSystemMastersSubject, category: 'rbac' },
  { ...rbacSystemNodesSubject, category: 'rbac' },
  { ...rbacTenantRoleWildcard, category: 'rbac' },
  { ...rbacWebhookConfigurationWrite, category: 'rbac' },
  { ...rbacWildcardAll, category: 'rbac' },
  { ...rbacWildcardResources, category: 'rbac' },
  { ...rbacWildcardRoleBound, category: 'rbac' },
  { ...rbacWildcardVerbs, category: 'rbac' },
  { ...rbacWorkloadsCreate, category: 'rbac' },
  { ...fluentdBufferAckMissing, category: 'runtime' },
  { ...fluentdForwardTlsMissing, category: 'runtime' },
  { ...incidentJobHeredocUnquoted, category: 'runtime' },
  { ...incidentJobTtlMissing, category: 'runtime' },
  { ...bootstrapTokenCommitted, category: 'secret' },
  { ...certManagerAcmeTlsInsecure, category: 'secret' },
  { ...certManagerLeafIsCa, category: 'secret' },
  { ...certManagerUsagesAny, category: 'secret' },
  { ...certManagerVaultTlsInsecure, category: 'secret' },
  { ...clusterExternalSecretAllNamespaces, category: 'secret' },
  { ...credentialInAnnotation, category: 'secret' },
  { ...credentialInArguments, category: 'secret' },
  { ...credentialInConfigMap, category: 'secret' },
  { ...credentialInEnv, category: 'secret' },
  { ...credentialInUrl, category: 'secret' },
  { ...credentialProviderToken, category: 'secret' },
  { ...externalSecretApiUnserved, category: 'secret' },
  { ...externalSecretFakeProvider, category: 'secret' },
  { ...externalSecretFindAll, category: 'secret' },
  { ...externalSecretProviderTlsInsecure, category: 'secret' },
  { ...externalSecretStoreConditionsBroad, category: 'secret' },
  { ...externalSecretStoreConditionsMissing, category: 'secret' },
  { ...externalSecretTargetNotSecret, category: 'secret' },
  { ...externalSecretTemplatePlaintext, category: 'secret' },
  { ...externalSecretVaultHttp, category: 'secret' },
  { ...imagePullSecretCommitted, category: 'secret' },
  { ...kubeconfigCommitted, category: 'secret' },
  { ...kubeconfigTlsVerificationDisabled, category: 'secret' },
  { ...kustomizeSecretLiteral, category: 'secret' },
  { ...privateKeyCommitted, category: 'secret' },
  { ...sealedSecretClusterWide, category: 'secret' },
  { ...sealedSecretPlaintextBeside, category: 'secret' },
  { ...sealedSecretSealingKeyCommitted, category: 'secret' },
  { ...sealedSecretTemplatePlaintext, category: 'secret' },
  { ...secretAsEnvironmentVariable, category: 'secret' },
  { ...secretDataCommitted, category: 'secret' },
  { ...secretProviderTlsVerificationDisabled, category: 'secret' },
  { ...secretValueWeak, category: 'secret' },
  { ...sopsEncryptionPartial, category: 'secret' },
  { ...vaultInjectorTlsVerificationDisabled, category: 'secret' },
  { ...vaultOperatorTlsVerificationDisabled, category: 'secret' },
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
