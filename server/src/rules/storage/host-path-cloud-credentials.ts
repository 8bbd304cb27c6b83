import { hostPathKind } from '../../kube/host-path.ts';
import { isUnmounted } from '../../kube/mounts.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const hostPathCloudCredentials = defineRule({
  id: 'host-path-cloud-credentials',
  summary: "A pod reads the node's credentials for the cloud",
  why: 'With these files one acts as the node, or as the person who left them there, in the whole cloud account: disks, images, other clusters. A pod that needs the cloud gets an identity of its own, with its own rights.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    owasp('K08:2025'),
    attack('T1552.001'),
    cwe(522),
    docs('hostPath volumes', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: backup}
spec:
  containers:
  - name: backup
    image: registry.example/backup:1.4.2
    volumeMounts: [{name: cloud, mountPath: /root/.aws, readOnly: true}]
  volumes:
  - name: cloud
    hostPath: {path: /home/admin/.aws}
#                    ^^^^^^^^^^^^^^^^ Volume "cloud" holds the node's credentials for the cloud
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: backup}
spec:
  serviceAccountName: backup
  containers:
  - name: backup
    image: registry.example/backup:1.4.2
`,
  },
  check: {
    *volume(volume) {
      const path = volume.field.get('hostPath', 'path');
      if (hostPathKind(path) !== 'cloud-credentials') return;
      yield {
        at: path,
        message: `${shorten(volume.label, 60)} holds the node's credentials for the cloud`,
        ...(isUnmounted(volume) ? { severity: 'low' } : {}),
      };
    },
  },
});
