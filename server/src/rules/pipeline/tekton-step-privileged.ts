import { TEKTON_TASK_KINDS, taskSpecs, tektonSteps } from '../../kube/pipeline/tekton.ts';
import { forKinds } from '../../rule/kind-checks.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const tektonStepPrivileged = defineRule({
  id: 'tekton-step-privileged',
  summary: 'A step of a task may take the node',
  why: 'A privileged step is root on its node: it reads the secrets of all pods there and changes what they run. Steps run code that somebody else wrote, and what they need is mostly a builder that works without.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Tasks', 'https://tekton.dev/docs/pipelines/tasks/#running-step-containers-as-a-non-root-user'),
  ],
  examples: {
    bad: `
apiVersion: tekton.dev/v1
kind: Task
metadata: {name: build}
spec:
  steps:
  - name: image
    image: registry.example/docker:27.5.1
    securityContext: {privileged: true}
#                                 ^^^^ Step "image" of Task "build" is privileged
`,
    good: `
apiVersion: tekton.dev/v1
kind: Task
metadata: {name: build}
spec:
  steps:
  - name: image
    image: registry.example/buildkit:0.20.1-rootless
    securityContext: {allowPrivilegeEscalation: false}
`,
  },
  check: forKinds(TEKTON_TASK_KINDS, function* (resource) {
    for (const step of taskSpecs(resource).flatMap(tektonSteps)) {
      const what = `${step.label} of ${resource.label}`;
      const privileged = step.security('privileged');
      const escalation = step.security('allowPrivilegeEscalation');
      if (privileged.is(true))
        yield {
          at: privileged,
          message: `${what} is privileged`,
          fixes: [
            {
              title: 'Run it without privileges',
              safety: 'needs-review',
              changes: [set(privileged, false), ...(escalation.isAbsent ? [set(escalation, false)] : [])],
            },
          ],
        };
      else if (!privileged.isUnknown && (escalation.is(true) || escalation.isAbsent)) {
        yield {
          at: escalation,
          message: `${what} may gain more rights than it starts with`,
          severity: escalation.isAbsent ? 'low' : 'medium',
          ...(escalation.isAbsent ? { lacks: 'allowPrivilegeEscalation: false' } : {}),
          // The API server refuses one with the other. https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
          fixes: step
            .security('capabilities')
            .get('add')
            .items.some((one) => one.is('CAP_SYS_ADMIN') || one.is('SYS_ADMIN'))
            ? []
            : [{ title: 'Forbid it', safety: 'needs-review', changes: [set(escalation, false)] }],
        };
      }
    }
  }),
});
