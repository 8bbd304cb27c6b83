import { hostPathKind } from '../../kube/host-path.ts';
import { isUnmounted } from '../../kube/mounts.ts';
import { attack, cis, cwe, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const hostPathVolume = defineRule({
  id: 'host-path-volume',
  summary: 'A volume is a folder of the node',
  why: "Through such a volume a pod reads the node's files and, unless it is read-only, changes them: credentials of the kubelet, logs, programs that run as root. Node agents need it; applications have better kinds of volumes.",
  severity: 'high',
  preset: 'recommended',
  references: [pss.baseline, cis('5.2.12'), owasp('K01:2025'), attack('T1611'), cwe(668)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: data
    hostPath: {path: /srv/data}
#   ^^^^^^^^ Volume "data" is a folder of the node
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: data
    emptyDir: {}
`,
  },
  check: {
    *volume(volume) {
      const hostPath = volume.field.get('hostPath');
      // Worse folders have rules of their own.
      const kind = hostPathKind(hostPath.get('path')) ?? 'ordinary';
      if (!hostPath.isMap || kind !== 'ordinary') return;
      yield { at: hostPath, message: `${volume.label} is a folder of the node`, ...(isUnmounted(volume) ? { severity: 'low' } : {}) };
    },
  },
});
