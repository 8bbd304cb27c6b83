import type { Path } from '../../yaml/path.ts';
import { granted, RIGHTS, type Right } from '../grant.ts';
import { type GrantsFact, grantsFact } from '../map/grants.ts';
import { isNarrowed, type RoleRule, reachOf, roleRulesOf, wildcardIn } from '../rbac.ts';
import type { Resource } from '../resource.ts';

/** What others need to know of a Role or ClusterRole. */
export interface RoleFact {
  /** Entries that grant every verb on every resource of some groups: where the resources' star stands. */
  readonly everything: readonly { readonly path: Path; readonly reach: 'all' | 'built-in' | 'custom' }[];
  /** Where the first resource of it stands in an entry. */
  readonly rights: readonly { readonly right: Right; readonly path: Path }[];
  readonly grants: GrantsFact;
}

export function roleFact(role: Resource): RoleFact {
  const rules = roleRulesOf(role);
  const below = role.field.path.length;
  return {
    everything: rules.flatMap((rule) => {
      const star = wildcardIn(rule.resources);
      return star === undefined || wildcardIn(rule.verbs) === undefined ? [] : { path: star.path.slice(below), reach: reachOf(rule) };
    }),
    rights: ALL.flatMap((right) =>
      rules.flatMap((rule) => {
        const [first] = holds(rule, right) ? (granted(rule, RIGHTS[right])?.resources ?? []) : [];
        return first === undefined ? [] : { right, path: first.path.slice(below) };
      }),
    ),
    grants: grantsFact(role),
  };
}

const ALL = Object.keys(RIGHTS) as Right[];

/** A tenant's one quota by its name is all that holds it back; of other things names are few. */
const holds = (rule: RoleRule, right: Right): boolean => right === 'bounds' || !isNarrowed(rule);
