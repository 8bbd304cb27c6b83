/** Names of all kinds that others refer to. */
export const NAMED = [
  'v1 ConfigMap',
  'v1 Secret',
  'v1 ServiceAccount',
  'v1 PersistentVolumeClaim',
  'v1 PersistentVolume',
  'v1 Service',
  'v1 ReplicationController',
  'apps/v1 Deployment',
  'apps/v1 StatefulSet',
  'apps/v1 ReplicaSet',
  'scheduling.k8s.io/v1 PriorityClass',
  'storage.k8s.io/v1 StorageClass',
  'rbac.authorization.k8s.io/v1 Role',
  'rbac.authorization.k8s.io/v1 ClusterRole',
  'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy',
]
  .map((kind) => `apiVersion: ${kind.split(' ')[0]}\nkind: ${kind.split(' ')[1]}\nmetadata: {name: old}\n`)
  .join('---\n');

const POD =
  '{serviceAccountName: old, priorityClassName: old, imagePullSecrets: [{name: old}, {name: stays}], containers: [{name: c, image: i, env: [{name: A, valueFrom: {secretKeyRef: {name: old, key: k}}}, {name: B, valueFrom: {configMapKeyRef: {name: old, key: k}}}, {name: C, value: c}], envFrom: [{configMapRef: {name: old}}, {secretRef: {name: old}}]}], initContainers: [{name: c, image: i, envFrom: [{secretRef: {name: old}}]}], volumes: [{name: a, configMap: {name: old}}, {name: b, secret: {secretName: old}}, {name: c, persistentVolumeClaim: {claimName: old}}, {name: d, projected: {sources: [{secret: {name: old}}, {configMap: {name: old}}]}}, {name: e, emptyDir: {}}, {name: f, secret: {secretName: stays}}]}';

/** Objects that refer to those, each where its kind does. */
export const REFERRING: readonly string[] = [
  `apiVersion: v1\nkind: Pod\nmetadata: {name: o}\nspec: ${POD}\n`,
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: o}\nspec: {template: {spec: ${POD}}}\n`,
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: o}\nspec: {jobTemplate: {spec: {template: {spec: ${POD}}}}}\n`,
  'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: o}\nspec: {serviceName: old, volumeClaimTemplates: [{spec: {storageClassName: old}}]}\n',
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: o}\nspec: {scaleTargetRef: {kind: Deployment, name: old}}\n',
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: o, annotations: {nginx.ingress.kubernetes.io/auth-secret: old}}\nspec: {tls: [{secretName: old}, {secretName: stays}], defaultBackend: {service: {name: old}}, rules: [{http: {paths: [{backend: {service: {name: old}}}, {backend: {service: {name: stays}}}]}}]}\n',
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: o}\nimagePullSecrets: [{name: old}]\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: o}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: old}\nsubjects: [{kind: ServiceAccount, name: old}, {kind: ServiceAccount, name: stays, namespace: there}, {kind: ServiceAccount, name: old, namespace: default}]\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: o}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: old}\nsubjects: []\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: o}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: old}\nsubjects: [{kind: ServiceAccount, name: old, namespace: default}]\n',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: o}\nrules: [{apiGroups: [""], resources: [secrets], resourceNames: [old, stays], verbs: [get]}]\n',
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: o}\nspec: {volumeName: old, storageClassName: old}\n',
  'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: {name: o}\nspec: {policyName: old}\n',
  'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: o}\nwebhooks: [{name: a.b.c, clientConfig: {service: {name: old, namespace: default}}}]\n',
  'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: o}\nspec: {serviceAccountName: stays}\n',
];
