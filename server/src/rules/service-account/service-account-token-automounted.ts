import type { Fact, Known } from '../../kube/facts.ts';
import { podTemplatePath } from '../../kube/kinds.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cis, cwe, nsa } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const serviceAccountTokenAutomounted = defineRule({
  id: 'service-account-token-automounted',
  summary: 'A pod carries credentials for the API server that it may not need',
  why: 'Unless told otherwise, every pod gets a token for the API server in a file. Whoever reads one file of the pod then speaks to the cluster in its name. Programs that never call the API should not have it.',
  severity: 'medium',
  preset: 'recommended',
  references: [cis('5.1.6'), nsa('Authentication and authorization'), cwe(522)],
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
  *across(index) {
    for (const located of index.workloads) {
      const { fact } = located;
      if (!isMounted(index, fact) || mayBeBound(index, fact)) continue;
      const template = podTemplatePath(fact.groupKind as `${string}/${string}`) ?? [];
      const spec = [...template, 'spec'];
      yield {
        at: { located, path: [...spec, 'automountServiceAccountToken'] },
        owner: spec,
        message: `${labelOf(fact)} carries a token for the API server`,
        ...(fact.workload?.automount === true ? {} : { lacks: 'automountServiceAccountToken: false' }),
        fixes: [{ title: 'Mount no token (unless it calls the API server)', safety: 'needs-review', changes: (at) => [set(at, false)] }],
      };
    }
  },
});

const labelOf = ({ groupKind, name }: Fact): string => {
  const kind = groupKind.slice(groupKind.indexOf('/') + 1);
  return name === undefined ? kind : `${kind} "${name}"`;
};

/** The pod decides, else its account, else the API: yes. Only a certain yes counts. */
function isMounted(index: WorkspaceIndex, { workload, namespace, isPartial }: Fact): boolean {
  if (workload === undefined || workload.automount === undefined || workload.automount === false) return false;
  if (workload.automount === true) return true;
  if (isPartial || workload.serviceAccount === undefined) return false;
  const accounts = index
    .named('core/ServiceAccount', workload.serviceAccount ?? 'default')
    .filter(({ fact }) => mayBeSame(fact.namespace, namespace));
  return accounts.every(
    ({ fact }) => !fact.isPartial && (fact.serviceAccount?.automount === true || fact.serviceAccount?.automount === null),
  );
}

/** An account that somebody gave rights to is there to call the API. */
function mayBeBound(index: WorkspaceIndex, { workload, namespace }: Fact): boolean {
  if (workload?.serviceAccount === undefined) return true;
  const account = workload.serviceAccount ?? 'default';
  return index
    .bindingsOf(account)
    .some(({ fact }) =>
      fact.binding?.subjects.some(
        ({ kind, name, namespace: other }) => kind === 'ServiceAccount' && name === account && mayBeSame(other, namespace),
      ),
    );
}

/** Left out or hidden, a namespace may be any. */
const mayBeSame = (a: Known<string>, b: Known<string>): boolean => a === b || typeof a !== 'string' || typeof b !== 'string';
