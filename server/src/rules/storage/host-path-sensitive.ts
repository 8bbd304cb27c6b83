import { hostPathKind, isPartOfState } from '../../kube/host-path.ts';
import { isReadOnly, isUnmounted } from '../../kube/mounts.ts';
import { attack, cis, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const hostPathSensitive = defineRule({
  id: 'host-path-sensitive',
  summary: 'A volume is a folder of the node that rules it',
  why: 'These folders hold what the node is made of: programs that root runs, devices, processes, the keys of the kubelet and the files of all other pods. Who writes there takes over the node, who reads there mostly does too. Agents of the node need some of them, read-only where they can.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    pss.baseline,
    cis('5.2.12'),
    owasp('K01:2025'),
    attack('T1611'),
    attack('T1552.001'),
    cwe(668),
    docs('hostPath volumes', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    volumeMounts: [{name: node, mountPath: /node}]
  volumes:
  - name: node
    hostPath: {path: /etc/kubernetes}
#                    ^^^^^^^^^^^^^^^ Volume "node" is "/etc/kubernetes" of the node
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    volumeMounts: [{name: settings, mountPath: /settings}]
  volumes:
  - name: settings
    configMap: {name: settings}
`,
  },
  check: {
    *volume(volume) {
      const path = volume.field.get('hostPath', 'path');
      if (hostPathKind(path) !== 'sensitive') return;
      yield {
        at: path,
        message: `${volume.label} is "${shorten(path.text ?? '')}" of the node`,
        ...(isUnmounted(volume) ? { severity: 'low' } : isReadOnly(volume) || isPartOfState(path) ? { severity: 'high' } : {}),
      };
    },
  },
});
