import type { Container } from '../../kube/pod.ts';
import { kubectlVerb } from '../../kube/script.ts';
import { callsOfContainer } from '../../kube/scripts.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const incidentJobServiceAccountDefault = defineRule({
  id: 'incident-job-service-account-default',
  summary: 'A job changes the cluster with the default service account',
  why: 'Either the account has no rights and the job fails when it is needed, or every pod of the namespace that names no account has the same rights.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.1.5'),
    owasp('K02:2025'),
    cwe(250),
    docs('Configure service accounts', 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'),
  ],
  examples: {
    bad: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  template:
    spec:
#   ^^^^ Job "isolate" changes the cluster with the default service account
      restartPolicy: Never
      containers: [{name: isolate, image: registry.example/kubectl:1.36.0, command: [kubectl, delete, pod, web]}]
`,
    good: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  template:
    spec:
      serviceAccountName: isolate
      restartPolicy: Never
      containers: [{name: isolate, image: registry.example/kubectl:1.36.0, command: [kubectl, delete, pod, web]}]
`,
  },
  check: {
    *pod({ spec, label, resource, containers }) {
      const account = spec.get('serviceAccountName');
      const older = spec.get('serviceAccount');
      if (!/^batch\//.test(resource.groupKind) || !((account.isAbsent && older.isAbsent) || account.is('default'))) return;
      if (!containers.some(writes)) return;
      yield { at: account, message: `${label} changes the cluster with the default service account`.slice(0, 100) };
    },
  },
});

function writes(container: Container): boolean {
  const words = [...container.field.get('command').items, ...container.field.get('args').items];
  const program = words[0]?.text ?? '';
  if (/(?:^|\/)kubectl$/.test(program) && words.some(({ text }) => WRITES.has(text ?? ''))) return true;
  return callsOfContainer(container).some(({ command }) => WRITES.has(kubectlVerb(command) ?? ''));
}

const WRITES: ReadonlySet<string> = new Set(
  'annotate apply cordon create delete drain edit label patch replace rollout scale set taint uncordon'.split(' '),
);
