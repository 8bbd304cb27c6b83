import type { Field } from '../yaml/field.ts';
import { credentialIn, isCommonPassword, isCredentialName, isPlaceholder, isPlainSetting, PRIVATE_KEY } from './credential.ts';
import { credentialLine } from './credential-line.ts';
import { passwordInUrl } from './credential-url.ts';
import type { Resource } from './resource.ts';

/** What a readable value of a Secret is; each value is the matter of one rule. */
export type SecretMatter = 'sealing key' | 'bootstrap token' | 'pull secret' | 'private key' | 'provider token' | 'weak password' | 'data';

export interface SecretEntry {
  readonly key: string;
  readonly field: Field;
  readonly matter: SecretMatter;
  /** Of a provider's token: what it is, with its article. */
  readonly what: string | undefined;
}

/** The values of a Secret that everybody who has the file can read; none where SOPS has encrypted it. */
export function secretEntries(resource: Resource): SecretEntry[] {
  return isSopsEncrypted(resource) ? [] : readableEntries(resource);
}

/** The values of one kind. */
export const entriesOf = (resource: Resource, matter: SecretMatter): SecretEntry[] =>
  secretEntries(resource).filter((entry) => entry.matter === matter);

/** https://getsops.io/docs/#encrypting-only-parts-of-a-file */
export const isSopsEncrypted = ({ field }: Resource): boolean => field.get('sops').isMap;

/** As {@link secretEntries}, whatever SOPS says. */
export function readableEntries(resource: Resource): SecretEntry[] {
  const type = typeOf(resource);
  const texts = [
    ...resource.field.get('data').entries.map(([key, field]) => ({ key, field, text: decoded(field.text) })),
    ...resource.field.get('stringData').entries.map(([key, field]) => ({ key, field, text: field.text })),
  ];
  return texts.flatMap(({ key, field, text }) => {
    if (text === undefined || text.trim() === '') return [];
    const what = credentialIn(text);
    const matter = type === undefined ? matterOf(key, text.trim(), what) : matterIn(type, key, text);
    return matter === undefined ? [] : [{ key, field, matter, what }];
  });
}

/** What one value of a Secret, or of what makes one, is; undefined for one that need not be secret or stands for another. */
export function matterOf(key: string, text: string, what = credentialIn(text)): SecretMatter | undefined {
  if (what === PRIVATE_KEY) return 'private key';
  if (what !== undefined) return 'provider token';
  const isCredential = isCredentialName(key);
  if (isCredential && isCommonPassword(text)) return 'weak password';
  if (isPlaceholder(text) || isPublic(text)) return undefined;
  if (isCredential) return text.length < SHORT && !/^(?:true|false|yes|no)$/.test(text) ? 'weak password' : 'data';
  if (passwordInUrl(text) !== undefined) return 'data';
  // Files come in Secrets that hold no credential; what is no text is one whole.
  if (text.includes('\n') && !text.includes('\0')) return credentialLine(text) === undefined ? undefined : 'data';
  return isPlainSetting(text) || PLAIN_NAME.test(key) ? undefined : 'data';
}

/** Fewer characters than this are tried out in no time. */
const SHORT = 8;

/** Names of values that say where and who, and open nothing. */
const PLAIN_NAME =
  /(?:^|[-_.]|[a-z](?=[A-Z]))(?:user|username|user_name|login|host|hostname|port|db|database|dbname|name|url|uri|endpoint|region|bucket|e-?mail|type|server|domain|path|namespace|id|engine|scope|owner|username_in|known_hosts|ca|ca\.pem|crt|cert|pub)$/i;

/** Certificates and public keys are for everybody. */
const isPublic = (text: string): boolean =>
  /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|TRUSTED CERTIFICATE|X509 CRL)-----|^ssh-[a-z0-9]{2,10} AAAA/.test(text);

/** A type of Secret of which one value is what counts. */
type SpecialType = 'sealing key' | 'bootstrap token' | 'pull secret';

function typeOf({ field, name }: Resource): SpecialType | undefined {
  if (isSealingKey(field, name)) return 'sealing key';
  const type = field.get('type');
  if (type.is('bootstrap.kubernetes.io/token')) return 'bootstrap token';
  return type.is('kubernetes.io/dockerconfigjson') || type.is('kubernetes.io/dockercfg') ? 'pull secret' : undefined;
}

function matterIn(type: SpecialType, key: string, text: string): SecretMatter | undefined {
  switch (type) {
    case 'sealing key':
      return credentialIn(text) === PRIVATE_KEY ? type : undefined;
    // https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#bootstrap-token-secret-format
    case 'bootstrap token':
      return key === 'token-secret' && !isPlaceholder(text) ? type : undefined;
    // https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets
    case 'pull secret':
      return /"(?:auth|password|identitytoken)"\s*:\s*"[^"<$]/.test(text) ? type : undefined;
  }
}

/** https://github.com/bitnami-labs/sealed-secrets#sealing-key-renewal */
function isSealingKey(field: Field, name: string | undefined): boolean {
  if (field.get('metadata', 'labels', 'sealedsecrets.bitnami.com/sealed-secrets-key').isPresent) return true;
  return field.get('type').is('kubernetes.io/tls') && name?.startsWith('sealed-secrets-key') === true;
}

/** Undefined for what is no Base64, which the API server refuses, and for what stands for another value. */
function decoded(text: string | undefined): string | undefined {
  const joined = text?.replace(/\s+/g, '');
  if (joined === undefined || isPlaceholder(joined) || joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(joined)) return undefined;
  return atob(joined);
}
