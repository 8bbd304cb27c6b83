import type { Right } from '../kube/grant.ts';
import { rightIn } from '../kube/rbac/bound-role.ts';
import { isTenant } from '../kube/tenant.ts';
import type { Rule } from './rule.ts';
import { farWithdrawal } from './unwanted-grant.ts';

/** Reports Roles in namespaces of tenants that grant such a right. */
export function unwantedTenantGrant(right: Right, may: string): NonNullable<Rule['across']> {
  return {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { name, namespace } = located.fact;
      if (!isTenant(index, namespace)) return;
      const label = name === undefined ? 'Role' : `Role "${name}"`;
      for (const { path } of rightIn(located.fact, right)) {
        yield {
          at: { located, path },
          message: `${label} may ${may} in tenant namespace "${namespace}"`,
          fixes: [{ title: 'Withdraw this right', safety: 'needs-review', changes: (at) => farWithdrawal(at, right) }],
        };
      }
    },
  };
}
