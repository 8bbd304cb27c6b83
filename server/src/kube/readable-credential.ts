import { credentialIn, isCredentialValue, isPasswordName } from './credential.ts';
import { credentialLine } from './credential-line.ts';
import { passwordInUrl } from './credential-url.ts';

/** True for a value under a key of a template that certainly holds a credential, in itself or in one of its lines. */
export function isReadableCredential(key: string, text: string): boolean {
  if (credentialIn(text) !== undefined || passwordInUrl(text) !== undefined) return true;
  return text.includes('\n') ? credentialLine(text, isPasswordName) !== undefined : isCredentialValue(key, text);
}
