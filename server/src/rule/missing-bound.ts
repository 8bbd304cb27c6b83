import { type Bound, boundFor } from '../kube/bounds.ts';
import { isNamedTenant, isTenantNamespace, lacksIn } from '../kube/tenant.ts';
import { addDocument } from '../yaml/change.ts';
import type { Rule } from './rule.ts';

/** Reports namespaces that something else keeps within bounds; those that say they are a tenant's have a rule of their own. */
export function missingBound(bound: Bound): NonNullable<Rule['across']> {
  return {
    'core/Namespace': function* (located, index) {
      const { name = '' } = located.fact;
      if (!isTenantNamespace(index, located) || isNamedTenant(index, name) || !lacksIn(index, `core/${bound}`, name)) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Namespace "${name}" has no ${bound} in this workspace`,
        lacks: `a ${bound}`,
        fixes: [
          {
            title: `Add a ${bound} (adjust its amounts)`,
            safety: 'needs-review',
            changes: (at) => [addDocument(at, boundFor(bound, name))],
          },
        ],
      };
    },
  };
}
