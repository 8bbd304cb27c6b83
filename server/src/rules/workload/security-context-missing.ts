import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set, type Value } from '../../yaml/change.ts';

export const securityContextMissing = defineRule({
  id: 'security-context-missing',
  summary: 'Nothing restrains a container',
  why: 'Without a security context everything is as the image and the runtime have it: mostly root, with a dozen capabilities and every system call. An intruder starts from there.',
  severity: 'low',
  preset: 'all',
  references: [
    nsa('Kubernetes Pod security'),
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Security context', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'),
  ],
  yieldsTo: ['privilege-escalation-allowed', 'capabilities-not-dropped', 'root-filesystem-writable', 'net-raw-not-dropped'],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" has no security context, nor has its pod
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
    securityContext:
      allowPrivilegeEscalation: false
`,
  },
  check: {
    *container({ securityContext, pod, label }) {
      if (!securityContext.isEmpty || !pod.securityContext.isEmpty) return;
      yield {
        at: securityContext,
        message: `${label} has no security context, nor has its pod`,
        lacks: 'a security context',
        fixes: [
          {
            title: 'Restrain the container (adjust what its image cannot do with)',
            safety: 'needs-review',
            changes: [set(securityContext, pod.isWindows ? WINDOWS : LINUX)],
          },
        ],
      };
    },
  },
});

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
const WINDOWS: Value = { runAsNonRoot: true };
const LINUX: Value = {
  runAsNonRoot: true,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};
