import type { Container, Pod } from '../../kube/pod.ts';
import { cis, cwe, nsa, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const runAsNonRootMissing = defineRule({
  id: 'run-as-non-root-missing',
  summary: 'A pod may run as root',
  why: 'Without runAsNonRoot the image decides, and most images start as root. Root in a container is root on the node as soon as something lets it out. A numeric user alone proves nothing to the admission check.',
  severity: 'high',
  preset: 'recommended',
  references: [pss.restricted, cis('5.2.7'), nsa('Pod security'), cwe(250)],
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
    *pod(pod, { kubernetes }) {
      // In a user namespace of its own, root is nobody on the node.
      // https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsNonRoot.go
      if (35 <= kubernetes && pod.spec.get('hostUsers').is(false)) return;
      const own = pod.securityContext.get('runAsNonRoot');
      const leaving = pod.containers.filter(({ securityContext }) => securityContext.get('runAsNonRoot').isAbsent);
      if (own.is(false)) yield finding(pod.label, own);
      if (!own.isAbsent || leaving.length === 0) return;
      yield {
        at: own,
        message: `${pod.label} may run as root: runAsNonRoot is not set`,
        lacks: 'runAsNonRoot: true',
        fixes: [{ title: fixTitle(pod, leaving), safety: 'needs-review', changes: [set(own, true)] }],
      };
    },
    *container({ securityContext, label, pod }, { kubernetes }) {
      const own = securityContext.get('runAsNonRoot');
      if (own.is(false) && !(35 <= kubernetes && pod.spec.get('hostUsers').is(false))) yield finding(label, own);
    },
  },
});

function finding(label: string, at: Field) {
  return {
    at,
    message: `${label} may run as root`,
    fixes: [{ title: 'Set runAsNonRoot to true', safety: 'needs-review' as const, changes: [set(at, true)] }],
  };
}

function fixTitle(pod: Pod, leaving: readonly Container[]): string {
  const hasUser =
    leaving.every(({ securityContext }) => isUser(securityContext.get('runAsUser'))) || isUser(pod.securityContext.get('runAsUser'));
  return hasUser ? 'Set runAsNonRoot for the pod' : 'Set runAsNonRoot for the pod (its images must name a user other than root)';
}

const isUser = (field: Field): boolean => (field.number ?? 0) > 0;
