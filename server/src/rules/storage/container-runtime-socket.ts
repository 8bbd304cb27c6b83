import { hostPathKind } from '../../kube/host-path.ts';
import { isUnmounted } from '../../kube/mounts.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const containerRuntimeSocket = defineRule({
  id: 'container-runtime-socket',
  summary: 'A pod reaches the container runtime of its node',
  why: 'Whoever speaks to the runtime starts any container on the node, privileged and with all its files, past every policy of the cluster. Mounting the socket read-only changes nothing, because one only needs to connect.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(668),
    docs('Container runtimes', 'https://kubernetes.io/docs/setup/production-environment/container-runtimes/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: builder}
spec:
  containers:
  - name: builder
    image: registry.example/builder:1.4.2
    volumeMounts: [{name: docker, mountPath: /var/run/docker.sock}]
  volumes:
  - name: docker
    hostPath: {path: /var/run/docker.sock}
#                    ^^^^^^^^^^^^^^^^^^^^ Volume "docker" gives the pod the node's container runtime
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: builder}
spec:
  containers:
  - name: builder
    image: registry.example/rootless-builder:1.4.2
    volumeMounts: [{name: layers, mountPath: /layers}]
  volumes:
  - name: layers
    emptyDir: {}
`,
  },
  check: {
    *volume(volume) {
      const path = volume.field.get('hostPath', 'path');
      if (hostPathKind(path) !== 'runtime-socket') return;
      yield {
        at: path,
        message: `${shorten(volume.label, 60)} gives the pod the node's container runtime`,
        ...(isUnmounted(volume) ? { severity: 'low' } : {}),
      };
    },
  },
});
