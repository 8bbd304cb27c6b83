import { isTenant } from '../../kube/tenant.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const kyvernoExceptionInTenantNamespace = defineRule({
  id: 'kyverno-exception-in-tenant-namespace',
  summary: 'A tenant can exempt itself from policies',
  why: 'Whoever may write objects in this namespace may write exceptions there, unless Kyverno takes them from one namespace only. The policy then holds back only those who let it.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K04:2025'), attack('T1610'), cwe(284), docs('Policy exceptions', 'https://kyverno.io/docs/guides/exceptions/')],
  examples: {
    bad: `
apiVersion: kyverno.io/v2
kind: PolicyException
metadata: {name: agents, namespace: tenant-shop}
#                                   ^^^^^^^^^^^ PolicyException "agents" lies where a tenant may write others
spec:
  exceptions: [{policyName: no-host-network, ruleNames: [host-network]}]
`,
    good: `
apiVersion: kyverno.io/v2
kind: PolicyException
metadata: {name: agents, namespace: policies}
spec:
  exceptions: [{policyName: no-host-network, ruleNames: [host-network]}]
`,
  },
  across: {
    'kyverno.io/PolicyException': inTenant,
    'policies.kyverno.io/PolicyException': inTenant,
  },
});

function* inTenant(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { namespace, name } = located.fact;
  if (!isTenant(index, namespace)) return;
  yield {
    at: { located, path: ['metadata', 'namespace'] },
    message: `PolicyException${name === undefined ? '' : ` "${name}"`} lies where a tenant may write others`,
  };
}
