import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const interactiveContainer = defineRule({
  id: 'interactive-container',
  summary: 'A container waits for somebody at a terminal',
  why: 'Whoever may attach to the pod then types into its main program, which is often a shell, and the audit log tells nothing of what is typed. Programs that serve need no terminal.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    attack('T1609'),
    cwe(489),
    docs('Attach to a container', 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_attach/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    stdin: true
#          ^^^^ Container "web" waits for somebody at a terminal
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *container({ field, label }) {
      const switches = ['stdin', 'tty'].map((name) => field.get(name)).filter((each) => each.is(true));
      const [at] = switches;
      const once = [field.get('stdinOnce')].filter((each) => each.isPresent);
      if (at === undefined) return;
      yield {
        at,
        message: `${label} waits for somebody at a terminal`,
        fixes: [{ title: 'Run without a terminal', safety: 'needs-review', changes: [...switches, ...once].map(remove) }],
      };
    },
  },
});
