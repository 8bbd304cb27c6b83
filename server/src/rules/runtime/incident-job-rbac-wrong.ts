import type { NeedFact } from '../../kube/kubectl-needs.ts';
import type { GrantFact } from '../../kube/map/grants.ts';
import { rightsOf } from '../../kube/map/rights.ts';
import { matches } from '../../kube/rbac.ts';
import { accountsNamed, podSpecPath } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const incidentJobRbacWrong = defineRule({
  id: 'incident-job-rbac-wrong',
  summary: 'A job does what its service account may not',
  why: 'The job fails when it is needed, against an incident mostly, and nobody has noticed before. The bindings of this workspace give its account other rights, and not this one.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(703),
    docs('RBAC Good Practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'),
  ],
  examples: {
    bad: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate, namespace: incident}
spec:
  template:
    spec:
      serviceAccountName: isolate
#                         ^^^^^^^ In this workspace, "isolate" may not patch pods, which the job does
      restartPolicy: Never
      containers:
      - name: isolate
        image: registry.example/kubectl:1.36.0
        command: [sh, -c, kubectl label pod web quarantine=true]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: isolate, namespace: incident}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: isolate, namespace: incident}
rules: [{apiGroups: [""], resources: [pods], verbs: [get, list]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: isolate, namespace: incident}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: isolate}
subjects: [{kind: ServiceAccount, name: isolate, namespace: incident}]
`,
    good: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate, namespace: incident}
spec:
  template:
    spec:
      serviceAccountName: isolate
      restartPolicy: Never
      containers:
      - name: isolate
        image: registry.example/kubectl:1.36.0
        command: [sh, -c, kubectl label pod web quarantine=true]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: isolate, namespace: incident}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: isolate, namespace: incident}
rules: [{apiGroups: [""], resources: [pods], verbs: [get, patch]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: isolate, namespace: incident}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: isolate}
subjects: [{kind: ServiceAccount, name: isolate, namespace: incident}]
`,
  },
  across: { 'batch/Job': lacking, 'batch/CronJob': lacking },
});

function* lacking(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { workload, namespace, isPartial } = located.fact;
  const name = workload?.serviceAccount;
  const [account, other] = typeof name === 'string' ? accountsNamed(index, name, namespace) : [];
  if (isPartial || typeof name !== 'string' || workload?.needs === undefined || account === undefined || other !== undefined) return;
  const { from, unseen } = rightsOf(account, name, index);
  const roles = from.flatMap(({ fact }) => fact.role?.grants ?? []);
  // Without a role to read, what binds the account may stand elsewhere.
  if (roles.length === 0 || unseen.length > 0 || roles.some(({ isOpen, aggregates }) => isOpen || aggregates !== undefined)) return;
  const grants = roles.flatMap(({ rules }) => rules);
  const missing = workload.needs.find((need) => !grants.some((grant) => gives(grant, need)));
  if (missing === undefined) return;
  yield {
    at: { located, path: [...podSpecPath(located.fact), 'serviceAccountName'] },
    message: `In this workspace, "${name.slice(0, 25)}" may not ${missing.verb} ${missing.resource}, which the job does`,
  };
}

/** Wherever it counts: in another namespace is another matter. */
const gives = (grant: GrantFact, { verb, group, resource }: NeedFact): boolean =>
  [verb, '*'].some((one) => grant.verbs.includes(one)) &&
  [group, '*'].some((one) => grant.groups.includes(one)) &&
  grant.resources.some((one) => one === '*' || matches(one, resource));
