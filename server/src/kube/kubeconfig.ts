import type { Field } from '../yaml/field.ts';
import { isPlaceholder } from './credential.ts';

/**
 * Where the entry `user` of a kubeconfig holds the first credential that everybody with the file can use.
 * https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/#AuthInfo
 */
export function literalCredential(user: Field): Field | undefined {
  const config = user.get('auth-provider', 'config');
  const fields = [...OWN.map((key) => user.get(key)), ...OF_PROVIDER.map((key) => config.get(key))];
  return fields.find(({ text }) => text !== undefined && text !== '' && !isLeftOut(text));
}

const OWN = ['client-key-data', 'token', 'password'];

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-kubectl */
const OF_PROVIDER = ['refresh-token', 'id-token', 'access-token', 'client-secret'];

/** What `kubectl config view` prints is harmless. */
const isLeftOut = (text: string): boolean => isPlaceholder(text) || text.startsWith('DATA+OMITTED') || text === 'REDACTED';
