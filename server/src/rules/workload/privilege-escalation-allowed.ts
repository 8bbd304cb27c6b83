import { addedCapabilities } from '../../kube/capabilities.ts';
import type { Container } from '../../kube/pod.ts';
import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const privilegeEscalationAllowed = defineRule({
  id: 'privilege-escalation-allowed',
  summary: 'A process may gain more privileges than its parent',
  why: 'Unless this is forbidden, a program with the setuid bit makes an ordinary user root inside the container, the first step of most escapes. The API allows it by default; hardly any program needs it.',
  severity: 'medium',
  preset: 'recommended',
  references: [pss.restricted, cis('5.2.6'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1548'), cwe(269)],
  kubernetes: { from: 8 },
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" may gain privileges: allowPrivilegeEscalation is not false
    image: registry.example/web:1.4.2
  - name: proxy
    image: registry.example/proxy:2.0.1
    securityContext:
      allowPrivilegeEscalation: true
#                               ^^^^ Container "proxy" may gain privileges
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
      allowPrivilegeEscalation: false
`,
  },
  check: {
    *container(container) {
      const { securityContext, pod, label } = container;
      const field = securityContext.get('allowPrivilegeEscalation');
      // A privileged container has everything already; that is its own finding.
      if (pod.isWindows || securityContext.get('privileged').is(true)) return;
      if (field.is(true)) yield { at: field, message: `${label} may gain privileges`, fixes: fixesOf(container) };
      if (!field.isAbsent) return;
      yield {
        at: field,
        message: `${label} may gain privileges: allowPrivilegeEscalation is not false`,
        lacks: 'allowPrivilegeEscalation: false',
        fixes: fixesOf(container),
      };
    },
  },
});

/**
 * The API server refuses `false` beside `privileged` and beside CAP_SYS_ADMIN.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
function fixesOf(container: Container): Fix[] {
  const { securityContext } = container;
  const privileged = securityContext.get('privileged');
  const added = securityContext.get('capabilities', 'add');
  const isKnown =
    (privileged.isAbsent || privileged.is(false)) &&
    (added.isAbsent || (added.isList && !added.isOpen && added.items.every((item) => item.text !== undefined)));
  if (!isKnown) return [];
  const field = securityContext.get('allowPrivilegeEscalation');
  const inTheWay = addedCapabilities(container).filter(({ reach }) => reach === 'nearly root');
  if (inTheWay.length === 0) return [{ title: 'Set allowPrivilegeEscalation to false', safety: 'safe', changes: [set(field, false)] }];
  const names = [...new Set(inTheWay.map(({ name }) => name))].join(' and ');
  return [
    {
      title: `Set allowPrivilegeEscalation to false, and do not add ${names}`,
      safety: 'needs-review',
      changes: [set(field, false), ...inTheWay.map((capability) => remove(capability.field))],
    },
  ];
}
