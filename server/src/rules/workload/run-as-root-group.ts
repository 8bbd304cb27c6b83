import { effective, mayOwnUsers } from '../../kube/pod.ts';
import { inSecurityContexts } from '../../rule/checks.ts';
import { cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const runAsRootGroup = defineRule({
  id: 'run-as-root-group',
  summary: 'A pod asks to be in the group of root',
  why: 'Many files on nodes and in images may be read, and some written, by the group of root. A process that leaves its container in that group gets at them without being root. Images made for OpenShift use the group on purpose.',
  severity: 'medium',
  preset: 'strict',
  references: [
    nsa('Kubernetes Pod security'),
    owasp('K01:2025'),
    cwe(250),
    docs('Security context', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsUser: 10001
    runAsGroup: 0
#               ^ Pod "web" asks to be in the group of root
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
    runAsUser: 10001
    runAsGroup: 10001
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: inSecurityContexts(function* ({ pod, container, securityContext, label }): Generator<Finding> {
    if (mayOwnUsers(pod)) return;
    const message = `${label} asks to be in the group of root`;
    const group = securityContext.get('runAsGroup');
    const user = container === undefined ? securityContext.get('runAsUser') : effective(container, 'runAsUser');
    if (group.is(0)) {
      const { number = 0 } = user;
      const fix = { title: `Use group ${number}, as the user`, safety: 'needs-review' as const, changes: [set(group, number)] };
      yield { at: group, message, fixes: 0 < number ? [fix] : [] };
    }
    // Containers have neither of these.
    for (const other of [securityContext.get('fsGroup'), ...securityContext.get('supplementalGroups').items]) {
      const fix = { title: 'Leave this group out', safety: 'needs-review' as const, changes: [remove(other)] };
      if (container === undefined && other.is(0)) yield { at: other, message, fixes: [fix] };
    }
  }),
});
