import { actionOf, conditionsOf, operationsOf, rulesOf, sourcesOf } from '../../kube/istio.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const istioAuthorizationPolicyDenyHttpTcp = defineRule({
  id: 'istio-authorization-policy-deny-http-tcp',
  summary: 'An Istio policy denies by HTTP alone, and so all of TCP',
  why: 'Of a connection that is not HTTP the proxy knows no path, method or token, and takes what a rule says of them as met. Such a rule therefore denies every other connection to these pods: a database, a queue, a port for metrics.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(670),
    docs('AuthorizationPolicy', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy-Action'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
#         ^^^^ AuthorizationPolicy "web" denies every connection that is not HTTP as well
  rules:
  - to: [{operation: {methods: [DELETE]}}]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules:
  - to: [{operation: {methods: [DELETE], ports: ["8080"]}}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      if (actionOf(policy) !== 'DENY' || isForGateway(policy) || !rulesOf(policy).some(deniesByHttpAlone)) return;
      yield {
        at: policy.field.get('spec', 'action'),
        message: `${policy.label} denies every connection that is not HTTP as well`,
      };
    },
  },
});

/** A gateway mostly takes HTTP alone. */
function isForGateway({ field }: Resource): boolean {
  const labels = field.get('spec', 'selector', 'matchLabels').entries;
  const targets = [field.get('spec', 'targetRef'), ...field.get('spec', 'targetRefs').items];
  return (
    labels.some(([key, value]) => GATEWAY.test(key) || GATEWAY.test(value.text ?? '')) ||
    targets.some((target) => GATEWAY.test(target.get('kind').text ?? ''))
  );
}

const GATEWAY = /gateway/i;

/** Certain only where all that the rule asks is written and known. https://istio.io/latest/docs/concepts/security/#tcp-protocol */
function deniesByHttpAlone(rule: Field): boolean {
  const keys = conditionsOf(rule).map((condition) => condition.get('key').text);
  const asked = [...sourcesOf(rule), ...operationsOf(rule)].flatMap((holder) => holder.entries.map(([name]) => name));
  const all = [...asked, ...keys.map((key) => (key === undefined ? key : key.replace(/\[.*/, '')))];
  return all.length > 0 && !isOpen(rule) && all.every((name) => name !== undefined && HTTP.has(name));
}

const isOpen = (rule: Field): boolean =>
  ['from', 'to', 'when'].some((name) => rule.get(name).isOpen) ||
  [rule, ...sourcesOf(rule), ...operationsOf(rule)].some((field) => field.isOpen || !field.isMap);

const NAMES = ['Methods', 'Paths', 'Hosts', 'RequestPrincipals'];
const HTTP = new Set([
  ...NAMES.flatMap((name) => [`${name[0]?.toLowerCase()}${name.slice(1)}`, `not${name}`]),
  'request.headers',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'request.auth.claims',
]);
