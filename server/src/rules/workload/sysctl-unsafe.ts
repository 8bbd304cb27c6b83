import { safeSysctls } from '../../kube/sysctls.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const sysctlUnsafe = defineRule({
  id: 'sysctl-unsafe',
  summary: 'A pod changes settings of the kernel that are not its own',
  why: 'Most settings of the kernel are shared with the node and its other pods, or can starve them. A wrong one takes security away or the node down. A few concern the pod alone and are safe.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(668),
    docs('Sysctls', 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    sysctls:
    - name: kernel.msgmax
#           ^^^^^^^^^^^^^ Pod "web" sets the unsafe sysctl kernel.msgmax
      value: "65536"
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
    sysctls:
    - name: net.ipv4.ip_unprivileged_port_start
      value: "80"
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ securityContext, label }, { kubernetes }) {
      const safe = safeSysctls(kubernetes);
      for (const item of securityContext.get('sysctls').items) {
        const name = item.get('name');
        if (name.text === undefined || name.text === '' || safe.has(name.text)) continue;
        // The kubelet takes slashes for dots, admission does not.
        const dotted = name.text.replaceAll('/', '.');
        const fix: Fix = safe.has(dotted)
          ? { title: `Write ${dotted}`, safety: 'safe', changes: [set(name, dotted)] }
          : { title: 'Leave the setting alone', safety: 'needs-review', changes: [remove(item)] };
        const message = safe.has(dotted)
          ? `${label} writes ${dotted} with slashes, which admission does not know`
          : `${label} sets the unsafe sysctl ${name.text}`;
        yield { at: name, message, fixes: [fix] };
      }
    },
  },
});
