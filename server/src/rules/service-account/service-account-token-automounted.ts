import type { Fact } from '../../kube/facts.ts';
import { accountsNamed, DEFAULT_ACCOUNT, labelOf, mayBeBound, podSpecPath } from '../../kube/service-account.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cis, cwe, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const serviceAccountTokenAutomounted = defineRule({
  id: 'service-account-token-automounted',
  summary: 'A pod carries credentials for the API server that it may not need',
  why: 'Unless told otherwise, every pod gets a token for the API server in a file. Whoever reads one file of the pod then speaks to the cluster in its name. Programs that never call the API should not have it.',
  severity: 'medium',
  preset: 'recommended',
  references: [cis('5.1.6'), nsa('Authentication and authorization'), owasp('K01:2025'), owasp('K09:2025'), attack('T1528'), cwe(522)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" carries a token for the API server
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  automountServiceAccountToken: false
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  across: {
    workload: function* (located, index) {
      const { fact } = located;
      if (!isMounted(index, fact) || isThereForRights(index, fact)) return;
      const spec = podSpecPath(fact);
      yield {
        at: { located, path: [...spec, 'automountServiceAccountToken'] },
        owner: spec,
        message: `${labelOf(fact)} carries a token for the API server`,
        ...(fact.workload?.automount === true ? {} : { lacks: 'automountServiceAccountToken: false' }),
        fixes: [{ title: 'Mount no token (unless it calls the API server)', safety: 'needs-review', changes: (at) => [set(at, false)] }],
      };
    },
  },
});

/** The pod decides, else its account, else the API: yes. Only a certain yes counts. */
function isMounted(index: WorkspaceIndex, { workload, namespace, isPartial }: Fact): boolean {
  if (workload === undefined || workload.automount === undefined || workload.automount === false) return false;
  if (workload.automount === true) return true;
  if (isPartial || workload.serviceAccount === undefined) return false;
  const accounts = accountsNamed(index, workload.serviceAccount ?? DEFAULT_ACCOUNT, namespace);
  return accounts.every(
    ({ fact }) => !fact.isPartial && (fact.serviceAccount?.automount === true || fact.serviceAccount?.automount === null),
  );
}

/** An account that somebody gave rights to is there to call the API. */
function isThereForRights(index: WorkspaceIndex, { workload, namespace }: Fact): boolean {
  if (workload?.serviceAccount === undefined) return true;
  return mayBeBound(index, workload.serviceAccount ?? DEFAULT_ACCOUNT, namespace);
}
