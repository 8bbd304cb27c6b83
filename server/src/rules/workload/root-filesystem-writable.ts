import { cwe, docs, nsa } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rootFilesystemWritable = defineRule({
  id: 'root-filesystem-writable',
  summary: 'A container can change its own programs',
  why: 'An intruder who can write to the root file system brings tools along and changes programs so that they stay. With a read-only one, what must be written goes to volumes that are named.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    nsa('Immutable container file systems'),
    cwe(732),
    docs('Security context', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" can write to its root file system
    image: registry.example/web:1.4.2
  - name: proxy
    image: registry.example/proxy:2.0.1
    securityContext:
      readOnlyRootFilesystem: false
#                             ^^^^^ Container "proxy" can write to its root file system
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
      readOnlyRootFilesystem: true
`,
  },
  check: {
    *container({ securityContext, pod, label }) {
      const field = securityContext.get('readOnlyRootFilesystem');
      if (pod.isWindows) return;
      const message = `${label} can write to its root file system`;
      if (field.is(false)) yield { at: field, message, fixes: fixesOf(field) };
      if (field.isAbsent) yield { at: field, message, lacks: 'readOnlyRootFilesystem: true', fixes: fixesOf(field) };
    },
  },
});

const fixesOf = (field: Field) => [
  {
    title: 'Make the root file system read-only (what it writes needs a volume)',
    safety: 'needs-review' as const,
    changes: [set(field, true)],
  },
];
