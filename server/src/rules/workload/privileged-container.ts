import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const privilegedContainer = defineRule({
  id: 'privileged-container',
  summary: 'A container is privileged',
  why: 'A privileged container has all capabilities and all devices of its node, without seccomp or AppArmor: whoever gets into it owns the node and every pod on it. Network, storage and device plug-ins need it; applications do not.',
  severity: 'critical',
  preset: 'recommended',
  references: [pss.baseline, cis('5.2.2'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(250)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      privileged: true
#                 ^^^^ Container "web" is privileged
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      privileged: false
`,
  },
  check: {
    *container({ securityContext, label }) {
      const privileged = securityContext.get('privileged');
      if (!privileged.is(true)) return;
      yield {
        at: privileged,
        message: `${label} is privileged`,
        fixes: [{ title: 'Set privileged to false', safety: 'needs-review', changes: [set(privileged, false)] }],
      };
    },
  },
});
