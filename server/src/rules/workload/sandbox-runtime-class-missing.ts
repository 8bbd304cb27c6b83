import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const sandboxRuntimeClassMissing = defineRule({
  id: 'sandbox-runtime-class-missing',
  summary: 'A sandbox for untrusted code shares the kernel of its node',
  why: 'Sandboxes of agents run code that nobody has read. In an ordinary container one weakness of the kernel lets it out to the node and to all other sandboxes. gVisor and Kata put a kernel of their own between.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(653),
    docs('Runtime classes', 'https://kubernetes.io/docs/concepts/containers/runtime-class/'),
    docs('Agent Sandbox', 'https://agent-sandbox.sigs.k8s.io/'),
  ],
  examples: {
    bad: `
apiVersion: extensions.agents.x-k8s.io/v1alpha1
kind: SandboxTemplate
metadata: {name: python}
spec:
  podTemplate:
    spec:
#   ^^^^ SandboxTemplate "python" shares the kernel of its node
      containers:
      - name: python
        image: registry.example/python:3.14.0
`,
    good: `
apiVersion: extensions.agents.x-k8s.io/v1alpha1
kind: SandboxTemplate
metadata: {name: python}
spec:
  podTemplate:
    spec:
      runtimeClassName: gvisor
      containers:
      - name: python
        image: registry.example/python:3.14.0
`,
  },
  check: {
    'agents.x-k8s.io/Sandbox': judge,
    'extensions.agents.x-k8s.io/SandboxTemplate': judge,
  },
});

/** Runtimes that are ordinary containers, as their classes are mostly called. What another class does only its cluster knows. */
const ORDINARY: ReadonlySet<string> = new Set(['', 'runc', 'crun', 'youki', 'nvidia', 'default']);

function* judge({ field, label }: Resource): Generator<Finding> {
  const runtimeClass = field.get('spec', 'podTemplate', 'spec', 'runtimeClassName');
  const message = `${label} shares the kernel of its node`;
  if (runtimeClass.isAbsent) yield { at: runtimeClass, message, lacks: 'a runtime class such as gvisor' };
  if (runtimeClass.text !== undefined && ORDINARY.has(runtimeClass.text)) yield { at: runtimeClass, message };
}
