import { expect, test } from 'vitest';
import { demandOf, type Mode, parsePolicyVersion } from '../../../server/src/kube/pod-security/policy.ts';

const demand = (mode: Mode, labels: Readonly<Record<string, string>>): string => {
  const named = Object.fromEntries(Object.entries(labels).map(([name, value]) => [`pod-security.kubernetes.io/${name}`, value]));
  const { level, version } = demandOf(named, mode);
  return `${level} ${version}`;
};

test.each<[string, Mode, Readonly<Record<string, string>>, string]>([
  ['nothing is asked for', 'enforce', {}, 'privileged latest'],
  ['nothing is asked for', 'warn', { team: 'a' }, 'privileged latest'],
  ['a level', 'enforce', { enforce: 'baseline' }, 'baseline latest'],
  ['a level and a version', 'enforce', { enforce: 'baseline', 'enforce-version': 'v1.30' }, 'baseline 30'],
  ['a version alone', 'enforce', { 'enforce-version': 'v1.30' }, 'privileged 30'],
  ['a level that is none is the strictest to enforce', 'enforce', { enforce: 'Baseline' }, 'restricted latest'],
  ['a level that is none is no warning', 'warn', { warn: 'Baseline' }, 'privileged latest'],
  ['a level that is none is no audit', 'audit', { audit: '', 'audit-version': 'v1.30' }, 'privileged 30'],
  ['a version that is none is the latest', 'enforce', { enforce: 'baseline', 'enforce-version': '1.30' }, 'baseline latest'],
  ['people are warned of what is refused', 'warn', { enforce: 'baseline', 'enforce-version': 'v1.30' }, 'baseline 30'],
  [
    'at the version that warnings name',
    'warn',
    { enforce: 'baseline', 'enforce-version': 'v1.30', 'warn-version': 'v1.31' },
    'baseline 31',
  ],
  ['but not of what a wrong level refuses', 'warn', { enforce: 'strict' }, 'privileged latest'],
  ['and not where they chose otherwise', 'warn', { enforce: 'restricted', warn: 'privileged' }, 'privileged latest'],
  ['nothing enforced warns of nothing', 'warn', { enforce: 'privileged', 'warn-version': 'v1.2' }, 'privileged 2'],
  ['nor does its version', 'warn', { enforce: 'privileged', 'enforce-version': 'v1.2' }, 'privileged latest'],
  ['audits do not follow', 'audit', { enforce: 'restricted' }, 'privileged latest'],
])('%s (%s)', (_, mode, labels, expected) => {
  expect(demand(mode, labels)).toBe(expected);
});

test.each([
  ['latest', 'latest'],
  ['v1.0', 0],
  ['v1.30', 30],
  ['v1.1000', 1000],
  ['1.30', undefined],
  ['v1.030', undefined],
  ['vv1.30', undefined],
  ['v1.30.1', undefined],
  ['V1.30', undefined],
  ['v2.0', undefined],
  ['Latest', undefined],
  ['', undefined],
])('the version %s', (text, expected) => {
  expect(parsePolicyVersion(text)).toBe(expected);
});
