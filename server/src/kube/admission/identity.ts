import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';
import { attestorEntries, attestorSets, verificationsOf } from './kyverno.ts';

/** A keyless signature that is accepted: whose it must be, as a text or as a regular expression. */
export interface Identity {
  readonly field: Field;
  /** Texts may have stars. */
  readonly hasWildcards: boolean;
}

/** What accepts keyless signatures. */
export interface Keyless {
  readonly field: Field;
  readonly identities: readonly Identity[];
  /** It trusts certificates of an authority of its own, not everybody's. */
  readonly hasOwnRoots: boolean;
}

/** Of a ClusterPolicy or Policy of Kyverno, where one entry is one identity. */
export const kyvernoKeyless = (policy: Resource): readonly Keyless[] =>
  verificationsOf(policy)
    .flatMap(attestorSets)
    .flatMap((set) => attestorEntries(set))
    .map((entry) => entry.get('keyless'))
    .filter((field) => field.isMap)
    .map((field) => ({
      field,
      // Extensions of the certificate may say who it is instead.
      identities: field.get('additionalExtensions').isEmpty ? [{ field, hasWildcards: true }] : [],
      hasOwnRoots: !field.get('roots').isAbsent || !field.get('additionalExtensions').isEmpty,
    }));

/** Of an ImageValidatingPolicy. https://kyverno.io/docs/policy-types/image-validating-policy/ */
export const imagePolicyKeyless = ({ field }: Resource): readonly Keyless[] =>
  field
    .get('spec', 'attestors')
    .items.map((attestor) => attestor.get('cosign', 'keyless'))
    .flatMap((keyless) => listed(keyless, !keyless.get('roots').isAbsent));

/** Of a ClusterImagePolicy of Sigstore's policy controller. https://docs.sigstore.dev/policy-controller/overview/ */
export const sigstoreKeyless = ({ field }: Resource): readonly Keyless[] =>
  field
    .get('spec', 'authorities')
    .items.map((authority) => authority.get('keyless'))
    .flatMap((keyless) => listed(keyless, !keyless.get('ca-cert').isAbsent || !keyless.get('trustRootRef').isAbsent));

function listed(field: Field, hasOwnRoots: boolean): readonly Keyless[] {
  if (!field.isMap) return [];
  const identities = field.get('identities').items.filter((item) => item.isMap);
  return [{ field, identities: identities.map((identity) => ({ field: identity, hasWildcards: false })), hasOwnRoots }];
}

/** True when neither the text nor the regular expression is certainly there. */
export const lacks = ({ field }: Identity, name: 'issuer' | 'subject'): boolean =>
  [name, `${name}RegExp`].every((key) => field.get(key).isAbsent || field.get(key).is(''));

/** Texts of identities that fit more than they say, each with the reason. */
export function openTexts({ field, hasWildcards }: Identity): { readonly at: Field; readonly reason: string }[] {
  return ['issuer', 'subject'].flatMap((name) => {
    const expression = field.get(`${name}RegExp`);
    const text = field.get(name);
    const reason = expression.text === undefined ? undefined : openExpression(expression.text);
    const wildcard = hasWildcards && text.text !== undefined ? openWildcard(text.text) : undefined;
    return [
      ...(reason === undefined ? [] : [{ at: expression, reason }]),
      ...(wildcard === undefined ? [] : [{ at: text, reason: wildcard }]),
    ];
  });
}

const ANYBODY = 'Every identity fits this';
const LONGER = 'Accounts whose names only begin like this fit it too';

/** An expression is looked for anywhere in the identity, unless its ends say otherwise. */
function openExpression(expression: string): string | undefined {
  if (/^\^?\(?\.[*+]\)?\$?$/.test(expression)) return ANYBODY;
  if (!/(?:^|[(|)])\^|^\\A|\$\)?$|\\z$/.test(expression)) return 'This is not anchored, so it fits anywhere in an identity';
  return isCutOff(expression.replaceAll('\\', '')) ? LONGER : undefined;
}

function openWildcard(text: string): string | undefined {
  if (/^\*+$/.test(text)) return ANYBODY;
  return text.endsWith('*') && isCutOff(`^${text.replace(/\*$/, '.*')}`) ? LONGER : undefined;
}

/** `https://github.com/owner` without the slash behind it, and nothing that ends it. */
const isCutOff = (text: string): boolean => /^\^https?:\/\/[\w.-]+\/[\w-]+(?:\.[*+]\$?)?$/.test(text);
