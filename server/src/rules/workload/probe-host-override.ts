import { hostsOf } from '../../kube/pod-security/lists.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const probeHostOverride = defineRule({
  id: 'probe-host-override',
  summary: 'A probe or hook of a container calls another host',
  why: 'The kubelet sends these requests from the network of the node. Whoever may write the pod sends them to what only nodes reach, the metadata of the cloud among it, and learns from the state of the pod what answers. A probe of another host also says nothing about the container.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1552.005'),
    cwe(918),
    docs('Probes', 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'),
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
    livenessProbe:
      httpGet: {path: /health, port: 8080, host: 169.254.169.254}
#                                                ^^^^^^^^^^^^^^^ Container "web" has the kubelet call the host 169.254.169.254
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    livenessProbe:
      httpGet: {path: /health, port: 8080}
`,
  },
  check: {
    *container({ field, pod, label }) {
      const mayBeOnNode = !pod.spec.get('hostNetwork').isAbsent && !pod.spec.get('hostNetwork').is(false);
      for (const { path, value } of hostsOf(field)) {
        // A program in the network of the node that listens to its own node alone is not reached otherwise.
        if (mayBeOnNode && LOOPBACK.has(value)) continue;
        const host = field.get(...path);
        yield {
          at: host,
          message: `${label} has the kubelet call the host ${value}`,
          fixes: [{ title: 'Call the pod itself', safety: 'needs-review', changes: [remove(host)] }],
        };
      }
    },
  },
});

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
