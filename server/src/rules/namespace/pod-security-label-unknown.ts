import { type Misnamed, misnamedLabels } from '../../kube/namespace.ts';
import { attack, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, rename, set } from '../../yaml/change.ts';

export const podSecurityLabelUnknown = defineRule({
  id: 'pod-security-label-unknown',
  summary: 'A label for Pod Security is misspelled or misplaced',
  why: 'Kubernetes reads six labels of a namespace for Pod Security and overlooks all others without a word. With one letter wrong, or among the annotations, nothing is enforced, although everybody reads that it is.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K04:2025'),
    attack('T1611'),
    docs(
      'Pod Security admission labels',
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforc: restricted
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Pod Security knows no label "pod-security.kubernetes.io/enforc"
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
  },
  check: {
    *'core/Namespace'(namespace) {
      for (const misnamed of misnamedLabels(namespace)) {
        const { field, isAnnotation } = misnamed;
        const message = isAnnotation
          ? `Pod Security reads labels, and ${field.segment} is an annotation`
          : `Pod Security knows no label "${field.segment}"`;
        yield { at: field, onKey: true, message, fixes: repairs(misnamed) };
      }
    },
  },
});

function repairs({ field, meant, isAnnotation }: Misnamed): Fix[] {
  const labels = isAnnotation ? field.parent?.parent?.get('labels') : field.parent;
  const label = meant === undefined ? undefined : labels?.get(meant);
  if (meant === undefined || label === undefined || !label.isAbsent) return [];
  if (!isAnnotation) return [{ title: `Rename it to ${meant}`, safety: 'needs-review', changes: [rename(field, meant)] }];
  const value = field.text;
  return value === undefined ? [] : [{ title: 'Make it a label', safety: 'needs-review', changes: [set(label, value), remove(field)] }];
}
