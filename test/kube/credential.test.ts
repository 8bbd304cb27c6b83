import { describe, expect, test } from 'vitest';
import { credentialIn, isCommonPassword, isCredentialName, isCredentialValue, isPlaceholder } from '../../server/src/kube/credential.ts';
import { passwordInUrl } from '../../server/src/kube/credential-url.ts';
import { matterOf } from '../../server/src/kube/secret-data.ts';
import { credentialInArguments } from '../../server/src/rules/secret/credential-in-arguments.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const N = 40_000;
const HOSTILE = [
  'eyJ-'.repeat(N),
  `eyJ${'a'.repeat(N)}`,
  '-----BEGIN '.repeat(N),
  `-----BEGIN ${'A '.repeat(N)}`,
  'a://b:c'.repeat(N),
  `${'a'.repeat(N)}://${'b'.repeat(N)}:${'c'.repeat(N)}@`,
  `jdbc:${'?password='.repeat(N)}`,
  '--a='.repeat(N),
  ' --a '.repeat(N),
  `mysql ${'-p '.repeat(N)}`,
  ' mysql'.repeat(N),
  ' export a='.repeat(N),
  'aB'.repeat(N),
  '/'.repeat(N),
  '{{ '.repeat(N),
  '\n'.repeat(N),
];

describe('no text takes long', () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 12), text] as const))('%j again and again', (_, text) => {
    const container = { name: 'a', image: 'b', args: [text] };
    const pod = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [container] } });
    const start = performance.now();
    credentialIn(text);
    passwordInUrl(text);
    matterOf('password', text);
    matterOf(text, 'a');
    isCredentialName(text);
    isCredentialValue('password', text);
    isCommonPassword(text);
    isPlaceholder(text);
    engineWith({ 'a.yaml': pod }, [{ ...credentialInArguments, category: 'secret' }]).report(uriOf('a.yaml'));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
