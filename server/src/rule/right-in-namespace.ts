import type { Right } from '../kube/grant.ts';
import { boundRole, hasRight, rightIn } from '../kube/rbac/bound-role.ts';
import { labelOf } from '../kube/service-account.ts';
import type { WorkspaceIndex } from '../kube/workspace-index.ts';
import type { FarPlace, Rule } from './rule.ts';
import { farWithdrawal } from './unwanted-grant.ts';

/** A right that hardly anybody should have in some namespaces. */
export interface RightInNamespace {
  readonly right: Right;
  /** What the holder may do, behind `may`. */
  readonly may: string;
  /** Tells why the namespace counts, at another place where there is one. */
  readonly isThere: (namespace: string, index: WorkspaceIndex) => boolean | (FarPlace & { readonly message: string });
  /** ClusterRoles of every cluster that grant it. */
  readonly builtIn?: ReadonlySet<string>;
  /** Whoever binds a role with these as well is told of them alone. */
  readonly graver?: readonly Right[];
}

/** Reports Roles of the namespaces with the right, and bindings there to ClusterRoles with it. */
export function rightInNamespace({ right, may, isThere, builtIn, graver = [] }: RightInNamespace): NonNullable<Rule['across']> {
  return {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { fact } = located;
      const places = typeof fact.namespace === 'string' ? rightIn(fact, right) : [];
      const found = places.length > 0 && isThere(fact.namespace ?? '', index);
      if (found === false) return;
      for (const { path } of places) {
        yield {
          at: { located, path },
          message: `${labelOf(fact)} may ${may} in namespace "${fact.namespace}"`,
          ...(found === true ? {} : { related: [found] }),
          fixes: [{ title: 'Withdraw this right', safety: 'needs-review', changes: (at) => farWithdrawal(at, right) }],
        };
      }
    },
    'rbac.authorization.k8s.io/RoleBinding': function* (located, index) {
      const { fact } = located;
      const { role, subjects } = fact.binding ?? {};
      if (typeof fact.namespace !== 'string' || role?.kind !== 'ClusterRole' || subjects?.length === 0) return;
      const bound = boundRole(index, fact, (other) => hasRight(right)(other) && !graver.some((worse) => hasRight(worse)(other)));
      const [place] = bound === undefined ? [] : rightIn(bound.fact, right);
      const isKnown = bound !== undefined && place !== undefined;
      const found = (isKnown || builtIn?.has(role.name ?? '') === true) && isThere(fact.namespace, index);
      if (found === false) return;
      const related = [
        ...(isKnown ? [{ located: bound, path: place.path, message: 'Here the role grants it' }] : []),
        ...(found === true ? [] : [found]),
      ];
      yield {
        at: { located, path: ['roleRef', 'name'] },
        message: `${labelOf(fact)} lets its subjects ${may} in namespace "${fact.namespace}"`,
        ...(related.length === 0 ? {} : { related }),
      };
    },
  };
}
