import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { actionOf, conditionsOf, operationsOf, rulesOf, sourcesOf } from '../istio.ts';
import type { Resource } from '../resource.ts';
import { type CallersFact, callersFactOf } from './callers.ts';
import { pathBelow } from './selection.ts';

/** What an AuthorizationPolicy does. Where something is uncertain, it says what keeps others silent. */
export interface PolicyFact {
  /** It stops or checks requests, not only writes them down. */
  readonly isEnforcing: boolean;
  /** What no policy allows is denied where this one counts. */
  readonly deniesRest: boolean;
  /** The first thing that it asks which only a proxy that reads HTTP can tell. */
  readonly beyondLayer4?: Path;
  /** The first list of identities that lets a caller pass who has none. */
  readonly trustsIdentity?: Path;
  /** The first list of addresses that callers may or may not have, as the proxy sees them. */
  readonly addresses?: Path;
  readonly callers?: CallersFact;
}

export function policyFactOf(policy: Resource): PolicyFact {
  const action = actionOf(policy);
  const beyondLayer4 = rulesOf(policy).flatMap(httpOnly)[0];
  const trusting = rulesOf(policy)
    .flatMap(sourcesOf)
    .flatMap((source) => trustsIn(source, action))
    .find(isFilled);
  const addresses = rulesOf(policy)
    .flatMap(sourcesOf)
    .flatMap((source) => [source.get('ipBlocks'), source.get('notIpBlocks')])
    .find(isFilled);
  const callers = callersFactOf(policy);
  return {
    isEnforcing: action !== 'AUDIT',
    deniesRest: action === undefined || action === 'ALLOW' || (action === 'DENY' && rulesOf(policy).some((rule) => rule.isEmpty)),
    ...(beyondLayer4 === undefined ? {} : { beyondLayer4: pathBelow(policy.field, beyondLayer4) }),
    ...(trusting === undefined ? {} : { trustsIdentity: pathBelow(policy.field, trusting) }),
    ...(addresses === undefined ? {} : { addresses: pathBelow(policy.field, addresses) }),
    ...(callers === undefined ? {} : { callers }),
  };
}

/**
 * A caller in plain text has no identity: what is denied to some is not denied to it, and what is allowed to all but some
 * is allowed.
 */
function trustsIn(source: Field, action: string | undefined): readonly Field[] {
  if (action === 'DENY') return IDENTITIES.map((name) => source.get(name));
  const isNamed = [...IDENTITIES, 'requestPrincipals'].some((name) => !source.get(name).isAbsent);
  return action !== 'ALLOW' || isNamed ? [] : ['notPrincipals', 'notNamespaces', 'notServiceAccounts'].map((name) => source.get(name));
}

const IDENTITIES = ['principals', 'namespaces', 'serviceAccounts'];

/** https://istio.io/latest/docs/ambient/usage/l4-policy/#allowed-policy-attributes */
function httpOnly(rule: Field): readonly Field[] {
  const operations = operationsOf(rule).flatMap((operation) => OPERATIONS.map((name) => operation.get(name)));
  const sources = sourcesOf(rule).flatMap((source) => ['requestPrincipals', 'notRequestPrincipals'].map((name) => source.get(name)));
  const keys = conditionsOf(rule).map((condition) => condition.get('key'));
  return [...[...operations, ...sources].filter(isFilled), ...keys.filter(({ text }) => text?.startsWith('request.') === true)];
}

const OPERATIONS = ['methods', 'notMethods', 'paths', 'notPaths', 'hosts', 'notHosts'];

const isFilled = (list: Field): boolean => list.isList && list.items.length > 0;
