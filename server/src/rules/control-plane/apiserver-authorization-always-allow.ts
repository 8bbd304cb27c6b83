import { authorizationModes } from '../../kube/component/component.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuthorizationAlwaysAllow = defineRule({
  id: 'apiserver-authorization-always-allow',
  summary: 'The API server allows everything to everybody',
  why: 'With AlwaysAllow every authenticated caller owns the cluster: any pod with its service account token, any kubelet, any user. It is also what the API server does when no authorization mode is named at all.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('1.2.6'),
    owasp('K02:2025'),
    cwe(862),
    docs('Authorization modes', 'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#authorization-modules'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --authorization-mode=AlwaysAllow
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver allows every authenticated request
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: kube-apiserver, namespace: kube-system}
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.36.0
    command:
    - kube-apiserver
    - --authorization-mode=Node,RBAC
`,
  },
  check: {
    *component(component) {
      if (component.name !== 'kube-apiserver') return;
      const modes = authorizationModes(component);
      if (modes?.includes('AlwaysAllow') !== true) return;
      const mode = component.flag('authorization-mode');
      const others = modes.filter((name) => name !== 'AlwaysAllow');
      const wanted = others.length === 0 ? 'Node,RBAC' : others.join(',');
      yield {
        ...mode.place,
        message: 'kube-apiserver allows every authenticated request',
        fixes: [{ title: `Authorize by ${wanted.replaceAll(',', ', ')}`, safety: 'needs-review', changes: mode.change(wanted) }],
      };
    },
  },
});
