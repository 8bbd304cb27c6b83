import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

/** One issuer of tokens, with what makes users of them. */
export interface Authenticator {
  readonly field: Field;
  readonly issuer: Field;
  readonly mappings: Field;
}

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration */
export const authenticatorsOf = ({ field }: Resource): readonly Authenticator[] =>
  field
    .get('jwt')
    .items.filter((item) => item.isMap)
    .map((item) => ({ field: item, issuer: item.get('issuer'), mappings: item.get('claimMappings') }));

/** A name of a user or group that comes from the issuer as it is. */
export interface RawName {
  readonly what: 'username' | 'groups';
  /** The empty prefix, or the expression that has none. */
  readonly at: Field;
}

/** An expression that is a claim and nothing else. */
const BARE_CLAIM = /^\s*claims(?:\.\w+|\[(['"])\w+\1\])\s*$/;

export function rawNamesOf({ mappings }: Authenticator): readonly RawName[] {
  return (['username', 'groups'] as const).flatMap((what): RawName[] => {
    const mapping = mappings.get(what);
    const prefix = mapping.get('prefix');
    const expression = mapping.get('expression');
    if (mapping.get('claim').isPresent && prefix.is('')) return [{ what, at: prefix }];
    return BARE_CLAIM.test(expression.text ?? '') ? [{ what, at: expression }] : [];
  });
}

/** All that the rules about claims and users say, as text; undefined where a template hides a part of it. */
export function conditionsOf({ field }: Authenticator): readonly string[] | undefined {
  const texts: string[] = [];
  for (const name of ['claimValidationRules', 'userValidationRules']) {
    const list = field.get(name);
    if (list.isUnknown || list.isOpen) return undefined;
    for (const rule of list.items) {
      const expression = rule.get('expression');
      const claim = rule.get('claim');
      if (expression.isUnknown || claim.isUnknown || rule.isOpen) return undefined;
      if (expression.text !== undefined) texts.push(expression.text);
      if (claim.text !== undefined) texts.push(`claims.${claim.text}`);
    }
  }
  return texts;
}

/** Whether something keeps the issuer from making users or groups of the system; true where that is unknown. */
export function guardsSystem(authenticator: Authenticator, { what }: RawName): boolean {
  const conditions = conditionsOf(authenticator);
  return (
    conditions === undefined || conditions.some((text) => text.includes('system:') && (text.includes(what) || text.includes('claims')))
  );
}
