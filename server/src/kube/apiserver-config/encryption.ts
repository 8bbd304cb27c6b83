import type { Field } from '../../yaml/field.ts';
import type { Resource } from '../resource.ts';

const PROVIDERS = ['kms', 'aesgcm', 'aescbc', 'secretbox', 'identity'] as const;

export type ProviderName = (typeof PROVIDERS)[number];

export interface Provider {
  readonly field: Field;
  /** Undefined unless it certainly is one of those that exist. */
  readonly name: ProviderName | undefined;
  readonly settings: Field;
}

/** Which resources are stored how: the first provider writes, all of them read. */
export interface EncryptionEntry {
  readonly resources: Field;
  /** Undefined where a template hides one of them. */
  readonly names: readonly string[] | undefined;
  readonly providers: readonly Provider[];
  /** There may be more providers. */
  readonly isOpen: boolean;
}

export interface EncryptionConfig {
  readonly field: Field;
  readonly entries: readonly EncryptionEntry[];
  readonly isOpen: boolean;
}

/** https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/#apiserver-config-k8s-io-v1-EncryptionConfiguration */
export function encryptionConfigOf({ field }: Resource): EncryptionConfig {
  const list = field.get('resources');
  const items = list.items.slice(0, MOST);
  const isOpen = list.isOpen || items.length < list.items.length || items.some((item) => !item.isMap);
  return { field: list, entries: items.map(entryOf), isOpen };
}

/** Nobody writes more, and each is compared with those before it. */
const MOST = 100;

function entryOf(item: Field): EncryptionEntry {
  const resources = item.get('resources');
  const providers = item.get('providers');
  const isKnown = resources.isList && !resources.isOpen && resources.texts.length === resources.items.length;
  return {
    resources,
    names: isKnown ? resources.texts : undefined,
    providers: providers.items.map(providerOf),
    isOpen: providers.isOpen || !providers.isList,
  };
}

function providerOf(field: Field): Provider {
  const names = PROVIDERS.filter((name) => field.get(name).isPresent);
  const [name] = names;
  return { field, name: names.length === 1 && !field.isOpen ? name : undefined, settings: field.get(name ?? 'identity') };
}

/** Whether one name in a list of resources takes another: `*.` the core group, `*.apps` a group, `*.*` everything. */
export function takesResource(pattern: string, resource: string): boolean {
  if (pattern === resource || pattern === '*.*') return true;
  return pattern.startsWith('*.') && groupOf(resource) === groupOf(pattern) && groupOf(pattern) !== '*';
}

export const groupOf = (resource: string): string => (resource.includes('.') ? resource.slice(resource.indexOf('.') + 1) : '');

/** The entry that decides how secrets are stored, which is the first that names them; undefined when that is uncertain. */
export function entryOfSecrets({ entries, isOpen }: EncryptionConfig): EncryptionEntry | undefined {
  const first = entries.find(({ names }) => names === undefined || names.some((name) => takesResource(name, 'secrets')));
  return isOpen || first?.names === undefined ? undefined : first;
}

/** The provider that writes secrets, when that is certain. */
export function writerOfSecrets(config: EncryptionConfig): Provider | undefined {
  const entry = entryOfSecrets(config);
  return entry?.isOpen === true ? undefined : entry?.providers[0];
}

export interface EncryptionKey {
  readonly secret: Field;
  readonly fault: KeyFault | undefined;
}

/** Its length fits no cipher, or whoever guesses a little finds it. */
export type KeyFault = 'length' | 'guessable';

/** The keys that stand readable in the file. */
export function keysOf({ entries }: EncryptionConfig): readonly EncryptionKey[] {
  return entries.flatMap(({ providers }) =>
    providers.flatMap(({ name, settings }) => {
      const lengths = name === 'secretbox' ? [32] : [16, 24, 32];
      if (name === undefined || name === 'kms' || name === 'identity') return [];
      return settings.get('keys').items.flatMap((key): EncryptionKey[] => {
        const secret = key.get('secret');
        const bytes = decoded(secret.text);
        return bytes === undefined ? [] : [{ secret, fault: faultOf(bytes, lengths) }];
      });
    }),
  );
}

/** Undefined for what is no Base64: something that a person or a tool replaces. */
function decoded(text: string | undefined): string | undefined {
  const joined = text?.replace(/\s+/g, '') ?? '';
  return joined.length < 8 || joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(joined) ? undefined : atob(joined);
}

function faultOf(bytes: string, lengths: readonly number[]): KeyFault | undefined {
  const codes = [...bytes].map((byte) => byte.charCodeAt(0));
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  // Of 16 random bytes hardly two are alike, and all of them letters never.
  if (steps.size === 1 || new Set(codes).size <= codes.length / 3 || codes.every((code) => 9 <= code && code < 127)) return 'guessable';
  return lengths.includes(codes.length) ? undefined : 'length';
}
