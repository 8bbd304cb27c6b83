import { granted, NAMESPACED_RIGHTS, type NamespacedRight } from '../kube/grant.ts';
import { ruleFieldsOf } from '../kube/rbac.ts';
import { isTenant } from '../kube/tenant.ts';
import type { Change } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Rule } from './rule.ts';
import { withdrawal } from './unwanted-grant.ts';

/** Reports Roles in namespaces of tenants that grant such a right. */
export function unwantedTenantGrant(right: NamespacedRight, may: string): NonNullable<Rule['across']> {
  return {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { name, namespace, role } = located.fact;
      if (!isTenant(index, namespace)) return;
      const label = name === undefined ? 'Role' : `Role "${name}"`;
      for (const { path } of role?.rights.filter((other) => other.right === right) ?? []) {
        yield {
          at: { located, path },
          message: `${label} may ${may} in tenant namespace "${namespace}"`,
          fixes: [{ title: 'Withdraw this right', safety: 'needs-review', changes: (at) => withdrawalAt(at, right) }],
        };
      }
    },
  };
}

function withdrawalAt(at: Field, right: NamespacedRight): readonly Change[] {
  const field = at.parent?.parent;
  const rule = field === undefined ? undefined : ruleFieldsOf(field);
  const found = rule === undefined ? undefined : granted(rule, NAMESPACED_RIGHTS[right]);
  return rule === undefined || found === undefined ? [] : withdrawal(rule, found).changes;
}
