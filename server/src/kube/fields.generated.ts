// Written by `npm run generate:fields` from kubernetes-models@5.1.0 (MIT), which follows the OpenAPI document of Kubernetes.

/** A type in each line: its name, or version and kind; then its fields. fields.ts says how they are written. */
export const FIELD_TABLE = `
APIServiceSpec caBundle group groupPriorityMinimum!:number insecureSkipTLSVerify:boolean service:ServiceReference@apiregistration.k8s.io/v1 version versionPriority!:number
AWSElasticBlockStoreVolumeSource fsType partition:number readOnly:boolean volumeID!
Affinity nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity
AggregationRule clusterRoleSelectors:LabelSelector[]
AppArmorProfile localhostProfile type!:=Localhost|RuntimeDefault|Unconfined
ApplyConfiguration expression
AuditAnnotation key! valueExpression!
AzureDiskVolumeSource cachingMode:=None|ReadOnly|ReadWrite diskName! diskURI! fsType kind:=Dedicated|Managed|Shared readOnly:boolean
AzureFilePersistentVolumeSource readOnly:boolean secretName! secretNamespace shareName!
AzureFileVolumeSource readOnly:boolean secretName! shareName!
BoundObjectReference apiVersion kind name uid
CELDeviceSelector expression!
CSIDriverSpec attachRequired:boolean fsGroupPolicy nodeAllocatableUpdatePeriodSeconds:number podInfoOnMount:boolean preventPodSchedulingIfMissing:boolean requiresRepublish:boolean seLinuxMount:boolean serviceAccountTokenInSecrets:boolean storageCapacity:boolean tokenRequests:TokenRequest[] volumeLifecycleModes:string[]
CSINodeDriver allocatable:VolumeNodeResources name! nodeID! topologyKeys:string[]
CSINodeSpec drivers!:CSINodeDriver[]
CSIPersistentVolumeSource controllerExpandSecretRef:SecretReference controllerPublishSecretRef:SecretReference driver! fsType nodeExpandSecretRef:SecretReference nodePublishSecretRef:SecretReference nodeStageSecretRef:SecretReference readOnly:boolean volumeAttributes:string{} volumeHandle!
CSIVolumeSource driver! fsType nodePublishSecretRef:LocalObjectReference readOnly:boolean volumeAttributes:string{}
Capabilities add:string[] drop:string[]
CapacityRequestPolicy default:either validRange:CapacityRequestPolicyRange validValues:either[]
CapacityRequestPolicyRange max:either min!:either step:either
CapacityRequirements requests:either{}
CephFSPersistentVolumeSource monitors!:string[] path readOnly:boolean secretFile secretRef:SecretReference user
CephFSVolumeSource monitors!:string[] path readOnly:boolean secretFile secretRef:LocalObjectReference user
CertificateSigningRequestSpec expirationSeconds:number extra:string[]{} groups:string[] request! signerName! uid usages:=any|cert~sign|client~auth|code~signing|content~commitment|crl~sign|data~encipherment|decipher~only|digital~signature|email~protection|encipher~only|ipsec~end~system|ipsec~tunnel|ipsec~user|key~agreement|key~encipherment|microsoft~sgc|netscape~sgc|ocsp~signing|s/mime|server~auth|signing|timestamping[] username
CinderPersistentVolumeSource fsType readOnly:boolean secretRef:SecretReference volumeID!
CinderVolumeSource fsType readOnly:boolean secretRef:LocalObjectReference volumeID!
ClientIPConfig timeoutSeconds:number
ClusterTrustBundleProjection labelSelector:LabelSelector name optional:boolean path! signerName
ComponentCondition error message status!:any type!
ConfigMapEnvSource name optional:boolean
ConfigMapKeySelector key! name optional:boolean
ConfigMapNodeConfigSource kubeletConfigKey! name! namespace! resourceVersion uid
ConfigMapProjection items:KeyToPath[] name optional:boolean
ConfigMapVolumeSource defaultMode:number items:KeyToPath[] name optional:boolean
Container args:string[] command:string[] env:EnvVar[] envFrom:EnvFromSource[] image imagePullPolicy:=Always|IfNotPresent|Never lifecycle:Lifecycle livenessProbe:Probe name! ports:ContainerPort[] readinessProbe:Probe resizePolicy:ContainerResizePolicy[] resources:ResourceRequirements restartPolicy restartPolicyRules:ContainerRestartRule[] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean terminationMessagePath terminationMessagePolicy:=FallbackToLogsOnError|File tty:boolean volumeDevices:VolumeDevice[] volumeMounts:VolumeMount[] workingDir
ContainerPort containerPort!:number hostIP hostPort:number name protocol:=SCTP|TCP|UDP
ContainerResizePolicy resourceName! restartPolicy!
ContainerResourceMetricSource container! name! target!:MetricTarget
ContainerRestartRule action! exitCodes:ContainerRestartRuleOnExitCodes
ContainerRestartRuleOnExitCodes operator! values:number[]
Counter value!:either
CounterSet counters!:Counter{} name!
CronJobSpec concurrencyPolicy:=Allow|Forbid|Replace failedJobsHistoryLimit:number jobTemplate!:JobTemplateSpec schedule! startingDeadlineSeconds:number successfulJobsHistoryLimit:number suspend:boolean timeZone
CrossVersionObjectReference apiVersion kind! name!
CustomResourceColumnDefinition description format jsonPath! name! priority:number type!
CustomResourceConversion strategy! webhook:WebhookConversion
CustomResourceDefinitionNames categories:string[] kind! listKind plural! shortNames:string[] singular
CustomResourceDefinitionSpec conversion:CustomResourceConversion group! names!:CustomResourceDefinitionNames preserveUnknownFields:boolean scope! versions!:CustomResourceDefinitionVersion[]
CustomResourceDefinitionVersion additionalPrinterColumns:CustomResourceColumnDefinition[] deprecated:boolean deprecationWarning name! schema:CustomResourceValidation selectableFields:SelectableField[] served!:boolean storage!:boolean subresources:CustomResourceSubresources
CustomResourceSubresourceScale labelSelectorPath specReplicasPath! statusReplicasPath!
CustomResourceSubresources scale:CustomResourceSubresourceScale status:any
CustomResourceValidation openAPIV3Schema:JSONSchemaProps
DaemonSetSpec minReadySeconds:number revisionHistoryLimit:number selector!:LabelSelector template!:PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy
DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet type:=OnDelete|RollingUpdate
DeleteOptions apiVersion dryRun:string[] gracePeriodSeconds:number ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind orphanDependents:boolean preconditions:Preconditions propagationPolicy
DeploymentSpec minReadySeconds:number paused:boolean progressDeadlineSeconds:number replicas:number revisionHistoryLimit:number selector!:LabelSelector strategy:DeploymentStrategy template!:PodTemplateSpec
DeploymentStrategy rollingUpdate:RollingUpdateDeployment type:=Recreate|RollingUpdate
Device allNodes:boolean allowMultipleAllocations:boolean attributes:DeviceAttribute{} bindingConditions:string[] bindingFailureConditions:string[] bindsToNode:boolean capacity:DeviceCapacity{} consumesCounters:DeviceCounterConsumption[] name! nodeAllocatableResourceMappings:NodeAllocatableResourceMapping{} nodeName nodeSelector:NodeSelector taints:DeviceTaint[]
DeviceAttribute bool:boolean bools:boolean[] int:number ints:number[] string strings:string[] version versions:string[]
DeviceCapacity requestPolicy:CapacityRequestPolicy value!:either
DeviceClaim config:DeviceClaimConfiguration[] constraints:DeviceConstraint[] requests:DeviceRequest[]
DeviceClaimConfiguration opaque:OpaqueDeviceConfiguration requests:string[]
DeviceClassConfiguration opaque:OpaqueDeviceConfiguration
DeviceClassSpec config:DeviceClassConfiguration[] extendedResourceName selectors:DeviceSelector[]
DeviceConstraint distinctAttribute matchAttribute requests:string[]
DeviceCounterConsumption counterSet! counters!:Counter{}
DeviceRequest exactly:ExactDeviceRequest firstAvailable:DeviceSubRequest[] name!
DeviceSelector cel:CELDeviceSelector
DeviceSubRequest allocationMode:=All|ExactCount capacity:CapacityRequirements count:number deviceClassName! name! selectors:DeviceSelector[] tolerations:DeviceToleration[]
DeviceTaint effect!:=NoExecute|NoSchedule|None key! timeAdded value
DeviceToleration effect:=NoExecute|NoSchedule|None key operator:=Equal|Exists tolerationSeconds:number value
DownwardAPIProjection items:DownwardAPIVolumeFile[]
DownwardAPIVolumeFile fieldRef:ObjectFieldSelector mode:number path! resourceFieldRef:ResourceFieldSelector
DownwardAPIVolumeSource defaultMode:number items:DownwardAPIVolumeFile[]
EmptyDirVolumeSource medium sizeLimit:either
Endpoint addresses!:string[] conditions:EndpointConditions deprecatedTopology:string{} hints:EndpointHints hostname nodeName targetRef:ObjectReference zone
EndpointAddress hostname ip! nodeName targetRef:ObjectReference
EndpointConditions ready:boolean serving:boolean terminating:boolean
EndpointHints forNodes:ForNode[] forZones:ForZone[]
EndpointPort appProtocol name port!:number protocol:=SCTP|TCP|UDP
EndpointPort@discovery.k8s.io/v1 appProtocol name port:number protocol:=SCTP|TCP|UDP
EndpointSubset addresses:EndpointAddress[] notReadyAddresses:EndpointAddress[] ports:EndpointPort[]
EnvFromSource configMapRef:ConfigMapEnvSource prefix secretRef:SecretEnvSource
EnvVar name! value valueFrom:EnvVarSource
EnvVarSource configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef:FileKeySelector resourceFieldRef:ResourceFieldSelector secretKeyRef:SecretKeySelector
EphemeralContainer args:string[] command:string[] env:EnvVar[] envFrom:EnvFromSource[] image imagePullPolicy:=Always|IfNotPresent|Never lifecycle:Lifecycle livenessProbe:Probe name! ports:ContainerPort[] readinessProbe:Probe resizePolicy:ContainerResizePolicy[] resources:ResourceRequirements restartPolicy restartPolicyRules:ContainerRestartRule[] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean targetContainerName terminationMessagePath terminationMessagePolicy:=FallbackToLogsOnError|File tty:boolean volumeDevices:VolumeDevice[] volumeMounts:VolumeMount[] workingDir
EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate
EventSeries count:number lastObservedTime
EventSeries@events.k8s.io/v1 count!:number lastObservedTime!
EventSource component host
ExactDeviceRequest adminAccess:boolean allocationMode:=All|ExactCount capacity:CapacityRequirements count:number deviceClassName! selectors:DeviceSelector[] tolerations:DeviceToleration[]
ExecAction command:string[]
ExemptPriorityLevelConfiguration lendablePercent:number nominalConcurrencyShares:number
ExternalDocumentation description url
ExternalMetricSource metric!:MetricIdentifier target!:MetricTarget
FCVolumeSource fsType lun:number readOnly:boolean targetWWNs:string[] wwids:string[]
FieldSelectorAttributes rawSelector requirements:FieldSelectorRequirement[]
FieldSelectorRequirement key! operator! values:string[]
FileKeySelector key! optional:boolean path! volumeName!
FlexPersistentVolumeSource driver! fsType options:string{} readOnly:boolean secretRef:SecretReference
FlexVolumeSource driver! fsType options:string{} readOnly:boolean secretRef:LocalObjectReference
FlockerVolumeSource datasetName datasetUUID
FlowDistinguisherMethod type!
FlowSchemaSpec distinguisherMethod:FlowDistinguisherMethod matchingPrecedence:number priorityLevelConfiguration!:PriorityLevelConfigurationReference rules:PolicyRulesWithSubjects[]
ForNode name!
ForZone name!
GCEPersistentDiskVolumeSource fsType partition:number pdName! readOnly:boolean
GRPCAction port!:number service
GitRepoVolumeSource directory repository! revision
GlusterfsPersistentVolumeSource endpoints! endpointsNamespace path! readOnly:boolean
GlusterfsVolumeSource endpoints! path! readOnly:boolean
GroupSubject name!
HPAScalingPolicy periodSeconds!:number type! value!:number
HPAScalingRules policies:HPAScalingPolicy[] selectPolicy stabilizationWindowSeconds:number tolerance:either
HTTPGetAction host httpHeaders:HTTPHeader[] path port!:either scheme:=HTTP|HTTPS
HTTPHeader name! value!
HTTPIngressPath backend!:IngressBackend path pathType!:=Exact|ImplementationSpecific|Prefix
HTTPIngressRuleValue paths!:HTTPIngressPath[]
HorizontalPodAutoscalerBehavior scaleDown:HPAScalingRules scaleUp:HPAScalingRules
HorizontalPodAutoscalerSpec maxReplicas!:number minReplicas:number scaleTargetRef!:CrossVersionObjectReference targetCPUUtilizationPercentage:number
HorizontalPodAutoscalerSpec@autoscaling/v2 behavior:HorizontalPodAutoscalerBehavior maxReplicas!:number metrics:MetricSpec[] minReplicas:number scaleTargetRef!:CrossVersionObjectReference
HostAlias hostnames:string[] ip!
HostPathVolumeSource path! type:=|BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket
IPAddressSpec parentRef!:ParentReference
IPBlock cidr! except:string[]
ISCSIPersistentVolumeSource chapAuthDiscovery:boolean chapAuthSession:boolean fsType initiatorName iqn! iscsiInterface lun!:number portals:string[] readOnly:boolean secretRef:SecretReference targetPortal!
ISCSIVolumeSource chapAuthDiscovery:boolean chapAuthSession:boolean fsType initiatorName iqn! iscsiInterface lun!:number portals:string[] readOnly:boolean secretRef:LocalObjectReference targetPortal!
ImageVolumeSource pullPolicy:=Always|IfNotPresent|Never reference
IngressBackend resource:TypedLocalObjectReference service:IngressServiceBackend
IngressClassParametersReference apiGroup kind! name! namespace scope
IngressClassSpec controller parameters:IngressClassParametersReference
IngressRule host http:HTTPIngressRuleValue
IngressServiceBackend name! port:ServiceBackendPort
IngressSpec defaultBackend:IngressBackend ingressClassName rules:IngressRule[] tls:IngressTLS[]
IngressTLS hosts:string[] secretName
JSONPatch expression
JSONSchemaProps $ref $schema additionalItems:any additionalProperties:any allOf:JSONSchemaProps[] anyOf:JSONSchemaProps[] default:any definitions:JSONSchemaProps{} dependencies:any{} description enum:any[] example:any exclusiveMaximum:boolean exclusiveMinimum:boolean externalDocs:ExternalDocumentation format id items:any maxItems:number maxLength:number maxProperties:number maximum:number minItems:number minLength:number minProperties:number minimum:number multipleOf:number not:JSONSchemaProps nullable:boolean oneOf:JSONSchemaProps[] pattern patternProperties:JSONSchemaProps{} properties:JSONSchemaProps{} required:string[] title type uniqueItems:boolean x-kubernetes-embedded-resource:boolean x-kubernetes-int-or-string:boolean x-kubernetes-list-map-keys:string[] x-kubernetes-list-type x-kubernetes-map-type x-kubernetes-preserve-unknown-fields:boolean x-kubernetes-validations:ValidationRule[]
JobSpec activeDeadlineSeconds:number backoffLimit:number backoffLimitPerIndex:number completionMode:=Indexed|NonIndexed completions:number managedBy manualSelector:boolean maxFailedIndexes:number parallelism:number podFailurePolicy:PodFailurePolicy podReplacementPolicy:=Failed|TerminatingOrFailed selector:LabelSelector successPolicy:SuccessPolicy suspend:boolean template!:PodTemplateSpec ttlSecondsAfterFinished:number
JobTemplateSpec metadata:ObjectMeta spec:JobSpec
KeyToPath key! mode:number path!
LabelSelector matchExpressions:LabelSelectorRequirement[] matchLabels:string{}
LabelSelectorAttributes rawSelector requirements:LabelSelectorRequirement[]
LabelSelectorRequirement key! operator! values:string[]
LeaseSpec acquireTime holderIdentity leaseDurationSeconds:number leaseTransitions:number preferredHolder renewTime strategy
Lifecycle postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:=SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ
LifecycleHandler exec:ExecAction httpGet:HTTPGetAction sleep:SleepAction tcpSocket:TCPSocketAction
LimitRangeItem default:either{} defaultRequest:either{} max:either{} maxLimitRequestRatio:either{} min:either{} type!
LimitRangeSpec limits!:LimitRangeItem[]
LimitResponse queuing:QueuingConfiguration type!
LimitedPriorityLevelConfiguration borrowingLimitPercent:number lendablePercent:number limitResponse:LimitResponse nominalConcurrencyShares:number
LocalObjectReference name
LocalVolumeSource fsType path!
MatchCondition expression! name!
MatchResources excludeResourceRules:NamedRuleWithOperations[] matchPolicy:=Equivalent|Exact namespaceSelector:LabelSelector objectSelector:LabelSelector resourceRules:NamedRuleWithOperations[]
MetricIdentifier name! selector:LabelSelector
MetricSpec containerResource:ContainerResourceMetricSource external:ExternalMetricSource object:ObjectMetricSource pods:PodsMetricSource resource:ResourceMetricSource type!
MetricTarget averageUtilization:number averageValue:either type! value:either
MutatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName
MutatingAdmissionPolicySpec failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchConstraints:MatchResources mutations:Mutation[] paramKind:ParamKind reinvocationPolicy:=IfNeeded|Never variables:Variable[]
MutatingWebhook admissionReviewVersions!:string[] clientConfig!:WebhookClientConfig failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchPolicy:=Equivalent|Exact name! namespaceSelector:LabelSelector objectSelector:LabelSelector reinvocationPolicy:=IfNeeded|Never rules:RuleWithOperations[] sideEffects!:=None|NoneOnDryRun|Some|Unknown timeoutSeconds:number
Mutation applyConfiguration:ApplyConfiguration jsonPatch:JSONPatch patchType!:=ApplyConfiguration|JSONPatch
NFSVolumeSource path! readOnly:boolean server!
NamedRuleWithOperations apiGroups:string[] apiVersions:string[] operations:=*|CONNECT|CREATE|DELETE|UPDATE[] resourceNames:string[] resources:string[] scope:=*|Cluster|Namespaced
NamespaceSpec finalizers:string[]
NetworkPolicyEgressRule ports:NetworkPolicyPort[] to:NetworkPolicyPeer[]
NetworkPolicyIngressRule from:NetworkPolicyPeer[] ports:NetworkPolicyPort[]
NetworkPolicyPeer ipBlock:IPBlock namespaceSelector:LabelSelector podSelector:LabelSelector
NetworkPolicyPort endPort:number port:either protocol:=SCTP|TCP|UDP
NetworkPolicySpec egress:NetworkPolicyEgressRule[] ingress:NetworkPolicyIngressRule[] podSelector:LabelSelector policyTypes:=Egress|Ingress[]
NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:PreferredSchedulingTerm[] requiredDuringSchedulingIgnoredDuringExecution:NodeSelector
NodeAllocatableResourceMapping allocationMultiplier:either capacityKey
NodeConfigSource configMap:ConfigMapNodeConfigSource
NodeSelector nodeSelectorTerms!:NodeSelectorTerm[]
NodeSelectorRequirement key! operator!:=DoesNotExist|Exists|Gt|In|Lt|NotIn values:string[]
NodeSelectorTerm matchExpressions:NodeSelectorRequirement[] matchFields:NodeSelectorRequirement[]
NodeSpec configSource:NodeConfigSource externalID podCIDR podCIDRs:string[] providerID taints:Taint[] unschedulable:boolean
NonResourceAttributes path verb
NonResourcePolicyRule nonResourceURLs!:string[] verbs!:string[]
ObjectFieldSelector apiVersion fieldPath!
ObjectMeta annotations:string{} creationTimestamp deletionGracePeriodSeconds:number deletionTimestamp finalizers:string[] generateName generation:number labels:string{} managedFields:any name namespace ownerReferences:OwnerReference[] resourceVersion selfLink uid
ObjectMetricSource describedObject!:CrossVersionObjectReference metric!:MetricIdentifier target!:MetricTarget
ObjectReference apiVersion fieldPath kind name namespace resourceVersion uid
OpaqueDeviceConfiguration driver! parameters!:any
Overhead podFixed:either{}
OwnerReference apiVersion! blockOwnerDeletion:boolean controller:boolean kind! name! uid!
ParamKind apiVersion kind
ParamRef name namespace parameterNotFoundAction selector:LabelSelector
ParentReference group name! namespace resource!
PersistentVolumeClaimSpec accessModes:=ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod[] dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference resources:VolumeResourceRequirements selector:LabelSelector storageClassName volumeAttributesClassName volumeMode:=Block|Filesystem volumeName
PersistentVolumeClaimTemplate metadata:ObjectMeta spec!:PersistentVolumeClaimSpec
PersistentVolumeClaimVolumeSource claimName! readOnly:boolean
PersistentVolumeSpec accessModes:=ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod[] awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFilePersistentVolumeSource capacity:either{} cephfs:CephFSPersistentVolumeSource cinder:CinderPersistentVolumeSource claimRef:ObjectReference csi:CSIPersistentVolumeSource fc:FCVolumeSource flexVolume:FlexPersistentVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource glusterfs:GlusterfsPersistentVolumeSource hostPath:HostPathVolumeSource iscsi:ISCSIPersistentVolumeSource local:LocalVolumeSource mountOptions:string[] nfs:NFSVolumeSource nodeAffinity:VolumeNodeAffinity persistentVolumeReclaimPolicy:=Delete|Recycle|Retain photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource quobyte:QuobyteVolumeSource rbd:RBDPersistentVolumeSource scaleIO:ScaleIOPersistentVolumeSource storageClassName storageos:StorageOSPersistentVolumeSource volumeAttributesClassName volumeMode:=Block|Filesystem vsphereVolume:VsphereVirtualDiskVolumeSource
PhotonPersistentDiskVolumeSource fsType pdID!
PodAffinity preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm[] requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm[]
PodAffinityTerm labelSelector:LabelSelector matchLabelKeys:string[] mismatchLabelKeys:string[] namespaceSelector:LabelSelector namespaces:string[] topologyKey!
PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm[] requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm[]
PodCertificateProjection certificateChainPath credentialBundlePath keyPath keyType! maxExpirationSeconds:number signerName! userAnnotations:string{}
PodDNSConfig nameservers:string[] options:PodDNSConfigOption[] searches:string[]
PodDNSConfigOption name value
PodDisruptionBudgetSpec maxUnavailable:either minAvailable:either selector:LabelSelector unhealthyPodEvictionPolicy:=AlwaysAllow|IfHealthyBudget
PodFailurePolicy rules!:PodFailurePolicyRule[]
PodFailurePolicyOnExitCodesRequirement containerName operator!:=In|NotIn values!:number[]
PodFailurePolicyOnPodConditionsPattern status:any type!
PodFailurePolicyRule action!:=Count|FailIndex|FailJob|Ignore onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions:PodFailurePolicyOnPodConditionsPattern[]
PodOS name!
PodReadinessGate conditionType!
PodResourceClaim name! resourceClaimName resourceClaimTemplateName
PodSchedulingGate name!
PodSchedulingGroup podGroupName
PodSecurityContext appArmorProfile:AppArmorProfile fsGroup:number fsGroupChangePolicy:=Always|OnRootMismatch runAsGroup:number runAsNonRoot:boolean runAsUser:number seLinuxChangePolicy seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile supplementalGroups:number[] supplementalGroupsPolicy:=Merge|Strict sysctls:Sysctl[] windowsOptions:WindowsSecurityContextOptions
PodSpec activeDeadlineSeconds:number affinity:Affinity automountServiceAccountToken:boolean containers!:Container[] dnsConfig:PodDNSConfig dnsPolicy:=ClusterFirst|ClusterFirstWithHostNet|Default|None enableServiceLinks:boolean ephemeralContainers:EphemeralContainer[] hostAliases:HostAlias[] hostIPC:boolean hostNetwork:boolean hostPID:boolean hostUsers:boolean hostname hostnameOverride imagePullSecrets:LocalObjectReference[] initContainers:Container[] nodeName nodeSelector:string{} os:PodOS overhead:either{} preemptionPolicy:=Never|PreemptLowerPriority priority:number priorityClassName readinessGates:PodReadinessGate[] resourceClaims:PodResourceClaim[] resources:ResourceRequirements restartPolicy:=Always|Never|OnFailure runtimeClassName schedulerName schedulingGates:PodSchedulingGate[] schedulingGroup:PodSchedulingGroup securityContext:PodSecurityContext serviceAccount serviceAccountName setHostnameAsFQDN:boolean shareProcessNamespace:boolean subdomain terminationGracePeriodSeconds:number tolerations:Toleration[] topologySpreadConstraints:TopologySpreadConstraint[] volumes:Volume[]
PodTemplateSpec metadata:ObjectMeta spec:PodSpec
PodsMetricSource metric!:MetricIdentifier target!:MetricTarget
PolicyRule apiGroups:string[] nonResourceURLs:string[] resourceNames:string[] resources:string[] verbs!:string[]
PolicyRulesWithSubjects nonResourceRules:NonResourcePolicyRule[] resourceRules:ResourcePolicyRule[] subjects!:Subject[]
PortworxVolumeSource fsType readOnly:boolean volumeID!
Preconditions resourceVersion uid
PreferredSchedulingTerm preference!:NodeSelectorTerm weight!:number
PriorityLevelConfigurationReference name!
PriorityLevelConfigurationSpec exempt:ExemptPriorityLevelConfiguration limited:LimitedPriorityLevelConfiguration type!
Probe exec:ExecAction failureThreshold:number grpc:GRPCAction httpGet:HTTPGetAction initialDelaySeconds:number periodSeconds:number successThreshold:number tcpSocket:TCPSocketAction terminationGracePeriodSeconds:number timeoutSeconds:number
ProjectedVolumeSource defaultMode:number sources:VolumeProjection[]
QueuingConfiguration handSize:number queueLengthLimit:number queues:number
QuobyteVolumeSource group readOnly:boolean registry! tenant user volume!
RBDPersistentVolumeSource fsType image! keyring monitors!:string[] pool readOnly:boolean secretRef:SecretReference user
RBDVolumeSource fsType image! keyring monitors!:string[] pool readOnly:boolean secretRef:LocalObjectReference user
ReplicaSetSpec minReadySeconds:number replicas:number selector!:LabelSelector template:PodTemplateSpec
ReplicationControllerSpec minReadySeconds:number replicas:number selector:string{} template:PodTemplateSpec
ResourceAttributes fieldSelector:FieldSelectorAttributes group labelSelector:LabelSelectorAttributes name namespace resource subresource verb version
ResourceClaim name! request
ResourceClaimSpec devices:DeviceClaim
ResourceClaimTemplateSpec metadata:ObjectMeta spec!:ResourceClaimSpec
ResourceFieldSelector containerName divisor:either resource!
ResourceMetricSource name! target!:MetricTarget
ResourcePolicyRule apiGroups!:string[] clusterScope:boolean namespaces:string[] resources!:string[] verbs!:string[]
ResourcePool generation!:number name! resourceSliceCount!:number
ResourceQuotaSpec hard:either{} scopeSelector:ScopeSelector scopes:=BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass[]
ResourceRequirements claims:ResourceClaim[] limits:either{} requests:either{}
ResourceSliceSpec allNodes:boolean devices:Device[] driver! nodeName nodeSelector:NodeSelector perDeviceNodeSelection:boolean pool!:ResourcePool sharedCounters:CounterSet[]
RoleRef apiGroup kind! name!
RollingUpdateDaemonSet maxSurge:either maxUnavailable:either
RollingUpdateDeployment maxSurge:either maxUnavailable:either
RollingUpdateStatefulSetStrategy maxUnavailable:either partition:number
RuleWithOperations apiGroups:string[] apiVersions:string[] operations:=*|CONNECT|CREATE|DELETE|UPDATE[] resources:string[] scope:=*|Cluster|Namespaced
SELinuxOptions level role type user
ScaleIOPersistentVolumeSource fsType gateway! protectionDomain readOnly:boolean secretRef!:SecretReference sslEnabled:boolean storageMode storagePool system! volumeName
ScaleIOVolumeSource fsType gateway! protectionDomain readOnly:boolean secretRef!:LocalObjectReference sslEnabled:boolean storageMode storagePool system! volumeName
ScaleSpec replicas:number
Scheduling nodeSelector:string{} tolerations:Toleration[]
ScopeSelector matchExpressions:ScopedResourceSelectorRequirement[]
ScopedResourceSelectorRequirement operator!:=DoesNotExist|Exists|In|NotIn scopeName!:=BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass values:string[]
SeccompProfile localhostProfile type!:=Localhost|RuntimeDefault|Unconfined
SecretEnvSource name optional:boolean
SecretKeySelector key! name optional:boolean
SecretProjection items:KeyToPath[] name optional:boolean
SecretReference name namespace
SecretVolumeSource defaultMode:number items:KeyToPath[] optional:boolean secretName
SecurityContext allowPrivilegeEscalation:boolean appArmorProfile:AppArmorProfile capabilities:Capabilities privileged:boolean procMount:=Default|Unmasked readOnlyRootFilesystem:boolean runAsGroup:number runAsNonRoot:boolean runAsUser:number seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions
SelectableField jsonPath!
SelfSubjectAccessReviewSpec nonResourceAttributes:NonResourceAttributes resourceAttributes:ResourceAttributes
SelfSubjectRulesReviewSpec namespace
ServiceAccountSubject name! namespace!
ServiceAccountTokenProjection audience expirationSeconds:number path!
ServiceBackendPort name number:number
ServiceCIDRSpec cidrs:string[]
ServicePort appProtocol name nodePort:number port!:number protocol:=SCTP|TCP|UDP targetPort:either
ServiceReference name! namespace! path port:number
ServiceReference@apiregistration.k8s.io/v1 name namespace port:number
ServiceSpec allocateLoadBalancerNodePorts:boolean clusterIP clusterIPs:string[] externalIPs:string[] externalName externalTrafficPolicy:=Cluster|Local healthCheckNodePort:number internalTrafficPolicy:=Cluster|Local ipFamilies:=|IPv4|IPv6[] ipFamilyPolicy:=PreferDualStack|RequireDualStack|SingleStack loadBalancerClass loadBalancerIP loadBalancerSourceRanges:string[] ports:ServicePort[] publishNotReadyAddresses:boolean selector:string{} sessionAffinity:=ClientIP|None sessionAffinityConfig:SessionAffinityConfig trafficDistribution type:=ClusterIP|ExternalName|LoadBalancer|NodePort
SessionAffinityConfig clientIP:ClientIPConfig
SleepAction seconds!:number
StatefulSetOrdinals start:number
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted whenScaled
StatefulSetSpec minReadySeconds:number ordinals:StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:=OrderedReady|Parallel replicas:number revisionHistoryLimit:number selector!:LabelSelector serviceName template!:PodTemplateSpec updateStrategy:StatefulSetUpdateStrategy volumeClaimTemplates:StatefulSetSpec.volumeClaimTemplates[]
StatefulSetSpec.volumeClaimTemplates apiVersion kind metadata:ObjectMeta spec:PersistentVolumeClaimSpec status:any
StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy type:=OnDelete|RollingUpdate
StorageOSPersistentVolumeSource fsType readOnly:boolean secretRef:ObjectReference volumeName volumeNamespace
StorageOSVolumeSource fsType readOnly:boolean secretRef:LocalObjectReference volumeName volumeNamespace
Subject group:GroupSubject kind! serviceAccount:ServiceAccountSubject user:UserSubject
Subject@rbac.authorization.k8s.io/v1 apiGroup kind! name! namespace
SubjectAccessReviewSpec extra:string[]{} groups:string[] nonResourceAttributes:NonResourceAttributes resourceAttributes:ResourceAttributes uid user
SuccessPolicy rules!:SuccessPolicyRule[]
SuccessPolicyRule succeededCount:number succeededIndexes
Sysctl name! value!
TCPSocketAction host port!:either
Taint effect!:=NoExecute|NoSchedule|PreferNoSchedule key! timeAdded value
TokenRequest audience! expirationSeconds:number
TokenRequestSpec audiences:string[] boundObjectRef:BoundObjectReference expirationSeconds:number
TokenReviewSpec audiences:string[] token!
Toleration effect:=NoExecute|NoSchedule|PreferNoSchedule key operator:=Equal|Exists|Gt|Lt tolerationSeconds:number value
TopologySelectorLabelRequirement key! values!:string[]
TopologySelectorTerm matchLabelExpressions:TopologySelectorLabelRequirement[]
TopologySpreadConstraint labelSelector:LabelSelector matchLabelKeys:string[] maxSkew!:number minDomains:number nodeAffinityPolicy:=Honor|Ignore nodeTaintsPolicy:=Honor|Ignore topologyKey! whenUnsatisfiable!:=DoNotSchedule|ScheduleAnyway
TypedLocalObjectReference apiGroup kind! name!
TypedObjectReference apiGroup kind! name! namespace
UserSubject name!
ValidatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName! validationActions!:=Audit|Deny|Warn[]
ValidatingAdmissionPolicySpec auditAnnotations:AuditAnnotation[] failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchConstraints:MatchResources paramKind:ParamKind validations:Validation[] variables:Variable[]
ValidatingWebhook admissionReviewVersions!:string[] clientConfig!:WebhookClientConfig failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchPolicy:=Equivalent|Exact name! namespaceSelector:LabelSelector objectSelector:LabelSelector rules:RuleWithOperations[] sideEffects!:=None|NoneOnDryRun|Some|Unknown timeoutSeconds:number
Validation expression! message messageExpression reason
ValidationRule fieldPath message messageExpression optionalOldSelf:boolean reason:=FieldValueDuplicate|FieldValueForbidden|FieldValueInvalid|FieldValueRequired rule!
Variable expression! name!
Volume awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFileVolumeSource cephfs:CephFSVolumeSource cinder:CinderVolumeSource configMap:ConfigMapVolumeSource csi:CSIVolumeSource downwardAPI:DownwardAPIVolumeSource emptyDir:EmptyDirVolumeSource ephemeral:EphemeralVolumeSource fc:FCVolumeSource flexVolume:FlexVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource gitRepo:GitRepoVolumeSource glusterfs:GlusterfsVolumeSource hostPath:HostPathVolumeSource image:ImageVolumeSource iscsi:ISCSIVolumeSource name! nfs:NFSVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource projected:ProjectedVolumeSource quobyte:QuobyteVolumeSource rbd:RBDVolumeSource scaleIO:ScaleIOVolumeSource secret:SecretVolumeSource storageos:StorageOSVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource
VolumeAttachmentSource inlineVolumeSpec:PersistentVolumeSpec persistentVolumeName
VolumeAttachmentSpec attacher! nodeName! source!:VolumeAttachmentSource
VolumeDevice devicePath! name!
VolumeMount mountPath! mountPropagation:=Bidirectional|HostToContainer|None name! readOnly:boolean recursiveReadOnly subPath subPathExpr
VolumeNodeAffinity required:NodeSelector
VolumeNodeResources count:number
VolumeProjection clusterTrustBundle:ClusterTrustBundleProjection configMap:ConfigMapProjection downwardAPI:DownwardAPIProjection podCertificate:PodCertificateProjection secret:SecretProjection serviceAccountToken:ServiceAccountTokenProjection
VolumeResourceRequirements limits:either{} requests:either{}
VsphereVirtualDiskVolumeSource fsType storagePolicyID storagePolicyName volumePath!
WebhookClientConfig caBundle service:ServiceReference url
WebhookConversion clientConfig:WebhookClientConfig conversionReviewVersions!:string[]
WeightedPodAffinityTerm podAffinityTerm!:PodAffinityTerm weight!:number
WindowsSecurityContextOptions gmsaCredentialSpec gmsaCredentialSpecName hostProcess:boolean runAsUserName
admissionregistration.k8s.io/v1/MutatingAdmissionPolicy apiVersion!:=admissionregistration.k8s.io/v1 kind!:=MutatingAdmissionPolicy metadata:ObjectMeta spec:MutatingAdmissionPolicySpec
admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding apiVersion!:=admissionregistration.k8s.io/v1 kind!:=MutatingAdmissionPolicyBinding metadata:ObjectMeta spec:MutatingAdmissionPolicyBindingSpec
admissionregistration.k8s.io/v1/MutatingWebhookConfiguration apiVersion!:=admissionregistration.k8s.io/v1 kind!:=MutatingWebhookConfiguration metadata:ObjectMeta webhooks:MutatingWebhook[]
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy apiVersion!:=admissionregistration.k8s.io/v1 kind!:=ValidatingAdmissionPolicy metadata:ObjectMeta spec:ValidatingAdmissionPolicySpec status:any
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding apiVersion!:=admissionregistration.k8s.io/v1 kind!:=ValidatingAdmissionPolicyBinding metadata:ObjectMeta spec!:ValidatingAdmissionPolicyBindingSpec
admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration apiVersion!:=admissionregistration.k8s.io/v1 kind!:=ValidatingWebhookConfiguration metadata:ObjectMeta webhooks:ValidatingWebhook[]
apiextensions.k8s.io/v1/CustomResourceDefinition apiVersion!:=apiextensions.k8s.io/v1 kind!:=CustomResourceDefinition metadata:ObjectMeta spec!:CustomResourceDefinitionSpec status:any
apiregistration.k8s.io/v1/APIService apiVersion!:=apiregistration.k8s.io/v1 kind!:=APIService metadata:ObjectMeta spec:APIServiceSpec status:any
apps/v1/ControllerRevision apiVersion!:=apps/v1 data:any kind!:=ControllerRevision metadata:ObjectMeta revision!:number
apps/v1/DaemonSet apiVersion!:=apps/v1 kind!:=DaemonSet metadata:ObjectMeta spec:DaemonSetSpec status:any
apps/v1/Deployment apiVersion!:=apps/v1 kind!:=Deployment metadata:ObjectMeta spec:DeploymentSpec status:any
apps/v1/ReplicaSet apiVersion!:=apps/v1 kind!:=ReplicaSet metadata:ObjectMeta spec:ReplicaSetSpec status:any
apps/v1/StatefulSet apiVersion!:=apps/v1 kind!:=StatefulSet metadata:ObjectMeta spec:StatefulSetSpec status:any
authentication.k8s.io/v1/SelfSubjectReview apiVersion!:=authentication.k8s.io/v1 kind!:=SelfSubjectReview metadata:ObjectMeta status:any
authentication.k8s.io/v1/TokenRequest apiVersion!:=authentication.k8s.io/v1 kind!:=TokenRequest metadata:ObjectMeta spec:TokenRequestSpec status:any
authentication.k8s.io/v1/TokenReview apiVersion!:=authentication.k8s.io/v1 kind!:=TokenReview metadata:ObjectMeta spec!:TokenReviewSpec status:any
authorization.k8s.io/v1/LocalSubjectAccessReview apiVersion!:=authorization.k8s.io/v1 kind!:=LocalSubjectAccessReview metadata:ObjectMeta spec!:SubjectAccessReviewSpec status:any
authorization.k8s.io/v1/SelfSubjectAccessReview apiVersion!:=authorization.k8s.io/v1 kind!:=SelfSubjectAccessReview metadata:ObjectMeta spec!:SelfSubjectAccessReviewSpec status:any
authorization.k8s.io/v1/SelfSubjectRulesReview apiVersion!:=authorization.k8s.io/v1 kind!:=SelfSubjectRulesReview metadata:ObjectMeta spec!:SelfSubjectRulesReviewSpec status:any
authorization.k8s.io/v1/SubjectAccessReview apiVersion!:=authorization.k8s.io/v1 kind!:=SubjectAccessReview metadata:ObjectMeta spec!:SubjectAccessReviewSpec status:any
autoscaling/v1/HorizontalPodAutoscaler apiVersion!:=autoscaling/v1 kind!:=HorizontalPodAutoscaler metadata:ObjectMeta spec!:HorizontalPodAutoscalerSpec status:any
autoscaling/v1/Scale apiVersion!:=autoscaling/v1 kind!:=Scale metadata:ObjectMeta spec:ScaleSpec status:any
autoscaling/v2/HorizontalPodAutoscaler apiVersion!:=autoscaling/v2 kind!:=HorizontalPodAutoscaler metadata:ObjectMeta spec!:HorizontalPodAutoscalerSpec@autoscaling/v2 status:any
batch/v1/CronJob apiVersion!:=batch/v1 kind!:=CronJob metadata:ObjectMeta spec!:CronJobSpec status:any
batch/v1/Job apiVersion!:=batch/v1 kind!:=Job metadata:ObjectMeta spec:JobSpec status:any
certificates.k8s.io/v1/CertificateSigningRequest apiVersion!:=certificates.k8s.io/v1 kind!:=CertificateSigningRequest metadata:ObjectMeta spec!:CertificateSigningRequestSpec status:any
coordination.k8s.io/v1/Lease apiVersion!:=coordination.k8s.io/v1 kind!:=Lease metadata:ObjectMeta spec:LeaseSpec
discovery.k8s.io/v1/EndpointSlice addressType!:=FQDN|IPv4|IPv6 apiVersion!:=discovery.k8s.io/v1 endpoints:Endpoint[] kind!:=EndpointSlice metadata:ObjectMeta ports:EndpointPort@discovery.k8s.io/v1[]
events.k8s.io/v1/Event action apiVersion!:=events.k8s.io/v1 deprecatedCount:number deprecatedFirstTimestamp deprecatedLastTimestamp deprecatedSource:EventSource eventTime! kind!:=Event metadata:ObjectMeta note reason regarding:ObjectReference related:ObjectReference reportingController reportingInstance series:EventSeries@events.k8s.io/v1 type
flowcontrol.apiserver.k8s.io/v1/FlowSchema apiVersion!:=flowcontrol.apiserver.k8s.io/v1 kind!:=FlowSchema metadata:ObjectMeta spec:FlowSchemaSpec status:any
flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration apiVersion!:=flowcontrol.apiserver.k8s.io/v1 kind!:=PriorityLevelConfiguration metadata:ObjectMeta spec:PriorityLevelConfigurationSpec status:any
networking.k8s.io/v1/IPAddress apiVersion!:=networking.k8s.io/v1 kind!:=IPAddress metadata:ObjectMeta spec!:IPAddressSpec
networking.k8s.io/v1/Ingress apiVersion!:=networking.k8s.io/v1 kind!:=Ingress metadata:ObjectMeta spec:IngressSpec status:any
networking.k8s.io/v1/IngressClass apiVersion!:=networking.k8s.io/v1 kind!:=IngressClass metadata:ObjectMeta spec:IngressClassSpec
networking.k8s.io/v1/NetworkPolicy apiVersion!:=networking.k8s.io/v1 kind!:=NetworkPolicy metadata:ObjectMeta spec:NetworkPolicySpec
networking.k8s.io/v1/ServiceCIDR apiVersion!:=networking.k8s.io/v1 kind!:=ServiceCIDR metadata:ObjectMeta spec:ServiceCIDRSpec status:any
node.k8s.io/v1/RuntimeClass apiVersion!:=node.k8s.io/v1 handler! kind!:=RuntimeClass metadata:ObjectMeta overhead:Overhead scheduling:Scheduling
policy/v1/Eviction apiVersion!:=policy/v1 deleteOptions:DeleteOptions kind!:=Eviction metadata:ObjectMeta
policy/v1/PodDisruptionBudget apiVersion!:=policy/v1 kind!:=PodDisruptionBudget metadata:ObjectMeta spec:PodDisruptionBudgetSpec status:any
rbac.authorization.k8s.io/v1/ClusterRole aggregationRule:AggregationRule apiVersion!:=rbac.authorization.k8s.io/v1 kind!:=ClusterRole metadata:ObjectMeta rules:PolicyRule[]
rbac.authorization.k8s.io/v1/ClusterRoleBinding apiVersion!:=rbac.authorization.k8s.io/v1 kind!:=ClusterRoleBinding metadata:ObjectMeta roleRef!:RoleRef subjects:Subject@rbac.authorization.k8s.io/v1[]
rbac.authorization.k8s.io/v1/Role apiVersion!:=rbac.authorization.k8s.io/v1 kind!:=Role metadata:ObjectMeta rules:PolicyRule[]
rbac.authorization.k8s.io/v1/RoleBinding apiVersion!:=rbac.authorization.k8s.io/v1 kind!:=RoleBinding metadata:ObjectMeta roleRef!:RoleRef subjects:Subject@rbac.authorization.k8s.io/v1[]
resource.k8s.io/v1/DeviceClass apiVersion!:=resource.k8s.io/v1 kind!:=DeviceClass metadata:ObjectMeta spec!:DeviceClassSpec
resource.k8s.io/v1/ResourceClaim apiVersion!:=resource.k8s.io/v1 kind!:=ResourceClaim metadata:ObjectMeta spec!:ResourceClaimSpec status:any
resource.k8s.io/v1/ResourceClaimTemplate apiVersion!:=resource.k8s.io/v1 kind!:=ResourceClaimTemplate metadata:ObjectMeta spec!:ResourceClaimTemplateSpec
resource.k8s.io/v1/ResourceSlice apiVersion!:=resource.k8s.io/v1 kind!:=ResourceSlice metadata:ObjectMeta spec!:ResourceSliceSpec
scheduling.k8s.io/v1/PriorityClass apiVersion!:=scheduling.k8s.io/v1 description globalDefault:boolean kind!:=PriorityClass metadata:ObjectMeta preemptionPolicy:=Never|PreemptLowerPriority value:number
storage.k8s.io/v1/CSIDriver apiVersion!:=storage.k8s.io/v1 kind!:=CSIDriver metadata:ObjectMeta spec!:CSIDriverSpec
storage.k8s.io/v1/CSINode apiVersion!:=storage.k8s.io/v1 kind!:=CSINode metadata:ObjectMeta spec!:CSINodeSpec
storage.k8s.io/v1/CSIStorageCapacity apiVersion!:=storage.k8s.io/v1 capacity:either kind!:=CSIStorageCapacity maximumVolumeSize:either metadata:ObjectMeta nodeTopology:LabelSelector storageClassName!
storage.k8s.io/v1/StorageClass allowVolumeExpansion:boolean allowedTopologies:TopologySelectorTerm[] apiVersion!:=storage.k8s.io/v1 kind!:=StorageClass metadata:ObjectMeta mountOptions:string[] parameters:string{} provisioner! reclaimPolicy:=Delete|Recycle|Retain volumeBindingMode:=Immediate|WaitForFirstConsumer
storage.k8s.io/v1/VolumeAttachment apiVersion!:=storage.k8s.io/v1 kind!:=VolumeAttachment metadata:ObjectMeta spec!:VolumeAttachmentSpec status:any
storage.k8s.io/v1/VolumeAttributesClass apiVersion!:=storage.k8s.io/v1 driverName! kind!:=VolumeAttributesClass metadata:ObjectMeta parameters:string{}
v1/Binding apiVersion!:=v1 kind!:=Binding metadata:ObjectMeta target!:ObjectReference
v1/ComponentStatus apiVersion!:=v1 conditions:ComponentCondition[] kind!:=ComponentStatus metadata:ObjectMeta
v1/ConfigMap apiVersion!:=v1 binaryData:string{} data:string{} immutable:boolean kind!:=ConfigMap metadata:ObjectMeta
v1/Endpoints apiVersion!:=v1 kind!:=Endpoints metadata:ObjectMeta subsets:EndpointSubset[]
v1/Event action apiVersion!:=v1 count:number eventTime firstTimestamp involvedObject!:ObjectReference kind!:=Event lastTimestamp message metadata!:ObjectMeta reason related:ObjectReference reportingComponent reportingInstance series:EventSeries source:EventSource type
v1/LimitRange apiVersion!:=v1 kind!:=LimitRange metadata:ObjectMeta spec:LimitRangeSpec
v1/Namespace apiVersion!:=v1 kind!:=Namespace metadata:ObjectMeta spec:NamespaceSpec status:any
v1/Node apiVersion!:=v1 kind!:=Node metadata:ObjectMeta spec:NodeSpec status:any
v1/PersistentVolume apiVersion!:=v1 kind!:=PersistentVolume metadata:ObjectMeta spec:PersistentVolumeSpec status:any
v1/PersistentVolumeClaim apiVersion!:=v1 kind!:=PersistentVolumeClaim metadata:ObjectMeta spec:PersistentVolumeClaimSpec status:any
v1/Pod apiVersion!:=v1 kind!:=Pod metadata:ObjectMeta spec:PodSpec status:any
v1/PodTemplate apiVersion!:=v1 kind!:=PodTemplate metadata:ObjectMeta template:PodTemplateSpec
v1/ReplicationController apiVersion!:=v1 kind!:=ReplicationController metadata:ObjectMeta spec:ReplicationControllerSpec status:any
v1/ResourceQuota apiVersion!:=v1 kind!:=ResourceQuota metadata:ObjectMeta spec:ResourceQuotaSpec status:any
v1/Secret apiVersion!:=v1 data:string{} immutable:boolean kind!:=Secret metadata:ObjectMeta stringData:string{} type
v1/Service apiVersion!:=v1 kind!:=Service metadata:ObjectMeta spec:ServiceSpec status:any
v1/ServiceAccount apiVersion!:=v1 automountServiceAccountToken:boolean imagePullSecrets:LocalObjectReference[] kind!:=ServiceAccount metadata:ObjectMeta secrets:ObjectReference[]
`;
