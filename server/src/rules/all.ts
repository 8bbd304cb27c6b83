// Written by `npm run generate`.
import type { CataloguedRule } from '../rule/rule.ts';
import { admissionExpressionInvalid } from './admission/admission-expression-invalid.ts';
import { apiServiceTlsVerificationDisabled } from './admission/api-service-tls-verification-disabled.ts';
import { gatekeeperConfigExemptsAll } from './admission/gatekeeper-config-exempts-all.ts';
import { gatekeeperConfigNameWrong } from './admission/gatekeeper-config-name-wrong.ts';
import { gatekeeperEnforcementDryrun } from './admission/gatekeeper-enforcement-dryrun.ts';
import { gatekeeperEnforcementInvalid } from './admission/gatekeeper-enforcement-invalid.ts';
import { gatekeeperEnforcementPointUnknown } from './admission/gatekeeper-enforcement-point-unknown.ts';
import { gatekeeperEnforcementWarn } from './admission/gatekeeper-enforcement-warn.ts';
import { gatekeeperExcludedNamespacesBroad } from './admission/gatekeeper-excluded-namespaces-broad.ts';
import { gatekeeperExemptImagesBroad } from './admission/gatekeeper-exempt-images-broad.ts';
import { gatekeeperLabelSelectorBypass } from './admission/gatekeeper-label-selector-bypass.ts';
import { gatekeeperMatchApiGroupWrong } from './admission/gatekeeper-match-api-group-wrong.ts';
import { gatekeeperMatchKindsMissing } from './admission/gatekeeper-match-kinds-missing.ts';
import { gatekeeperMutationWeakens } from './admission/gatekeeper-mutation-weakens.ts';
import { gatekeeperParameterNotInSchema } from './admission/gatekeeper-parameter-not-in-schema.ts';
import { gatekeeperProviderInsecure } from './admission/gatekeeper-provider-insecure.ts';
import { gatekeeperRegoContainersOnly } from './admission/gatekeeper-rego-containers-only.ts';
import { gatekeeperRegoExternalData } from './admission/gatekeeper-rego-external-data.ts';
import { gatekeeperRegoFirstContainerOnly } from './admission/gatekeeper-rego-first-container-only.ts';
import { gatekeeperRegoInputWrong } from './admission/gatekeeper-rego-input-wrong.ts';
import { gatekeeperRegoInvalid } from './admission/gatekeeper-rego-invalid.ts';
import { gatekeeperRegoMissingFieldAllowed } from './admission/gatekeeper-rego-missing-field-allowed.ts';
import { gatekeeperRegoPodPathOnWorkload } from './admission/gatekeeper-rego-pod-path-on-workload.ts';
import { gatekeeperRegoUnknownField } from './admission/gatekeeper-rego-unknown-field.ts';
import { gatekeeperRegoVersionMismatch } from './admission/gatekeeper-rego-version-mismatch.ts';
import { gatekeeperRegoViolationMissing } from './admission/gatekeeper-rego-violation-missing.ts';
import { gatekeeperRepositoryPrefixOpen } from './admission/gatekeeper-repository-prefix-open.ts';
import { gatekeeperScopedActionsIgnored } from './admission/gatekeeper-scoped-actions-ignored.ts';
import { gatekeeperScopedDenyMissing } from './admission/gatekeeper-scoped-deny-missing.ts';
import { gatekeeperTemplateApiVersionOld } from './admission/gatekeeper-template-api-version-old.ts';
import { gatekeeperTemplateCodeConflict } from './admission/gatekeeper-template-code-conflict.ts';
import { gatekeeperTemplateConstraintMissing } from './admission/gatekeeper-template-constraint-missing.ts';
import { gatekeeperTemplateNameMismatch } from './admission/gatekeeper-template-name-mismatch.ts';
import { gatekeeperTemplateSchemaUntyped } from './admission/gatekeeper-template-schema-untyped.ts';
import { gatekeeperTemplateTargetWrong } from './admission/gatekeeper-template-target-wrong.ts';
import { imagePolicyWebhookDefaultAllow } from './admission/image-policy-webhook-default-allow.ts';
import { kyvernoAdmissionDisabled } from './admission/kyverno-admission-disabled.ts';
import { kyvernoAnyPatternPermissive } from './admission/kyverno-any-pattern-permissive.ts';
import { kyvernoAutogenDisabled } from './admission/kyverno-autogen-disabled.ts';
import { kyvernoBackgroundDisabled } from './admission/kyverno-background-disabled.ts';
import { kyvernoExceptionBroad } from './admission/kyverno-exception-broad.ts';
import { kyvernoExceptionInTenantNamespace } from './admission/kyverno-exception-in-tenant-namespace.ts';
import { kyvernoExcludeBroad } from './admission/kyverno-exclude-broad.ts';
import { kyvernoExcludeClusterAdmin } from './admission/kyverno-exclude-cluster-admin.ts';
import { kyvernoFailureActionDeprecated } from './admission/kyverno-failure-action-deprecated.ts';
import { kyvernoFailureActionLowercase } from './admission/kyverno-failure-action-lowercase.ts';
import { kyvernoFailureActionOverrideWeak } from './admission/kyverno-failure-action-override-weak.ts';
import { kyvernoFailurePolicyIgnore } from './admission/kyverno-failure-policy-ignore.ts';
import { kyvernoGenerateClonesSecret } from './admission/kyverno-generate-clones-secret.ts';
import { kyvernoPatternContainersOnly } from './admission/kyverno-pattern-containers-only.ts';
import { kyvernoPatternOptionalAnchor } from './admission/kyverno-pattern-optional-anchor.ts';
import { kyvernoPolicyAuditOnly } from './admission/kyverno-policy-audit-only.ts';
import { kyvernoPolicyKindLegacy } from './admission/kyverno-policy-kind-legacy.ts';
import { kyvernoValidatingPolicyNoDeny } from './admission/kyverno-validating-policy-no-deny.ts';
import { kyvernoVerifyImagesAttestorCountLow } from './admission/kyverno-verify-images-attestor-count-low.ts';
import { kyvernoVerifyImagesAttestorsMissing } from './admission/kyverno-verify-images-attestors-missing.ts';
import { kyvernoVerifyImagesAudit } from './admission/kyverno-verify-images-audit.ts';
import { kyvernoVerifyImagesDigestNotChecked } from './admission/kyverno-verify-images-digest-not-checked.ts';
import { kyvernoVerifyImagesFieldDeprecated } from './admission/kyverno-verify-images-field-deprecated.ts';
import { kyvernoVerifyImagesIdentityAny } from './admission/kyverno-verify-images-identity-any.ts';
import { kyvernoVerifyImagesIdentityMissing } from './admission/kyverno-verify-images-identity-missing.ts';
import { kyvernoVerifyImagesLogIgnored } from './admission/kyverno-verify-images-log-ignored.ts';
import { kyvernoVerifyImagesNotRequired } from './admission/kyverno-verify-images-not-required.ts';
import { kyvernoVerifyImagesRegistryInsecure } from './admission/kyverno-verify-images-registry-insecure.ts';
import { kyvernoVerifyImagesScopeNarrow } from './admission/kyverno-verify-images-scope-narrow.ts';
import { kyvernoVerifyImagesSkipBroad } from './admission/kyverno-verify-images-skip-broad.ts';
import { mutatingAdmissionPolicyWeakens } from './admission/mutating-admission-policy-weakens.ts';
import { notationVerificationPermissive } from './admission/notation-verification-permissive.ts';
import { securityContextConstraintPrivileged } from './admission/security-context-constraint-privileged.ts';
import { sigstoreNoMatchPolicyAllow } from './admission/sigstore-no-match-policy-allow.ts';
import { sigstorePolicyAuthoritiesMissing } from './admission/sigstore-policy-authorities-missing.ts';
import { sigstorePolicyIdentityMissing } from './admission/sigstore-policy-identity-missing.ts';
import { sigstorePolicyLogIgnored } from './admission/sigstore-policy-log-ignored.ts';
import { sigstorePolicyRemoteUnpinned } from './admission/sigstore-policy-remote-unpinned.ts';
import { sigstorePolicyStaticPass } from './admission/sigstore-policy-static-pass.ts';
import { sigstorePolicyWarnOnly } from './admission/sigstore-policy-warn-only.ts';
import { validatingAdmissionPolicyContainerKinds } from './admission/validating-admission-policy-container-kinds.ts';
import { validatingAdmissionPolicyCreateOnly } from './admission/validating-admission-policy-create-only.ts';
import { validatingAdmissionPolicyDenyAndWarn } from './admission/validating-admission-policy-deny-and-warn.ts';
import { validatingAdmissionPolicyExcludeBroad } from './admission/validating-admission-policy-exclude-broad.ts';
import { validatingAdmissionPolicyFailureIgnore } from './admission/validating-admission-policy-failure-ignore.ts';
import { validatingAdmissionPolicyHasMissing } from './admission/validating-admission-policy-has-missing.ts';
import { validatingAdmissionPolicyNoDeny } from './admission/validating-admission-policy-no-deny.ts';
import { validatingAdmissionPolicyNotBound } from './admission/validating-admission-policy-not-bound.ts';
import { validatingAdmissionPolicyParamsAllow } from './admission/validating-admission-policy-params-allow.ts';
import { validatingAdmissionPolicyParamsMissing } from './admission/validating-admission-policy-params-missing.ts';
import { validatingAdmissionPolicyParamsOpen } from './admission/validating-admission-policy-params-open.ts';
import { validatingAdmissionPolicyParamsTenant } from './admission/validating-admission-policy-params-tenant.ts';
import { webhookApiGroupRemoved } from './admission/webhook-api-group-removed.ts';
import { webhookCaBundleMissing } from './admission/webhook-ca-bundle-missing.ts';
import { webhookEphemeralContainersMissing } from './admission/webhook-ephemeral-containers-missing.ts';
import { webhookFailurePolicyIgnore } from './admission/webhook-failure-policy-ignore.ts';
import { webhookMatchConditionsBypass } from './admission/webhook-match-conditions-bypass.ts';
import { webhookMatchPolicyExact } from './admission/webhook-match-policy-exact.ts';
import { webhookMatchesEverything } from './admission/webhook-matches-everything.ts';
import { webhookMutatingFailurePolicyFail } from './admission/webhook-mutating-failure-policy-fail.ts';
import { webhookNamespaceSelectorOptIn } from './admission/webhook-namespace-selector-opt-in.ts';
import { webhookObjectSelectorBypass } from './admission/webhook-object-selector-bypass.ts';
import { webhookOperationsIncomplete } from './admission/webhook-operations-incomplete.ts';
import { webhookPodsNotMatched } from './admission/webhook-pods-not-matched.ts';
import { webhookServiceUnresolved } from './admission/webhook-service-unresolved.ts';
import { webhookSideEffectsUnsafe } from './admission/webhook-side-effects-unsafe.ts';
import { webhookStaticManifestInvalid } from './admission/webhook-static-manifest-invalid.ts';
import { webhookSystemNamespaceNotExempt } from './admission/webhook-system-namespace-not-exempt.ts';
import { webhookTimeoutLong } from './admission/webhook-timeout-long.ts';
import { webhookUrlExternal } from './admission/webhook-url-external.ts';
import { webhookUrlInsecure } from './admission/webhook-url-insecure.ts';
import { apiVersionDeprecated } from './api/api-version-deprecated.ts';
import { apiVersionRemoved } from './api/api-version-removed.ts';
import { securityFieldUnknown } from './api/security-field-unknown.ts';
import { securitySectionNull } from './api/security-section-null.ts';
import { yamlKeyDuplicate } from './api/yaml-key-duplicate.ts';
import { yamlScalarAmbiguous } from './api/yaml-scalar-ambiguous.ts';
import { admissionConfigApiVersionOld } from './control-plane/admission-config-api-version-old.ts';
import { admissionConfigDefaultPrivileged } from './control-plane/admission-config-default-privileged.ts';
import { admissionConfigEventRateLimitMissing } from './control-plane/admission-config-event-rate-limit-missing.ts';
import { admissionConfigExemptionsBroad } from './control-plane/admission-config-exemptions-broad.ts';
import { apiserverAdmissionPluginRemoved } from './control-plane/apiserver-admission-plugin-removed.ts';
import { apiserverAlwaysAdmitEnabled } from './control-plane/apiserver-always-admit-enabled.ts';
import { apiserverAlwaysPullImagesMissing } from './control-plane/apiserver-always-pull-images-missing.ts';
import { apiserverAnonymousAuthEnabled } from './control-plane/apiserver-anonymous-auth-enabled.ts';
import { apiserverAuditLogMaxAgeLow } from './control-plane/apiserver-audit-log-max-age-low.ts';
import { apiserverAuditLogMaxBackupLow } from './control-plane/apiserver-audit-log-max-backup-low.ts';
import { apiserverAuditLogMaxSizeLow } from './control-plane/apiserver-audit-log-max-size-low.ts';
import { apiserverAuditLogMissing } from './control-plane/apiserver-audit-log-missing.ts';
import { apiserverAuditPolicyMissing } from './control-plane/apiserver-audit-policy-missing.ts';
import { apiserverAuditVolumeMissing } from './control-plane/apiserver-audit-volume-missing.ts';
import { apiserverAuthorizationAbac } from './control-plane/apiserver-authorization-abac.ts';
import { apiserverAuthorizationAlwaysAllow } from './control-plane/apiserver-authorization-always-allow.ts';
import { apiserverAuthorizationCacheLong } from './control-plane/apiserver-authorization-cache-long.ts';
import { apiserverAuthorizationNodeMissing } from './control-plane/apiserver-authorization-node-missing.ts';
import { apiserverAuthorizationRbacMissing } from './control-plane/apiserver-authorization-rbac-missing.ts';
import { apiserverBasicAuthFile } from './control-plane/apiserver-basic-auth-file.ts';
import { apiserverCipherWeak } from './control-plane/apiserver-cipher-weak.ts';
import { apiserverClientCaMissing } from './control-plane/apiserver-client-ca-missing.ts';
import { apiserverEncryptionConfigMissing } from './control-plane/apiserver-encryption-config-missing.ts';
import { apiserverEncryptionReloadDisabled } from './control-plane/apiserver-encryption-reload-disabled.ts';
import { apiserverEndpointPublic } from './control-plane/apiserver-endpoint-public.ts';
import { apiserverEtcdCaMissing } from './control-plane/apiserver-etcd-ca-missing.ts';
import { apiserverEtcdClientCertMissing } from './control-plane/apiserver-etcd-client-cert-missing.ts';
import { apiserverEventRateLimitMissing } from './control-plane/apiserver-event-rate-limit-missing.ts';
import { apiserverExternalIpsNotDenied } from './control-plane/apiserver-external-ips-not-denied.ts';
import { apiserverFeatureGateRisky } from './control-plane/apiserver-feature-gate-risky.ts';
import { apiserverImagePolicyWebhookMissing } from './control-plane/apiserver-image-policy-webhook-missing.ts';
import { apiserverInsecurePort } from './control-plane/apiserver-insecure-port.ts';
import { apiserverKubeletCaMissing } from './control-plane/apiserver-kubelet-ca-missing.ts';
import { apiserverKubeletClientCertMissing } from './control-plane/apiserver-kubelet-client-cert-missing.ts';
import { apiserverKubeletHttpsDisabled } from './control-plane/apiserver-kubelet-https-disabled.ts';
import { apiserverLogsHandlerEnabled } from './control-plane/apiserver-logs-handler-enabled.ts';
import { apiserverNamespaceLifecycleDisabled } from './control-plane/apiserver-namespace-lifecycle-disabled.ts';
import { apiserverNodeRestrictionMissing } from './control-plane/apiserver-node-restriction-missing.ts';
import { apiserverOidcClientIdMissing } from './control-plane/apiserver-oidc-client-id-missing.ts';
import { apiserverOidcConfigConflict } from './control-plane/apiserver-oidc-config-conflict.ts';
import { apiserverOidcFlagsLegacy } from './control-plane/apiserver-oidc-flags-legacy.ts';
import { apiserverOidcGroupsPrefixMissing } from './control-plane/apiserver-oidc-groups-prefix-missing.ts';
import { apiserverOidcIssuerNotHttps } from './control-plane/apiserver-oidc-issuer-not-https.ts';
import { apiserverOidcUsernameUnsafe } from './control-plane/apiserver-oidc-username-unsafe.ts';
import { apiserverProfilingEnabled } from './control-plane/apiserver-profiling-enabled.ts';
import { apiserverRequestHeaderCaShared } from './control-plane/apiserver-request-header-ca-shared.ts';
import { apiserverRequestHeaderNamesOpen } from './control-plane/apiserver-request-header-names-open.ts';
import { apiserverRequestTimeoutLong } from './control-plane/apiserver-request-timeout-long.ts';
import { apiserverSecurityPluginDisabled } from './control-plane/apiserver-security-plugin-disabled.ts';
import { apiserverServiceAccountIssuerMissing } from './control-plane/apiserver-service-account-issuer-missing.ts';
import { apiserverServiceAccountKeyFileMissing } from './control-plane/apiserver-service-account-key-file-missing.ts';
import { apiserverServiceAccountLookupDisabled } from './control-plane/apiserver-service-account-lookup-disabled.ts';
import { apiserverServiceAccountPluginDisabled } from './control-plane/apiserver-service-account-plugin-disabled.ts';
import { apiserverTlsCertMissing } from './control-plane/apiserver-tls-cert-missing.ts';
import { apiserverTlsVersionOld } from './control-plane/apiserver-tls-version-old.ts';
import { apiserverTokenAuthFile } from './control-plane/apiserver-token-auth-file.ts';
import { apiserverTokenExpirationExtended } from './control-plane/apiserver-token-expiration-extended.ts';
import { auditPolicyAllBodiesLogged } from './control-plane/audit-policy-all-bodies-logged.ts';
import { auditPolicyApiVersionOld } from './control-plane/audit-policy-api-version-old.ts';
import { auditPolicyCatchAllMissing } from './control-plane/audit-policy-catch-all-missing.ts';
import { auditPolicyGroupWithVersion } from './control-plane/audit-policy-group-with-version.ts';
import { auditPolicyLevelInvalid } from './control-plane/audit-policy-level-invalid.ts';
import { auditPolicyNoneFirst } from './control-plane/audit-policy-none-first.ts';
import { auditPolicyRbacLevelLow } from './control-plane/audit-policy-rbac-level-low.ts';
import { auditPolicyResourceNamesAlone } from './control-plane/audit-policy-resource-names-alone.ts';
import { auditPolicyResponseStageOmitted } from './control-plane/audit-policy-response-stage-omitted.ts';
import { auditPolicyRuleShadowed } from './control-plane/audit-policy-rule-shadowed.ts';
import { auditPolicyRulesMissing } from './control-plane/audit-policy-rules-missing.ts';
import { auditPolicySecretBodyLogged } from './control-plane/audit-policy-secret-body-logged.ts';
import { auditPolicySensitiveNotLogged } from './control-plane/audit-policy-sensitive-not-logged.ts';
import { auditPolicyServiceAccountsNotLogged } from './control-plane/audit-policy-service-accounts-not-logged.ts';
import { auditPolicySubresourceMissed } from './control-plane/audit-policy-subresource-missed.ts';
import { auditPolicyUrlResourceMixed } from './control-plane/audit-policy-url-resource-mixed.ts';
import { auditWebhookInsecure } from './control-plane/audit-webhook-insecure.ts';
import { authenticationConfigAnonymousConflict } from './control-plane/authentication-config-anonymous-conflict.ts';
import { authenticationConfigAnonymousOpen } from './control-plane/authentication-config-anonymous-open.ts';
import { authenticationConfigAnonymousPathsBroad } from './control-plane/authentication-config-anonymous-paths-broad.ts';
import { authenticationConfigApiVersionOld } from './control-plane/authentication-config-api-version-old.ts';
import { authenticationConfigAudienceMissing } from './control-plane/authentication-config-audience-missing.ts';
import { authenticationConfigAudienceShared } from './control-plane/authentication-config-audience-shared.ts';
import { authenticationConfigClaimConflict } from './control-plane/authentication-config-claim-conflict.ts';
import { authenticationConfigEmailUnverified } from './control-plane/authentication-config-email-unverified.ts';
import { authenticationConfigExtraKeyReserved } from './control-plane/authentication-config-extra-key-reserved.ts';
import { authenticationConfigGroupsPrefixEmpty } from './control-plane/authentication-config-groups-prefix-empty.ts';
import { authenticationConfigIssuerNotHttps } from './control-plane/authentication-config-issuer-not-https.ts';
import { authenticationConfigPublicIssuerOpen } from './control-plane/authentication-config-public-issuer-open.ts';
import { authenticationConfigSystemUserAllowed } from './control-plane/authentication-config-system-user-allowed.ts';
import { authenticationConfigUsernamePrefixEmpty } from './control-plane/authentication-config-username-prefix-empty.ts';
import { authorizationConfigMatchConditionsNone } from './control-plane/authorization-config-match-conditions-none.ts';
import { authorizationConfigOrderUnsafe } from './control-plane/authorization-config-order-unsafe.ts';
import { authorizationConfigWebhookNoOpinion } from './control-plane/authorization-config-webhook-no-opinion.ts';
import { authorizationConfigWithModeFlag } from './control-plane/authorization-config-with-mode-flag.ts';
import { controllerManagerBindAddressPublic } from './control-plane/controller-manager-bind-address-public.ts';
import { controllerManagerKubeletRotationDisabled } from './control-plane/controller-manager-kubelet-rotation-disabled.ts';
import { controllerManagerPodGcThresholdMissing } from './control-plane/controller-manager-pod-gc-threshold-missing.ts';
import { controllerManagerPrivateKeyMissing } from './control-plane/controller-manager-private-key-missing.ts';
import { controllerManagerProfilingEnabled } from './control-plane/controller-manager-profiling-enabled.ts';
import { controllerManagerRootCaMissing } from './control-plane/controller-manager-root-ca-missing.ts';
import { controllerManagerSharedCredentials } from './control-plane/controller-manager-shared-credentials.ts';
import { controllerManagerSigningDurationLong } from './control-plane/controller-manager-signing-duration-long.ts';
import { encryptionConfigAescbc } from './control-plane/encryption-config-aescbc.ts';
import { encryptionConfigAesgcm } from './control-plane/encryption-config-aesgcm.ts';
import { encryptionConfigIdentityFirst } from './control-plane/encryption-config-identity-first.ts';
import { encryptionConfigIdentityOnly } from './control-plane/encryption-config-identity-only.ts';
import { encryptionConfigKeyCommitted } from './control-plane/encryption-config-key-committed.ts';
import { encryptionConfigKeyWeak } from './control-plane/encryption-config-key-weak.ts';
import { encryptionConfigKmsCacheSize } from './control-plane/encryption-config-kms-cache-size.ts';
import { encryptionConfigKmsEndpointNotLocal } from './control-plane/encryption-config-kms-endpoint-not-local.ts';
import { encryptionConfigKmsV1 } from './control-plane/encryption-config-kms-v1.ts';
import { encryptionConfigProviderItemInvalid } from './control-plane/encryption-config-provider-item-invalid.ts';
import { encryptionConfigResourcesOverlap } from './control-plane/encryption-config-resources-overlap.ts';
import { encryptionConfigSecretsMissing } from './control-plane/encryption-config-secrets-missing.ts';
import { encryptionConfigWildcardShadow } from './control-plane/encryption-config-wildcard-shadow.ts';
import { etcdAutoTls } from './control-plane/etcd-auto-tls.ts';
import { etcdCaShared } from './control-plane/etcd-ca-shared.ts';
import { etcdClientCertAuthDisabled } from './control-plane/etcd-client-cert-auth-disabled.ts';
import { etcdListenHttp } from './control-plane/etcd-listen-http.ts';
import { etcdPeerAutoTls } from './control-plane/etcd-peer-auto-tls.ts';
import { etcdPeerClientCertAuthDisabled } from './control-plane/etcd-peer-client-cert-auth-disabled.ts';
import { etcdPeerTlsCertMissing } from './control-plane/etcd-peer-tls-cert-missing.ts';
import { etcdTlsCertMissing } from './control-plane/etcd-tls-cert-missing.ts';
import { flowSchemaExempt } from './control-plane/flow-schema-exempt.ts';
import { kubeProxyMetricsExposed } from './control-plane/kube-proxy-metrics-exposed.ts';
import { kubeProxyNodePortsEverywhere } from './control-plane/kube-proxy-node-ports-everywhere.ts';
import { kubeadmApiVersionOld } from './control-plane/kubeadm-api-version-old.ts';
import { kubeadmCaVerificationSkipped } from './control-plane/kubeadm-ca-verification-skipped.ts';
import { kubeadmExtraArgsShape } from './control-plane/kubeadm-extra-args-shape.ts';
import { kubeadmPreflightIgnored } from './control-plane/kubeadm-preflight-ignored.ts';
import { kubeadmSecurityPhaseSkipped } from './control-plane/kubeadm-security-phase-skipped.ts';
import { kubeadmTokenCommitted } from './control-plane/kubeadm-token-committed.ts';
import { kubeadmTokenNeverExpires } from './control-plane/kubeadm-token-never-expires.ts';
import { kubeletAnonymousAuthEnabled } from './control-plane/kubelet-anonymous-auth-enabled.ts';
import { kubeletAuthorizationAlwaysAllow } from './control-plane/kubelet-authorization-always-allow.ts';
import { kubeletCertificateRotationDisabled } from './control-plane/kubelet-certificate-rotation-disabled.ts';
import { kubeletCgroupV1Allowed } from './control-plane/kubelet-cgroup-v1-allowed.ts';
import { kubeletCipherWeak } from './control-plane/kubelet-cipher-weak.ts';
import { kubeletClientCaMissing } from './control-plane/kubelet-client-ca-missing.ts';
import { kubeletContainerLogUnbounded } from './control-plane/kubelet-container-log-unbounded.ts';
import { kubeletDebugHandlersEnabled } from './control-plane/kubelet-debug-handlers-enabled.ts';
import { kubeletEventRateUnlimited } from './control-plane/kubelet-event-rate-unlimited.ts';
import { kubeletHostnameOverride } from './control-plane/kubelet-hostname-override.ts';
import { kubeletImageCredentialsNotVerified } from './control-plane/kubelet-image-credentials-not-verified.ts';
import { kubeletIptablesChainsDisabled } from './control-plane/kubelet-iptables-chains-disabled.ts';
import { kubeletKernelDefaultsUnprotected } from './control-plane/kubelet-kernel-defaults-unprotected.ts';
import { kubeletPodPidsLimitMissing } from './control-plane/kubelet-pod-pids-limit-missing.ts';
import { kubeletReadOnlyPort } from './control-plane/kubelet-read-only-port.ts';
import { kubeletSeccompDefaultDisabled } from './control-plane/kubelet-seccomp-default-disabled.ts';
import { kubeletServerCertificateRotationDisabled } from './control-plane/kubelet-server-certificate-rotation-disabled.ts';
import { kubeletStaticPodUrl } from './control-plane/kubelet-static-pod-url.ts';
import { kubeletStreamingTimeoutDisabled } from './control-plane/kubelet-streaming-timeout-disabled.ts';
import { kubeletSwapUnprotected } from './control-plane/kubelet-swap-unprotected.ts';
import { kubeletSystemLogQueryEnabled } from './control-plane/kubelet-system-log-query-enabled.ts';
import { kubeletTlsCertMissing } from './control-plane/kubelet-tls-cert-missing.ts';
import { kubeletUnsafeSysctlsAllowed } from './control-plane/kubelet-unsafe-sysctls-allowed.ts';
import { kubeletWebhookAuthenticationDisabled } from './control-plane/kubelet-webhook-authentication-disabled.ts';
import { openshiftEtcdEncryptionMissing } from './control-plane/openshift-etcd-encryption-missing.ts';
import { schedulerBindAddressPublic } from './control-plane/scheduler-bind-address-public.ts';
import { schedulerProfilingEnabled } from './control-plane/scheduler-profiling-enabled.ts';
import { dashboardDeployed } from './image/dashboard-deployed.ts';
import { imageDigestMissing } from './image/image-digest-missing.ts';
import { imageKnownVulnerable } from './image/image-known-vulnerable.ts';
import { imagePullPolicyNotAlways } from './image/image-pull-policy-not-always.ts';
import { imageRegistryDenied } from './image/image-registry-denied.ts';
import { imageRegistryDeprecated } from './image/image-registry-deprecated.ts';
import { imageRegistryNotAllowed } from './image/image-registry-not-allowed.ts';
import { imageTagMutable } from './image/image-tag-mutable.ts';
import { tillerDeployed } from './image/tiller-deployed.ts';
import { gatewayApiVersionOld } from './ingress/gateway-api-version-old.ts';
import { gatewayBackendTlsMissing } from './ingress/gateway-backend-tls-missing.ts';
import { gatewayClientValidationInsecure } from './ingress/gateway-client-validation-insecure.ts';
import { gatewayDefaultScopeSet } from './ingress/gateway-default-scope-set.ts';
import { gatewayListenerCertificateMissing } from './ingress/gateway-listener-certificate-missing.ts';
import { gatewayListenerHostnameMissing } from './ingress/gateway-listener-hostname-missing.ts';
import { gatewayListenerHttpOnly } from './ingress/gateway-listener-http-only.ts';
import { gatewayListenersFromAllNamespaces } from './ingress/gateway-listeners-from-all-namespaces.ts';
import { gatewayPassthroughOnHttps } from './ingress/gateway-passthrough-on-https.ts';
import { gatewayReferenceGrantBroad } from './ingress/gateway-reference-grant-broad.ts';
import { gatewayReferenceGrantMissing } from './ingress/gateway-reference-grant-missing.ts';
import { gatewayRouteHostnameMissing } from './ingress/gateway-route-hostname-missing.ts';
import { gatewayRoutesFromAllNamespaces } from './ingress/gateway-routes-from-all-namespaces.ts';
import { ingressAdminPathExposed } from './ingress/ingress-admin-path-exposed.ts';
import { ingressBackendVerificationDisabled } from './ingress/ingress-backend-verification-disabled.ts';
import { ingressClassAnnotationLegacy } from './ingress/ingress-class-annotation-legacy.ts';
import { ingressClientCertificateOptional } from './ingress/ingress-client-certificate-optional.ts';
import { ingressCorsAnyOriginCredentials } from './ingress/ingress-cors-any-origin-credentials.ts';
import { ingressDefaultBackend } from './ingress/ingress-default-backend.ts';
import { ingressHostCollision } from './ingress/ingress-host-collision.ts';
import { ingressHostMissing } from './ingress/ingress-host-missing.ts';
import { ingressHostNotInTls } from './ingress/ingress-host-not-in-tls.ts';
import { ingressHostWildcard } from './ingress/ingress-host-wildcard.ts';
import { ingressHttpAllowed } from './ingress/ingress-http-allowed.ts';
import { ingressHttpsRedirectDisabled } from './ingress/ingress-https-redirect-disabled.ts';
import { ingressNginxAnnotationInjection } from './ingress/ingress-nginx-annotation-injection.ts';
import { ingressNginxRetired } from './ingress/ingress-nginx-retired.ts';
import { ingressNginxSnippet } from './ingress/ingress-nginx-snippet.ts';
import { ingressNginxSnippetsAllowed } from './ingress/ingress-nginx-snippets-allowed.ts';
import { ingressPathSensitive } from './ingress/ingress-path-sensitive.ts';
import { ingressTlsMissing } from './ingress/ingress-tls-missing.ts';
import { ingressTlsSecretNameMissing } from './ingress/ingress-tls-secret-name-missing.ts';
import { routeTlsMissing } from './ingress/route-tls-missing.ts';
import { traefikDefaultTlsOption } from './ingress/traefik-default-tls-option.ts';
import { consulMeshTlsVersionOld } from './mesh/consul-mesh-tls-version-old.ts';
import { istioAuthorizationPolicyAllowAll } from './mesh/istio-authorization-policy-allow-all.ts';
import { istioAuthorizationPolicyAllowNegative } from './mesh/istio-authorization-policy-allow-negative.ts';
import { istioAuthorizationPolicyAmbientL7 } from './mesh/istio-authorization-policy-ambient-l7.ts';
import { istioAuthorizationPolicyAnyPrincipal } from './mesh/istio-authorization-policy-any-principal.ts';
import { istioAuthorizationPolicyAuditOnly } from './mesh/istio-authorization-policy-audit-only.ts';
import { istioAuthorizationPolicyDefaultMissing } from './mesh/istio-authorization-policy-default-missing.ts';
import { istioAuthorizationPolicyDenyHttpTcp } from './mesh/istio-authorization-policy-deny-http-tcp.ts';
import { istioAuthorizationPolicyDenyNoRules } from './mesh/istio-authorization-policy-deny-no-rules.ts';
import { istioAuthorizationPolicyDenyPath } from './mesh/istio-authorization-policy-deny-path.ts';
import { istioAuthorizationPolicyDryRun } from './mesh/istio-authorization-policy-dry-run.ts';
import { istioAuthorizationPolicyHostsInMesh } from './mesh/istio-authorization-policy-hosts-in-mesh.ts';
import { istioAuthorizationPolicyIpBehindProxy } from './mesh/istio-authorization-policy-ip-behind-proxy.ts';
import { istioAuthorizationPolicyNeedsMtls } from './mesh/istio-authorization-policy-needs-mtls.ts';
import { istioAuthorizationPolicyProviderMissing } from './mesh/istio-authorization-policy-provider-missing.ts';
import { istioAuthorizationPolicySelectorEmpty } from './mesh/istio-authorization-policy-selector-empty.ts';
import { istioAuthorizationPolicySelectsNothing } from './mesh/istio-authorization-policy-selects-nothing.ts';
import { istioAuthorizationPolicySourceMissing } from './mesh/istio-authorization-policy-source-missing.ts';
import { istioAuthorizationPolicySourceMixed } from './mesh/istio-authorization-policy-source-mixed.ts';
import { istioAuthorizationPolicyTargetConflict } from './mesh/istio-authorization-policy-target-conflict.ts';
import { istioAuthorizationPolicyTrustDomain } from './mesh/istio-authorization-policy-trust-domain.ts';
import { istioAuthorizationPolicyWaypointIdentity } from './mesh/istio-authorization-policy-waypoint-identity.ts';
import { istioAuthorizationPolicyWhenKeyInvalid } from './mesh/istio-authorization-policy-when-key-invalid.ts';
import { istioAutoMtlsDisabled } from './mesh/istio-auto-mtls-disabled.ts';
import { istioDestinationRuleCredentialConflict } from './mesh/istio-destination-rule-credential-conflict.ts';
import { istioDestinationRuleCredentialIgnored } from './mesh/istio-destination-rule-credential-ignored.ts';
import { istioDestinationRuleSkipVerify } from './mesh/istio-destination-rule-skip-verify.ts';
import { istioDestinationRuleTlsDisabled } from './mesh/istio-destination-rule-tls-disabled.ts';
import { istioEnvoyFilterRisky } from './mesh/istio-envoy-filter-risky.ts';
import { istioExternalAuthorizationFailOpen } from './mesh/istio-external-authorization-fail-open.ts';
import { istioFirstPartyToken } from './mesh/istio-first-party-token.ts';
import { istioGatewayAutoPassthrough } from './mesh/istio-gateway-auto-passthrough.ts';
import { istioGatewayCipherWeak } from './mesh/istio-gateway-cipher-weak.ts';
import { istioGatewayHostWildcard } from './mesh/istio-gateway-host-wildcard.ts';
import { istioGatewayHttpsRedirectMissing } from './mesh/istio-gateway-https-redirect-missing.ts';
import { istioGatewayMtlsOptional } from './mesh/istio-gateway-mtls-optional.ts';
import { istioGatewayNamespaceShared } from './mesh/istio-gateway-namespace-shared.ts';
import { istioGatewaySniMixed } from './mesh/istio-gateway-sni-mixed.ts';
import { istioGatewayTlsVersionOld } from './mesh/istio-gateway-tls-version-old.ts';
import { istioInjectionAnnotationUsed } from './mesh/istio-injection-annotation-used.ts';
import { istioInjectionDisabled } from './mesh/istio-injection-disabled.ts';
import { istioInjectionLabelConflict } from './mesh/istio-injection-label-conflict.ts';
import { istioJwtClaimRouteUnauthenticated } from './mesh/istio-jwt-claim-route-unauthenticated.ts';
import { istioNetworkingApiVersionOld } from './mesh/istio-networking-api-version-old.ts';
import { istioOutboundTrafficAllowAny } from './mesh/istio-outbound-traffic-allow-any.ts';
import { istioPathNormalizationMissing } from './mesh/istio-path-normalization-missing.ts';
import { istioPeerAuthenticationAmbientDisable } from './mesh/istio-peer-authentication-ambient-disable.ts';
import { istioPeerAuthenticationDisabled } from './mesh/istio-peer-authentication-disabled.ts';
import { istioPeerAuthenticationMeshMissing } from './mesh/istio-peer-authentication-mesh-missing.ts';
import { istioPeerAuthenticationMultiple } from './mesh/istio-peer-authentication-multiple.ts';
import { istioPeerAuthenticationPermissive } from './mesh/istio-peer-authentication-permissive.ts';
import { istioPeerAuthenticationPortNoSelector } from './mesh/istio-peer-authentication-port-no-selector.ts';
import { istioPeerAuthenticationPortWeaker } from './mesh/istio-peer-authentication-port-weaker.ts';
import { istioPeerAuthenticationRootSelector } from './mesh/istio-peer-authentication-root-selector.ts';
import { istioPortProtocolUndeclared } from './mesh/istio-port-protocol-undeclared.ts';
import { istioProxyPrivileged } from './mesh/istio-proxy-privileged.ts';
import { istioProxyUserIdReused } from './mesh/istio-proxy-user-id-reused.ts';
import { istioRbacApiRemoved } from './mesh/istio-rbac-api-removed.ts';
import { istioRequestAuthenticationAnyAudience } from './mesh/istio-request-authentication-any-audience.ts';
import { istioRequestAuthenticationJwksHttp } from './mesh/istio-request-authentication-jwks-http.ts';
import { istioRequestAuthenticationNotEnforced } from './mesh/istio-request-authentication-not-enforced.ts';
import { istioRequestAuthenticationPrivateJwks } from './mesh/istio-request-authentication-private-jwks.ts';
import { istioRequestAuthenticationTokenInQuery } from './mesh/istio-request-authentication-token-in-query.ts';
import { istioSecurityApiVersionOld } from './mesh/istio-security-api-version-old.ts';
import { istioSelectorOnKubernetesGateway } from './mesh/istio-selector-on-kubernetes-gateway.ts';
import { istioServiceEntryExportedToAll } from './mesh/istio-service-entry-exported-to-all.ts';
import { istioServiceEntryWildcard } from './mesh/istio-service-entry-wildcard.ts';
import { istioTrafficExcluded } from './mesh/istio-traffic-excluded.ts';
import { istioVirtualServiceHostHijack } from './mesh/istio-virtual-service-host-hijack.ts';
import { istioVirtualServiceHostWildcard } from './mesh/istio-virtual-service-host-wildcard.ts';
import { istioWasmPluginUnpinned } from './mesh/istio-wasm-plugin-unpinned.ts';
import { linkerdAuthorizationNoAuthentication } from './mesh/linkerd-authorization-no-authentication.ts';
import { linkerdAuthorizationTargetUnresolved } from './mesh/linkerd-authorization-target-unresolved.ts';
import { linkerdDefaultPolicyOpen } from './mesh/linkerd-default-policy-open.ts';
import { linkerdInjectionDisabled } from './mesh/linkerd-injection-disabled.ts';
import { linkerdMeshAuthenticationWildcard } from './mesh/linkerd-mesh-authentication-wildcard.ts';
import { linkerdNetworkAuthenticationAny } from './mesh/linkerd-network-authentication-any.ts';
import { linkerdPortsSkipped } from './mesh/linkerd-ports-skipped.ts';
import { linkerdServerAccessOpen } from './mesh/linkerd-server-access-open.ts';
import { linkerdServerAuthorizationUnauthenticated } from './mesh/linkerd-server-authorization-unauthenticated.ts';
import { meshInjectionNotEnabled } from './mesh/mesh-injection-not-enabled.ts';
import { limitRangeDefaultOverMax } from './namespace/limit-range-default-over-max.ts';
import { limitRangeIncomplete } from './namespace/limit-range-incomplete.ts';
import { limitRangeMissing } from './namespace/limit-range-missing.ts';
import { namespaceDefaultUsed } from './namespace/namespace-default-used.ts';
import { namespaceDeviceAdminAccess } from './namespace/namespace-device-admin-access.ts';
import { namespaceGatekeeperIgnored } from './namespace/namespace-gatekeeper-ignored.ts';
import { namespaceMetadataNameOverride } from './namespace/namespace-metadata-name-override.ts';
import { namespaceSchedulingOverride } from './namespace/namespace-scheduling-override.ts';
import { namespaceSigstoreLabelMissing } from './namespace/namespace-sigstore-label-missing.ts';
import { namespaceSystemUsed } from './namespace/namespace-system-used.ts';
import { podSecurityEnforceMissing } from './namespace/pod-security-enforce-missing.ts';
import { podSecurityEnforceNotRestricted } from './namespace/pod-security-enforce-not-restricted.ts';
import { podSecurityEnforcePrivileged } from './namespace/pod-security-enforce-privileged.ts';
import { podSecurityLabelUnknown } from './namespace/pod-security-label-unknown.ts';
import { podSecurityLevelInvalid } from './namespace/pod-security-level-invalid.ts';
import { podSecurityOnlyWarnAudit } from './namespace/pod-security-only-warn-audit.ts';
import { podSecurityPolicyUsed } from './namespace/pod-security-policy-used.ts';
import { podSecurityVersionInvalid } from './namespace/pod-security-version-invalid.ts';
import { podSecurityVersionLatest } from './namespace/pod-security-version-latest.ts';
import { podSecurityVersionMissing } from './namespace/pod-security-version-missing.ts';
import { podSecurityVersionStale } from './namespace/pod-security-version-stale.ts';
import { podSecurityWarnAuditWeaker } from './namespace/pod-security-warn-audit-weaker.ts';
import { podSecurityWorkloadRejected } from './namespace/pod-security-workload-rejected.ts';
import { podSecurityWorkloadWarned } from './namespace/pod-security-workload-warned.ts';
import { priorityClassGlobalDefaultHigh } from './namespace/priority-class-global-default-high.ts';
import { resourceQuotaComputeMissing } from './namespace/resource-quota-compute-missing.ts';
import { resourceQuotaKeyUnknown } from './namespace/resource-quota-key-unknown.ts';
import { resourceQuotaMissing } from './namespace/resource-quota-missing.ts';
import { resourceQuotaRequestsOverLimits } from './namespace/resource-quota-requests-over-limits.ts';
import { resourceQuotaScopeMismatch } from './namespace/resource-quota-scope-mismatch.ts';
import { tenantNamespaceIncomplete } from './namespace/tenant-namespace-incomplete.ts';
import { veleroRestoreSystemNamespace } from './namespace/velero-restore-system-namespace.ts';
import { adminNetworkPolicyLegacy } from './network/admin-network-policy-legacy.ts';
import { calicoAllowAny } from './network/calico-allow-any.ts';
import { calicoGlobalPolicySelectsAll } from './network/calico-global-policy-selects-all.ts';
import { calicoInternalApiGroup } from './network/calico-internal-api-group.ts';
import { calicoStagedOnly } from './network/calico-staged-only.ts';
import { calicoTypesMissing } from './network/calico-types-missing.ts';
import { calicoUntrackedAllowAny } from './network/calico-untracked-allow-any.ts';
import { ciliumAuthenticationDisabled } from './network/cilium-authentication-disabled.ts';
import { ciliumDefaultDenyDisabled } from './network/cilium-default-deny-disabled.ts';
import { ciliumEmptyDirectionIgnored } from './network/cilium-empty-direction-ignored.ts';
import { ciliumEntityClusterAllowed } from './network/cilium-entity-cluster-allowed.ts';
import { ciliumEntityWorldAllowed } from './network/cilium-entity-world-allowed.ts';
import { ciliumFqdnDnsRuleMissing } from './network/cilium-fqdn-dns-rule-missing.ts';
import { ciliumFqdnWildcard } from './network/cilium-fqdn-wildcard.ts';
import { ciliumFromEndpointsEmptySelector } from './network/cilium-from-endpoints-empty-selector.ts';
import { ciliumRequiresRemoved } from './network/cilium-requires-removed.ts';
import { ciliumToServicesApiserver } from './network/cilium-to-services-apiserver.ts';
import { clusterNetworkPolicyAcceptAll } from './network/cluster-network-policy-accept-all.ts';
import { clusterNetworkPolicyDenyHitsPods } from './network/cluster-network-policy-deny-hits-pods.ts';
import { clusterNetworkPolicyPriorityTie } from './network/cluster-network-policy-priority-tie.ts';
import { corednsConfigRisky } from './network/coredns-config-risky.ts';
import { endpointsSensitiveAddress } from './network/endpoints-sensitive-address.ts';
import { networkPolicyAllowAllEgress } from './network/network-policy-allow-all-egress.ts';
import { networkPolicyAllowAllIngress } from './network/network-policy-allow-all-ingress.ts';
import { networkPolicyAllowSelectsAll } from './network/network-policy-allow-selects-all.ts';
import { networkPolicyAmbientPortBlocked } from './network/network-policy-ambient-port-blocked.ts';
import { networkPolicyClientIpLost } from './network/network-policy-client-ip-lost.ts';
import { networkPolicyCniUnsupported } from './network/network-policy-cni-unsupported.ts';
import { networkPolicyDefaultDenyMissing } from './network/network-policy-default-deny-missing.ts';
import { networkPolicyDenyAllHasRules } from './network/network-policy-deny-all-has-rules.ts';
import { networkPolicyDenyAllSelectorNotEmpty } from './network/network-policy-deny-all-selector-not-empty.ts';
import { networkPolicyDnsAnyDestination } from './network/network-policy-dns-any-destination.ts';
import { networkPolicyDnsEgressMissing } from './network/network-policy-dns-egress-missing.ts';
import { networkPolicyDnsUdpOnly } from './network/network-policy-dns-udp-only.ts';
import { networkPolicyEgressTypeMissing } from './network/network-policy-egress-type-missing.ts';
import { networkPolicyEndPortInvalid } from './network/network-policy-end-port-invalid.ts';
import { networkPolicyFromMissing } from './network/network-policy-from-missing.ts';
import { networkPolicyHostNetworkUnenforced } from './network/network-policy-host-network-unenforced.ts';
import { networkPolicyIngressTypeMissing } from './network/network-policy-ingress-type-missing.ts';
import { networkPolicyIpBlockAny } from './network/network-policy-ip-block-any.ts';
import { networkPolicyIpBlockExceptOutside } from './network/network-policy-ip-block-except-outside.ts';
import { networkPolicyIpBlockPodRange } from './network/network-policy-ip-block-pod-range.ts';
import { networkPolicyIpBlockWithSelector } from './network/network-policy-ip-block-with-selector.ts';
import { networkPolicyIsolationIncomplete } from './network/network-policy-isolation-incomplete.ts';
import { networkPolicyMetadataAllowed } from './network/network-policy-metadata-allowed.ts';
import { networkPolicyMetadataNotExcepted } from './network/network-policy-metadata-not-excepted.ts';
import { networkPolicyNamespaceLabelSpoofable } from './network/network-policy-namespace-label-spoofable.ts';
import { networkPolicyNamespaceNameLabel } from './network/network-policy-namespace-name-label.ts';
import { networkPolicyNamespaceSelectorEmpty } from './network/network-policy-namespace-selector-empty.ts';
import { networkPolicyNoSelector } from './network/network-policy-no-selector.ts';
import { networkPolicyPeerPodSelectorEmpty } from './network/network-policy-peer-pod-selector-empty.ts';
import { networkPolicyPeerSelectsNothing } from './network/network-policy-peer-selects-nothing.ts';
import { networkPolicyPortNumberMissing } from './network/network-policy-port-number-missing.ts';
import { networkPolicyPortProtocolDefault } from './network/network-policy-port-protocol-default.ts';
import { networkPolicyPortRangeWide } from './network/network-policy-port-range-wide.ts';
import { networkPolicySelectorOrAnd } from './network/network-policy-selector-or-and.ts';
import { networkPolicySelectsNothing } from './network/network-policy-selects-nothing.ts';
import { networkPolicyToMissing } from './network/network-policy-to-missing.ts';
import { networkPolicyTypesMissing } from './network/network-policy-types-missing.ts';
import { sandboxEgressOpen } from './network/sandbox-egress-open.ts';
import { sensitiveInterfaceExposed } from './network/sensitive-interface-exposed.ts';
import { serviceAdminPortExposed } from './network/service-admin-port-exposed.ts';
import { serviceExternalIps } from './network/service-external-ips.ts';
import { serviceExternalName } from './network/service-external-name.ts';
import { serviceLoadBalancerOpen } from './network/service-load-balancer-open.ts';
import { serviceLoadBalancerSourceAny } from './network/service-load-balancer-source-any.ts';
import { serviceLoadBalancerTlsMissing } from './network/service-load-balancer-tls-missing.ts';
import { serviceNodePort } from './network/service-node-port.ts';
import { servicePublishNotReady } from './network/service-publish-not-ready.ts';
import { serviceSelectorBroad } from './network/service-selector-broad.ts';
import { workloadNetworkPolicyMissing } from './network/workload-network-policy-missing.ts';
import { argoWorkflowDefaultServiceAccount } from './pipeline/argo-workflow-default-service-account.ts';
import { argoWorkflowParameterInjection } from './pipeline/argo-workflow-parameter-injection.ts';
import { argoWorkflowRunAsRoot } from './pipeline/argo-workflow-run-as-root.ts';
import { argocdDefaultProject } from './pipeline/argocd-default-project.ts';
import { argocdProjectWildcard } from './pipeline/argocd-project-wildcard.ts';
import { argocdRbacDefaultAdmin } from './pipeline/argocd-rbac-default-admin.ts';
import { argocdServerInsecure } from './pipeline/argocd-server-insecure.ts';
import { fluxDecryptionMissing } from './pipeline/flux-decryption-missing.ts';
import { fluxServiceAccountMissing } from './pipeline/flux-service-account-missing.ts';
import { fluxSourceCrossNamespace } from './pipeline/flux-source-cross-namespace.ts';
import { fluxSourceNotAllowed } from './pipeline/flux-source-not-allowed.ts';
import { fluxSourceVerificationMissing } from './pipeline/flux-source-verification-missing.ts';
import { githubActionsActionCompromised } from './pipeline/github-actions-action-compromised.ts';
import { githubActionsActionUnpinned } from './pipeline/github-actions-action-unpinned.ts';
import { githubActionsCredentialsPersisted } from './pipeline/github-actions-credentials-persisted.ts';
import { githubActionsDeployEnvironmentMissing } from './pipeline/github-actions-deploy-environment-missing.ts';
import { githubActionsPermissionsBroad } from './pipeline/github-actions-permissions-broad.ts';
import { githubActionsPullRequestTargetCheckout } from './pipeline/github-actions-pull-request-target-checkout.ts';
import { githubActionsScanFailureIgnored } from './pipeline/github-actions-scan-failure-ignored.ts';
import { githubActionsScriptInjection } from './pipeline/github-actions-script-injection.ts';
import { githubActionsSecretsInherited } from './pipeline/github-actions-secrets-inherited.ts';
import { githubActionsSelfHostedPullRequest } from './pipeline/github-actions-self-hosted-pull-request.ts';
import { gitlabAgentCiAccessBroad } from './pipeline/gitlab-agent-ci-access-broad.ts';
import { gitlabAgentEnvironmentsMissing } from './pipeline/gitlab-agent-environments-missing.ts';
import { gitlabAgentUserAccessAsAgent } from './pipeline/gitlab-agent-user-access-as-agent.ts';
import { gitlabCiCacheShared } from './pipeline/gitlab-ci-cache-shared.ts';
import { gitlabCiCosignExperimental } from './pipeline/gitlab-ci-cosign-experimental.ts';
import { gitlabCiCosignIdTokenMissing } from './pipeline/gitlab-ci-cosign-id-token-missing.ts';
import { gitlabCiCosignIdentityMissing } from './pipeline/gitlab-ci-cosign-identity-missing.ts';
import { gitlabCiCosignIdentityWildcard } from './pipeline/gitlab-ci-cosign-identity-wildcard.ts';
import { gitlabCiCosignInsecureFlag } from './pipeline/gitlab-ci-cosign-insecure-flag.ts';
import { gitlabCiCosignKeyCommitted } from './pipeline/gitlab-ci-cosign-key-committed.ts';
import { gitlabCiCosignVerifiesTag } from './pipeline/gitlab-ci-cosign-verifies-tag.ts';
import { gitlabCiCurlPipeShell } from './pipeline/gitlab-ci-curl-pipe-shell.ts';
import { gitlabCiDebugTrace } from './pipeline/gitlab-ci-debug-trace.ts';
import { gitlabCiDeployInterruptible } from './pipeline/gitlab-ci-deploy-interruptible.ts';
import { gitlabCiDeployResourceGroupMissing } from './pipeline/gitlab-ci-deploy-resource-group-missing.ts';
import { gitlabCiDeployUngated } from './pipeline/gitlab-ci-deploy-ungated.ts';
import { gitlabCiDockerInDocker } from './pipeline/gitlab-ci-docker-in-docker.ts';
import { gitlabCiDockerSocketMount } from './pipeline/gitlab-ci-docker-socket-mount.ts';
import { gitlabCiDockerTlsDisabled } from './pipeline/gitlab-ci-docker-tls-disabled.ts';
import { gitlabCiDownloadChecksumMissing } from './pipeline/gitlab-ci-download-checksum-missing.ts';
import { gitlabCiDownloadTlsDisabled } from './pipeline/gitlab-ci-download-tls-disabled.ts';
import { gitlabCiIdTokenAudienceMissing } from './pipeline/gitlab-ci-id-token-audience-missing.ts';
import { gitlabCiImageBitnami } from './pipeline/gitlab-ci-image-bitnami.ts';
import { gitlabCiImageCompromised } from './pipeline/gitlab-ci-image-compromised.ts';
import { gitlabCiImageTagMutable } from './pipeline/gitlab-ci-image-tag-mutable.ts';
import { gitlabCiImageVariable } from './pipeline/gitlab-ci-image-variable.ts';
import { gitlabCiIncludeComponentUnpinned } from './pipeline/gitlab-ci-include-component-unpinned.ts';
import { gitlabCiIncludeNotFollowed } from './pipeline/gitlab-ci-include-not-followed.ts';
import { gitlabCiIncludeProjectUnpinned } from './pipeline/gitlab-ci-include-project-unpinned.ts';
import { gitlabCiIncludeRemoteUnpinned } from './pipeline/gitlab-ci-include-remote-unpinned.ts';
import { gitlabCiJobJwtRemoved } from './pipeline/gitlab-ci-job-jwt-removed.ts';
import { gitlabCiKanikoArchived } from './pipeline/gitlab-ci-kaniko-archived.ts';
import { gitlabCiKubeconfigInVariable } from './pipeline/gitlab-ci-kubeconfig-in-variable.ts';
import { gitlabCiKubectlApplyRemote } from './pipeline/gitlab-ci-kubectl-apply-remote.ts';
import { gitlabCiKubectlInsecureFlag } from './pipeline/gitlab-ci-kubectl-insecure-flag.ts';
import { gitlabCiKubesecRemoteUpload } from './pipeline/gitlab-ci-kubesec-remote-upload.ts';
import { gitlabCiKubesecResultUnchecked } from './pipeline/gitlab-ci-kubesec-result-unchecked.ts';
import { gitlabCiMergeRequestSecrets } from './pipeline/gitlab-ci-merge-request-secrets.ts';
import { gitlabCiPackageUnpinned } from './pipeline/gitlab-ci-package-unpinned.ts';
import { gitlabCiPolarisExitCodeMissing } from './pipeline/gitlab-ci-polaris-exit-code-missing.ts';
import { gitlabCiSbomMissing } from './pipeline/gitlab-ci-sbom-missing.ts';
import { gitlabCiScanAfterDeploy } from './pipeline/gitlab-ci-scan-after-deploy.ts';
import { gitlabCiScanFailureIgnored } from './pipeline/gitlab-ci-scan-failure-ignored.ts';
import { gitlabCiScanMissing } from './pipeline/gitlab-ci-scan-missing.ts';
import { gitlabCiScriptInjection } from './pipeline/gitlab-ci-script-injection.ts';
import { gitlabCiSecretInArtifact } from './pipeline/gitlab-ci-secret-in-artifact.ts';
import { gitlabCiSecretInVariables } from './pipeline/gitlab-ci-secret-in-variables.ts';
import { gitlabCiSecretPrinted } from './pipeline/gitlab-ci-secret-printed.ts';
import { gitlabCiSuspiciousCurl } from './pipeline/gitlab-ci-suspicious-curl.ts';
import { gitlabCiTemplateScanNotBlocking } from './pipeline/gitlab-ci-template-scan-not-blocking.ts';
import { gitlabCiToolImageDigestMissing } from './pipeline/gitlab-ci-tool-image-digest-missing.ts';
import { gitlabCiTriggerTokenCommitted } from './pipeline/gitlab-ci-trigger-token-committed.ts';
import { gitlabCiTrivyExitCodeMissing } from './pipeline/gitlab-ci-trivy-exit-code-missing.ts';
import { gitlabCiTrivyFindingsIgnored } from './pipeline/gitlab-ci-trivy-findings-ignored.ts';
import { gitlabCiTrivyScansMutableTag } from './pipeline/gitlab-ci-trivy-scans-mutable-tag.ts';
import { tektonBundleMissing } from './pipeline/tekton-bundle-missing.ts';
import { tektonStepPrivileged } from './pipeline/tekton-step-privileged.ts';
import { awsAuthSystemMasters } from './rbac/aws-auth-system-masters.ts';
import { certificateRequestSystemGroup } from './rbac/certificate-request-system-group.ts';
import { certificateRequestUsageAny } from './rbac/certificate-request-usage-any.ts';
import { certificateRequestUserClient } from './rbac/certificate-request-user-client.ts';
import { clusterInfoPublic } from './rbac/cluster-info-public.ts';
import { rbacAdmissionPolicyWrite } from './rbac/rbac-admission-policy-write.ts';
import { rbacAggregateToDefaultRoleSensitive } from './rbac/rbac-aggregate-to-default-role-sensitive.ts';
import { rbacAggregationRulesIgnored } from './rbac/rbac-aggregation-rules-ignored.ts';
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
import { rbacConfigMapsWrite } from './rbac/rbac-config-maps-write.ts';
import { rbacConfigMapsWriteCritical } from './rbac/rbac-config-maps-write-critical.ts';
import { rbacConstrainedImpersonationBroad } from './rbac/rbac-constrained-impersonation-broad.ts';
import { rbacCustomResourceDefinitionsWrite } from './rbac/rbac-custom-resource-definitions-write.ts';
import { rbacDaemonSetsCreate } from './rbac/rbac-daemon-sets-create.ts';
import { rbacDashboardAdminBinding } from './rbac/rbac-dashboard-admin-binding.ts';
import { rbacDashboardServiceAccountUsed } from './rbac/rbac-dashboard-service-account-used.ts';
import { rbacDefaultServiceAccountSubject } from './rbac/rbac-default-service-account-subject.ts';
import { rbacEndpointsWrite } from './rbac/rbac-endpoints-write.ts';
import { rbacEscalateVerb } from './rbac/rbac-escalate-verb.ts';
import { rbacEventsDelete } from './rbac/rbac-events-delete.ts';
import { rbacExposedWorkloadPrivileged } from './rbac/rbac-exposed-workload-privileged.ts';
import { rbacExternalSecretStoresWrite } from './rbac/rbac-external-secret-stores-write.ts';
import { rbacGatewaysWriteTenant } from './rbac/rbac-gateways-write-tenant.ts';
import { rbacImpersonateVerb } from './rbac/rbac-impersonate-verb.ts';
import { rbacImpersonationLegacyAndConstrained } from './rbac/rbac-impersonation-legacy-and-constrained.ts';
import { rbacNamespacesWrite } from './rbac/rbac-namespaces-write.ts';
import { rbacNetworkPoliciesWriteTenant } from './rbac/rbac-network-policies-write-tenant.ts';
import { rbacNetworkingWrite } from './rbac/rbac-networking-write.ts';
import { rbacNodesProxy } from './rbac/rbac-nodes-proxy.ts';
import { rbacNodesWrite } from './rbac/rbac-nodes-write.ts';
import { rbacNonResourceUrlBadGlob } from './rbac/rbac-non-resource-url-bad-glob.ts';
import { rbacPersistentVolumesCreate } from './rbac/rbac-persistent-volumes-create.ts';
import { rbacPodSecurityPolicyUse } from './rbac/rbac-pod-security-policy-use.ts';
import { rbacPodsAttach } from './rbac/rbac-pods-attach.ts';
import { rbacPodsEphemeralContainers } from './rbac/rbac-pods-ephemeral-containers.ts';
import { rbacPodsExec } from './rbac/rbac-pods-exec.ts';
import { rbacPodsExecGetVerb } from './rbac/rbac-pods-exec-get-verb.ts';
import { rbacPodsLogDelete } from './rbac/rbac-pods-log-delete.ts';
import { rbacPodsPortForward } from './rbac/rbac-pods-port-forward.ts';
import { rbacPolicyEngineWrite } from './rbac/rbac-policy-engine-write.ts';
import { rbacQuotaWriteTenant } from './rbac/rbac-quota-write-tenant.ts';
import { rbacResourceGroupMismatch } from './rbac/rbac-resource-group-mismatch.ts';
import { rbacResourceNameMalformed } from './rbac/rbac-resource-name-malformed.ts';
import { rbacResourceNamesWildcard } from './rbac/rbac-resource-names-wildcard.ts';
import { rbacResourceNamesWithCreate } from './rbac/rbac-resource-names-with-create.ts';
import { rbacResourcesDelete } from './rbac/rbac-resources-delete.ts';
import { rbacRoleClusterScopedResource } from './rbac/rbac-role-cluster-scoped-resource.ts';
import { rbacRoleNonResourceUrls } from './rbac/rbac-role-non-resource-urls.ts';
import { rbacRoleRefScopeMismatch } from './rbac/rbac-role-ref-scope-mismatch.ts';
import { rbacRoleRefUnresolved } from './rbac/rbac-role-ref-unresolved.ts';
import { rbacRoleUnused } from './rbac/rbac-role-unused.ts';
import { rbacRolesWrite } from './rbac/rbac-roles-write.ts';
import { rbacSccPrivilegedUse } from './rbac/rbac-scc-privileged-use.ts';
import { rbacSecretsRead } from './rbac/rbac-secrets-read.ts';
import { rbacSecretsReadClusterWide } from './rbac/rbac-secrets-read-cluster-wide.ts';
import { rbacSecretsWritePrivilegedNamespace } from './rbac/rbac-secrets-write-privileged-namespace.ts';
import { rbacSelfProvisionerBound } from './rbac/rbac-self-provisioner-bound.ts';
import { rbacServiceAccountCrossNamespace } from './rbac/rbac-service-account-cross-namespace.ts';
import { rbacServiceAccountTokenCreate } from './rbac/rbac-service-account-token-create.ts';
import { rbacServicesStatusWrite } from './rbac/rbac-services-status-write.ts';
import { rbacSubjectApiGroupMismatch } from './rbac/rbac-subject-api-group-mismatch.ts';
import { rbacSubjectNamespaceMissing } from './rbac/rbac-subject-namespace-missing.ts';
import { rbacSubjectServiceAccountUnresolved } from './rbac/rbac-subject-service-account-unresolved.ts';
import { rbacSubjectUserIsServiceAccount } from './rbac/rbac-subject-user-is-service-account.ts';
import { rbacSubresourceWildcardIneffective } from './rbac/rbac-subresource-wildcard-ineffective.ts';
import { rbacSystemMastersSubject } from './rbac/rbac-system-masters-subject.ts';
import { rbacSystemNodesSubject } from './rbac/rbac-system-nodes-subject.ts';
import { rbacTenantRoleWildcard } from './rbac/rbac-tenant-role-wildcard.ts';
import { rbacWebhookConfigurationWrite } from './rbac/rbac-webhook-configuration-write.ts';
import { rbacWildcardAll } from './rbac/rbac-wildcard-all.ts';
import { rbacWildcardApiGroups } from './rbac/rbac-wildcard-api-groups.ts';
import { rbacWildcardNonResourceUrls } from './rbac/rbac-wildcard-non-resource-urls.ts';
import { rbacWildcardResources } from './rbac/rbac-wildcard-resources.ts';
import { rbacWildcardRoleBound } from './rbac/rbac-wildcard-role-bound.ts';
import { rbacWildcardVerbs } from './rbac/rbac-wildcard-verbs.ts';
import { rbacWorkloadClusterAdmin } from './rbac/rbac-workload-cluster-admin.ts';
import { rbacWorkloadsCreate } from './rbac/rbac-workloads-create.ts';
import { rbacWorkloadsCreateSystemNamespace } from './rbac/rbac-workloads-create-system-namespace.ts';
import { cloudInitCredential } from './runtime/cloud-init-credential.ts';
import { embeddedKubectlDangerous } from './runtime/embedded-kubectl-dangerous.ts';
import { embeddedManifestInConfigMap } from './runtime/embedded-manifest-in-config-map.ts';
import { embeddedScriptTokenSent } from './runtime/embedded-script-token-sent.ts';
import { falcoAppendDeprecated } from './runtime/falco-append-deprecated.ts';
import { falcoDriverPrivileged } from './runtime/falco-driver-privileged.ts';
import { falcoEmbeddedRulesInvalid } from './runtime/falco-embedded-rules-invalid.ts';
import { falcoEventDirectionDeprecated } from './runtime/falco-event-direction-deprecated.ts';
import { falcoEventDropsIgnored } from './runtime/falco-event-drops-ignored.ts';
import { falcoEventTypeMissing } from './runtime/falco-event-type-missing.ts';
import { falcoExceptionBroad } from './runtime/falco-exception-broad.ts';
import { falcoJsonOutputDisabled } from './runtime/falco-json-output-disabled.ts';
import { falcoMacroAlwaysTrue } from './runtime/falco-macro-always-true.ts';
import { falcoNotAvailableCompare } from './runtime/falco-not-available-compare.ts';
import { falcoOutputInsecure } from './runtime/falco-output-insecure.ts';
import { falcoOutputMissing } from './runtime/falco-output-missing.ts';
import { falcoPriorityThresholdHigh } from './runtime/falco-priority-threshold-high.ts';
import { falcoProgramOutputCredential } from './runtime/falco-program-output-credential.ts';
import { falcoRuleDisabled } from './runtime/falco-rule-disabled.ts';
import { falcoRuleKeyMissing } from './runtime/falco-rule-key-missing.ts';
import { falcoRuleKeyUnknown } from './runtime/falco-rule-key-unknown.ts';
import { fluentBitTlsDisabled } from './runtime/fluent-bit-tls-disabled.ts';
import { fluentdBufferAckMissing } from './runtime/fluentd-buffer-ack-missing.ts';
import { fluentdCredentialLiteral } from './runtime/fluentd-credential-literal.ts';
import { fluentdDebugEndpointExposed } from './runtime/fluentd-debug-endpoint-exposed.ts';
import { fluentdForwardTlsMissing } from './runtime/fluentd-forward-tls-missing.ts';
import { fluentdInputOpen } from './runtime/fluentd-input-open.ts';
import { fluentdMatchAllFirst } from './runtime/fluentd-match-all-first.ts';
import { fluentdOutputHttp } from './runtime/fluentd-output-http.ts';
import { fluentdTlsVerificationDisabled } from './runtime/fluentd-tls-verification-disabled.ts';
import { incidentJobHeredoc } from './runtime/incident-job-heredoc.ts';
import { incidentJobHeredocUnquoted } from './runtime/incident-job-heredoc-unquoted.ts';
import { incidentJobRbacWrong } from './runtime/incident-job-rbac-wrong.ts';
import { incidentJobServiceAccountDefault } from './runtime/incident-job-service-account-default.ts';
import { incidentJobShellInDistroless } from './runtime/incident-job-shell-in-distroless.ts';
import { incidentJobTtlMissing } from './runtime/incident-job-ttl-missing.ts';
import { opentelemetryTlsDisabled } from './runtime/opentelemetry-tls-disabled.ts';
import { bootstrapTokenCommitted } from './secret/bootstrap-token-committed.ts';
import { certManagerAcmeStaging } from './secret/cert-manager-acme-staging.ts';
import { certManagerAcmeTlsInsecure } from './secret/cert-manager-acme-tls-insecure.ts';
import { certManagerDurationLong } from './secret/cert-manager-duration-long.ts';
import { certManagerKeyRotationDisabled } from './secret/cert-manager-key-rotation-disabled.ts';
import { certManagerKeyWeak } from './secret/cert-manager-key-weak.ts';
import { certManagerLeafIsCa } from './secret/cert-manager-leaf-is-ca.ts';
import { certManagerSelfSignedServing } from './secret/cert-manager-self-signed-serving.ts';
import { certManagerUsagesAny } from './secret/cert-manager-usages-any.ts';
import { certManagerVaultTlsInsecure } from './secret/cert-manager-vault-tls-insecure.ts';
import { clusterExternalSecretAllNamespaces } from './secret/cluster-external-secret-all-namespaces.ts';
import { credentialInAnnotation } from './secret/credential-in-annotation.ts';
import { credentialInArguments } from './secret/credential-in-arguments.ts';
import { credentialInConfigMap } from './secret/credential-in-config-map.ts';
import { credentialInEnv } from './secret/credential-in-env.ts';
import { credentialInProbe } from './secret/credential-in-probe.ts';
import { credentialInUrl } from './secret/credential-in-url.ts';
import { credentialProviderToken } from './secret/credential-provider-token.ts';
import { externalSecretApiUnserved } from './secret/external-secret-api-unserved.ts';
import { externalSecretFakeProvider } from './secret/external-secret-fake-provider.ts';
import { externalSecretFindAll } from './secret/external-secret-find-all.ts';
import { externalSecretGeneratedPasswordWeak } from './secret/external-secret-generated-password-weak.ts';
import { externalSecretProviderTlsInsecure } from './secret/external-secret-provider-tls-insecure.ts';
import { externalSecretRefreshDisabled } from './secret/external-secret-refresh-disabled.ts';
import { externalSecretStoreConditionsBroad } from './secret/external-secret-store-conditions-broad.ts';
import { externalSecretStoreConditionsMissing } from './secret/external-secret-store-conditions-missing.ts';
import { externalSecretStoreNotAllowed } from './secret/external-secret-store-not-allowed.ts';
import { externalSecretStoreStaticCredential } from './secret/external-secret-store-static-credential.ts';
import { externalSecretStoreUnresolved } from './secret/external-secret-store-unresolved.ts';
import { externalSecretTargetNotSecret } from './secret/external-secret-target-not-secret.ts';
import { externalSecretTemplatePlaintext } from './secret/external-secret-template-plaintext.ts';
import { externalSecretVaultHttp } from './secret/external-secret-vault-http.ts';
import { externalSecretVaultPrivilegedRole } from './secret/external-secret-vault-privileged-role.ts';
import { helmValuesSecretLiteral } from './secret/helm-values-secret-literal.ts';
import { imagePullSecretCommitted } from './secret/image-pull-secret-committed.ts';
import { kubeconfigCommitted } from './secret/kubeconfig-committed.ts';
import { kubeconfigStaticCredential } from './secret/kubeconfig-static-credential.ts';
import { kubeconfigTlsVerificationDisabled } from './secret/kubeconfig-tls-verification-disabled.ts';
import { kustomizeSecretLiteral } from './secret/kustomize-secret-literal.ts';
import { privateKeyCommitted } from './secret/private-key-committed.ts';
import { pushSecretBroad } from './secret/push-secret-broad.ts';
import { sealedSecretClusterWide } from './secret/sealed-secret-cluster-wide.ts';
import { sealedSecretLegacyData } from './secret/sealed-secret-legacy-data.ts';
import { sealedSecretNamespaceWide } from './secret/sealed-secret-namespace-wide.ts';
import { sealedSecretNotEncrypted } from './secret/sealed-secret-not-encrypted.ts';
import { sealedSecretPlaintextBeside } from './secret/sealed-secret-plaintext-beside.ts';
import { sealedSecretSealingKeyCommitted } from './secret/sealed-secret-sealing-key-committed.ts';
import { sealedSecretTemplatePlaintext } from './secret/sealed-secret-template-plaintext.ts';
import { secretAsEnvironmentVariable } from './secret/secret-as-environment-variable.ts';
import { secretDataCommitted } from './secret/secret-data-committed.ts';
import { secretDataNotBase64 } from './secret/secret-data-not-base64.ts';
import { secretImmutableMissing } from './secret/secret-immutable-missing.ts';
import { secretKeyDuplicated } from './secret/secret-key-duplicated.ts';
import { secretProviderSyncedToSecret } from './secret/secret-provider-synced-to-secret.ts';
import { secretProviderTlsVerificationDisabled } from './secret/secret-provider-tls-verification-disabled.ts';
import { secretReferenceUnresolved } from './secret/secret-reference-unresolved.ts';
import { secretValueWeak } from './secret/secret-value-weak.ts';
import { sopsEncryptionPartial } from './secret/sops-encryption-partial.ts';
import { vaultInjectorPrivilegedRole } from './secret/vault-injector-privileged-role.ts';
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
import { suppressionExpired } from './suppression/suppression-expired.ts';
import { suppressionInvalidDate } from './suppression/suppression-invalid-date.ts';
import { suppressionUnknownRule } from './suppression/suppression-unknown-rule.ts';
import { suppressionUnused } from './suppression/suppression-unused.ts';
import { suppressionWithoutReason } from './suppression/suppression-without-reason.ts';
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
  { ...admissionExpressionInvalid, category: 'admission' },
  { ...apiServiceTlsVerificationDisabled, category: 'admission' },
  { ...gatekeeperConfigExemptsAll, category: 'admission' },
  { ...gatekeeperConfigNameWrong, category: 'admission' },
  { ...gatekeeperEnforcementDryrun, category: 'admission' },
  { ...gatekeeperEnforcementInvalid, category: 'admission' },
  { ...gatekeeperEnforcementPointUnknown, category: 'admission' },
  { ...gatekeeperEnforcementWarn, category: 'admission' },
  { ...gatekeeperExcludedNamespacesBroad, category: 'admission' },
  { ...gatekeeperExemptImagesBroad, category: 'admission' },
  { ...gatekeeperLabelSelectorBypass, category: 'admission' },
  { ...gatekeeperMatchApiGroupWrong, category: 'admission' },
  { ...gatekeeperMatchKindsMissing, category: 'admission' },
  { ...gatekeeperMutationWeakens, category: 'admission' },
  { ...gatekeeperParameterNotInSchema, category: 'admission' },
  { ...gatekeeperProviderInsecure, category: 'admission' },
  { ...gatekeeperRegoContainersOnly, category: 'admission' },
  { ...gatekeeperRegoExternalData, category: 'admission' },
  { ...gatekeeperRegoFirstContainerOnly, category: 'admission' },
  { ...gatekeeperRegoInputWrong, category: 'admission' },
  { ...gatekeeperRegoInvalid, category: 'admission' },
  { ...gatekeeperRegoMissingFieldAllowed, category: 'admission' },
  { ...gatekeeperRegoPodPathOnWorkload, category: 'admission' },
  { ...gatekeeperRegoUnknownField, category: 'admission' },
  { ...gatekeeperRegoVersionMismatch, category: 'admission' },
  { ...gatekeeperRegoViolationMissing, category: 'admission' },
  { ...gatekeeperRepositoryPrefixOpen, category: 'admission' },
  { ...gatekeeperScopedActionsIgnored, category: 'admission' },
  { ...gatekeeperScopedDenyMissing, category: 'admission' },
  { ...gatekeeperTemplateApiVersionOld, category: 'admission' },
  { ...gatekeeperTemplateCodeConflict, category: 'admission' },
  { ...gatekeeperTemplateConstraintMissing, category: 'admission' },
  { ...gatekeeperTemplateNameMismatch, category: 'admission' },
  { ...gatekeeperTemplateSchemaUntyped, category: 'admission' },
  { ...gatekeeperTemplateTargetWrong, category: 'admission' },
  { ...imagePolicyWebhookDefaultAllow, category: 'admission' },
  { ...kyvernoAdmissionDisabled, category: 'admission' },
  { ...kyvernoAnyPatternPermissive, category: 'admission' },
  { ...kyvernoAutogenDisabled, category: 'admission' },
  { ...kyvernoBackgroundDisabled, category: 'admission' },
  { ...kyvernoExceptionBroad, category: 'admission' },
  { ...kyvernoExceptionInTenantNamespace, category: 'admission' },
  { ...kyvernoExcludeBroad, category: 'admission' },
  { ...kyvernoExcludeClusterAdmin, category: 'admission' },
  { ...kyvernoFailureActionDeprecated, category: 'admission' },
  { ...kyvernoFailureActionLowercase, category: 'admission' },
  { ...kyvernoFailureActionOverrideWeak, category: 'admission' },
  { ...kyvernoFailurePolicyIgnore, category: 'admission' },
  { ...kyvernoGenerateClonesSecret, category: 'admission' },
  { ...kyvernoPatternContainersOnly, category: 'admission' },
  { ...kyvernoPatternOptionalAnchor, category: 'admission' },
  { ...kyvernoPolicyAuditOnly, category: 'admission' },
  { ...kyvernoPolicyKindLegacy, category: 'admission' },
  { ...kyvernoValidatingPolicyNoDeny, category: 'admission' },
  { ...kyvernoVerifyImagesAttestorCountLow, category: 'admission' },
  { ...kyvernoVerifyImagesAttestorsMissing, category: 'admission' },
  { ...kyvernoVerifyImagesAudit, category: 'admission' },
  { ...kyvernoVerifyImagesDigestNotChecked, category: 'admission' },
  { ...kyvernoVerifyImagesFieldDeprecated, category: 'admission' },
  { ...kyvernoVerifyImagesIdentityAny, category: 'admission' },
  { ...kyvernoVerifyImagesIdentityMissing, category: 'admission' },
  { ...kyvernoVerifyImagesLogIgnored, category: 'admission' },
  { ...kyvernoVerifyImagesNotRequired, category: 'admission' },
  { ...kyvernoVerifyImagesRegistryInsecure, category: 'admission' },
  { ...kyvernoVerifyImagesScopeNarrow, category: 'admission' },
  { ...kyvernoVerifyImagesSkipBroad, category: 'admission' },
  { ...mutatingAdmissionPolicyWeakens, category: 'admission' },
  { ...notationVerificationPermissive, category: 'admission' },
  { ...securityContextConstraintPrivileged, category: 'admission' },
  { ...sigstoreNoMatchPolicyAllow, category: 'admission' },
  { ...sigstorePolicyAuthoritiesMissing, category: 'admission' },
  { ...sigstorePolicyIdentityMissing, category: 'admission' },
  { ...sigstorePolicyLogIgnored, category: 'admission' },
  { ...sigstorePolicyRemoteUnpinned, category: 'admission' },
  { ...sigstorePolicyStaticPass, category: 'admission' },
  { ...sigstorePolicyWarnOnly, category: 'admission' },
  { ...validatingAdmissionPolicyContainerKinds, category: 'admission' },
  { ...validatingAdmissionPolicyCreateOnly, category: 'admission' },
  { ...validatingAdmissionPolicyDenyAndWarn, category: 'admission' },
  { ...validatingAdmissionPolicyExcludeBroad, category: 'admission' },
  { ...validatingAdmissionPolicyFailureIgnore, category: 'admission' },
  { ...validatingAdmissionPolicyHasMissing, category: 'admission' },
  { ...validatingAdmissionPolicyNoDeny, category: 'admission' },
  { ...validatingAdmissionPolicyNotBound, category: 'admission' },
  { ...validatingAdmissionPolicyParamsAllow, category: 'admission' },
  { ...validatingAdmissionPolicyParamsMissing, category: 'admission' },
  { ...validatingAdmissionPolicyParamsOpen, category: 'admission' },
  { ...validatingAdmissionPolicyParamsTenant, category: 'admission' },
  { ...webhookApiGroupRemoved, category: 'admission' },
  { ...webhookCaBundleMissing, category: 'admission' },
  { ...webhookEphemeralContainersMissing, category: 'admission' },
  { ...webhookFailurePolicyIgnore, category: 'admission' },
  { ...webhookMatchConditionsBypass, category: 'admission' },
  { ...webhookMatchPolicyExact, category: 'admission' },
  { ...webhookMatchesEverything, category: 'admission' },
  { ...webhookMutatingFailurePolicyFail, category: 'admission' },
  { ...webhookNamespaceSelectorOptIn, category: 'admission' },
  { ...webhookObjectSelectorBypass, category: 'admission' },
  { ...webhookOperationsIncomplete, category: 'admission' },
  { ...webhookPodsNotMatched, category: 'admission' },
  { ...webhookServiceUnresolved, category: 'admission' },
  { ...webhookSideEffectsUnsafe, category: 'admission' },
  { ...webhookStaticManifestInvalid, category: 'admission' },
  { ...webhookSystemNamespaceNotExempt, category: 'admission' },
  { ...webhookTimeoutLong, category: 'admission' },
  { ...webhookUrlExternal, category: 'admission' },
  { ...webhookUrlInsecure, category: 'admission' },
  { ...apiVersionDeprecated, category: 'api' },
  { ...apiVersionRemoved, category: 'api' },
  { ...securityFieldUnknown, category: 'api' },
  { ...securitySectionNull, category: 'api' },
  { ...yamlKeyDuplicate, category: 'api' },
  { ...yamlScalarAmbiguous, category: 'api' },
  { ...admissionConfigApiVersionOld, category: 'control-plane' },
  { ...admissionConfigDefaultPrivileged, category: 'control-plane' },
  { ...admissionConfigEventRateLimitMissing, category: 'control-plane' },
  { ...admissionConfigExemptionsBroad, category: 'control-plane' },
  { ...apiserverAdmissionPluginRemoved, category: 'control-plane' },
  { ...apiserverAlwaysAdmitEnabled, category: 'control-plane' },
  { ...apiserverAlwaysPullImagesMissing, category: 'control-plane' },
  { ...apiserverAnonymousAuthEnabled, category: 'control-plane' },
  { ...apiserverAuditLogMaxAgeLow, category: 'control-plane' },
  { ...apiserverAuditLogMaxBackupLow, category: 'control-plane' },
  { ...apiserverAuditLogMaxSizeLow, category: 'control-plane' },
  { ...apiserverAuditLogMissing, category: 'control-plane' },
  { ...apiserverAuditPolicyMissing, category: 'control-plane' },
  { ...apiserverAuditVolumeMissing, category: 'control-plane' },
  { ...apiserverAuthorizationAbac, category: 'control-plane' },
  { ...apiserverAuthorizationAlwaysAllow, category: 'control-plane' },
  { ...apiserverAuthorizationCacheLong, category: 'control-plane' },
  { ...apiserverAuthorizationNodeMissing, category: 'control-plane' },
  { ...apiserverAuthorizationRbacMissing, category: 'control-plane' },
  { ...apiserverBasicAuthFile, category: 'control-plane' },
  { ...apiserverCipherWeak, category: 'control-plane' },
  { ...apiserverClientCaMissing, category: 'control-plane' },
  { ...apiserverEncryptionConfigMissing, category: 'control-plane' },
  { ...apiserverEncryptionReloadDisabled, category: 'control-plane' },
  { ...apiserverEndpointPublic, category: 'control-plane' },
  { ...apiserverEtcdCaMissing, category: 'control-plane' },
  { ...apiserverEtcdClientCertMissing, category: 'control-plane' },
  { ...apiserverEventRateLimitMissing, category: 'control-plane' },
  { ...apiserverExternalIpsNotDenied, category: 'control-plane' },
  { ...apiserverFeatureGateRisky, category: 'control-plane' },
  { ...apiserverImagePolicyWebhookMissing, category: 'control-plane' },
  { ...apiserverInsecurePort, category: 'control-plane' },
  { ...apiserverKubeletCaMissing, category: 'control-plane' },
  { ...apiserverKubeletClientCertMissing, category: 'control-plane' },
  { ...apiserverKubeletHttpsDisabled, category: 'control-plane' },
  { ...apiserverLogsHandlerEnabled, category: 'control-plane' },
  { ...apiserverNamespaceLifecycleDisabled, category: 'control-plane' },
  { ...apiserverNodeRestrictionMissing, category: 'control-plane' },
  { ...apiserverOidcClientIdMissing, category: 'control-plane' },
  { ...apiserverOidcConfigConflict, category: 'control-plane' },
  { ...apiserverOidcFlagsLegacy, category: 'control-plane' },
  { ...apiserverOidcGroupsPrefixMissing, category: 'control-plane' },
  { ...apiserverOidcIssuerNotHttps, category: 'control-plane' },
  { ...apiserverOidcUsernameUnsafe, category: 'control-plane' },
  { ...apiserverProfilingEnabled, category: 'control-plane' },
  { ...apiserverRequestHeaderCaShared, category: 'control-plane' },
  { ...apiserverRequestHeaderNamesOpen, category: 'control-plane' },
  { ...apiserverRequestTimeoutLong, category: 'control-plane' },
  { ...apiserverSecurityPluginDisabled, category: 'control-plane' },
  { ...apiserverServiceAccountIssuerMissing, category: 'control-plane' },
  { ...apiserverServiceAccountKeyFileMissing, category: 'control-plane' },
  { ...apiserverServiceAccountLookupDisabled, category: 'control-plane' },
  { ...apiserverServiceAccountPluginDisabled, category: 'control-plane' },
  { ...apiserverTlsCertMissing, category: 'control-plane' },
  { ...apiserverTlsVersionOld, category: 'control-plane' },
  { ...apiserverTokenAuthFile, category: 'control-plane' },
  { ...apiserverTokenExpirationExtended, category: 'control-plane' },
  { ...auditPolicyAllBodiesLogged, category: 'control-plane' },
  { ...auditPolicyApiVersionOld, category: 'control-plane' },
  { ...auditPolicyCatchAllMissing, category: 'control-plane' },
  { ...auditPolicyGroupWithVersion, category: 'control-plane' },
  { ...auditPolicyLevelInvalid, category: 'control-plane' },
  { ...auditPolicyNoneFirst, category: 'control-plane' },
  { ...auditPolicyRbacLevelLow, category: 'control-plane' },
  { ...auditPolicyResourceNamesAlone, category: 'control-plane' },
  { ...auditPolicyResponseStageOmitted, category: 'control-plane' },
  { ...auditPolicyRuleShadowed, category: 'control-plane' },
  { ...auditPolicyRulesMissing, category: 'control-plane' },
  { ...auditPolicySecretBodyLogged, category: 'control-plane' },
  { ...auditPolicySensitiveNotLogged, category: 'control-plane' },
  { ...auditPolicyServiceAccountsNotLogged, category: 'control-plane' },
  { ...auditPolicySubresourceMissed, category: 'control-plane' },
  { ...auditPolicyUrlResourceMixed, category: 'control-plane' },
  { ...auditWebhookInsecure, category: 'control-plane' },
  { ...authenticationConfigAnonymousConflict, category: 'control-plane' },
  { ...authenticationConfigAnonymousOpen, category: 'control-plane' },
  { ...authenticationConfigAnonymousPathsBroad, category: 'control-plane' },
  { ...authenticationConfigApiVersionOld, category: 'control-plane' },
  { ...authenticationConfigAudienceMissing, category: 'control-plane' },
  { ...authenticationConfigAudienceShared, category: 'control-plane' },
  { ...authenticationConfigClaimConflict, category: 'control-plane' },
  { ...authenticationConfigEmailUnverified, category: 'control-plane' },
  { ...authenticationConfigExtraKeyReserved, category: 'control-plane' },
  { ...authenticationConfigGroupsPrefixEmpty, category: 'control-plane' },
  { ...authenticationConfigIssuerNotHttps, category: 'control-plane' },
  { ...authenticationConfigPublicIssuerOpen, category: 'control-plane' },
  { ...authenticationConfigSystemUserAllowed, category: 'control-plane' },
  { ...authenticationConfigUsernamePrefixEmpty, category: 'control-plane' },
  { ...authorizationConfigMatchConditionsNone, category: 'control-plane' },
  { ...authorizationConfigOrderUnsafe, category: 'control-plane' },
  { ...authorizationConfigWebhookNoOpinion, category: 'control-plane' },
  { ...authorizationConfigWithModeFlag, category: 'control-plane' },
  { ...controllerManagerBindAddressPublic, category: 'control-plane' },
  { ...controllerManagerKubeletRotationDisabled, category: 'control-plane' },
  { ...controllerManagerPodGcThresholdMissing, category: 'control-plane' },
  { ...controllerManagerPrivateKeyMissing, category: 'control-plane' },
  { ...controllerManagerProfilingEnabled, category: 'control-plane' },
  { ...controllerManagerRootCaMissing, category: 'control-plane' },
  { ...controllerManagerSharedCredentials, category: 'control-plane' },
  { ...controllerManagerSigningDurationLong, category: 'control-plane' },
  { ...encryptionConfigAescbc, category: 'control-plane' },
  { ...encryptionConfigAesgcm, category: 'control-plane' },
  { ...encryptionConfigIdentityFirst, category: 'control-plane' },
  { ...encryptionConfigIdentityOnly, category: 'control-plane' },
  { ...encryptionConfigKeyCommitted, category: 'control-plane' },
  { ...encryptionConfigKeyWeak, category: 'control-plane' },
  { ...encryptionConfigKmsCacheSize, category: 'control-plane' },
  { ...encryptionConfigKmsEndpointNotLocal, category: 'control-plane' },
  { ...encryptionConfigKmsV1, category: 'control-plane' },
  { ...encryptionConfigProviderItemInvalid, category: 'control-plane' },
  { ...encryptionConfigResourcesOverlap, category: 'control-plane' },
  { ...encryptionConfigSecretsMissing, category: 'control-plane' },
  { ...encryptionConfigWildcardShadow, category: 'control-plane' },
  { ...etcdAutoTls, category: 'control-plane' },
  { ...etcdCaShared, category: 'control-plane' },
  { ...etcdClientCertAuthDisabled, category: 'control-plane' },
  { ...etcdListenHttp, category: 'control-plane' },
  { ...etcdPeerAutoTls, category: 'control-plane' },
  { ...etcdPeerClientCertAuthDisabled, category: 'control-plane' },
  { ...etcdPeerTlsCertMissing, category: 'control-plane' },
  { ...etcdTlsCertMissing, category: 'control-plane' },
  { ...flowSchemaExempt, category: 'control-plane' },
  { ...kubeProxyMetricsExposed, category: 'control-plane' },
  { ...kubeProxyNodePortsEverywhere, category: 'control-plane' },
  { ...kubeadmApiVersionOld, category: 'control-plane' },
  { ...kubeadmCaVerificationSkipped, category: 'control-plane' },
  { ...kubeadmExtraArgsShape, category: 'control-plane' },
  { ...kubeadmPreflightIgnored, category: 'control-plane' },
  { ...kubeadmSecurityPhaseSkipped, category: 'control-plane' },
  { ...kubeadmTokenCommitted, category: 'control-plane' },
  { ...kubeadmTokenNeverExpires, category: 'control-plane' },
  { ...kubeletAnonymousAuthEnabled, category: 'control-plane' },
  { ...kubeletAuthorizationAlwaysAllow, category: 'control-plane' },
  { ...kubeletCertificateRotationDisabled, category: 'control-plane' },
  { ...kubeletCgroupV1Allowed, category: 'control-plane' },
  { ...kubeletCipherWeak, category: 'control-plane' },
  { ...kubeletClientCaMissing, category: 'control-plane' },
  { ...kubeletContainerLogUnbounded, category: 'control-plane' },
  { ...kubeletDebugHandlersEnabled, category: 'control-plane' },
  { ...kubeletEventRateUnlimited, category: 'control-plane' },
  { ...kubeletHostnameOverride, category: 'control-plane' },
  { ...kubeletImageCredentialsNotVerified, category: 'control-plane' },
  { ...kubeletIptablesChainsDisabled, category: 'control-plane' },
  { ...kubeletKernelDefaultsUnprotected, category: 'control-plane' },
  { ...kubeletPodPidsLimitMissing, category: 'control-plane' },
  { ...kubeletReadOnlyPort, category: 'control-plane' },
  { ...kubeletSeccompDefaultDisabled, category: 'control-plane' },
  { ...kubeletServerCertificateRotationDisabled, category: 'control-plane' },
  { ...kubeletStaticPodUrl, category: 'control-plane' },
  { ...kubeletStreamingTimeoutDisabled, category: 'control-plane' },
  { ...kubeletSwapUnprotected, category: 'control-plane' },
  { ...kubeletSystemLogQueryEnabled, category: 'control-plane' },
  { ...kubeletTlsCertMissing, category: 'control-plane' },
  { ...kubeletUnsafeSysctlsAllowed, category: 'control-plane' },
  { ...kubeletWebhookAuthenticationDisabled, category: 'control-plane' },
  { ...openshiftEtcdEncryptionMissing, category: 'control-plane' },
  { ...schedulerBindAddressPublic, category: 'control-plane' },
  { ...schedulerProfilingEnabled, category: 'control-plane' },
  { ...dashboardDeployed, category: 'image' },
  { ...imageDigestMissing, category: 'image' },
  { ...imageKnownVulnerable, category: 'image' },
  { ...imagePullPolicyNotAlways, category: 'image' },
  { ...imageRegistryDenied, category: 'image' },
  { ...imageRegistryDeprecated, category: 'image' },
  { ...imageRegistryNotAllowed, category: 'image' },
  { ...imageTagMutable, category: 'image' },
  { ...tillerDeployed, category: 'image' },
  { ...gatewayApiVersionOld, category: 'ingress' },
  { ...gatewayBackendTlsMissing, category: 'ingress' },
  { ...gatewayClientValidationInsecure, category: 'ingress' },
  { ...gatewayDefaultScopeSet, category: 'ingress' },
  { ...gatewayListenerCertificateMissing, category: 'ingress' },
  { ...gatewayListenerHostnameMissing, category: 'ingress' },
  { ...gatewayListenerHttpOnly, category: 'ingress' },
  { ...gatewayListenersFromAllNamespaces, category: 'ingress' },
  { ...gatewayPassthroughOnHttps, category: 'ingress' },
  { ...gatewayReferenceGrantBroad, category: 'ingress' },
  { ...gatewayReferenceGrantMissing, category: 'ingress' },
  { ...gatewayRouteHostnameMissing, category: 'ingress' },
  { ...gatewayRoutesFromAllNamespaces, category: 'ingress' },
  { ...ingressAdminPathExposed, category: 'ingress' },
  { ...ingressBackendVerificationDisabled, category: 'ingress' },
  { ...ingressClassAnnotationLegacy, category: 'ingress' },
  { ...ingressClientCertificateOptional, category: 'ingress' },
  { ...ingressCorsAnyOriginCredentials, category: 'ingress' },
  { ...ingressDefaultBackend, category: 'ingress' },
  { ...ingressHostCollision, category: 'ingress' },
  { ...ingressHostMissing, category: 'ingress' },
  { ...ingressHostNotInTls, category: 'ingress' },
  { ...ingressHostWildcard, category: 'ingress' },
  { ...ingressHttpAllowed, category: 'ingress' },
  { ...ingressHttpsRedirectDisabled, category: 'ingress' },
  { ...ingressNginxAnnotationInjection, category: 'ingress' },
  { ...ingressNginxRetired, category: 'ingress' },
  { ...ingressNginxSnippet, category: 'ingress' },
  { ...ingressNginxSnippetsAllowed, category: 'ingress' },
  { ...ingressPathSensitive, category: 'ingress' },
  { ...ingressTlsMissing, category: 'ingress' },
  { ...ingressTlsSecretNameMissing, category: 'ingress' },
  { ...routeTlsMissing, category: 'ingress' },
  { ...traefikDefaultTlsOption, category: 'ingress' },
  { ...consulMeshTlsVersionOld, category: 'mesh' },
  { ...istioAuthorizationPolicyAllowAll, category: 'mesh' },
  { ...istioAuthorizationPolicyAllowNegative, category: 'mesh' },
  { ...istioAuthorizationPolicyAmbientL7, category: 'mesh' },
  { ...istioAuthorizationPolicyAnyPrincipal, category: 'mesh' },
  { ...istioAuthorizationPolicyAuditOnly, category: 'mesh' },
  { ...istioAuthorizationPolicyDefaultMissing, category: 'mesh' },
  { ...istioAuthorizationPolicyDenyHttpTcp, category: 'mesh' },
  { ...istioAuthorizationPolicyDenyNoRules, category: 'mesh' },
  { ...istioAuthorizationPolicyDenyPath, category: 'mesh' },
  { ...istioAuthorizationPolicyDryRun, category: 'mesh' },
  { ...istioAuthorizationPolicyHostsInMesh, category: 'mesh' },
  { ...istioAuthorizationPolicyIpBehindProxy, category: 'mesh' },
  { ...istioAuthorizationPolicyNeedsMtls, category: 'mesh' },
  { ...istioAuthorizationPolicyProviderMissing, category: 'mesh' },
  { ...istioAuthorizationPolicySelectorEmpty, category: 'mesh' },
  { ...istioAuthorizationPolicySelectsNothing, category: 'mesh' },
  { ...istioAuthorizationPolicySourceMissing, category: 'mesh' },
  { ...istioAuthorizationPolicySourceMixed, category: 'mesh' },
  { ...istioAuthorizationPolicyTargetConflict, category: 'mesh' },
  { ...istioAuthorizationPolicyTrustDomain, category: 'mesh' },
  { ...istioAuthorizationPolicyWaypointIdentity, category: 'mesh' },
  { ...istioAuthorizationPolicyWhenKeyInvalid, category: 'mesh' },
  { ...istioAutoMtlsDisabled, category: 'mesh' },
  { ...istioDestinationRuleCredentialConflict, category: 'mesh' },
  { ...istioDestinationRuleCredentialIgnored, category: 'mesh' },
  { ...istioDestinationRuleSkipVerify, category: 'mesh' },
  { ...istioDestinationRuleTlsDisabled, category: 'mesh' },
  { ...istioEnvoyFilterRisky, category: 'mesh' },
  { ...istioExternalAuthorizationFailOpen, category: 'mesh' },
  { ...istioFirstPartyToken, category: 'mesh' },
  { ...istioGatewayAutoPassthrough, category: 'mesh' },
  { ...istioGatewayCipherWeak, category: 'mesh' },
  { ...istioGatewayHostWildcard, category: 'mesh' },
  { ...istioGatewayHttpsRedirectMissing, category: 'mesh' },
  { ...istioGatewayMtlsOptional, category: 'mesh' },
  { ...istioGatewayNamespaceShared, category: 'mesh' },
  { ...istioGatewaySniMixed, category: 'mesh' },
  { ...istioGatewayTlsVersionOld, category: 'mesh' },
  { ...istioInjectionAnnotationUsed, category: 'mesh' },
  { ...istioInjectionDisabled, category: 'mesh' },
  { ...istioInjectionLabelConflict, category: 'mesh' },
  { ...istioJwtClaimRouteUnauthenticated, category: 'mesh' },
  { ...istioNetworkingApiVersionOld, category: 'mesh' },
  { ...istioOutboundTrafficAllowAny, category: 'mesh' },
  { ...istioPathNormalizationMissing, category: 'mesh' },
  { ...istioPeerAuthenticationAmbientDisable, category: 'mesh' },
  { ...istioPeerAuthenticationDisabled, category: 'mesh' },
  { ...istioPeerAuthenticationMeshMissing, category: 'mesh' },
  { ...istioPeerAuthenticationMultiple, category: 'mesh' },
  { ...istioPeerAuthenticationPermissive, category: 'mesh' },
  { ...istioPeerAuthenticationPortNoSelector, category: 'mesh' },
  { ...istioPeerAuthenticationPortWeaker, category: 'mesh' },
  { ...istioPeerAuthenticationRootSelector, category: 'mesh' },
  { ...istioPortProtocolUndeclared, category: 'mesh' },
  { ...istioProxyPrivileged, category: 'mesh' },
  { ...istioProxyUserIdReused, category: 'mesh' },
  { ...istioRbacApiRemoved, category: 'mesh' },
  { ...istioRequestAuthenticationAnyAudience, category: 'mesh' },
  { ...istioRequestAuthenticationJwksHttp, category: 'mesh' },
  { ...istioRequestAuthenticationNotEnforced, category: 'mesh' },
  { ...istioRequestAuthenticationPrivateJwks, category: 'mesh' },
  { ...istioRequestAuthenticationTokenInQuery, category: 'mesh' },
  { ...istioSecurityApiVersionOld, category: 'mesh' },
  { ...istioSelectorOnKubernetesGateway, category: 'mesh' },
  { ...istioServiceEntryExportedToAll, category: 'mesh' },
  { ...istioServiceEntryWildcard, category: 'mesh' },
  { ...istioTrafficExcluded, category: 'mesh' },
  { ...istioVirtualServiceHostHijack, category: 'mesh' },
  { ...istioVirtualServiceHostWildcard, category: 'mesh' },
  { ...istioWasmPluginUnpinned, category: 'mesh' },
  { ...linkerdAuthorizationNoAuthentication, category: 'mesh' },
  { ...linkerdAuthorizationTargetUnresolved, category: 'mesh' },
  { ...linkerdDefaultPolicyOpen, category: 'mesh' },
  { ...linkerdInjectionDisabled, category: 'mesh' },
  { ...linkerdMeshAuthenticationWildcard, category: 'mesh' },
  { ...linkerdNetworkAuthenticationAny, category: 'mesh' },
  { ...linkerdPortsSkipped, category: 'mesh' },
  { ...linkerdServerAccessOpen, category: 'mesh' },
  { ...linkerdServerAuthorizationUnauthenticated, category: 'mesh' },
  { ...meshInjectionNotEnabled, category: 'mesh' },
  { ...limitRangeDefaultOverMax, category: 'namespace' },
  { ...limitRangeIncomplete, category: 'namespace' },
  { ...limitRangeMissing, category: 'namespace' },
  { ...namespaceDefaultUsed, category: 'namespace' },
  { ...namespaceDeviceAdminAccess, category: 'namespace' },
  { ...namespaceGatekeeperIgnored, category: 'namespace' },
  { ...namespaceMetadataNameOverride, category: 'namespace' },
  { ...namespaceSchedulingOverride, category: 'namespace' },
  { ...namespaceSigstoreLabelMissing, category: 'namespace' },
  { ...namespaceSystemUsed, category: 'namespace' },
  { ...podSecurityEnforceMissing, category: 'namespace' },
  { ...podSecurityEnforceNotRestricted, category: 'namespace' },
  { ...podSecurityEnforcePrivileged, category: 'namespace' },
  { ...podSecurityLabelUnknown, category: 'namespace' },
  { ...podSecurityLevelInvalid, category: 'namespace' },
  { ...podSecurityOnlyWarnAudit, category: 'namespace' },
  { ...podSecurityPolicyUsed, category: 'namespace' },
  { ...podSecurityVersionInvalid, category: 'namespace' },
  { ...podSecurityVersionLatest, category: 'namespace' },
  { ...podSecurityVersionMissing, category: 'namespace' },
  { ...podSecurityVersionStale, category: 'namespace' },
  { ...podSecurityWarnAuditWeaker, category: 'namespace' },
  { ...podSecurityWorkloadRejected, category: 'namespace' },
  { ...podSecurityWorkloadWarned, category: 'namespace' },
  { ...priorityClassGlobalDefaultHigh, category: 'namespace' },
  { ...resourceQuotaComputeMissing, category: 'namespace' },
  { ...resourceQuotaKeyUnknown, category: 'namespace' },
  { ...resourceQuotaMissing, category: 'namespace' },
  { ...resourceQuotaRequestsOverLimits, category: 'namespace' },
  { ...resourceQuotaScopeMismatch, category: 'namespace' },
  { ...tenantNamespaceIncomplete, category: 'namespace' },
  { ...veleroRestoreSystemNamespace, category: 'namespace' },
  { ...adminNetworkPolicyLegacy, category: 'network' },
  { ...calicoAllowAny, category: 'network' },
  { ...calicoGlobalPolicySelectsAll, category: 'network' },
  { ...calicoInternalApiGroup, category: 'network' },
  { ...calicoStagedOnly, category: 'network' },
  { ...calicoTypesMissing, category: 'network' },
  { ...calicoUntrackedAllowAny, category: 'network' },
  { ...ciliumAuthenticationDisabled, category: 'network' },
  { ...ciliumDefaultDenyDisabled, category: 'network' },
  { ...ciliumEmptyDirectionIgnored, category: 'network' },
  { ...ciliumEntityClusterAllowed, category: 'network' },
  { ...ciliumEntityWorldAllowed, category: 'network' },
  { ...ciliumFqdnDnsRuleMissing, category: 'network' },
  { ...ciliumFqdnWildcard, category: 'network' },
  { ...ciliumFromEndpointsEmptySelector, category: 'network' },
  { ...ciliumRequiresRemoved, category: 'network' },
  { ...ciliumToServicesApiserver, category: 'network' },
  { ...clusterNetworkPolicyAcceptAll, category: 'network' },
  { ...clusterNetworkPolicyDenyHitsPods, category: 'network' },
  { ...clusterNetworkPolicyPriorityTie, category: 'network' },
  { ...corednsConfigRisky, category: 'network' },
  { ...endpointsSensitiveAddress, category: 'network' },
  { ...networkPolicyAllowAllEgress, category: 'network' },
  { ...networkPolicyAllowAllIngress, category: 'network' },
  { ...networkPolicyAllowSelectsAll, category: 'network' },
  { ...networkPolicyAmbientPortBlocked, category: 'network' },
  { ...networkPolicyClientIpLost, category: 'network' },
  { ...networkPolicyCniUnsupported, category: 'network' },
  { ...networkPolicyDefaultDenyMissing, category: 'network' },
  { ...networkPolicyDenyAllHasRules, category: 'network' },
  { ...networkPolicyDenyAllSelectorNotEmpty, category: 'network' },
  { ...networkPolicyDnsAnyDestination, category: 'network' },
  { ...networkPolicyDnsEgressMissing, category: 'network' },
  { ...networkPolicyDnsUdpOnly, category: 'network' },
  { ...networkPolicyEgressTypeMissing, category: 'network' },
  { ...networkPolicyEndPortInvalid, category: 'network' },
  { ...networkPolicyFromMissing, category: 'network' },
  { ...networkPolicyHostNetworkUnenforced, category: 'network' },
  { ...networkPolicyIngressTypeMissing, category: 'network' },
  { ...networkPolicyIpBlockAny, category: 'network' },
  { ...networkPolicyIpBlockExceptOutside, category: 'network' },
  { ...networkPolicyIpBlockPodRange, category: 'network' },
  { ...networkPolicyIpBlockWithSelector, category: 'network' },
  { ...networkPolicyIsolationIncomplete, category: 'network' },
  { ...networkPolicyMetadataAllowed, category: 'network' },
  { ...networkPolicyMetadataNotExcepted, category: 'network' },
  { ...networkPolicyNamespaceLabelSpoofable, category: 'network' },
  { ...networkPolicyNamespaceNameLabel, category: 'network' },
  { ...networkPolicyNamespaceSelectorEmpty, category: 'network' },
  { ...networkPolicyNoSelector, category: 'network' },
  { ...networkPolicyPeerPodSelectorEmpty, category: 'network' },
  { ...networkPolicyPeerSelectsNothing, category: 'network' },
  { ...networkPolicyPortNumberMissing, category: 'network' },
  { ...networkPolicyPortProtocolDefault, category: 'network' },
  { ...networkPolicyPortRangeWide, category: 'network' },
  { ...networkPolicySelectorOrAnd, category: 'network' },
  { ...networkPolicySelectsNothing, category: 'network' },
  { ...networkPolicyToMissing, category: 'network' },
  { ...networkPolicyTypesMissing, category: 'network' },
  { ...sandboxEgressOpen, category: 'network' },
  { ...sensitiveInterfaceExposed, category: 'network' },
  { ...serviceAdminPortExposed, category: 'network' },
  { ...serviceExternalIps, category: 'network' },
  { ...serviceExternalName, category: 'network' },
  { ...serviceLoadBalancerOpen, category: 'network' },
  { ...serviceLoadBalancerSourceAny, category: 'network' },
  { ...serviceLoadBalancerTlsMissing, category: 'network' },
  { ...serviceNodePort, category: 'network' },
  { ...servicePublishNotReady, category: 'network' },
  { ...serviceSelectorBroad, category: 'network' },
  { ...workloadNetworkPolicyMissing, category: 'network' },
  { ...argoWorkflowDefaultServiceAccount, category: 'pipeline' },
  { ...argoWorkflowParameterInjection, category: 'pipeline' },
  { ...argoWorkflowRunAsRoot, category: 'pipeline' },
  { ...argocdDefaultProject, category: 'pipeline' },
  { ...argocdProjectWildcard, category: 'pipeline' },
  { ...argocdRbacDefaultAdmin, category: 'pipeline' },
  { ...argocdServerInsecure, category: 'pipeline' },
  { ...fluxDecryptionMissing, category: 'pipeline' },
  { ...fluxServiceAccountMissing, category: 'pipeline' },
  { ...fluxSourceCrossNamespace, category: 'pipeline' },
  { ...fluxSourceNotAllowed, category: 'pipeline' },
  { ...fluxSourceVerificationMissing, category: 'pipeline' },
  { ...githubActionsActionCompromised, category: 'pipeline' },
  { ...githubActionsActionUnpinned, category: 'pipeline' },
  { ...githubActionsCredentialsPersisted, category: 'pipeline' },
  { ...githubActionsDeployEnvironmentMissing, category: 'pipeline' },
  { ...githubActionsPermissionsBroad, category: 'pipeline' },
  { ...githubActionsPullRequestTargetCheckout, category: 'pipeline' },
  { ...githubActionsScanFailureIgnored, category: 'pipeline' },
  { ...githubActionsScriptInjection, category: 'pipeline' },
  { ...githubActionsSecretsInherited, category: 'pipeline' },
  { ...githubActionsSelfHostedPullRequest, category: 'pipeline' },
  { ...gitlabAgentCiAccessBroad, category: 'pipeline' },
  { ...gitlabAgentEnvironmentsMissing, category: 'pipeline' },
  { ...gitlabAgentUserAccessAsAgent, category: 'pipeline' },
  { ...gitlabCiCacheShared, category: 'pipeline' },
  { ...gitlabCiCosignExperimental, category: 'pipeline' },
  { ...gitlabCiCosignIdTokenMissing, category: 'pipeline' },
  { ...gitlabCiCosignIdentityMissing, category: 'pipeline' },
  { ...gitlabCiCosignIdentityWildcard, category: 'pipeline' },
  { ...gitlabCiCosignInsecureFlag, category: 'pipeline' },
  { ...gitlabCiCosignKeyCommitted, category: 'pipeline' },
  { ...gitlabCiCosignVerifiesTag, category: 'pipeline' },
  { ...gitlabCiCurlPipeShell, category: 'pipeline' },
  { ...gitlabCiDebugTrace, category: 'pipeline' },
  { ...gitlabCiDeployInterruptible, category: 'pipeline' },
  { ...gitlabCiDeployResourceGroupMissing, category: 'pipeline' },
  { ...gitlabCiDeployUngated, category: 'pipeline' },
  { ...gitlabCiDockerInDocker, category: 'pipeline' },
  { ...gitlabCiDockerSocketMount, category: 'pipeline' },
  { ...gitlabCiDockerTlsDisabled, category: 'pipeline' },
  { ...gitlabCiDownloadChecksumMissing, category: 'pipeline' },
  { ...gitlabCiDownloadTlsDisabled, category: 'pipeline' },
  { ...gitlabCiIdTokenAudienceMissing, category: 'pipeline' },
  { ...gitlabCiImageBitnami, category: 'pipeline' },
  { ...gitlabCiImageCompromised, category: 'pipeline' },
  { ...gitlabCiImageTagMutable, category: 'pipeline' },
  { ...gitlabCiImageVariable, category: 'pipeline' },
  { ...gitlabCiIncludeComponentUnpinned, category: 'pipeline' },
  { ...gitlabCiIncludeNotFollowed, category: 'pipeline' },
  { ...gitlabCiIncludeProjectUnpinned, category: 'pipeline' },
  { ...gitlabCiIncludeRemoteUnpinned, category: 'pipeline' },
  { ...gitlabCiJobJwtRemoved, category: 'pipeline' },
  { ...gitlabCiKanikoArchived, category: 'pipeline' },
  { ...gitlabCiKubeconfigInVariable, category: 'pipeline' },
  { ...gitlabCiKubectlApplyRemote, category: 'pipeline' },
  { ...gitlabCiKubectlInsecureFlag, category: 'pipeline' },
  { ...gitlabCiKubesecRemoteUpload, category: 'pipeline' },
  { ...gitlabCiKubesecResultUnchecked, category: 'pipeline' },
  { ...gitlabCiMergeRequestSecrets, category: 'pipeline' },
  { ...gitlabCiPackageUnpinned, category: 'pipeline' },
  { ...gitlabCiPolarisExitCodeMissing, category: 'pipeline' },
  { ...gitlabCiSbomMissing, category: 'pipeline' },
  { ...gitlabCiScanAfterDeploy, category: 'pipeline' },
  { ...gitlabCiScanFailureIgnored, category: 'pipeline' },
  { ...gitlabCiScanMissing, category: 'pipeline' },
  { ...gitlabCiScriptInjection, category: 'pipeline' },
  { ...gitlabCiSecretInArtifact, category: 'pipeline' },
  { ...gitlabCiSecretInVariables, category: 'pipeline' },
  { ...gitlabCiSecretPrinted, category: 'pipeline' },
  { ...gitlabCiSuspiciousCurl, category: 'pipeline' },
  { ...gitlabCiTemplateScanNotBlocking, category: 'pipeline' },
  { ...gitlabCiToolImageDigestMissing, category: 'pipeline' },
  { ...gitlabCiTriggerTokenCommitted, category: 'pipeline' },
  { ...gitlabCiTrivyExitCodeMissing, category: 'pipeline' },
  { ...gitlabCiTrivyFindingsIgnored, category: 'pipeline' },
  { ...gitlabCiTrivyScansMutableTag, category: 'pipeline' },
  { ...tektonBundleMissing, category: 'pipeline' },
  { ...tektonStepPrivileged, category: 'pipeline' },
  { ...awsAuthSystemMasters, category: 'rbac' },
  { ...certificateRequestSystemGroup, category: 'rbac' },
  { ...certificateRequestUsageAny, category: 'rbac' },
  { ...certificateRequestUserClient, category: 'rbac' },
  { ...clusterInfoPublic, category: 'rbac' },
  { ...rbacAdmissionPolicyWrite, category: 'rbac' },
  { ...rbacAggregateToDefaultRoleSensitive, category: 'rbac' },
  { ...rbacAggregationRulesIgnored, category: 'rbac' },
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
  { ...rbacConfigMapsWrite, category: 'rbac' },
  { ...rbacConfigMapsWriteCritical, category: 'rbac' },
  { ...rbacConstrainedImpersonationBroad, category: 'rbac' },
  { ...rbacCustomResourceDefinitionsWrite, category: 'rbac' },
  { ...rbacDaemonSetsCreate, category: 'rbac' },
  { ...rbacDashboardAdminBinding, category: 'rbac' },
  { ...rbacDashboardServiceAccountUsed, category: 'rbac' },
  { ...rbacDefaultServiceAccountSubject, category: 'rbac' },
  { ...rbacEndpointsWrite, category: 'rbac' },
  { ...rbacEscalateVerb, category: 'rbac' },
  { ...rbacEventsDelete, category: 'rbac' },
  { ...rbacExposedWorkloadPrivileged, category: 'rbac' },
  { ...rbacExternalSecretStoresWrite, category: 'rbac' },
  { ...rbacGatewaysWriteTenant, category: 'rbac' },
  { ...rbacImpersonateVerb, category: 'rbac' },
  { ...rbacImpersonationLegacyAndConstrained, category: 'rbac' },
  { ...rbacNamespacesWrite, category: 'rbac' },
  { ...rbacNetworkPoliciesWriteTenant, category: 'rbac' },
  { ...rbacNetworkingWrite, category: 'rbac' },
  { ...rbacNodesProxy, category: 'rbac' },
  { ...rbacNodesWrite, category: 'rbac' },
  { ...rbacNonResourceUrlBadGlob, category: 'rbac' },
  { ...rbacPersistentVolumesCreate, category: 'rbac' },
  { ...rbacPodSecurityPolicyUse, category: 'rbac' },
  { ...rbacPodsAttach, category: 'rbac' },
  { ...rbacPodsEphemeralContainers, category: 'rbac' },
  { ...rbacPodsExec, category: 'rbac' },
  { ...rbacPodsExecGetVerb, category: 'rbac' },
  { ...rbacPodsLogDelete, category: 'rbac' },
  { ...rbacPodsPortForward, category: 'rbac' },
  { ...rbacPolicyEngineWrite, category: 'rbac' },
  { ...rbacQuotaWriteTenant, category: 'rbac' },
  { ...rbacResourceGroupMismatch, category: 'rbac' },
  { ...rbacResourceNameMalformed, category: 'rbac' },
  { ...rbacResourceNamesWildcard, category: 'rbac' },
  { ...rbacResourceNamesWithCreate, category: 'rbac' },
  { ...rbacResourcesDelete, category: 'rbac' },
  { ...rbacRoleClusterScopedResource, category: 'rbac' },
  { ...rbacRoleNonResourceUrls, category: 'rbac' },
  { ...rbacRoleRefScopeMismatch, category: 'rbac' },
  { ...rbacRoleRefUnresolved, category: 'rbac' },
  { ...rbacRoleUnused, category: 'rbac' },
  { ...rbacRolesWrite, category: 'rbac' },
  { ...rbacSccPrivilegedUse, category: 'rbac' },
  { ...rbacSecretsRead, category: 'rbac' },
  { ...rbacSecretsReadClusterWide, category: 'rbac' },
  { ...rbacSecretsWritePrivilegedNamespace, category: 'rbac' },
  { ...rbacSelfProvisionerBound, category: 'rbac' },
  { ...rbacServiceAccountCrossNamespace, category: 'rbac' },
  { ...rbacServiceAccountTokenCreate, category: 'rbac' },
  { ...rbacServicesStatusWrite, category: 'rbac' },
  { ...rbacSubjectApiGroupMismatch, category: 'rbac' },
  { ...rbacSubjectNamespaceMissing, category: 'rbac' },
  { ...rbacSubjectServiceAccountUnresolved, category: 'rbac' },
  { ...rbacSubjectUserIsServiceAccount, category: 'rbac' },
  { ...rbacSubresourceWildcardIneffective, category: 'rbac' },
  { ...rbacSystemMastersSubject, category: 'rbac' },
  { ...rbacSystemNodesSubject, category: 'rbac' },
  { ...rbacTenantRoleWildcard, category: 'rbac' },
  { ...rbacWebhookConfigurationWrite, category: 'rbac' },
  { ...rbacWildcardAll, category: 'rbac' },
  { ...rbacWildcardApiGroups, category: 'rbac' },
  { ...rbacWildcardNonResourceUrls, category: 'rbac' },
  { ...rbacWildcardResources, category: 'rbac' },
  { ...rbacWildcardRoleBound, category: 'rbac' },
  { ...rbacWildcardVerbs, category: 'rbac' },
  { ...rbacWorkloadClusterAdmin, category: 'rbac' },
  { ...rbacWorkloadsCreate, category: 'rbac' },
  { ...rbacWorkloadsCreateSystemNamespace, category: 'rbac' },
  { ...cloudInitCredential, category: 'runtime' },
  { ...embeddedKubectlDangerous, category: 'runtime' },
  { ...embeddedManifestInConfigMap, category: 'runtime' },
  { ...embeddedScriptTokenSent, category: 'runtime' },
  { ...falcoAppendDeprecated, category: 'runtime' },
  { ...falcoDriverPrivileged, category: 'runtime' },
  { ...falcoEmbeddedRulesInvalid, category: 'runtime' },
  { ...falcoEventDirectionDeprecated, category: 'runtime' },
  { ...falcoEventDropsIgnored, category: 'runtime' },
  { ...falcoEventTypeMissing, category: 'runtime' },
  { ...falcoExceptionBroad, category: 'runtime' },
  { ...falcoJsonOutputDisabled, category: 'runtime' },
  { ...falcoMacroAlwaysTrue, category: 'runtime' },
  { ...falcoNotAvailableCompare, category: 'runtime' },
  { ...falcoOutputInsecure, category: 'runtime' },
  { ...falcoOutputMissing, category: 'runtime' },
  { ...falcoPriorityThresholdHigh, category: 'runtime' },
  { ...falcoProgramOutputCredential, category: 'runtime' },
  { ...falcoRuleDisabled, category: 'runtime' },
  { ...falcoRuleKeyMissing, category: 'runtime' },
  { ...falcoRuleKeyUnknown, category: 'runtime' },
  { ...fluentBitTlsDisabled, category: 'runtime' },
  { ...fluentdBufferAckMissing, category: 'runtime' },
  { ...fluentdCredentialLiteral, category: 'runtime' },
  { ...fluentdDebugEndpointExposed, category: 'runtime' },
  { ...fluentdForwardTlsMissing, category: 'runtime' },
  { ...fluentdInputOpen, category: 'runtime' },
  { ...fluentdMatchAllFirst, category: 'runtime' },
  { ...fluentdOutputHttp, category: 'runtime' },
  { ...fluentdTlsVerificationDisabled, category: 'runtime' },
  { ...incidentJobHeredoc, category: 'runtime' },
  { ...incidentJobHeredocUnquoted, category: 'runtime' },
  { ...incidentJobRbacWrong, category: 'runtime' },
  { ...incidentJobServiceAccountDefault, category: 'runtime' },
  { ...incidentJobShellInDistroless, category: 'runtime' },
  { ...incidentJobTtlMissing, category: 'runtime' },
  { ...opentelemetryTlsDisabled, category: 'runtime' },
  { ...bootstrapTokenCommitted, category: 'secret' },
  { ...certManagerAcmeStaging, category: 'secret' },
  { ...certManagerAcmeTlsInsecure, category: 'secret' },
  { ...certManagerDurationLong, category: 'secret' },
  { ...certManagerKeyRotationDisabled, category: 'secret' },
  { ...certManagerKeyWeak, category: 'secret' },
  { ...certManagerLeafIsCa, category: 'secret' },
  { ...certManagerSelfSignedServing, category: 'secret' },
  { ...certManagerUsagesAny, category: 'secret' },
  { ...certManagerVaultTlsInsecure, category: 'secret' },
  { ...clusterExternalSecretAllNamespaces, category: 'secret' },
  { ...credentialInAnnotation, category: 'secret' },
  { ...credentialInArguments, category: 'secret' },
  { ...credentialInConfigMap, category: 'secret' },
  { ...credentialInEnv, category: 'secret' },
  { ...credentialInProbe, category: 'secret' },
  { ...credentialInUrl, category: 'secret' },
  { ...credentialProviderToken, category: 'secret' },
  { ...externalSecretApiUnserved, category: 'secret' },
  { ...externalSecretFakeProvider, category: 'secret' },
  { ...externalSecretFindAll, category: 'secret' },
  { ...externalSecretGeneratedPasswordWeak, category: 'secret' },
  { ...externalSecretProviderTlsInsecure, category: 'secret' },
  { ...externalSecretRefreshDisabled, category: 'secret' },
  { ...externalSecretStoreConditionsBroad, category: 'secret' },
  { ...externalSecretStoreConditionsMissing, category: 'secret' },
  { ...externalSecretStoreNotAllowed, category: 'secret' },
  { ...externalSecretStoreStaticCredential, category: 'secret' },
  { ...externalSecretStoreUnresolved, category: 'secret' },
  { ...externalSecretTargetNotSecret, category: 'secret' },
  { ...externalSecretTemplatePlaintext, category: 'secret' },
  { ...externalSecretVaultHttp, category: 'secret' },
  { ...externalSecretVaultPrivilegedRole, category: 'secret' },
  { ...helmValuesSecretLiteral, category: 'secret' },
  { ...imagePullSecretCommitted, category: 'secret' },
  { ...kubeconfigCommitted, category: 'secret' },
  { ...kubeconfigStaticCredential, category: 'secret' },
  { ...kubeconfigTlsVerificationDisabled, category: 'secret' },
  { ...kustomizeSecretLiteral, category: 'secret' },
  { ...privateKeyCommitted, category: 'secret' },
  { ...pushSecretBroad, category: 'secret' },
  { ...sealedSecretClusterWide, category: 'secret' },
  { ...sealedSecretLegacyData, category: 'secret' },
  { ...sealedSecretNamespaceWide, category: 'secret' },
  { ...sealedSecretNotEncrypted, category: 'secret' },
  { ...sealedSecretPlaintextBeside, category: 'secret' },
  { ...sealedSecretSealingKeyCommitted, category: 'secret' },
  { ...sealedSecretTemplatePlaintext, category: 'secret' },
  { ...secretAsEnvironmentVariable, category: 'secret' },
  { ...secretDataCommitted, category: 'secret' },
  { ...secretDataNotBase64, category: 'secret' },
  { ...secretImmutableMissing, category: 'secret' },
  { ...secretKeyDuplicated, category: 'secret' },
  { ...secretProviderSyncedToSecret, category: 'secret' },
  { ...secretProviderTlsVerificationDisabled, category: 'secret' },
  { ...secretReferenceUnresolved, category: 'secret' },
  { ...secretValueWeak, category: 'secret' },
  { ...sopsEncryptionPartial, category: 'secret' },
  { ...vaultInjectorPrivilegedRole, category: 'secret' },
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
  { ...suppressionExpired, category: 'suppression' },
  { ...suppressionInvalidDate, category: 'suppression' },
  { ...suppressionUnknownRule, category: 'suppression' },
  { ...suppressionUnused, category: 'suppression' },
  { ...suppressionWithoutReason, category: 'suppression' },
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
