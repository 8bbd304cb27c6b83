import type { Field } from '../yaml/field.ts';
import { actionOf, conditionsOf, rulesOf, sourcesOf } from './istio.ts';
import { HIDDEN, type Resource } from './resource.ts';

/** What an object of Istio has to do with tokens of callers. Where something is uncertain, it says what keeps others silent. */
export interface MeshFact {
  /** The labels of the workloads it is for; undefined when it is for all, for other targets, or for who knows whom. */
  readonly selector: Readonly<Record<string, string>> | undefined;
  /** Reads tokens, or asks for one. */
  readonly tokens: 'reads' | 'asks' | 'neither';
}

type Reader = (resource: Resource) => MeshFact['tokens'];

const READERS = new Map<string, Reader>([
  ['security.istio.io/RequestAuthentication', ({ field }) => (field.get('spec', 'jwtRules').items.length > 0 ? 'reads' : 'neither')],
  ['security.istio.io/AuthorizationPolicy', (policy) => (asksForToken(policy) ? 'asks' : 'neither')],
  ['networking.istio.io/VirtualService', (service) => (routesByClaim(service) ? 'asks' : 'neither')],
]);

/** All kinds that may ask, those too of which a template hides a part. */
export const ASKING_KINDS: readonly string[] = [
  'security.istio.io/AuthorizationPolicy',
  'networking.istio.io/VirtualService',
  `${HIDDEN}/AuthorizationPolicy`,
  `${HIDDEN}/VirtualService`,
  `security.istio.io/${HIDDEN}`,
  `networking.istio.io/${HIDDEN}`,
];

/** Last words of these kinds. */
export const MESH_KINDS: readonly string[] = [...READERS.keys()].map((kind) => kind.slice(kind.indexOf('/') + 1));

export function meshFactOf(resource: Resource): MeshFact | undefined {
  const { group, kind } = resource;
  const mayAsk = (kind === HIDDEN && group.endsWith('.istio.io')) || (group === HIDDEN && MESH_KINDS.includes(kind));
  if (mayAsk) return { selector: undefined, tokens: 'asks' };
  const tokens = READERS.get(resource.groupKind)?.(resource);
  return tokens === undefined ? undefined : { selector: selectorOf(resource.field.get('spec')), tokens };
}

function selectorOf(spec: Field): MeshFact['selector'] {
  const labels = spec.get('selector', 'matchLabels');
  if (!labels.isMap || labels.isEmpty || !spec.get('targetRef').isAbsent || !spec.get('targetRefs').isAbsent) return undefined;
  return Object.fromEntries(labels.entries.flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text]])));
}

/** One of action CUSTOM leaves the question to somebody who may ask for a token. */
function asksForToken(policy: Resource): boolean {
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
function routesByClaim({ field }: Resource): boolean {
  const http = field.get('spec', 'http');
  const headers = http.items.flatMap((route) => route.get('match').items).map((match) => match.get('headers'));
  return http.isOpen || headers.some((map) => map.isOpen || map.entries.some(([key]) => key.startsWith('@request.auth.')));
}
