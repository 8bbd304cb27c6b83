import { type Container, effective, mayOwnUsers, type Pod } from '../../kube/pod.ts';
import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { type Context, defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const runAsNonRootMissing = defineRule({
  id: 'run-as-non-root-missing',
  summary: 'A pod may run as root',
  why: 'Without runAsNonRoot the image decides, and most images start as root. Root in a container is root on the node as soon as something lets it out. A numeric user alone proves nothing to the admission check.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.restricted, cis('5.2.7'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(250)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" may run as root: runAsNonRoot is not set
  containers:
  - name: web
    image: registry.example/web:1.4.2
  - name: proxy
    image: registry.example/proxy:2.0.1
    securityContext:
      runAsNonRoot: false
#                   ^^^^^ Container "proxy" may run as root
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonRoot: true
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod(pod, context) {
      const own = pod.securityContext.get('runAsNonRoot');
      const leaving = pod.containers.filter(({ securityContext }) => securityContext.get('runAsNonRoot').isAbsent);
      if (isHarmless(pod, context)) return;
      if (own.is(false)) yield finding(pod.label, own, leaving);
      if (!own.isAbsent || leaving.length === 0) return;
      yield {
        at: own,
        message: `${pod.label} may run as root: runAsNonRoot is not set`,
        lacks: 'runAsNonRoot: true',
        fixes: fixesOf(own, leaving, 'Set runAsNonRoot for the pod'),
      };
    },
    *container(container, context) {
      const own = container.securityContext.get('runAsNonRoot');
      if (own.is(false) && !isHarmless(container.pod, context)) yield finding(container.label, own, [container]);
    },
  },
});

/** In a user namespace of its own, root is nobody on the node. https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsNonRoot.go */
const isHarmless = (pod: Pod, { kubernetes }: Context): boolean => 35 <= kubernetes && mayOwnUsers(pod);

const finding = (label: string, at: Field, concerned: readonly Container[]): Finding => ({
  at,
  message: `${label} may run as root`,
  fixes: fixesOf(at, concerned, 'Set runAsNonRoot to true'),
});

/** The kubelet never starts a container that asks for root and forbids it. */
function fixesOf(at: Field, concerned: readonly Container[], title: string): Fix[] {
  const users = concerned.map((container) => effective(container, 'runAsUser'));
  if (users.some((user) => user.is(0))) return [];
  const isSettled = users.every(({ number = 0 }) => 0 < number);
  return [
    {
      title: isSettled ? title : `${title} (its images must name a user other than root)`,
      safety: 'needs-review',
      changes: [set(at, true)],
    },
  ];
}
