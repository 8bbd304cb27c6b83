import type { Container } from '../../kube/pod.ts';
import { kubectlVerb, scriptOf } from '../../kube/script.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const incidentJobHeredocUnquoted = defineRule({
  id: 'incident-job-heredoc-unquoted',
  summary: 'A job writes variables into a manifest and applies it',
  why: 'The shell puts the text of a variable into the manifest as it is, line breaks and all, so whoever chooses that text adds fields or whole objects, which are applied with the rights of the job. Pass names as arguments to kubectl, or check them first.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(78),
    cwe(94),
    docs('Here-document', 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_07_04'),
  ],
  examples: {
    bad: `
apiVersion: batch/v1
kind: Job
metadata: {name: label}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: label
        image: registry.example/kubectl:1.36.0
        command:
        - sh
        - -c
        - |
          kubectl apply -f - <<EOF
#                              ^^^ The shell puts $NAME into a manifest as it is
          apiVersion: v1
          kind: Namespace
          metadata: {name: "$NAME"}
          EOF
`,
    good: `
apiVersion: batch/v1
kind: Job
metadata: {name: label}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: label
        image: registry.example/kubectl:1.36.0
        command:
        - sh
        - -c
        - kubectl create namespace "$NAME"
`,
  },
  check: {
    *container(container) {
      if (!JOBS.has(container.pod.resource.groupKind)) return;
      const script = scriptOf(container);
      if (script === undefined) return;
      const own = new Set(script.commands.flatMap(({ assigned }) => assigned));
      for (const command of script.commands) {
        if (!WRITES.has(kubectlVerb(command) ?? '')) continue;
        for (const { mark, variables } of command.hereDocuments) {
          const variable = variables.find((name) => !own.has(name) && comesFromOutside(container, name));
          if (variable !== undefined && variable.length < 50) {
            yield { at: script.field, within: mark, message: `The shell puts $${variable} into a manifest as it is` };
          }
        }
      }
    },
  },
});

const JOBS: ReadonlySet<string> = new Set(['batch/Job', 'batch/CronJob']);
const WRITES = new Set(['apply', 'create', 'replace', 'patch']);

/** Names, of pods and namespaces, that the API server itself gives are harmless. */
const comesFromOutside = ({ field }: Container, name: string): boolean =>
  !field.get('env').items.some((variable) => variable.get('name').is(name) && variable.get('valueFrom', 'fieldRef').isPresent);
