import { describe, expect, test } from 'vitest';
import { misencodingOf } from '../../server/src/kube/base64.ts';
import {
  credentialIn,
  isCredentialName,
  isCredentialValue,
  isPasswordName,
  isPlaceholder,
  isPlainSetting,
} from '../../server/src/kube/credential.ts';
import { credentialLine } from '../../server/src/kube/credential-line.ts';
import { passwordInUrl } from '../../server/src/kube/credential-url.ts';

const cut = (text: string, span: { readonly start: number; readonly end: number } | undefined): string | undefined =>
  span && text.slice(span.start, span.end);

test.each([
  'password',
  'DB_PASSWORD',
  'dbPassword',
  'db.password',
  'DB_PASSWORD_1',
  'password2',
  'passwordBase64',
  'PASSWORD_PROD',
  'mysqlpassword',
  'api-key',
  'clientSecret',
  'pull-registry-token',
  'db--password',
  'db_pwd',
])('%s is the name of a credential', (name) => expect(isCredentialName(name)).toBe(true));

test.each([
  '',
  'key',
  'public-key',
  'PASSWORD_MIN_LENGTH',
  'tls-secret',
  'imagePullSecret',
  'pwd',
  'secretName',
  'tokens',
  'user',
  'passwordless',
  'value',
])('%s is not', (name) => expect(isCredentialName(name)).toBe(false));

test.each([
  ['password', true],
  ['db-pass', true],
  ['DB_PASSWD', true],
  ['passphrase', true],
  ['db_pwd', true],
  ['token', false],
  ['passenger', false],
  ['password-file', false],
  ['', false],
])('%s means a password: %s', (name, expected) => expect(isPasswordName(name)).toBe(expected));

test.each([
  '<password>',
  '<a\nb>',
  '[password]',
  '%PASSWORD%',
  '@password@',
  '__password__',
  'a$(PASSWORD)',
  ['a$', '{PASSWORD}b'].join(''),
  '$PASSWORD',
  'a{{ .password }}',
  'password }}',
  '$[[ inputs.password ]]',
  'PASSWORD',
  'DB_PASSWORD',
  '***',
  '**MASKED**',
  'ENC[AES256]',
  'ref+vault://a',
  'vault:secret/a',
  'secret:a',
  'op://vault/a',
  `Ag${'aB3/'.repeat(30)}`,
  'xxxx',
  '...',
  'TODO',
  'to-do',
  'None',
  'changeit',
  'please-change-me-now',
  'changeme1',
  'CHANGE_ME',
  'replaceme',
  'replace-with-yours',
  'your-password',
  'set-your-password',
  'insert-here',
  'AKIAIOSFODNN7EXAMPLE',
])('%s stands for something else', (text) => expect(isPlaceholder(text)).toBe(true));

test.each([
  'a<b>',
  '<b>a',
  'a[b]',
  '[b]a',
  'a%b%',
  '%b%a',
  'a@b@',
  '@b@a',
  'a__b__',
  '__b__a',
  'a$b',
  '$b!',
  'Password',
  'ASIAQWERTYUIOPASDFGH',
  'hunter2',
  'a*',
  '*a',
  'my-vault:a',
  'aENC[b]',
  `Ag${'aB3/'.repeat(30)}!`,
  'AgaB3',
  'xxxxa',
  'nothing',
  'renone',
  'reinsertion',
  'foryour',
  '{"a":{"b":"c"}}',
])('%s stands for itself', (text) => expect(isPlaceholder(text)).toBe(false));

test.each([
  '',
  'true',
  'NO',
  'enable',
  'enabled',
  'disabled',
  'disable',
  'optional',
  '5',
  '-1.5',
  '+30s',
  '10.25ms',
  '~/a',
  './a',
  '../a/b.txt',
  '/etc/a',
  'https://a.example',
  'vault+http://a:8200/b',
  '//',
])('"%s" is a plain setting', (text) => expect(isPlainSetting(text)).toBe(true));

test.each([
  'hunter2',
  'truely',
  'untrue',
  '5x',
  '1.2.3',
  'a/b',
  'x/etc',
  '/a b',
  'a https://b.example',
  'https://a:b@c.example',
  'https://:b@c.example',
])('"%s" is none', (text) => expect(isPlainSetting(text)).toBe(false));

test.each([
  ['password', 'hunter2', true],
  ['password', '1234', true],
  ['password', '123', false],
  ['password', '-1234', false],
  ['password', '12345s', false],
  ['token', '1234', false],
  ['token', 'hunter2', true],
  ['user', 'hunter2', false],
  ['password', '$PASSWORD', false],
  ['password', 'true', false],
])('%s: %s is a credential: %s', (name, value, expected) => expect(isCredentialValue(name, value)).toBe(expected));

describe('what a text holds', () => {
  const varied = 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW5xYz';
  const token = `ghp_${varied}`;
  const key = (end: string): string => `-----BEGIN RSA PRIVATE KEY-----${end}`;

  test.each([
    [token, 'a GitHub token'],
    [`see ${token}.`, 'a GitHub token'],
    [`{"github":{"token":"${token}"}}`, 'a GitHub token'],
    [`a: {{ .Values.a }}\nb: ${token}`, 'a GitHub token'],
    [`glpat-${varied.slice(0, 20)}`, 'a GitLab token'],
    [key('\nMIIE'), 'a private key'],
    [key('MIIE'), 'a private key'],
  ])('%j: %s', (text, expected) => expect(credentialIn(text)).toBe(expected));

  test.each([
    `x${token}`,
    `ghp_${'a'.repeat(36)}`,
    `ghp_${'abcde'.repeat(7)}a`,
    `{{ .Values.a }}${token}`,
    key(''),
    key('\n...'),
    key(' <key>'),
    'nothing',
    `${' '.repeat(8000)}${token}`,
  ])('%j: nothing', (text) => expect(credentialIn(text)).toBeUndefined());
});

test.each([
  ['amqp://shop:hunter2@queue', 'hunter2'],
  ['at postgres://shop:hunter2@db:5432/a and so on', 'hunter2'],
  ['redis://:hunter2@cache', 'hunter2'],
  ['http://a:$A@b http://c:hunter2@d', 'hunter2'],
  ['jdbc:mysql://db/a?user=b&password=hunter2', 'hunter2'],
  ['jdbc:sqlserver://db;user=b;password=hunter2;encrypt=true', 'hunter2'],
  ['http://user:hunter2@a', 'hunter2'],
  ['http://shop:password@a', 'password'],
  ['http://user:password1@a', 'password1'],
  ['http://user1:password@a', 'password'],
  ['http://shop:a%A@b', 'a%A'],
  ['http://shop:%Ab1@b', '%Ab1'],
  ['http://shop:PASS1@b', 'PASS1'],
  ['http://shop:a..@b', 'a..'],
  ['http://user:password@a', undefined],
  ['http://:secret@a', undefined],
  ['http://shop:$PASSWORD@a', undefined],
  ['http://shop:%PASSWORD@a', undefined],
  ['http://shop:PASS_WORD@a', undefined],
  ['http://shop:...@a', undefined],
  ['http://shop:***@a', undefined],
  ['http://shop:change-me@a', undefined],
  ['http://shop@a', undefined],
  ['http://shop:80/a@b', undefined],
  ['https://a.example/?password=hunter2', undefined],
  ['shop:hunter2@queue', undefined],
])('%s holds the password %s', (text, expected) => expect(cut(text, passwordInUrl(text))).toBe(expected));

test.each([
  ['db.password=hunter2', 'hunter2'],
  ['user: a\npassword: "hunter2"\n', 'hunter2'],
  ['{"user": "a", "password": "hunter2"}', 'hunter2'],
  ['password: $PASSWORD\ntoken: hunter2', 'hunter2'],
  ['password: string', undefined],
  ['password: a.pem', undefined],
  ['token: auth.provider', undefined],
  ['user: hunter2', undefined],
  ['my password: hunter2', undefined],
])('%j gives the credential %s', (text, expected) => expect(cut(text, credentialLine(text)?.span)).toBe(expected));

test('a line is asked for by its name', () => {
  const text = 'token: hunter2\npassword: hunter3';
  expect(cut(text, credentialLine(text, isPasswordName)?.span)).toBe('hunter3');
});

describe('a value of a Secret', () => {
  test.each([
    ['password', btoa('hunter2')],
    ['password', ''],
    ['a', `${btoa('hunter2 and more')}\n`],
    ['a', 'aHVu\r\ndGVyMg=='],
    ['a', btoa('hunter2\n')],
    ['password', btoa('a\nb\n')],
    ['password', btoa('\n')],
    ['password', btoa('abcdefgh')],
    ['password', btoa('YWJjZGU')],
    ['password', btoa(btoa('{"a": 1}'))],
    ['password', btoa(btoa(' {"a": 1}'))],
    ['password', btoa(btoa('user:hunter2'))],
    ['password', btoa(btoa('one line\n\nanother'))],
    ['password', btoa(btoa('a\u0001bcdefgh'))],
    ['password', btoa(btoa('abcdefgh\u0001'))],
    ['tls.cert', btoa(btoa('hunter2 hunter2'))],
  ])('is as it should be: %s, %j', (key, text) => expect(misencodingOf(key, text)).toBeUndefined());

  test.each([
    ['password', btoa('hunter2\n'), { kind: 'line break', base64: btoa('hunter2') }],
    ['DB_PASSWORD', btoa('hunter2\r\n'), { kind: 'line break', base64: btoa('hunter2') }],
    ['password', btoa(btoa('hunter2')), { kind: 'twice', base64: btoa('hunter2') }],
    ['password', btoa(`${btoa('hunter2')}\n`), { kind: 'twice', base64: btoa('hunter2') }],
    ['password', btoa(btoa('hunter234')), { kind: 'twice', base64: btoa('hunter234') }],
    ['password', btoa(btoa('key is a: b')), { kind: 'twice', base64: btoa('key is a: b') }],
    ['a', 'aHVudGVy Mg==', { kind: 'refused', meant: { base64: 'aHVudGVyMg==' } }],
    ['a', 'hunter2', { kind: 'refused', meant: { plain: 'hunter2' } }],
    ['a', 'hunter2 is the password!', { kind: 'refused', meant: { plain: 'hunter2 is the password!' } }],
    ['a', 'aHVudGVyMiBpcyBhI', { kind: 'refused', meant: undefined }],
    ['a', 'aHVudGVyMiBpcyB', { kind: 'refused', meant: { plain: 'aHVudGVyMiBpcyB' } }],
  ])('is wrong: %s, %j', (key, text, expected) => expect(misencodingOf(key, text)).toEqual(expected));
});
