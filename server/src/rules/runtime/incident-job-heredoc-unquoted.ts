import type { Container } from '../../kube/pod.ts';
import { kubectlVerb, scriptOf } from '../../kube/script.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const incidentJobHeredocUnquoted = defineRule({
  id: 'incident-job-heredoc-unquoted',
  summary: 'A job writes variables into a manifest and applies it',
  why: 'The shell puts the text of a variable into the manifest as it is, line breaks and all, so whoever chooses that text adds fields or whole objects, which are applied with the rights of the job. Pass names as arguments to kubectl, or check them first.',
  severity: 'high',
  preset: 'recommended',
  references: [
    attack('T1059'),
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
          const foreign = variables.filter((name) => !own.has(name) && comesFromOutside(container, name, script.field.text ?? ''));
          // Whoever writes the objects that it comes from mostly is trusted.
          const variable = foreign.find((name) => !isStored(container, name)) ?? foreign[0];
          if (variable !== undefined && variable.length < 50) {
            yield {
              at: script.field,
              within: mark,
              message: `The shell puts $${variable} into a manifest as it is`,
              ...(isStored(container, variable) ? { severity: 'medium' } : {}),
            };
          }
        }
      }
    },
  },
});

const JOBS: ReadonlySet<string> = new Set(['batch/Job', 'batch/CronJob']);
const WRITES = new Set(['apply', 'create', 'replace', 'patch']);

/** Harmless are values that stand in the job, those that the API server or the shell gives, and what the script itself goes through or reads. */
function comesFromOutside(container: Container, name: string, script: string): boolean {
  const given = givenAs(container, name);
  if (given?.isMap === true) {
    const fromPod = ['fieldRef', 'resourceFieldRef'].some((source) => given.get('valueFrom', source).isPresent);
    return !fromPod && given.get('value').isAbsent;
  }
  if (/^(?:HOSTNAME|HOME|PATH|PWD|UID|RANDOM|SECONDS|PPID|KUBERNETES_\w+)$/.test(name)) return false;
  return !script
    .split(/[\n;|&]/)
    .some(
      (part) =>
        /^\s*(?:while\s+|until\s+)?(?:for|read|mapfile|readarray|local|export|declare|readonly)\b/.test(part) &&
        part.split(/[\s=]+/).includes(name),
    );
}

const givenAs = ({ field }: Container, name: string): Field | undefined =>
  field.get('env').items.find((variable) => variable.get('name').is(name));

const isStored = (container: Container, name: string): boolean => givenAs(container, name)?.get('valueFrom').isPresent === true;
