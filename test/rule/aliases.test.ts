import { expect, test } from 'vitest';
import { aliasesOf, rulesCalled, type Tool } from '../../server/src/rule/aliases.ts';
import { allRules } from '../../server/src/rules/all.ts';

const calls: readonly (readonly [Tool, string, readonly string[]])[] = [
  ['checkov', 'CKV_K8S_16', ['privileged-container']],
  ['Trivy', 'KSV-0009', ['host-network']],
  ['Trivy', 'KSV009', ['host-network']],
  ['Trivy', 'AVD-KSV-0009', ['host-network']],
  ['Trivy', 'avd-ksv-0009', ['host-network']],
  ['Trivy', 'KSV-01011', ['rbac-authenticated-group-subject']],
  ['Trivy', 'KSV-9999', []],
  ['KubeLinter', 'no-read-only-root-fs', ['root-filesystem-writable']],
  ['Polaris', 'hostPIDSet', ['host-pid']],
  ['Datree', 'CONTAINERS_MISSING_MEMORY_LIMIT_KEY', ['memory-limit-missing']],
  ['kube-score', 'service-type', ['service-node-port', 'service-load-balancer-open']],
  ['checkov', 'constructor', []],
];

test.each(calls)('%s calls it %s', (tool, id, rules) => {
  expect(rulesCalled(tool, id)).toEqual(rules);
});

test('A rule knows what other tools call it', () => {
  expect(aliasesOf('host-ipc')).toEqual(
    expect.arrayContaining([
      { tool: 'checkov', id: 'CKV_K8S_18' },
      { tool: 'KubeLinter', id: 'host-ipc' },
      { tool: 'Trivy', id: 'KSV-0008' },
    ]),
  );
  expect(aliasesOf('no-such-rule')).toEqual([]);
});

test('Every name leads to rules that there are, once, and back', () => {
  const ids = new Set(allRules.map(({ id }) => id));
  const named = allRules.flatMap(({ id }) => aliasesOf(id).map((alias) => ({ ...alias, rule: id })));
  expect(named.length).toBeGreaterThan(700);
  for (const { tool, id, rule } of named) {
    const rules = rulesCalled(tool, id);
    expect(rules).toContain(rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.filter((one) => !ids.has(one))).toEqual([]);
  }
});
