import { isSystem } from '../../kube/mesh/reach.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const linkerdInjectionDisabled = defineRule({
  id: 'linkerd-injection-disabled',
  summary: 'Pods are kept out of the mesh of Linkerd',
  why: 'Pods without a proxy neither check who calls nor encrypt what they send, and the policies of the mesh do not hold for them.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K05:2025'), cwe(693), docs('Proxy injection', 'https://linkerd.io/2-edge/features/proxy-injection/')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    linkerd.io/inject: disabled
#                      ^^^^^^^^ Pod "web" is kept out of the mesh
spec:
  containers: [{name: web, image: registry.example/web:1.4.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    linkerd.io/inject: enabled
spec:
  containers: [{name: web, image: registry.example/web:1.4.0}]
`,
  },
  check: {
    *'core/Namespace'({ field, label, name }) {
      if (!isSystem(name)) yield* kept(field.get('metadata', 'annotations', 'linkerd.io/inject'), label);
    },
    *pod({ metadata, label, resource }) {
      if (!isSystem(resource.namespace.text)) yield* kept(metadata.get('annotations', 'linkerd.io/inject'), label);
    },
  },
});

function* kept(inject: Field, label: string): Generator<Finding> {
  if (!inject.is('disabled')) return;
  yield {
    at: inject,
    message: `${label} is kept out of the mesh`,
    fixes: [{ title: 'Let the mesh decide', safety: 'needs-review', changes: [remove(inject)] }],
  };
}
