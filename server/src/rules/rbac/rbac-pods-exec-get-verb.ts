import { granted } from '../../kube/grant.ts';
import { isNarrowed } from '../../kube/rbac.ts';
import { attack, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { withdrawal } from '../../rule/unwanted-grant.ts';

export const rbacPodsExecGetVerb = defineRule({
  id: 'rbac-pods-exec-get-verb',
  summary: 'A role that seems to read opens a way into pods',
  why: 'Before Kubernetes 1.35 a websocket to a pod opened with a read, so get alone was enough to run commands or to reach ports. A role that looks harmless on this cluster is none on an older one, or where the check is turned off.',
  severity: 'medium',
  preset: 'strict',
  references: [
    nsa('Authentication and authorization'),
    owasp('K02:2025'),
    attack('T1609'),
    docs(
      'AuthorizePodWebsocketUpgradeCreatePermission',
      'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: viewer}
rules:
- {apiGroups: [""], resources: [pods, pods/exec], verbs: [get]}
#                                     ^^^^^^^^^ Role "viewer" may open pods/exec by a read, where the cluster is older than 1.35
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: viewer}
rules:
- {apiGroups: [""], resources: [pods, pods/log], verbs: [get]}
`,
  },
  kubernetes: { from: 35 },
  check: {
    *roleRule(rule) {
      const found = granted(rule, READ);
      const [first] = found?.resources ?? [];
      const mayCreate = rule.verbs.isOpen || rule.verbs.items.some((verb) => verb.isUnknown || verb.is('create'));
      if (found === undefined || first === undefined || mayCreate || isNarrowed(rule)) return;
      yield {
        at: first,
        message: `${rule.role.label} may open ${first.text} by a read, where the cluster is older than 1.35`,
        fixes: [withdrawal(rule, found)],
      };
    },
  },
});

const READ = { on: { '': ['pods/attach', 'pods/exec', 'pods/portforward'] }, verbs: ['get'] };
