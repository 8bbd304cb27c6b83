import { AGEING_KINDS, lifecycleOf } from '../../kube/api-lifecycle.ts';
import type { Resource } from '../../kube/resource.ts';
import { formatMinor } from '../../kube/version.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { type Context, defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const apiVersionDeprecated = defineRule({
  id: 'api-version-deprecated',
  summary: 'An object is of an API version that will be removed',
  why: 'After some upgrade the cluster refuses the object, and what it should protect stands open. Until then the old version gets no new fields.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    cwe(477),
    docs('Deprecated API migration guide', 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/'),
  ],
  examples: {
    bad: `
apiVersion: resource.k8s.io/v1beta2
#           ^^^^^^^^^^^^^^^^^^^^^^^ DeviceClass of resource.k8s.io/v1beta2 goes with Kubernetes 1.39
kind: DeviceClass
metadata: {name: accelerator}
spec: {selectors: []}
`,
    good: `
apiVersion: resource.k8s.io/v1
kind: DeviceClass
metadata: {name: accelerator}
spec: {selectors: []}
`,
  },
  yieldsTo: ['api-version-removed'],
  check: Object.fromEntries(AGEING_KINDS.map((kind) => [kind, findingsIn])),
});

function* findingsIn(resource: Resource, { kubernetes }: Context): Generator<Finding> {
  const lifecycle = lifecycleOf(resource, kubernetes);
  // What is gone already is another rule's matter.
  if (lifecycle === undefined || kubernetes < lifecycle.deprecated || lifecycle.removed <= kubernetes) return;
  const { removed, successor } = lifecycle;
  const { group, version, kind, field } = resource;
  const at = field.get('apiVersion');
  const title = `Write it as ${successor}, which has the same fields`;
  yield {
    at,
    message: `${kind} of ${group}/${version} goes with Kubernetes ${formatMinor(removed)}`,
    fixes: successor === undefined ? [] : [{ title, safety: 'needs-review', changes: [set(at, successor)] }],
  };
}
