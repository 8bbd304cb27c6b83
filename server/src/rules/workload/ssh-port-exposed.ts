import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const sshPortExposed = defineRule({
  id: 'ssh-port-exposed',
  summary: 'A pod offers SSH',
  why: 'A shell with passwords and keys of its own goes past the access rules and the audit log of the cluster, and is a way in and onward for intruders. Git servers and jump hosts need it; for looking into pods there is kubectl exec.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K06:2025'),
    attack('T1021.004'),
    cwe(284),
    docs('Get a shell', 'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/'),
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
    ports:
    - containerPort: 8080
    - containerPort: 22
#                    ^^ Container "web" opens port 22, a port of SSH
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    ports:
    - containerPort: 8080
`,
  },
  check: {
    *container({ field, label }) {
      for (const port of field.get('ports').items) {
        const containerPort = port.get('containerPort');
        if (isTcp(port) && isSsh(containerPort)) yield { at: containerPort, message: messageFor(label, containerPort) };
      }
    },
    *'core/Service'({ field, label }) {
      const type = field.get('spec', 'type');
      const isInternal = type.isAbsent || type.is('ClusterIP');
      for (const port of field.get('spec', 'ports').items) {
        const ssh = [port.get('targetPort'), port.get('port')].filter(isSsh);
        const [at] = ssh;
        // Beyond the cluster port 22 is the matter of service-admin-port-exposed.
        const isOthers = !isInternal && ssh.some((number) => number.is(22));
        if (isTcp(port) && at !== undefined && !isOthers) yield { at, message: messageFor(label, at) };
      }
    },
  },
});

const messageFor = (label: string, { number }: Field): string => `${label} opens port ${number}, a port of SSH`;

const isSsh = (port: Field): boolean => port.is(22) || port.is(2222);

const isTcp = (port: Field): boolean => port.get('protocol').isAbsent || port.get('protocol').is('TCP');
