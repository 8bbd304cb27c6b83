import { expect, test } from 'vitest';
import { containsCidr, isWithin, parseCidr } from '../../server/src/kube/cidr.ts';

test.each([
  ['10.1.2.3', { bits: 32, address: 0x0a010203n, prefix: 32 }],
  ['0.0.0.0/0', { bits: 32, address: 0n, prefix: 0 }],
  ['255.255.255.255/32', { bits: 32, address: 0xffffffffn, prefix: 32 }],
  ['::/0', { bits: 128, address: 0n, prefix: 0 }],
  ['::1', { bits: 128, address: 1n, prefix: 128 }],
  ['fd00::/8', { bits: 128, address: 0xfdn << 120n, prefix: 8 }],
  ['2001:db8::A:1/128', { bits: 128, address: (0x20010db8n << 96n) + 0xa0001n, prefix: 128 }],
  ['1:2:3:4:5:6:7:8/64', { bits: 128, address: 0x00010002000300040005000600070008n, prefix: 64 }],
  ['1:2:3:4:5:6:7::', { bits: 128, address: 0x00010002000300040005000600070000n, prefix: 128 }],
])('%s is a range', (text, expected) => expect(parseCidr(text)).toEqual(expected));

test.each([
  '',
  '/8',
  'any',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/8/8',
  'x/10.0.0.0/8',
  ' 10.0.0.0/8',
  '10.0.0.0/8 ',
  '10.0.0.0/-1',
  '10.0.0',
  '10.0.0.0.0',
  '10.0.0.256',
  '10.0.0.',
  '10.0.0.a1',
  '10.0.0.1a',
  '::/129',
  '1::2::3',
  '1:2:3:4::5:6:7:8::9',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:8::',
  '1::g',
  '1::12345',
  '1::g1',
])('"%s" is none', (text) => expect(parseCidr(text)).toBeUndefined());

test.each([
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.0.0.0/8', '10.0.0.0/8', true],
  ['10.0.0.0/8', '11.0.0.0/16', false],
  ['10.1.0.0/16', '10.0.0.0/8', false],
  ['10.1.0.0/16', '10.1.0.0/8', false],
  ['0.0.0.0/0', '192.0.2.1', true],
  ['0.0.0.0/0', '::/0', false],
  ['::/0', '10.0.0.0/8', false],
  ['fd00::/8', 'fd12:3456::/32', true],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(containsCidr(parseCidr(outer)!, parseCidr(inner)!)).toBe(expected);
  expect(isWithin(parseCidr(inner)!, outer)).toBe(expected);
});
