import { actionOf, conditionsOf, rulesOf, sourcesOf } from '../istio.ts';
import type { Resource } from '../resource.ts';

/** What an object of Istio has to do with tokens of callers. Where something is uncertain, it says what keeps others silent. */
export type Tokens = 'reads' | 'asks' | 'neither';

/** Of a RequestAuthentication. */
export const readsTokens = ({ field }: Resource): Tokens => (field.get('spec', 'jwtRules').items.length > 0 ? 'reads' : 'neither');

/** One of action CUSTOM leaves the question to somebody who may ask for a token. */
export function asksForToken(policy: Resource): boolean {
  const action = actionOf(policy);
  if (action === 'AUDIT') return false;
  if (action === undefined || action === 'CUSTOM' || policy.field.get('spec', 'rules').isOpen) return true;
  return rulesOf(policy).some(
    (rule) =>
      rule.isOpen ||
      rule.get('from').isOpen ||
      rule.get('when').isOpen ||
      sourcesOf(rule).some(
        (source) => source.isOpen || !source.get('requestPrincipals').isAbsent || !source.get('notRequestPrincipals').isAbsent,
      ) ||
      conditionsOf(rule).some((condition) => ABOUT_TOKEN.test(condition.get('key').text ?? 'request.auth.')),
  );
}

const ABOUT_TOKEN = /^request\.(?:auth\.|headers\[(?:authorization|cookie)\]$)/i;

/** https://istio.io/latest/docs/tasks/security/authentication/jwt-route/ */
export function routesByClaim({ field }: Resource): boolean {
  const http = field.get('spec', 'http');
  const headers = http.items.flatMap((route) => route.get('match').items).map((match) => match.get('headers'));
  return http.isOpen || headers.some((map) => map.isOpen || map.entries.some(([key]) => key.startsWith('@request.auth.')));
}
