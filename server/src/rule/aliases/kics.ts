/** What KICS calls it, and our rules that tell of it, a line each. https://docs.kics.io/latest/queries/kubernetes-queries/ */
export const kics = `
1a07a446-8e61-4e4d-bc16-b0781fcb8211 kubelet-event-rate-unlimited
1aa4a1ae-5dbb-48a1-9aa2-630ea4be208e apiserver-authorization-rbac-missing
1acd93f1-5a37-45c0-aaac-82ece818be7d controller-manager-shared-credentials
1c621b8e-2c6a-44f5-bd6a-fb0fb7ba33e2 kubelet-server-certificate-rotation-disabled controller-manager-kubelet-rotation-disabled
1de5cc51-f376-4638-a940-20f2e85ae238 apiserver-anonymous-auth-enabled kubelet-anonymous-auth-enabled
1e749bc9-fde8-471c-af0c-8254efd2dee5 rbac-default-service-account-subject
1ffe7bf7-563b-4b3d-a71d-ba6bd8d49b37 apiserver-namespace-lifecycle-disabled
2b1836f1-dcce-416e-8e16-da8c71920633 host-port
2f491173-6375-4a84-b28e-a4e2b9a58a69 apiserver-profiling-enabled controller-manager-profiling-enabled scheduler-profiling-enabled
03aabc8c-35d6-481e-9c85-20139cf72d23 network-policy-cni-unsupported
3d24b204-b73d-42cb-b0bf-1a5438c5f71e apiserver-insecure-port
3d658f8b-d988-41a0-a841-40043121de1e secret-as-environment-variable
3f5ff8a7-5ad6-4d02-86f5-666307da1b20 apiserver-etcd-ca-missing
4a20ebac-1060-4c81-95d1-1f7f620e983b limit-range-missing
4ac0e2b7-d2d2-4af7-8799-e8de6721ccda cpu-limit-missing
4d7ee40f-fc5d-427d-8cac-dffbe22d42d1 apiserver-authorization-node-missing
5da47109-f8d6-4585-9e2b-96a8958a12f5 apiserver-basic-auth-file
5f89001f-6dd9-49ff-9b15-d8cd71b617f4 kubelet-iptables-chains-disabled
05fb986f-ac73-4ebb-a5b2-7faafa93d882 controller-manager-root-ca-missing
6a68bebe-c021-492e-8ddb-55b0567fb768 apiserver-admission-plugin-removed
6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a host-network
6b896afb-ca07-467a-b256-1a0077a1c08e rbac-wildcard-verbs rbac-wildcard-resources rbac-wildcard-api-groups rbac-wildcard-all
6cf42c97-facd-4fda-b8af-ea4529123355 kubelet-kernel-defaults-unprotected
6d173be7-545a-46c6-a81d-2ae52ed1605d tiller-deployed
7c81d34c-8e5a-402b-9798-9f442630e678 image-digest-missing
8b862ca9-0fbd-4959-ad72-b6609bdaa22d tiller-deployed
8b36775e-183d-4d46-b0f7-96a6f34a723f apparmor-profile-missing
09bb9e96-8da3-4736-b89a-b36814acca60 etcd-peer-tls-cert-missing
9f85c3f6-26fd-4007-938a-2e0cb0100980 rbac-impersonate-verb
10efce34-5af6-4d83-b414-9e096d5a06a9 encryption-config-identity-first encryption-config-identity-only encryption-config-secrets-missing
13a49a2e-488e-4309-a7c0-d6b05577a5fb apiserver-audit-policy-missing
14abda69-8e91-4acb-9931-76e2bee90284 apiserver-image-policy-webhook-missing
19ebaa28-fc86-4a58-bcfa-015c9e22fe40 capability-outside-restricted capability-outside-baseline capability-sys-admin-added
32ecd76e-7bbf-402e-bf48-8b9485749558 apiserver-token-auth-file
33fc6923-6553-4fe6-9d3a-4efa51eb874b apiserver-node-restriction-missing
35c0a471-f7c8-4993-aa2c-503a3c712a66 apiserver-audit-log-max-size-low
36a27826-1bf5-49da-aeb0-a60a30c0e834 apiserver-kubelet-client-cert-missing
38fa11ef-dbcc-4da8-9680-7e1fd855b6fb rbac-pods-port-forward
46a2e9ec-6a5f-4faa-9d39-4ea44d5d87a2 controller-manager-bind-address-public scheduler-bind-address-public
48a5beba-e4c0-4584-a2aa-e6894e4cf424 resource-quota-missing
52d70f2e-3257-474c-b3dc-8ad9ba6a061a kubelet-certificate-rotation-disabled
056ac60e-fe07-4acc-9b34-8e1d51716ab9 rbac-secrets-read rbac-secrets-read-cluster-wide
73e251f0-363d-4e53-86e2-0a93592437eb apiserver-audit-log-missing
075ca296-6768-4322-aea2-ba5063b969a9 etcd-tls-cert-missing
80f93444-b240-4ebb-a4c6-5c40b76c04ea pod-security-policy-used
85ab1c5b-014e-4352-b5f8-d7dea3bb4fd3 network-policy-selects-nothing
91dacd0e-d189-4a9c-8272-5999a3cc32d9 pod-security-policy-used
94b76ea5-e074-4ca2-8a03-c5a606e30645 api-version-removed api-version-deprecated
98ce8b81-7707-4734-aa39-627c6db3d84b etcd-auto-tls
268ca686-7fb7-4ae9-b129-955a2a89064e capabilities-not-dropped
0401f71b-9c1e-4821-ab15-a955caa621be network-policy-types-missing
510d5810-9a30-443a-817d-5c1fa527b110 apiserver-cipher-weak kubelet-cipher-weak
591ade62-d6b0-4580-b1ae-209f80ba1cd9 service-account-default-used
592ad21d-ad9b-46c6-8d2d-fad09d62a942 rbac-workloads-create
611ab018-c4aa-4ba2-b0f6-a448337509a6 namespace-default-used namespace-system-used
768aab52-2504-4a2f-a3e3-329d5a679848 apiserver-audit-log-max-backup-low
845acfbe-3e10-4b8e-b656-3b404d36dfb2 service-node-port
895a5a95-3756-4b04-9924-2f3bc93181bd apiserver-etcd-client-cert-missing
1828a670-5957-4bc5-9974-47da228f75e2 audit-policy-rules-missing audit-policy-catch-all-missing audit-policy-sensitive-not-logged audit-policy-subresource-missed
02323c00-cdc3-4fdc-a310-4f2b3e7a1660 run-as-low-user-id
2940d48a-dc5e-4178-a3f8-bfbd80720b41 kubelet-read-only-port
5308a7a8-06f8-45ac-bf10-791fe21de46e host-path-sensitive persistent-volume-host-path
5572cc5e-1e4c-4113-92a6-7a8a3bd25e6d privilege-escalation-allowed
9127f0d9-2310-42e7-866f-5fd9d20dcbad sysctl-unsafe pod-security-policy-used
9587c890-0524-40c2-9ce2-663af7c2f063 apiserver-service-account-plugin-disabled
26763a1c-5dda-4772-b507-5fca7fb5f165 service-load-balancer-open
49113af4-29ca-458e-b8d4-724c01a4a24f controller-manager-pod-gc-threshold-missing
87554eef-154d-411d-bdce-9dbd91e56851 pod-security-policy-used
229588ef-8fde-40c8-8756-f4f2b5825ded memory-request-missing
235236ee-ad78-4065-bd29-61b061f28ce0 capability-sys-admin-added
249328b8-5f0f-409f-b1dd-029f07882e11 rbac-cluster-admin-binding rbac-cluster-admin-role-binding
302736f4-b16c-41b8-befe-c0baffa0bd9d host-pid
583053b7-e632-46f0-b989-f81ff8045385 image-tag-mutable
2270987f-bb51-479f-b8be-3ca73e5ad648 pod-security-policy-used
7307579a-3abb-46ad-9ce5-2a915634d5c8 pod-security-policy-used
8320826e-7a9c-4b0b-9535-578333193432 rbac-escalate-verb rbac-bind-verb
9391103a-d8d7-4671-ac5d-606ba7ccb0ac etcd-client-cert-auth-disabled
48471392-d4d0-47c0-b135-cdec95eb3eef service-account-token-automounted
a6f34658-fdfb-4154-9536-56d516f65828 container-runtime-socket
a9c2f49d-0671-4fc9-9ece-f4e261e128d0 root-filesystem-writable
a33e9173-b674-4dfb-9d82-cf3754816e4b pod-security-policy-used
a77f4d07-c6e0-4a48-8b35-0eeb51576f4f apiserver-always-pull-images-missing
a97a340a-0063-418e-b3a1-3028941d0995 security-context-missing
a5530bd7-225a-48f9-91bb-f40b04200165 apiserver-service-account-lookup-disabled
aa8f7a35-9923-4cad-bd61-a19b7f6aac91 host-path-volume host-path-sensitive container-runtime-socket host-path-cloud-credentials persistent-volume-host-path
ae8827e2-4af9-4baa-9998-87539ae0d6f0 etcd-peer-auto-tls
afa36afb-39fe-4d94-b9b6-afb236f7a03d apiserver-admission-plugin-removed
b7bca5c4-1dab-4c2c-8cbe-3050b9d59b14 rbac-secrets-read rbac-secrets-read-cluster-wide
b7d0181d-0a9b-4611-9d1c-1ad4f0b620ff etcd-peer-client-cert-auth-disabled
b9c83569-459b-4110-8f79-6305aa33cb37 secret-data-committed
b14d1bc4-a208-45db-92f0-e21f8e2588e9 memory-limit-missing
b9380fd3-5ffe-4d10-9290-13e18e71eee1 apiserver-insecure-port
b7652612-de4e-4466-a0bf-1cd81f0c6063 host-path-writable
bf36b900-b5ef-4828-adb7-70eb543b7cfb kubelet-hostname-override
c48e57d3-d642-4e0b-90db-37f807b41b91 pod-security-policy-used
c589f42c-7924-4871-aee2-1cede9bc7cbc rbac-pods-exec rbac-pods-exec-get-verb
c1032cf7-3628-44e2-bd53-38c17cf31b6b service-account-shared
ca469dd4-c736-448f-8ac1-30a642705e0a cpu-request-missing
caa3479d-885d-4882-9aac-95e5e78ef5c2 image-pull-policy-not-always
caa93370-791f-4fc6-814b-ba6ce0cb4032 pod-security-policy-used
cb7e695d-6a85-495c-b15f-23aed2519303 etcd-ca-shared
cbd2db69-0b21-4c14-8a40-7710a50571a9 apiserver-encryption-config-missing
ccc98ff7-68a7-436e-9218-185cb0b0b780 controller-manager-private-key-missing
cd290efd-6c82-4e9d-a698-be12ae31d536 host-ipc
cdc8b54e-6b16-4538-a1b0-35849dbe29cf apiserver-kubelet-https-disabled
ce30e584-b33f-4c7d-b418-a3d7027f8f60 apiserver-always-admit-enabled
cf34805e-3872-4c08-bf92-6ff7bb0cfadb run-as-non-root-missing run-as-root-user
common/passwords_and_secrets credential-provider-token private-key-committed credential-in-url
d2ad057f-0928-41ef-a83c-f59203bb855b dashboard-deployed
d89a15bb-8dba-4c71-9529-bef6729b9c09 apiserver-request-timeout-long
d45330fd-f58d-45fb-a682-6481477a0f84 rbac-pods-attach
da9f3aa8-fbfb-472f-b5a1-576127944218 apiserver-audit-log-max-age-low
dab4ec72-ce2e-4732-b7c3-1757dcce01a1 apiserver-service-account-key-file-missing
dbbc6705-d541-43b0-b166-dd4be8208b54 net-raw-not-dropped
dd29336b-fe57-445b-a26e-e6aa867ae609 privileged-container
de4421f1-4e35-43b4-9783-737dd4e4a47e pod-security-policy-used
e0e00aba-5f1c-4981-a542-9a9563c0ee20 apiserver-client-ca-missing kubelet-client-ca-missing
e3aa0612-4351-4a0d-983f-aefea25cf203 pod-security-policy-used
e17fa86a-6222-4584-a914-56e8f6c87e06 tiller-deployed
e0099af2-fe17-411f-9991-0de28fe15f3c apiserver-event-rate-limit-missing
ec18a0d3-0069-4a58-a7fb-fbfe0b4bbbe0 apiserver-kubelet-ca-missing
ed89b97d-04e9-4fd4-919f-ee5b27e555e9 kubelet-streaming-timeout-disabled
f1f4d8da-1ac4-47d0-b1aa-91e69d33f7d5 apiserver-authorization-always-allow kubelet-authorization-always-allow
f377b83e-bd07-4f48-a591-60c82b14a78b seccomp-profile-missing seccomp-profile-unconfined
f922827f-aab6-447c-832a-e1ff63312bd3 pod-security-policy-used
fa4def8c-1898-4a35-a139-7b76b1acdef0 apiserver-insecure-port
fa750c81-93c2-4fab-9c6d-d3fd3ce3b89f apiserver-tls-cert-missing kubelet-tls-cert-missing
`;
