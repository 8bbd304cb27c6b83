import { expect, test } from 'vitest';
import { rulePage } from '../../server/src/features/rule-page.ts';
import { SEVERITIES } from '../../server/src/rule/rule.ts';
import { allRules } from '../../server/src/rules/all.ts';

const pageOf = (id: string): string => rulePage(allRules.find((rule) => rule.id === id) ?? allRules[0]!);

test('tells all that is to be told', () => {
  const page = pageOf('privileged-container');
  expect(page.split('\n').filter((line) => line.startsWith('#') && !line.startsWith('# kubewright'))).toEqual([
    '# A container is privileged',
    '## What it finds',
    '## What is fine',
    '## Mending',
    '## Who says so',
    '## What others call it',
    '## How to set it',
    '## When it is fine here',
  ]);
  expect(page).toContain('**Set privileged to false**: may change what the workload does');
  expect(page).toContain('```diff\n     securityContext:\n-      privileged: true\n+      privileged: false\n```');
  expect(page).toMatch(/- \[OWASP K01:2025\]\(\S+\) Insecure Workload Configurations/);
  expect(page).toMatch(/- \[MITRE ATT&CK T1611\]\(https:\/\/attack\.mitre\.org\/techniques\/T1611\/\) Escape to Host/);
  expect(page).toMatch(/- \[CWE-250\]\(\S+\) Execution with Unnecessary Privileges/);
  expect(page).toContain('- KubeLinter: `privileged-container`\n');
  expect(page).toContain('# kubewright: ignore privileged-container -- why it is fine here');
});

test('leads from a technique of two parts to its own page', () => {
  expect(pageOf('rbac-secrets-read')).toContain('(https://attack.mitre.org/techniques/T1552/007/)');
});

test('says how a rule is turned on that is off at first', () => {
  expect(pageOf('security-context-missing')).toContain('It is on with the preset `all`.');
  expect(pageOf('security-context-missing')).toContain(`  security-context-missing: low   # ${SEVERITIES.join(', ')} or off`);
});

test('says so where a person must mend', () => {
  expect(pageOf('image-tag-mutable')).toContain('By hand: what is right here cannot be known');
});
