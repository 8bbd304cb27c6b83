import { expect, test } from 'vitest';
import { readConfigFile } from '../../server/src/settings/config-file.ts';
import { readSettings } from '../../server/src/settings/read-settings.ts';

const RULES = [{ id: 'host-network' }, { id: 'host-pid' }];

const GOOD = `exceptions:
- rules: [host-network, host-pid]
  paths: ["agents/**"]
  namespaces: [monitoring]
  kinds: [DaemonSet]
  names: ["node-*"]
  reason: The agents watch their nodes
  until: 2027-01-31
mandatory: [host-pid]
requireReason: true
`;

test('exceptions, mandatory rules and reasons are understood', () => {
  expect(readConfigFile(GOOD, RULES)).toEqual({
    settings: {
      exceptions: [
        {
          rules: ['host-network', 'host-pid'],
          paths: ['agents/**'],
          namespaces: ['monitoring'],
          kinds: ['DaemonSet'],
          names: ['node-*'],
          reason: 'The agents watch their nodes',
          until: '2027-01-31',
        },
      ],
      mandatory: ['host-pid'],
      requireReason: true,
    },
    problems: [],
    ended: [],
  });
});

test.each([
  ['exceptions: 5', '"exceptions" is a list of exceptions', '5'],
  ['exceptions: [host-pid]', '"exceptions" has rules, paths, namespaces, kinds, names, reason, until', 'host-pid'],
  ['exceptions: [{rules: host-pid}]', '"reason" is a text: an exception needs one', 'rules'],
  ['exceptions: [{rules: [], reason: x}]', '"rules" names the rules that it is about', 'rules'],
  ['exceptions: [{rules: [host-pit], reason: x}]', '"rules" has no rule "host-pit"; did you mean "host-pid"?', 'host-pit'],
  ['exceptions: [{rules: [host-pid], reason: x, until: 2027-02-30}]', '"until" is a day such as 2027-01-31', '2027-02-30'],
  [
    'exceptions: [{rules: [host-pid], reason: x, untill: 2027-02-28}]',
    '"untill" is nothing that an exception has; did you mean "until"?',
    'untill',
  ],
  ['exceptions: [{rules: [host-pid], reason: x, names: {a: b}}]', '"names" is a list of texts', 'names'],
  ['mandatory: host-pid', '"mandatory" is a list of rules', 'host-pid'],
  ['mandatory: [host-pit]', '"mandatory" has no rule "host-pit"; did you mean "host-pid"?', 'host-pit'],
])('%s', (text, message, at) => {
  const { settings, problems } = readConfigFile(text, RULES);
  expect(problems.map((problem) => [problem.message, text.slice(problem.span.start, problem.span.end)])).toEqual([[message, at]]);
  expect(settings.exceptions ?? []).toEqual([]);
});

test('what all agree on is no setting of one editor', () => {
  const { settings, complaints } = readSettings({ mandatory: ['host-pid'], foreignSuppressions: false }, RULES);
  expect(settings).toEqual({ foreignSuppressions: false });
  expect(complaints.map(({ message }) => message)).toEqual(['"mandatory" is a setting of the config file alone']);
});
