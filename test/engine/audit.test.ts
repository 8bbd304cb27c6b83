import { expect, test } from 'vitest';
import type { Settings } from '../../server/src/settings/settings.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  ${spec}\n  containers: [{name: web, image: "web:1"}]\n`;

const TEMPLATE = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "{{ .Release.Name }}"}\n';

/** What is said of what silences: the words that are pointed at, and the message. */
function said(text: string, settings: Partial<Settings> = {}): readonly (readonly [string, string])[] {
  const { reports } = engineWith({ 'test.yaml': text }, undefined, settings).report(uriOf('test.yaml'));
  return reports.flatMap(({ rule, span, message }) =>
    rule.startsWith('suppression-') ? [[text.slice(span.start, span.end), message] as const] : [],
  );
}

const NO_REASON = 'Nobody says why this is silenced';

test.each<[string, string, readonly (readonly [string, string])[], Partial<Settings>?]>([
  ['what silences something', pod('hostPID: true # kubewright: ignore host-pid -- old'), []],
  [
    'of several rules, what silences nothing',
    pod('hostPID: true # kubewright: ignore host-pid, host-ipc -- old'),
    [['host-ipc', 'This silences nothing of host-ipc']],
  ],
  [
    'all rules, and nothing is found',
    pod('hostPID: false # kubewright: ignore -- old'),
    [['# kubewright: ignore -- old', 'This silences nothing']],
  ],
  ['all rules, and something is found', pod('hostPID: true # kubewright: ignore -- old'), []],
  [
    'a rule that nobody knows',
    pod('hostPID: true # kubewright: ignore host-pid, hostpid -- old'),
    [['hostpid', 'There is no rule "hostpid"']],
  ],
  [
    'a long name',
    pod('hostPID: true # kubewright: ignore host-pid, a123456789b123456789c1234567890 -- old'),
    [['a123456789b123456789c1234567890', 'There is no rule "a123456789b123456789c12345678…"']],
  ],
  ['no reason', pod('hostPID: true # kubewright: ignore host-pid'), [['# kubewright: ignore host-pid', NO_REASON]]],
  [
    'no reason where one is required',
    pod('hostPID: true # kubewright: ignore host-pid, hostpid'),
    [
      ['# kubewright: ignore host-pid, hostpid', `${NO_REASON}, so it is not`],
      ['hostpid', 'There is no rule "hostpid"'],
    ],
    { requireReason: true },
  ],
  [
    'a day that has passed',
    pod('hostPID: false # kubewright: ignore host-pid until 2026-06-29 -- old'),
    [['2026-06-29', 'This silenced until 2026-06-29 and does so no longer']],
  ],
  [
    'a day that is none',
    pod('hostPID: true # kubewright: ignore host-pid until 2026-02-30 -- old'),
    [['2026-02-30', '"2026-02-30" is no day, so nothing is silenced; days are written 2027-01-31']],
  ],
  [
    'a day that is left out',
    pod('hostPID: true # kubewright: ignore host-pid until -- old'),
    [['until', '"until" is no day, so nothing is silenced; days are written 2027-01-31']],
  ],
  [
    'a mandatory rule',
    pod('hostPID: true # kubewright: ignore host-pid -- old'),
    [['host-pid', '"host-pid" is mandatory, so this does not silence it']],
    { mandatory: ['host-pid'] },
  ],
  ['a rule that is off', pod('hostPID: true # kubewright: ignore host-pid -- old'), [], { rules: { 'host-pid': 'off' } }],
  ['a rule across files', pod('hostPID: true # kubewright: ignore host-pid, network-policy-default-deny-missing -- old'), []],
  ['a rule about suppressions themselves', pod('hostPID: true # kubewright: ignore host-pid, suppression-without-reason'), []],
  [
    'in a later document',
    `${pod('hostPID: true')}---\n${pod('hostPID: false # kubewright: ignore host-pid -- old')}`,
    [['host-pid', 'This silences nothing of host-pid']],
  ],
  [
    'beside a template',
    `${TEMPLATE}---\n${pod('hostPID: false # kubewright: ignore host-pid -- old')}`,
    [['host-pid', 'This silences nothing of host-pid']],
  ],
  ['for a file with a template', `${TEMPLATE}---\n${pod('hostPID: false # kubewright: ignore-file host-pid -- old')}`, []],
  ['for a file with a template behind', `${pod('hostPID: false # kubewright: ignore-file host-pid -- old')}---\n${TEMPLATE}`, []],
])('of what silences: %s', (_, text, expected, settings) => {
  expect(said(text, settings)).toEqual(expected);
});

test('what no longer counts does not silence that it is told of', () => {
  const text = pod('hostPID: true # kubewright: ignore host-pid, suppression-expired until 2026-06-29 -- old');
  expect(said(text)).toEqual([['2026-06-29', 'This silenced until 2026-06-29 and does so no longer']]);
});
