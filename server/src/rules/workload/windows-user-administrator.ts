import { inSecurityContexts } from '../../rule/checks.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const windowsUserAdministrator = defineRule({
  id: 'windows-user-administrator',
  summary: 'A Windows container runs as its administrator',
  why: 'The administrator of a Windows container may change everything in it, and where containers share the kernel of their node a weakness of it then does more harm. Most programs run as ContainerUser.',
  severity: 'medium',
  preset: 'strict',
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
  os: {name: windows}
  securityContext:
    windowsOptions: {runAsUserName: ContainerAdministrator}
#                                   ^^^^^^^^^^^^^^^^^^^^^^ Pod "web" runs as ContainerAdministrator
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
  check: inSecurityContexts(function* ({ pod, securityContext, label }) {
    const name = securityContext.get('windowsOptions', 'runAsUserName');
    // Windows does not tell letters from capitals, and a machine may be named before the user.
    if (!pod.isWindows || !/^(?:.*\\)?ContainerAdministrator$/i.test(name.text ?? '')) return;
    yield {
      at: name,
      message: `${label} runs as ContainerAdministrator`,
      fixes: [{ title: 'Run as ContainerUser', safety: 'needs-review', changes: [set(name, 'ContainerUser')] }],
    };
  }),
});
