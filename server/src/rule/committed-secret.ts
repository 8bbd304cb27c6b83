import { entriesOf, type SecretEntry, type SecretMatter } from '../kube/secret-data.ts';
import type { Finding, Rule } from './rule.ts';

/** Reports a Secret once for all of its readable values of one kind, at the first of them. The values themselves are never told. */
export function committedSecret(matter: SecretMatter, message: (label: string, entry: SecretEntry) => string): NonNullable<Rule['check']> {
  return {
    *'core/Secret'(resource): Generator<Finding> {
      const [first, ...others] = entriesOf(resource, matter);
      if (first === undefined) return;
      yield {
        at: first.field,
        message: message(resource.label, first),
        ...(others.length === 0 ? {} : { related: others.map(({ key, field }) => ({ at: field, message: `So is "${key}"` })) }),
      };
    },
  };
}
