import { actionOf, conditionsOf, rulesOf, sourcesOf } from '../../kube/istio.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const istioAuthorizationPolicyProviderMissing = defineRule({
  id: 'istio-authorization-policy-provider-missing',
  summary: 'An Istio policy that asks somebody else cannot do so',
  why: 'A policy of action CUSTOM asks an outside service, by the name of its provider, and must choose the requests by what is known before anybody is authenticated. Istio refuses a policy that does otherwise, so nobody is asked and requests pass.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(862),
    docs(
      'AuthorizationPolicy',
      'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy-ExtensionProvider',
    ),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: login, namespace: shop}
spec:
  action: CUSTOM
#         ^^^^^^ AuthorizationPolicy "login" names no provider to ask
  rules: [{to: [{operation: {paths: [/admin*]}}]}]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: login, namespace: shop}
spec:
  action: CUSTOM
  provider: {name: oauth}
  rules: [{to: [{operation: {paths: [/admin*]}}]}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      const { field, label } = policy;
      const action = actionOf(policy);
      const provider = field.get('spec', 'provider');
      if (action !== 'CUSTOM') {
        if (action !== undefined && provider.isPresent)
          yield { at: provider, onKey: true, message: `${label} names a provider, which only a policy of action CUSTOM asks` };
        return;
      }
      const name = provider.get('name');
      if (name.isAbsent || name.is('')) {
        const at = provider.isPresent ? name : field.get('spec', 'action');
        yield { at, message: `${label} names no provider to ask` };
      }
      yield* unsupported(policy);
    },
  },
});

/** https://github.com/istio/istio/blob/master/pkg/config/validation/validation.go */
function* unsupported(policy: Resource): Generator<Finding> {
  const message = (what: string): string => `${policy.label} may not choose by ${what} what to ask about`;
  for (const rule of rulesOf(policy)) {
    const lists = sourcesOf(rule).flatMap((source) => SOURCES.map((name) => source.get(name)));
    for (const list of lists.filter(isFilled)) yield { at: list, onKey: true, message: message(String(list.segment)) };
    const keys = conditionsOf(rule).map((condition) => condition.get('key'));
    for (const key of keys) if (key.text !== undefined && KEYS.test(key.text)) yield { at: key, message: message(key.text) };
  }
}

const isFilled = (list: Field): boolean => list.isList && list.items.length > 0;

const POSITIVE = ['namespaces', 'serviceAccounts', 'principals', 'requestPrincipals'];
const SOURCES = [...POSITIVE, ...POSITIVE.map((name) => `not${name[0]?.toUpperCase()}${name.slice(1)}`)];

const KEYS = /^(?:source\.(?:namespace|serviceAccount|principal)$|request\.auth\.)/;
