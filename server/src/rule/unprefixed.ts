import { authenticatorsOf, guardsSystem, type RawName, rawNamesOf } from '../kube/apiserver-config/authentication.ts';
import { set } from '../yaml/change.ts';
import type { Finding, Rule } from './rule.ts';

/** Reports names that come from an issuer of tokens as they are, unless they may even be names of the system, which is told alone. */
export function unprefixed(what: RawName['what'], message: string): NonNullable<Rule['check']> {
  return {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource): Generator<Finding> {
      for (const authenticator of authenticatorsOf(resource)) {
        const name = rawNamesOf(authenticator).find((one) => one.what === what);
        if (name === undefined || !guardsSystem(authenticator, name)) continue;
        const fix = { title: 'Put "oidc:" before them', safety: 'needs-review', changes: [set(name.at, 'oidc:')] } as const;
        yield { at: name.at, message, fixes: name.at.segment === 'prefix' ? [fix] : [] };
      }
    },
  };
}
