import { confiningTypes } from '../../kube/selinux.ts';
import { inSecurityContexts } from '../../rule/checks.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const selinuxOptionsCustom = defineRule({
  id: 'selinux-options-custom',
  summary: 'A pod chooses how SELinux confines it',
  why: 'On nodes with SELinux the type decides what a container may touch, and types such as spc_t let it touch everything. Whoever may choose the type, user or role can lift the confinement.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(693),
    docs(
      'SELinux labels',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seLinuxOptions: {type: spc_t, level: "s0:c123,c456"}
#                          ^^^^^ Pod "web" chooses its own SELinux type: spc_t
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
    seLinuxOptions: {level: "s0:c123,c456"}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: inSecurityContexts(function* ({ securityContext, label }, { kubernetes }) {
    const options = securityContext.get('seLinuxOptions');
    for (const part of ['type', 'user', 'role']) {
      const field = options.get(part);
      if (field.text === undefined || field.text === '') continue;
      if (part === 'type' && confiningTypes(kubernetes).includes(field.text)) continue;
      yield {
        at: field,
        message: `${label} chooses its own SELinux ${part}: ${field.text}`,
        fixes: [{ title: `Leave the SELinux ${part} to the runtime`, safety: 'needs-review', changes: [remove(field)] }],
      };
    }
  }),
});
