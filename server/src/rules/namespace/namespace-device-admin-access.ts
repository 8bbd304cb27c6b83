import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

const LABEL = 'resource.kubernetes.io/admin-access';

export const namespaceDeviceAdminAccess = defineRule({
  id: 'namespace-device-admin-access',
  summary: 'A namespace may use devices that belong to others',
  why: 'Claims of this namespace may ask for administrative access, which reaches devices while pods of other namespaces use them. On a shared graphics card that may show the data of everybody. It is meant for namespaces that watch over devices.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    cwe(668),
    docs(
      'Dynamic Resource Allocation: admin access',
      'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#admin-access',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    resource.kubernetes.io/admin-access: "true"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Namespace "shop" may use devices that pods of other namespaces use
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: shop
`,
  },
  check: {
    *'core/Namespace'({ field, label, name }) {
      const access = field.get('metadata', 'labels', LABEL);
      // Drivers that watch over devices are part of the cluster itself there.
      if (!access.is('true') || name === 'kube-system') return;
      yield {
        at: access,
        onKey: true,
        message: `${label} may use devices that pods of other namespaces use`,
        fixes: [{ title: `Remove the label ${LABEL}`, safety: 'needs-review', changes: [remove(access)] }],
      };
    },
  },
});
