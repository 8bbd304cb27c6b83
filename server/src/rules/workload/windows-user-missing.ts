import { hostProcessFields } from '../../kube/pod.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const windowsUserMissing = defineRule({
  id: 'windows-user-missing',
  summary: 'A Windows pod leaves its user to the image',
  why: 'Many images for Windows run as ContainerAdministrator: whoever breaks into the program may change everything in the container and stay in it. Most programs run as ContainerUser.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    cwe(250),
    docs('User names of Windows containers', 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" leaves its Windows user to the image
  os: {name: windows}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  os: {name: windows}
  securityContext:
    windowsOptions: {runAsUserName: ContainerUser}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod(pod) {
      const { securityContext, containers, label, isWindows } = pod;
      const name = securityContext.get('windowsOptions', 'runAsUserName');
      // Processes of the node have users of the node.
      const isContained = hostProcessFields(pod).every((field) => field.isAbsent || field.is(false));
      const leaving = containers.filter((container) => container.securityContext.get('windowsOptions', 'runAsUserName').isAbsent);
      if (!isWindows || !isContained || !name.isAbsent || leaving.length === 0) return;
      yield {
        at: name,
        message: `${label} leaves its Windows user to the image`,
        lacks: 'runAsUserName: ContainerUser',
        fixes: [{ title: 'Run as ContainerUser', safety: 'needs-review', changes: [set(name, 'ContainerUser')] }],
      };
    },
  },
});
