import { scriptOf } from '../../kube/script.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sudoInCommand = defineRule({
  id: 'sudo-in-command',
  summary: 'A container runs sudo',
  why: 'For sudo to work the image must hold a program that makes anyone root, and the container must be allowed to gain privileges. An intruder has the same way to root. The right user from the start needs neither.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1548'),
    cwe(250),
    docs(
      'Security context',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-container',
    ),
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
    command: [sh, -c, "sudo chown app /data && exec app"]
#                      ^^^^ Container "web" runs sudo
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    command: [sh, -c, "exec app --run-as sudo"]
`,
  },
  check: {
    *container(container) {
      const words = [...container.field.get('command').items, ...container.field.get('args').items];
      const [program] = words;
      if (!words.some(({ text }) => text?.includes('sudo'))) return;
      const message = `${container.label} runs sudo`;
      if (program !== undefined && isSudo(program.text)) yield { at: program, message };
      const script = scriptOf(container);
      for (const command of script?.commands ?? []) {
        const [first] = command.words;
        if (script !== undefined && isSudo(first?.text)) yield { at: script.field, ...(first && { within: first.span }), message };
      }
    },
  },
});

const isSudo = (word: string | undefined): boolean => word !== undefined && /^(?:\/[\w/]*\/)?sudo$/.test(word);
