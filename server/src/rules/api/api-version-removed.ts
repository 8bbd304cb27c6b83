import { AGEING_KINDS, lifecycleOf } from '../../kube/api-lifecycle.ts';
import { rewritesFor } from '../../kube/api-rewrites.ts';
import type { Resource } from '../../kube/resource.ts';
import { formatMinor, parseMinor } from '../../kube/version.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { type Context, defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const apiVersionRemoved = defineRule({
  id: 'api-version-removed',
  summary: 'An object is of an API version that the cluster no longer has',
  why: 'The cluster refuses the object. A network policy, a role or a webhook that was meant to protect something is then simply not there, and whoever applied many files at once may not notice.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    cwe(477),
    docs('Deprecated API migration guide', 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/'),
  ],
  examples: {
    bad: `
apiVersion: extensions/v1beta1
#           ^^^^^^^^^^^^^^^^^^ Kubernetes 1.16 removed NetworkPolicy of extensions/v1beta1
kind: NetworkPolicy
metadata: {name: deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
  },
  yieldsTo: ['pod-security-policy-used'],
  options: {
    upgradeTo: {
      kind: 'text',
      byDefault: '',
      text: 'The minor version that you upgrade to, such as `1.38`: what it no longer has is told as well.',
    },
  },
  check: Object.fromEntries(AGEING_KINDS.map((kind) => [kind, findingsIn])),
});

function* findingsIn(resource: Resource, { kubernetes, options }: Context<{ readonly upgradeTo: string }>): Generator<Finding> {
  const lifecycle = lifecycleOf(resource, kubernetes);
  const upgraded = parseMinor(options.upgradeTo) ?? kubernetes;
  if (lifecycle === undefined || Math.max(kubernetes, upgraded) < lifecycle.removed) return;
  const { removed, successor } = lifecycle;
  const { group, version, kind, field } = resource;
  const at = field.get('apiVersion');
  const isGone = removed <= kubernetes;
  yield {
    at,
    message: `Kubernetes ${formatMinor(removed)} ${isGone ? 'removed' : 'will have no'} ${kind} of ${group}/${version}`,
    ...(isGone ? {} : { severity: 'medium' as const }),
    related: rewritesFor(resource),
    fixes:
      successor === undefined
        ? []
        : [{ title: `Write it as ${successor}, which has the same fields`, safety: 'needs-review', changes: [set(at, successor)] }],
  };
}
