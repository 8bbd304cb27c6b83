import { isSystemNamespace } from '../../kube/enforcement.ts';
import { CONTROL_PLANE_ROLES } from '../../kube/node-role.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const controlPlaneToleration = defineRule({
  id: 'control-plane-toleration',
  summary: 'A pod may run on the nodes of the control plane',
  why: 'Those nodes hold the keys of the cluster, its store and its API server. A pod there that is broken out of, or takes too much, harms all of the cluster. Agents that watch every node need it; applications do not.',
  severity: 'medium',
  preset: 'strict',
  references: [
    nsa('Network separation and hardening'),
    owasp('K01:2025'),
    attack('T1610'),
    cwe(653),
    docs('Taints and tolerations', 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  tolerations:
  - key: node-role.kubernetes.io/control-plane
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Pod "web" tolerates the taint of the control plane
    effect: NoSchedule
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  tolerations:
  - key: example.com/gpu
    operator: Exists
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: {
    *pod({ spec, resource, label }) {
      const { namespace } = resource;
      if (namespace.isUnknown || isSystemNamespace(namespace.text ?? '')) return;
      for (const toleration of spec.get('tolerations').items) {
        if (!toleratesControlPlane(toleration)) continue;
        const key = toleration.get('key');
        yield {
          at: key.isPresent ? key : toleration.get('operator'),
          message: key.isPresent ? `${label} tolerates the taint of the control plane` : `${label} tolerates every taint`,
          fixes: [{ title: 'Remove the toleration', safety: 'needs-review', changes: [remove(toleration)] }],
        };
      }
    },
  },
});

/** The taint has no value and the effect NoSchedule. https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint */
function toleratesControlPlane(toleration: Field): boolean {
  const [key, operator, value, effect] = (['key', 'operator', 'value', 'effect'] as const).map((name) => toleration.get(name));
  const is = (field: Field | undefined, ...texts: string[]): boolean => field?.isAbsent === true || texts.some((text) => field?.is(text));
  if (!is(effect, '', 'NoSchedule')) return false;
  if (is(key, '')) return operator?.is('Exists') === true;
  return CONTROL_PLANE_ROLES.has(key?.text ?? '') && (operator?.is('Exists') === true || (is(operator, '', 'Equal') && is(value, '')));
}
