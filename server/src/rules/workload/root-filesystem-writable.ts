import type { Container } from '../../kube/pod.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { stripEnd } from '../../text/strip-end.ts';
import { append, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const rootFilesystemWritable = defineRule({
  id: 'root-filesystem-writable',
  summary: 'A container can change its own programs',
  why: 'An intruder who can write to the root file system brings tools along and changes programs so that they stay. With a read-only one, what must be written goes to volumes that are named.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    nsa('Immutable container file systems'),
    owasp('K01:2025'),
    attack('T1105'),
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
    *container(container) {
      const field = container.securityContext.get('readOnlyRootFilesystem');
      if (container.pod.isWindows) return;
      const message = `${container.label} can write to its root file system`;
      if (field.is(false)) yield { at: field, message, fixes: fixesOf(container, field) };
      if (field.isAbsent) yield { at: field, message, lacks: 'readOnlyRootFilesystem: true', fixes: fixesOf(container, field) };
    },
  },
});

const FOLDER = '/tmp';

/** Many programs write to one folder alone, so that one comes as a second choice. */
function fixesOf({ field: container, pod, name }: Container, field: Field): Fix[] {
  const readOnly: Fix = {
    title: 'Make the root file system read-only (what it writes needs a volume)',
    safety: 'needs-review',
    changes: [set(field, true)],
  };
  const mounts = container.get('volumeMounts');
  const volumes = pod.spec.get('volumes');
  const volume = `${name}-tmp`;
  // Names of volumes are labels of DNS: https://kubernetes.io/docs/concepts/storage/volumes/
  const isFree =
    volume.length <= 63 &&
    [...mounts.items.map((mount) => mount.get('mountPath')), ...volumes.items.map((other) => other.get('name'))].every(
      ({ text }) => text !== undefined && stripEnd(text, '/') !== FOLDER && text !== volume,
    );
  if (name === undefined || !isFree || mounts.isOpen || volumes.isOpen) return [readOnly];
  return [
    readOnly,
    {
      title: `Make the root file system read-only, with an empty ${FOLDER}`,
      safety: 'needs-review',
      changes: [set(field, true), append(mounts, { name: volume, mountPath: FOLDER }), append(volumes, { name: volume, emptyDir: {} })],
    },
  ];
}
