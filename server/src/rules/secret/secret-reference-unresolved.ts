import { HIDDEN } from '../../kube/resource.ts';
import { SECRET_MAKERS } from '../../kube/secrets/fact.ts';
import { labelOf } from '../../kube/service-account.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const secretReferenceUnresolved = defineRule({
  id: 'secret-reference-unresolved',
  summary: 'A pod needs a Secret that is not in the workspace',
  why: 'Without it the pod does not start. Whoever may make Secrets in the namespace can make this one, and decides what the program takes for its password or its certificate. Often the name is merely misspelt.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K03:2025'), docs('Using Secrets', 'https://kubernetes.io/docs/concepts/configuration/secret/#using-a-secret')],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database, namespace: shop}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    envFrom: [{secretRef: {name: databse}}]
#                                ^^^^^^^ Pod "web" needs the Secret "databse", which is not in this workspace
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database, namespace: shop}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    envFrom: [{secretRef: {name: database}}]
`,
  },
  across: {
    workload: function* (located, index) {
      const { fact } = located;
      const { namespace } = fact;
      const references = fact.workload?.secrets ?? [];
      if (references.length === 0 || typeof namespace !== 'string' || index.named('core/Namespace', namespace).length === 0) return;
      const makers = SECRET_MAKERS.flatMap((kind) => index.maybeIn(kind, namespace));
      const hidden = [`core/${HIDDEN}`, `${HIDDEN}/Secret`].flatMap((kind) => index.maybeIn(kind, namespace));
      // Where nothing is known of any Secret, somebody makes them elsewhere.
      if (makers.length === 0 || hidden.length > 0) return;
      const names = makers.map((maker) => (maker.fact.makesSecret === undefined ? maker.fact.name : maker.fact.makesSecret.name));
      if (names.includes(undefined)) return;
      for (const { name, path } of references) {
        if (!names.includes(name))
          yield { at: { located, path }, message: `${labelOf(fact)} needs the Secret "${name}", which is not in this workspace` };
      }
    },
  },
});
