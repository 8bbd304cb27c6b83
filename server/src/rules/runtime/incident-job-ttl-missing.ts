import { podOf } from '../../kube/pod.ts';
import { kubectlVerb, scriptOf } from '../../kube/script.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const incidentJobTtlMissing = defineRule({
  id: 'incident-job-ttl-missing',
  summary: 'A job that changes the cluster has no end',
  why: 'Its pod, with the rights to change the cluster, is tried again and again while it fails, and stays to be looked into when it is done. A deadline and a time to live end both.',
  severity: 'low',
  preset: 'strict',
  references: [
    cwe(459),
    docs('Finished Jobs', 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#clean-up-finished-jobs-automatically'),
  ],
  examples: {
    bad: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
^^^^ Job "isolate" runs kubectl, and nothing ends it
  template:
    spec:
      restartPolicy: Never
      containers: [{name: isolate, image: registry.example/kubectl:1.36.0, command: [kubectl, delete, pod, web]}]
`,
    good: `
apiVersion: batch/v1
kind: Job
metadata: {name: isolate}
spec:
  ttlSecondsAfterFinished: 86400
  template:
    spec:
      restartPolicy: Never
      containers: [{name: isolate, image: registry.example/kubectl:1.36.0, command: [kubectl, delete, pod, web]}]
`,
  },
  check: {
    *'batch/Job'(resource) {
      const spec = resource.field.get('spec');
      const limits = ['ttlSecondsAfterFinished', 'activeDeadlineSeconds', 'backoffLimit'].map((name) => spec.get(name));
      if (!limits.every((limit) => limit.isAbsent)) return;
      const containers = podOf(resource)?.containers ?? [];
      const runsKubectl = containers.some((container) => {
        const program = container.field.get('command', 0).text ?? '';
        return /(?:^|\/)kubectl$/.test(program) || scriptOf(container)?.commands.some((command) => kubectlVerb(command) !== undefined);
      });
      if (!runsKubectl) return;
      yield {
        at: spec.get('ttlSecondsAfterFinished'),
        message: `${resource.label} runs kubectl, and nothing ends it`,
        fixes: [
          {
            title: 'Give it five minutes, one more try, and a day to be looked into',
            safety: 'needs-review',
            changes: [
              set(spec.get('ttlSecondsAfterFinished'), 86400),
              set(spec.get('activeDeadlineSeconds'), 300),
              set(spec.get('backoffLimit'), 1),
            ],
          },
        ],
      };
    },
  },
});
