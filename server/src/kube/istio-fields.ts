/**
 * Istio's kinds that protect, in the form that fields.ts reads.
 * https://istio.io/latest/docs/reference/config/security/
 */
export const ISTIO_FIELD_TABLE = `
security.istio.io/v1/AuthorizationPolicy apiVersion kind metadata:ObjectMeta spec:AuthorizationPolicySpec status:any
security.istio.io/v1beta1/AuthorizationPolicy apiVersion kind metadata:ObjectMeta spec:AuthorizationPolicySpec status:any
security.istio.io/v1/PeerAuthentication apiVersion kind metadata:ObjectMeta spec:PeerAuthenticationSpec status:any
security.istio.io/v1beta1/PeerAuthentication apiVersion kind metadata:ObjectMeta spec:PeerAuthenticationSpec status:any
security.istio.io/v1/RequestAuthentication apiVersion kind metadata:ObjectMeta spec:RequestAuthenticationSpec status:any
security.istio.io/v1beta1/RequestAuthentication apiVersion kind metadata:ObjectMeta spec:RequestAuthenticationSpec status:any
AuthorizationPolicySpec action:=ALLOW|DENY|AUDIT|CUSTOM provider:ExtensionProvider rules:AuthorizationRule[] selector:WorkloadSelector targetRef:PolicyTargetReference targetRefs:PolicyTargetReference[]
AuthorizationRule from:AuthorizationFrom[] to:AuthorizationTo[] when:AuthorizationCondition[]
AuthorizationFrom source:AuthorizationSource
AuthorizationSource ipBlocks:string[] namespaces:string[] notIpBlocks:string[] notNamespaces:string[] notPrincipals:string[] notRemoteIpBlocks:string[] notRequestPrincipals:string[] notServiceAccounts:string[] principals:string[] remoteIpBlocks:string[] requestPrincipals:string[] serviceAccounts:string[]
AuthorizationTo operation:AuthorizationOperation
AuthorizationOperation hosts:string[] methods:string[] notHosts:string[] notMethods:string[] notPaths:string[] notPorts:string[] paths:string[] ports:string[]
AuthorizationCondition key! notValues:string[] values:string[]
ExtensionProvider name
PeerAuthenticationSpec mtls:MutualTls portLevelMtls:MutualTls{} selector:WorkloadSelector
MutualTls mode:=UNSET|DISABLE|PERMISSIVE|STRICT
RequestAuthenticationSpec jwtRules:JwtRule[] selector:WorkloadSelector targetRef:PolicyTargetReference targetRefs:PolicyTargetReference[]
JwtRule audiences:string[] forwardOriginalToken:boolean fromCookies:string[] fromHeaders:any[] fromParams:string[] issuer! jwks jwksUri jwks_uri outputClaimToHeaders:any[] outputPayloadToHeader spaceDelimitedClaims:string[] timeout
PolicyTargetReference group kind name namespace
WorkloadSelector matchLabels:string{}
`;
