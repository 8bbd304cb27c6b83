import { hostPathKind } from '../../kube/host-path.ts';
import { volumeNamed } from '../../kube/mounts.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const hostPathWritable = defineRule({
  id: 'host-path-writable',
  summary: "A container may write to the node's files",
  why: 'What a container leaves on the node outlives it: a job for cron, a manifest for the kubelet, a program that root will run. Most that look at files of the node only need to read them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    attack('T1053.003'),
    cwe(732),
    docs('hostPath volumes', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: collector}
spec:
  containers:
  - name: collector
    image: registry.example/collector:1.4.2
    volumeMounts:
    - name: logs
#           ^^^^ Container "collector" may write to the node through volume "logs"
      mountPath: /logs
  volumes:
  - name: logs
    hostPath: {path: /var/log/pods}
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: collector}
spec:
  containers:
  - name: collector
    image: registry.example/collector:1.4.2
    volumeMounts:
    - name: logs
      mountPath: /logs
      readOnly: true
  volumes:
  - name: logs
    hostPath: {path: /var/log/pods}
`,
  },
  check: {
    *container({ pod, field, label }) {
      for (const mount of field.get('volumeMounts').items) {
        const name = mount.get('name').written;
        const readOnly = mount.get('readOnly');
        const volume = name === undefined ? undefined : volumeNamed(pod, name);
        if (volume === undefined || !volume.get('hostPath').isMap || !(readOnly.isAbsent || readOnly.is(false))) continue;
        const kind = hostPathKind(volume.get('hostPath', 'path'));
        // One connects to a socket all the same, which is another rule's matter.
        if (kind === 'runtime-socket') continue;
        yield {
          at: readOnly,
          message: `${label} may write to the node through volume "${name}"`,
          ...(readOnly.isAbsent ? { lacks: `a read-only mount of "${name}"` } : {}),
          fixes: [{ title: 'Mount it read-only', safety: 'needs-review', changes: [set(readOnly, true)] }],
        };
      }
    },
  },
});
