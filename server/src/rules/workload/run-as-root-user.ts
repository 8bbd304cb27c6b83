import { mayOwnUsers } from '../../kube/pod.ts';
import { inSecurityContexts } from '../../rule/checks.ts';
import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const runAsRootUser = defineRule({
  id: 'run-as-root-user',
  summary: 'A pod asks to run as root',
  why: 'A process that is root in its container is root on the node as soon as a weakness lets it out, and until then it may change every file of the container. The manifest asks for it whatever the image says.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.restricted, cis('5.2.7'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(250)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsUser: 0
#              ^ Pod "web" asks to run as root
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
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: inSecurityContexts(function* ({ pod, securityContext, label }, { kubernetes }) {
    const runAsUser = securityContext.get('runAsUser');
    // In a user namespace of its own, root is nobody on the node.
    // https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsUser.go
    if (!runAsUser.is(0) || (35 <= kubernetes && mayOwnUsers(pod))) return;
    yield { at: runAsUser, message: `${label} asks to run as root` };
  }),
});
