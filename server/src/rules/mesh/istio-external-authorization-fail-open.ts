import { inMeshConfig } from '../../rule/mesh-config.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioExternalAuthorizationFailOpen = defineRule({
  id: 'istio-external-authorization-fail-open',
  summary: 'Istio lets requests through when nobody can be asked',
  why: 'When the service that decides does not answer, every request is allowed. An attacker only has to overload it, or to wait until it is down.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(636),
    docs('External authorization', 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider'),
  ],
  examples: {
    bad: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    extensionProviders:
    - name: oauth
      envoyExtAuthzHttp:
        service: oauth.login.svc.cluster.local
        port: 8080
        failOpen: true
#                 ^^^^ The provider "oauth" lets every request through when it does not answer
`,
    good: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    extensionProviders:
    - name: oauth
      envoyExtAuthzHttp:
        service: oauth.login.svc.cluster.local
        port: 8080
        failOpen: false
`,
  },
  check: inMeshConfig(function* (config) {
    for (const provider of config.get('extensionProviders').items) {
      for (const kind of ['envoyExtAuthzHttp', 'envoyExtAuthzGrpc']) {
        const failOpen = provider.get(kind, 'failOpen');
        if (!failOpen.is(true)) continue;
        const { text } = provider.get('name');
        yield {
          at: failOpen,
          message: `The provider${text === undefined ? '' : ` "${text}"`} lets every request through when it does not answer`,
          fixes: [{ title: 'Refuse requests when it does not answer', safety: 'needs-review', changes: [set(failOpen, false)] }],
        };
      }
    }
  }),
});
