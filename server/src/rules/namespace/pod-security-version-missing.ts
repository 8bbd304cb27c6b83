import { ENFORCE, ENFORCE_VERSION } from '../../kube/namespace.ts';
import { formatMinor } from '../../kube/version.ts';
import { docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const podSecurityVersionMissing = defineRule({
  id: 'pod-security-version-missing',
  summary: 'A namespace enforces whatever the next release of Kubernetes brings',
  why: 'Without a version Pod Security enforces the newest rules that the cluster knows. An upgrade of the cluster may then refuse pods that ran before, in the middle of the upgrade. A pinned version is raised when everybody is ready.',
  severity: 'low',
  preset: 'strict',
  references: [
    pss.baseline,
    owasp('K04:2025'),
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
    pod-security.kubernetes.io/enforce: restricted
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Namespace "shop" does not say which version it enforces
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: v1.36
`,
  },
  check: {
    *'core/Namespace'({ field, label }, { kubernetes }) {
      const labels = field.get('metadata', 'labels');
      const enforce = labels.get(ENFORCE);
      const version = labels.get(ENFORCE_VERSION);
      // The privileged level is the same in every version.
      if (enforce.kind !== 'scalar' || enforce.is('privileged') || !version.isAbsent) return;
      const release = `v${formatMinor(kubernetes)}`;
      yield {
        at: enforce,
        onKey: true,
        message: `${label} does not say which version it enforces`,
        fixes: [{ title: `Pin ${release}`, safety: 'needs-review', changes: [set(version, release)] }],
      };
    },
  },
});
