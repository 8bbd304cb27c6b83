import { expect, test } from 'vitest';
import type { Severity } from '../../server/src/rule/rule.ts';
import { analyzeText } from '../harness/analyse.ts';

const severityOf = (mounts: string, rules: Readonly<Record<string, Severity>> = {}): Severity | undefined => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: a, volumeMounts: ${mounts}}]
  volumes: [{name: node, hostPath: {path: /etc}}]
`;
  return analyzeText(text, { rules }).find(({ rule }) => rule === 'host-path-sensitive')?.severity;
};

test.each([
  ['[{name: node, mountPath: /a}]', 'critical'],
  ['[{name: node, mountPath: /a, readOnly: true}]', 'high'],
  ['[{name: node, mountPath: /a, readOnly: true}, {name: node, mountPath: /b}]', 'critical'],
  ['[{name: other, mountPath: /a}]', 'low'],
  ['[{name: "{{ .Values.name }}", mountPath: /a}]', 'critical'],
])('a finding may be less grave than its rule mostly is: %s', (mounts, severity) => expect(severityOf(mounts)).toBe(severity));

test('a severity that the user gives has the last word', () => {
  expect(severityOf('[]', { 'host-path-sensitive': 'medium' })).toBe('medium');
});
