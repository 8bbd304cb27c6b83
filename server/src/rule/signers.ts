import { granted } from '../kube/grant.ts';
import { isNarrowed, type RoleRule, roleRulesOf } from '../kube/rbac.ts';
import { remove, set } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Fix, Rule } from './rule.ts';
import { withdrawal } from './unwanted-grant.ts';

const GROUP = 'certificates.k8s.io';

/** A right on signing requests that takes two grants: one on a part of the requests, and a verb on the signers it is for. */
export interface SignerGrant {
  /** Of `certificatesigningrequests`. */
  readonly subresource: string;
  /** On `signers`. */
  readonly verb: string;
  /** What the holder may do, behind `may`. */
  readonly may: string;
  /** Signers that make it harmful even where they are named. */
  readonly harmful: RegExp;
  /** A harmless signer that is mostly meant; a fix names it. */
  readonly instead?: string;
}

/**
 * Reports a role that does not name the signers: at its grant on signers, or at that on requests where it has no other.
 * https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization
 */
export function signerGrant({ subresource, verb, may, harmful, instead }: SignerGrant): NonNullable<Rule['check']> {
  const onRequests = { on: { [GROUP]: [`certificatesigningrequests/${subresource}`] }, verbs: ['update', 'patch'] };
  const onSigners = { on: { [GROUP]: ['signers'] }, verbs: [verb] };
  const isHarmful = ({ text }: Field): boolean => text !== undefined && harmful.test(text);
  return {
    *roleRule(rule) {
      const { role, resourceNames } = rule;
      if (role.kind !== 'ClusterRole') return;
      const message = `${role.label} may ${may}`;
      const [signers] = granted(rule, onSigners)?.resources ?? [];
      const name = resourceNames.items.find(isHarmful);
      if (signers !== undefined && (!isNarrowed(rule) || name !== undefined))
        yield { at: name ?? signers, message, fixes: ownSigner(rule, name, instead) };
      const requests = granted(rule, onRequests);
      const [first] = requests?.resources ?? [];
      const isDecidedElsewhere = role.field.get('rules').isOpen || roleRulesOf(role).some((other) => mayGrant(other, verb));
      if (requests !== undefined && first !== undefined && !isDecidedElsewhere)
        yield { at: first, message, fixes: [withdrawal(rule, requests)] };
    },
  };
}

/** Something grants the verb on signers, or a template hides that it does. */
const mayGrant = ({ apiGroups, resources, verbs }: RoleRule, verb: string): boolean =>
  mayHold(apiGroups, GROUP) && mayHold(resources, 'signers') && mayHold(verbs, verb);

const mayHold = (list: Field, word: string): boolean =>
  list.isOpen || list.items.some((item) => item.isUnknown || item.is('*') || item.is(word));

function ownSigner({ resourceNames }: RoleRule, name: Field | undefined, instead: string | undefined): readonly Fix[] {
  const safety = 'needs-review';
  if (name !== undefined && resourceNames.items.length > 1)
    return [{ title: `Take ${name.text} out of the names`, safety, changes: [remove(name)] }];
  return instead === undefined ? [] : [{ title: `Name ${instead} as the only signer`, safety, changes: [set(resourceNames, [instead])] }];
}
