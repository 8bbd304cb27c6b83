import { isPrivileged, mayOwnUsers } from '../../kube/pod.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const procMountUnmasked = defineRule({
  id: 'proc-mount-unmasked',
  summary: 'A container sees all of /proc',
  why: 'Runtimes hide or protect the files of /proc through which a process reads memory of the kernel and changes its settings. Unmasked, they are open to whoever is root in the container. Only builders of containers in a user namespace of their own need that.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(668),
    docs('Proc mount', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#managing-access-to-the-proc-filesystem'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: build}
spec:
  containers:
  - name: build
    image: registry.example/build:3.1.0
    securityContext:
      procMount: Unmasked
#                ^^^^^^^^ Container "build" sees the parts of /proc that runtimes hide
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: build}
spec:
  hostUsers: false
  containers:
  - name: build
    image: registry.example/build:3.1.0
    securityContext:
      procMount: Unmasked
`,
  },
  check: {
    *container(container) {
      const { securityContext, pod, label } = container;
      const procMount = securityContext.get('procMount');
      if (procMount.text === undefined || procMount.is('Default')) return;
      if (isPrivileged(container) || mayOwnUsers(pod)) return;
      yield {
        at: procMount,
        message: `${label} sees the parts of /proc that runtimes hide`,
        fixes: [{ title: 'Remove procMount', safety: 'safe', changes: [remove(procMount)] }],
      };
    },
  },
});
