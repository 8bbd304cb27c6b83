import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioAuthorizationPolicyTargetConflict = defineRule({
  id: 'istio-authorization-policy-target-conflict',
  summary: 'An Istio policy is for a target that it cannot have',
  why: 'Istio refuses a policy with both a selector and targets, with a target in another namespace, or with one of a kind that takes no policies. What it should protect stays as it was.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(284),
    docs('Target references', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  targetRefs:
# ^^^^^^^^^^ AuthorizationPolicy "web" has targets beside its selector, and Istio refuses both
  - {kind: Service, group: "", name: web}
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  targetRefs:
  - {kind: Service, group: "", name: web}
`,
  },
  check: {
    'security.istio.io/AuthorizationPolicy': badTargets,
    'security.istio.io/RequestAuthentication': badTargets,
  },
});

/** https://github.com/istio/istio/blob/master/pkg/config/validation/validation.go */
function* badTargets({ field, label }: Resource): Generator<Finding> {
  const spec = field.get('spec');
  const lists = [spec.get('targetRef'), spec.get('targetRefs')].filter((refs) => refs.isPresent && !refs.isEmpty);
  const [targets, second] = lists;
  if (targets === undefined) return;
  const selector = spec.get('selector');
  if (selector.isMap || second !== undefined) {
    const other = selector.isMap ? 'its selector' : 'others';
    yield {
      at: second ?? targets,
      onKey: true,
      message: `${label} has targets beside ${other}, and Istio refuses both`,
      fixes: selector.isMap ? [{ title: 'Remove the selector', safety: 'needs-review', changes: [remove(selector)] }] : [],
    };
  }
  for (const target of lists.flatMap((refs) => (refs.isList ? refs.items : [refs]))) yield* badTarget(target, label);
}

function* badTarget(target: Field, label: string): Generator<Finding> {
  const namespace = target.get('namespace');
  if (namespace.text !== undefined && namespace.text !== '')
    yield { at: namespace, onKey: true, message: `${label} may not name a namespace for its target` };
  const kind = target.get('kind');
  const group = target.get('group');
  if (kind.text === undefined || !(group.isAbsent || group.text !== undefined)) return;
  const groups = GROUPS.get(kind.text);
  if (groups === undefined) yield { at: kind, message: `${label} cannot be for a ${kind.text}` };
  else if (!groups.includes(group.text ?? ''))
    yield { at: group, message: `${label} names a ${kind.text} with a group that it does not have` };
}

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Service', ['', 'core']],
  ['ServiceEntry', ['networking.istio.io']],
  ['Gateway', ['gateway.networking.k8s.io']],
  ['GatewayClass', ['gateway.networking.k8s.io']],
]);
