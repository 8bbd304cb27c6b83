import { expect, test } from 'vitest';
import type { Settings } from '../../server/src/settings/settings.ts';
import { analyzeText } from '../harness/analyse.ts';

const pod = (drop: string): string => `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - {name: web, image: a, securityContext: {capabilities: {drop: [${drop}]}}}
`;

const rulesOf = (text: string, rules: Settings['rules'] = {}): readonly string[] =>
  analyzeText(text, { preset: 'strict', rules }).map(({ rule }) => rule);

test('a rule that tells of the same cause more exactly hides the other', () => {
  const found = rulesOf(pod('MKNOD'));
  expect(found).toContain('capabilities-not-dropped');
  expect(found).not.toContain('net-raw-not-dropped');
});

test('where it is off, the other speaks', () => {
  expect(rulesOf(pod('MKNOD'), { 'capabilities-not-dropped': 'off' })).toContain('net-raw-not-dropped');
});
