import { isConfiningSeccomp, SECCOMP_CONTAINER_ANNOTATION, SECCOMP_POD_ANNOTATION } from '../../kube/profiles.ts';
import { inSecurityContexts, unconfined } from '../../rule/checks.ts';
import { attack, cis, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const seccompProfileUnconfined = defineRule({
  id: 'seccomp-profile-unconfined',
  summary: 'Seccomp is turned off',
  why: 'Every system call of the kernel is then open to the container, even where nodes filter them by default. Most exploits of the kernel need one that ordinary programs never call.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    cis('5.7.2'),
    owasp('K01:2025'),
    attack('T1611'),
    cwe(693),
    docs('Seccomp and Kubernetes', 'https://kubernetes.io/docs/reference/node/seccomp/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seccompProfile: {type: Unconfined}
#                          ^^^^^^^^^^ Pod "web" runs without seccomp
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seccompProfile: {type: RuntimeDefault}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: inSecurityContexts(function* ({ pod, container, securityContext, label, isPrivileged }, { kubernetes }) {
    // A privileged container takes no profile anyway.
    if (isPrivileged) return;
    yield* unconfined(securityContext.get('seccompProfile'), 'seccomp', label);
    if (19 <= kubernetes) return;
    const key = container === undefined ? SECCOMP_POD_ANNOTATION : `${SECCOMP_CONTAINER_ANNOTATION}${container.name ?? ''}`;
    const annotation = pod.metadata.get('annotations', key);
    if (annotation.text === undefined || isConfiningSeccomp(annotation.text)) return;
    yield {
      at: annotation,
      message: `${label} runs without seccomp`,
      fixes: [{ title: "Use the runtime's seccomp profile", safety: 'safe', changes: [set(annotation, 'runtime/default')] }],
    };
  }),
});
