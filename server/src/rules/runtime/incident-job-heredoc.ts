import type { Call } from '../../kube/pipeline/call.ts';
import { kubectlVerb } from '../../kube/script.ts';
import { callsOfContainer } from '../../kube/scripts.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const incidentJobHeredoc = defineRule({
  id: 'incident-job-heredoc',
  summary: 'A job applies a manifest that stands in its command',
  why: 'Other tools see no manifest there, so that nobody checks it, and a privileged pod or a wide role passes unseen. Kubewright reads it as one; a file in a ConfigMap or in the repository would be read by all.',
  severity: 'low',
  preset: 'all',
  references: [docs('Declarative management', 'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/')],
  examples: {
    bad: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: isolate
        image: registry.example/kubectl:1.36.0
        command:
        - sh
        - -c
        - |
          kubectl apply -f - <<'EOF'
#                              ^^^^^ A manifest stands in a command and is applied from there
          apiVersion: v1
          kind: Namespace
          metadata: {name: quarantine}
          EOF
`,
    good: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: isolate
        image: registry.example/kubectl:1.36.0
        command: [kubectl, apply, -f, /manifests]
`,
  },
  check: {
    *container(container) {
      if (/^batch\//.test(container.pod.resource.groupKind)) yield* applied(callsOfContainer(container));
    },
    *job({ calls }) {
      yield* applied(calls);
    },
    *step({ calls }) {
      yield* applied(calls);
    },
  },
});

function* applied(calls: readonly Call[]): Generator<Finding> {
  for (const { command, line } of calls) {
    const reader = [command, command.pipedInto].find((one) => one !== undefined && WRITES.has(kubectlVerb(one) ?? ''));
    for (const { mark } of reader === undefined ? [] : command.hereDocuments)
      yield { at: line, within: mark, message: 'A manifest stands in a command and is applied from there' };
  }
}

const WRITES: ReadonlySet<string> = new Set(['apply', 'create', 'replace']);
