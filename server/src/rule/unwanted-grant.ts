import { type Grant, type Granted, granted, RIGHTS, type Right } from '../kube/grant.ts';
import { isNarrowed, type RuleFields, ruleFieldsOf } from '../kube/rbac.ts';
import { isBeyondRoles } from '../kube/scope.ts';
import type { Minor } from '../kube/version.ts';
import { append, type Change, remove } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Fix, Rule } from './rule.ts';

/** A right that hardly anybody should have. */
export interface UnwantedGrant {
  /** Any of these, of which an entry is reported for the first. */
  readonly grants: readonly Grant[] | ((kubernetes: Minor) => readonly Grant[]);
  /** What the holder may do, behind `may`. */
  readonly may: string;
  /** Added for a Role, which reaches no further: `of its namespace`. */
  readonly inRole?: string;
  /** What it grants lies in no namespace, so a Role grants nothing of it. */
  readonly onlyClusterRole?: boolean;
  /** Of a ClusterRole other files tell how grave it is. */
  readonly onlyRole?: boolean;
  /** Names of objects do not make it harmless. */
  readonly evenNarrowed?: boolean;
  /** Of roles that belong to the system itself. */
  readonly exceptRoles?: RegExp;
  readonly hasNoFix?: boolean;
}

/** Reports, once for each entry of a role, that it grants the right by words of its own. */
export function unwantedGrant(unwanted: UnwantedGrant): NonNullable<Rule['check']> {
  const { grants, may, inRole, onlyClusterRole = false, onlyRole = false, evenNarrowed = false, exceptRoles, hasNoFix = false } = unwanted;
  return {
    *roleRule(rule, { kubernetes }) {
      const { role } = rule;
      const isRole = role.kind === 'Role';
      if ((isRole ? onlyClusterRole : onlyRole) || (!evenNarrowed && isNarrowed(rule)) || isExcepted(role.name, exceptRoles)) return;
      const [found] = (typeof grants === 'function' ? grants(kubernetes) : grants).flatMap((grant) => granted(rule, grant) ?? []);
      const [first] = found?.resources.filter(({ text }) => !isRole || !isBeyondRoles(text ?? '')) ?? [];
      if (found === undefined || first === undefined) return;
      yield {
        at: first,
        message: `${role.label} may ${may}${isRole && inRole !== undefined ? ` ${inRole}` : ''}`,
        fixes: hasNoFix ? [] : [withdrawal(rule, found)],
      };
    },
  };
}

/** A hidden name may be that of an excepted role. */
const isExcepted = (name: string | undefined, except: RegExp | undefined): boolean =>
  except !== undefined && (name === undefined || except.test(name));

/** Takes away no more than the grant; an entry keeps at least one resource and one verb, which the API server demands. */
export function withdrawal(rule: RuleFields, { resources, verbs }: Granted): Fix {
  const safety = 'needs-review';
  const isWhole = resources.length === rule.resources.items.length && !rule.resources.isOpen;
  const rest = rule.verbs.items.filter(({ text }) => !verbs.some((verb) => verb.text === text));
  // Other verbs on a subresource are hardly meant for anything.
  const keepsVerbs = (rest.length > 0 || rule.verbs.isOpen) && !resources.every(({ text }) => text?.includes('/') === true);
  if (isWhole && keepsVerbs) return { title: `Remove ${words(verbs)} from the rule`, safety, changes: verbs.map(remove) };
  if (isWhole) return { title: 'Remove this rule', safety, changes: [remove(rule.field)] };
  const taken = resources.map(remove);
  const list = rule.field.parent;
  const isKnown = [rule.apiGroups, rule.verbs].every((field) => !field.isOpen && field.items.every(({ text }) => text !== undefined));
  if (!keepsVerbs || !isKnown || list === undefined || !rule.resourceNames.isAbsent)
    return { title: `Take ${words(resources)} out of the rule`, safety, changes: taken };
  const own = { apiGroups: rule.apiGroups.texts, resources: texts(resources), verbs: texts(rest) };
  return { title: `Move ${words(resources)} to a rule without ${words(verbs)}`, safety, changes: [...taken, append(list, own)] };
}

const texts = (fields: Granted['resources']): string[] => fields.flatMap(({ text }) => text ?? []);

function words(fields: Granted['resources']): string {
  const all = texts(fields);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** As {@link withdrawal}, for a resource in a rule of a role that has been read again. */
export function farWithdrawal(at: Field, right: Right): readonly Change[] {
  const field = at.parent?.parent;
  const rule = field === undefined ? undefined : ruleFieldsOf(field);
  const found = rule === undefined ? undefined : granted(rule, RIGHTS[right]);
  return rule === undefined || found === undefined ? [] : withdrawal(rule, found).changes;
}
