import { describe, expect, test } from 'vitest';
import { fullName, isMovingTag, parseImage } from '../../server/src/kube/image.ts';

const HEX = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
const SHA = `sha256:${HEX}`;

/** Registry, repository, tag and digest. */
const partsOf = (text: string): readonly (string | undefined)[] | undefined => {
  const image = parseImage(text);
  return image === undefined ? undefined : [image.registry, image.repository, image.tag, image.digest];
};

describe('a reference has its parts', () => {
  test.each([
    ['nginx', [undefined, 'nginx', undefined, undefined]],
    ['nginx:1.27', [undefined, 'nginx', '1.27', undefined]],
    ['team/web:1', [undefined, 'team/web', '1', undefined]],
    ['localhost/web', ['localhost', 'web', undefined, undefined]],
    ['localhost:5000/web', ['localhost:5000', 'web', undefined, undefined]],
    ['registry:5000/web:1', ['registry:5000', 'web', '1', undefined]],
    ['registry.example/a/b/c:1', ['registry.example', 'a/b/c', '1', undefined]],
    ['Registry/web', ['Registry', 'web', undefined, undefined]],
    ['REGISTRY.example:443/web', ['REGISTRY.example:443', 'web', undefined, undefined]],
    ['127.0.0.1:5000/web', ['127.0.0.1:5000', 'web', undefined, undefined]],
    ['[::1]/web', ['[::1]', 'web', undefined, undefined]],
    ['[2001:DB8::1]:5000/team/web:1', ['[2001:DB8::1]:5000', 'team/web', '1', undefined]],
    [`nginx@${SHA}`, [undefined, 'nginx', undefined, SHA]],
    [`registry.example:5000/web:1@${SHA}`, ['registry.example:5000', 'web', '1', SHA]],
    [`web@sha512:${HEX}${HEX}`, [undefined, 'web', undefined, `sha512:${HEX}${HEX}`]],
    [`${HEX}:1`, [undefined, HEX, '1', undefined]],
    ['a--b__c.d_e', [undefined, 'a--b__c.d_e', undefined, undefined]],
    ['host:5000', [undefined, 'host', '5000', undefined]],
    ['host.example', [undefined, 'host.example', undefined, undefined]],
    [`web:${'a'.repeat(128)}`, [undefined, 'web', 'a'.repeat(128), undefined]],
    ['a'.repeat(255), [undefined, 'a'.repeat(255), undefined, undefined]],
    [`registry.example/${'a'.repeat(255)}`, ['registry.example', 'a'.repeat(255), undefined, undefined]],
    ['web:_1', [undefined, 'web', '_1', undefined]],
  ])('%s', (text, parts) => expect(partsOf(text)).toEqual(parts));
});

describe('a runtime would refuse', () => {
  test.each([
    '',
    ' nginx',
    'Nginx',
    'team/Web',
    'registry.example/Team/web',
    'nginx:',
    'nginx@',
    'nginx:-1',
    'nginx:a:b',
    `web:${'a'.repeat(129)}`,
    'a'.repeat(256),
    HEX,
    'a//b',
    '/web',
    'web/',
    'registry.example/',
    'a..b',
    'a___b',
    '-a',
    'a-',
    'https://registry.example/web',
    'registry.example:port/web',
    '-host.example/web',
    'host-.example/web',
    'host..example/web',
    '[::1/web',
    '::1/web',
    'nginx@sha256:abc',
    `nginx@sha256:${HEX.toUpperCase()}`,
    `nginx@md5:${HEX.slice(32)}`,
    `nginx@${SHA}@${SHA}`,
    `nginx@${SHA}:1`,
  ])('%j', (text) => expect(partsOf(text)).toBeUndefined());
});

test.each([
  ['nginx', 'docker.io/library/nginx'],
  ['docker.io/nginx', 'docker.io/library/nginx'],
  ['index.docker.io/nginx', 'docker.io/library/nginx'],
  ['team/web:1', 'docker.io/team/web'],
  ['docker.io/team/web', 'docker.io/team/web'],
  ['Registry.Example:5000/web', 'registry.example:5000/web'],
  ['localhost/web', 'localhost/web'],
])('%s means %s', (text, name) => {
  const image = parseImage(text);
  expect(image === undefined ? undefined : fullName(image)).toBe(name);
});

test('a long text takes no time', () => {
  const start = performance.now();
  for (const text of ['a'.repeat(1e5), 'a-'.repeat(1e5), `${'a-'.repeat(1e5)}.b/c`, `${'a.'.repeat(1e5)}/c`, `[${':'.repeat(1e5)}/c`])
    parseImage(text);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each([
  ['latest', true],
  ['lts-alpine', true],
  ['dind', true],
  ['3', false],
  ['bookworm', false],
  ['1.27-alpine', false],
])('%s moves: %s', (tag, moves) => expect(isMovingTag(tag)).toBe(moves));
