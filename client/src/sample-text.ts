/** One thing that is wrong and some that are missing, as the walkthrough tells. Free of anything that only a cluster can decide. */
export const SAMPLE = `# A manifest to try Kubewright on. It is saved nowhere unless you save it.
apiVersion: v1
kind: Pod
metadata:
  name: sample
  namespace: sample
spec:
  serviceAccountName: sample
  automountServiceAccountToken: false
  securityContext:
    runAsNonRoot: true
  containers:
  - name: web # 2. The light bulb here hardens the container.
    image: registry.example/web:1.4.2
    securityContext:
      privileged: true # 1. Rest the pointer on "true", then press Ctrl+. (Cmd+. on a Mac).
    resources:
      requests: {cpu: 100m, memory: 64Mi}
      limits: {memory: 64Mi}
`;

/** The fix of the one thing that is wrong has been made. */
export const isMended = (text: string): boolean => text !== '' && !text.includes('privileged: true');

/** The container got what it lacked. */
export const isHardened = (text: string): boolean => text.includes('allowPrivilegeEscalation: false');
