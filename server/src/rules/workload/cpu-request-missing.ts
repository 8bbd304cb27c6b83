import { missingResource } from '../../rule/missing-resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const cpuRequestMissing = defineRule({
  id: 'cpu-request-missing',
  summary: 'A container asks for no share of the processors',
  why: 'Under load such a container gets what others leave, which may be nothing: probes then fail and the pod restarts when it is needed most. The scheduler cannot tell how full the node is.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    cwe(770),
    docs('Resource management', 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" has no CPU request
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    resources:
      requests: {cpu: 100m}
`,
  },
  across: missingResource({ name: 'requests.cpu', called: 'CPU request', fix: 'Ask for CPU', amount: '100m' }),
});
