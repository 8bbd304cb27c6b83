import { isWhole } from '../../kube/admission/webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const securityContextConstraintPrivileged = defineRule({
  id: 'security-context-constraint-privileged',
  summary: 'A security context constraint allows privileged pods',
  why: 'Whoever may use the constraint may start a container that is root on its node, with all its devices. OpenShift ships one such constraint for its own parts; another one is mostly a hole.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    owasp('K04:2025'),
    attack('T1611'),
    cwe(250),
    docs(
      'Security context constraints',
      'https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/authentication_and_authorization/managing-pod-security-policies',
    ),
  ],
  examples: {
    bad: `
apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata: {name: shop}
allowPrivilegedContainer: true
#                         ^^^^ SecurityContextConstraints "shop" allows privileged containers
runAsUser: {type: MustRunAsRange}
`,
    good: `
apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata: {name: shop}
allowPrivilegedContainer: false
runAsUser: {type: MustRunAsRange}
`,
  },
  check: {
    *'security.openshift.io/SecurityContextConstraints'({ field, label, name }) {
      const allow = field.get('allowPrivilegedContainer');
      // The one that OpenShift ships.
      if (!allow.is(true) || name === 'privileged') return;
      yield {
        at: allow,
        ...(isForAgents(field) && { severity: 'medium' }),
        message: `${label} allows privileged containers`,
        fixes: [{ title: 'Do not allow them', safety: 'needs-review', changes: [set(allow, false)] }],
      };
    },
  },
});

/** For named service accounts alone, as drivers and agents of the node have it. */
const isForAgents = (constraint: Field): boolean => {
  const users = constraint.get('users');
  const isNamed = isWhole(users) && users.items.length > 0 && users.texts.every((user) => user.startsWith('system:serviceaccount:'));
  return isNamed && constraint.get('groups').isEmpty;
};
