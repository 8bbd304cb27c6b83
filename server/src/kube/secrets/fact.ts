import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { type StoreCondition, type StoreReference, storeConditionsOf, storeReferencesOf } from '../external-secrets/store.ts';
import type { Known } from '../known.ts';
import type { Resource } from '../resource.ts';
import { secretEntries } from '../secret-data.ts';

/** What others need to know of objects that hold secrets or fetch them. */
export interface SecretFacts {
  /** Of a Secret: its first value that everybody can read. */
  readonly readableSecret?: Path;
  /** The Secret of its namespace that comes of it; its name is undefined where a template hides it. */
  readonly makesSecret?: { readonly name: string | undefined };
  /** Of a certificate that may sign no others: the issuer of cert-manager, as far as it is known. */
  readonly issuedBy?: { readonly kind: string | undefined; readonly name: string | undefined };
  /** Of an issuer: its certificates sign themselves. */
  readonly isSelfSigned?: true;
  /** Of an ExternalSecret. */
  readonly storeReferences?: readonly StoreReference[];
  /** Of a ClusterSecretStore. */
  readonly storeConditions?: Known<readonly StoreCondition[]>;
}

/** Kinds that Secrets come of. */
export const SECRET_MAKERS = [
  'core/Secret',
  'bitnami.com/SealedSecret',
  'cert-manager.io/Certificate',
  'external-secrets.io/ClusterExternalSecret',
  'external-secrets.io/ExternalSecret',
  'secrets.hashicorp.com/VaultDynamicSecret',
  'secrets.hashicorp.com/VaultPKISecret',
  'secrets.hashicorp.com/VaultStaticSecret',
] as const;

/** Last words of the kinds that have such facts. */
export const SECRET_KINDS: readonly string[] = [
  ...SECRET_MAKERS.map((kind) => kind.slice(kind.indexOf('/') + 1)),
  'ClusterIssuer',
  'ClusterSecretStore',
  'Issuer',
  'SecretStore',
];

export function secretFacts(resource: Resource): SecretFacts {
  const { groupKind, field, name } = resource;
  const spec = field.get('spec');
  switch (groupKind) {
    case 'core/Secret':
      return { ...readableSecret(resource), makesSecret: { name } };
    case 'bitnami.com/SealedSecret':
      return { makesSecret: nameIn(spec.get('template', 'metadata', 'name'), name) };
    case 'cert-manager.io/Certificate':
      return { makesSecret: { name: spec.get('secretName').text }, ...issuedBy(spec) };
    case 'cert-manager.io/ClusterIssuer':
    case 'cert-manager.io/Issuer':
      return spec.get('selfSigned').isMap ? { isSelfSigned: true } : {};
    case 'external-secrets.io/ClusterExternalSecret':
      return { makesSecret: { name: spec.get('externalSecretSpec', 'target', 'name').text ?? spec.get('externalSecretName').text } };
    case 'external-secrets.io/ExternalSecret':
      return { makesSecret: nameIn(spec.get('target', 'name'), name), storeReferences: storeReferencesOf(resource) };
    case 'external-secrets.io/ClusterSecretStore':
      return { storeConditions: storeConditionsOf(resource) };
    case 'secrets.hashicorp.com/VaultDynamicSecret':
    case 'secrets.hashicorp.com/VaultPKISecret':
    case 'secrets.hashicorp.com/VaultStaticSecret':
      return { makesSecret: { name: spec.get('destination', 'name').text } };
    default:
      return {};
  }
}

const nameIn = (field: Field, otherwise: string | undefined) => ({ name: field.isAbsent ? otherwise : field.text });

function issuedBy(spec: Field): SecretFacts {
  const [isCA, issuer] = [spec.get('isCA'), spec.get('issuerRef')];
  const [kind, group] = [issuer.get('kind'), issuer.get('group')];
  const isKnown = (isCA.isAbsent || isCA.is(false)) && (group.isAbsent || group.is('cert-manager.io'));
  return isKnown ? { issuedBy: { kind: kind.isAbsent ? 'Issuer' : kind.text, name: issuer.get('name').text } } : {};
}

function readableSecret(resource: Resource): SecretFacts {
  const [first] = secretEntries(resource);
  return first === undefined ? {} : { readableSecret: first.field.path.slice(resource.field.path.length) };
}
